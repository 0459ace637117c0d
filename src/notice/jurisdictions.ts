/**
 * Rules on notice and on access to papers, as data: a monitoring officer can read them, and council.md can change any of them
 * (`notice-periods`). Each says where it comes from. Amounts are what the law asks for; councils’ constitutions may ask for more.
 */
import { exemptInformation, type LawName } from '../model/exempt-information.ts';
import type { Division } from './bank-holidays.ts';
import type { Period } from './clear-days.ts';

/** What a period of notice is for. */
export type NoticeOf =
  | 'agenda'
  | 'special-meeting'
  | 'private-meeting'
  | 'private-reasons'
  | 'key-decision'
  | 'general-exception'
  | 'call-in';

/** A period with the law it comes from. */
export interface NoticePeriod extends Period {
  source: string;
}

/** The descriptions of exempt information that hold somewhere. */
export interface Exemptions {
  /** “Part 1 of Schedule 12A to the Local Government Act 1972”. */
  source: string;
  first: number;
  last: number;
  /** Whether the public interest has to be weighed, and the reason given. */
  publicInterest: boolean;
}

/** The rules of one part of the world. */
export interface Jurisdiction {
  name: string;
  division: Division | undefined;
  /** Days of the week that do not count, from Sunday, 0. */
  weekend: readonly number[];
  /** Periods by what they are for; what is not here is not asked for. */
  periods: Partial<Record<NoticeOf, NoticePeriod>>;
  exemptions: Exemptions;
  /** Law on items taken late as urgent. */
  urgency: string;
  /** Law by which a report lists its background papers; undefined where it need not. */
  background: string | undefined;
  /** Years from the meeting that minutes, agendas and reports stay open to inspection, and the law. */
  keep: { years: number; source: string };
}

const weekend = [0, 6];
const act1972 = 'Local Government Act 1972';
const executive = 'SI 2012/2089';

function exempt(name: LawName, publicInterest: boolean): Exemptions {
  const { source, grounds } = exemptInformation[name];
  const numbers = Object.keys(grounds).map(Number);
  return { source, first: Math.min(...numbers), last: Math.max(...numbers), publicInterest };
}

/** All jurisdictions, by their names in council.md. */
export const jurisdictions: Readonly<Record<string, Jurisdiction>> = {
  england: {
    name: 'England',
    division: 'england-and-wales',
    weekend,
    periods: {
      agenda: { unit: 'clear-working-days', amount: 5, source: `${act1972}, sections 100A(6) and 100B(3)` },
      // “28 clear days”: councils differ on whether they are working days; the longer is the safer.
      'private-meeting': { unit: 'clear-working-days', amount: 28, source: `${executive}, regulation 5(2)` },
      'private-reasons': { unit: 'clear-working-days', amount: 5, source: `${executive}, regulation 5(4)` },
      'key-decision': { unit: 'clear-working-days', amount: 28, source: `${executive}, regulation 9` },
      'general-exception': { unit: 'clear-working-days', amount: 5, source: `${executive}, regulation 10` },
      // Set by each council’s constitution (Local Government Act 2000, section 9F); five days after publication is usual.
      'call-in': { unit: 'clear-working-days', amount: 5, source: 'the council’s own rules on call-in' },
    },
    exemptions: exempt('england', true),
    urgency: `${act1972}, section 100B(4)`,
    background: `${act1972}, section 100D`,
    keep: { years: 6, source: `${act1972}, section 100C(1)` },
  },
  wales: {
    name: 'Wales',
    division: 'england-and-wales',
    weekend,
    periods: {
      agenda: {
        unit: 'clear-working-days',
        amount: 3,
        source: `${act1972}, sections 100A(6) and 100B(3) as they apply in Wales (2021 asc 1, Schedule 4)`,
      },
      'call-in': { unit: 'clear-working-days', amount: 5, source: 'the council’s own rules on call-in' },
    },
    exemptions: exempt('wales', true),
    urgency: `${act1972}, section 100B(4)`,
    background: `${act1972}, section 100D`,
    keep: { years: 6, source: `${act1972}, section 100C(1)` },
  },
  scotland: {
    name: 'Scotland',
    division: 'scotland',
    weekend,
    periods: {
      agenda: {
        unit: 'clear-working-days',
        amount: 3,
        source: 'Local Government (Scotland) Act 1973, sections 50A(6) and 50B(3)',
      },
    },
    exemptions: exempt('scotland', false),
    urgency: 'Local Government (Scotland) Act 1973, section 50B(4)',
    background: 'Local Government (Scotland) Act 1973, section 50D',
    keep: { years: 6, source: 'Local Government (Scotland) Act 1973, section 50C(1)' },
  },
  'northern-ireland': {
    name: 'Northern Ireland',
    division: 'northern-ireland',
    weekend,
    periods: {
      agenda: { unit: 'days', amount: 5, source: 'Local Government Act (Northern Ireland) 2014, Part 8' },
      'private-meeting': { unit: 'days', amount: 28, source: 'SR 2015/44, Part 5' },
      'private-reasons': { unit: 'days', amount: 5, source: 'SR 2015/44, Part 5' },
      'key-decision': { unit: 'days', amount: 28, source: 'SR 2015/44, Part 5' },
    },
    exemptions: exempt('northern-ireland', true),
    urgency: 'Local Government Act (Northern Ireland) 2014, Part 8',
    background: 'Local Government Act (Northern Ireland) 2014, Part 8',
    keep: { years: 6, source: 'Local Government Act (Northern Ireland) 2014, Part 8' },
  },
  /** A sample for bodies in California: the Ralph M. Brown Act. Other states have laws of their own. */
  'us-sample': {
    name: 'California (a sample)',
    division: undefined,
    weekend: [],
    periods: {
      agenda: { unit: 'hours', amount: 72, source: 'California Government Code, section 54954.2' },
      'special-meeting': { unit: 'hours', amount: 24, source: 'California Government Code, section 54956' },
    },
    exemptions: exempt('us-sample', false),
    urgency: 'California Government Code, section 54954.2(b)',
    background: undefined,
    keep: { years: 2, source: 'California Government Code, section 34090' },
  },
};
