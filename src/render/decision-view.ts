/** Decisions not born in minutes: a page each, and their list. */
import type { CompiledDecision } from '../model/compiled.ts';
import type { MinutedDecision } from '../model/register.ts';
import { renderBody } from './body.ts';
import { sayDate } from './dates.ts';
import { committeeLink, type Lookup, matterLink, meetingLink, memberLink, paperLink } from './lookup.ts';
import { sayMeeting } from './meeting-list.ts';
import { siteName } from './meeting-view.ts';
import { type ReferredView, renderReferrers } from './referrers.ts';
import { type Link, type PageView, type Row, row, type Tag } from './view.ts';

/** What a decision’s page shows. */
export interface DecisionView extends PageView {
  tags: Tag[];
  details: Row[];
  states: { text: string; day: string; by: Link | undefined; meeting: Link | undefined; note: string | undefined }[];
  iso: string;
  date: string;
  year: string;
  maker: string;
  /** Whether a committee decided, which readers can then filter by. */
  byCommittee: boolean;
  body: string;
  background: string[] | undefined;
  referred: ReferredView[];
}

/** A decision in the register. */
export interface DecisionLine {
  text: string;
  href: string;
  reference: string | undefined;
  iso: string;
  day: string;
  maker: string;
  state: string;
  key: boolean;
}

/** The register: decisions by year, newest first. */
export interface DecisionListView extends PageView {
  years: { year: string; decisions: DecisionLine[] }[];
}

const states = {
  taken: 'Taken',
  'called-in': 'Called in',
  referred: 'Referred',
  confirmed: 'Confirmed',
  amended: 'Amended',
  implemented: 'Implemented',
};

/** The view of a decision. */
export function renderDecision(decision: CompiledDecision, lookup: Lookup): DecisionView {
  const { facts } = decision;
  const iso = facts.states[0]?.on ?? '';
  const maker = makerOf(decision, lookup);
  const reference = facts.reference ? `${facts.reference}: ` : '';
  return {
    address: decision.address,
    title: `${reference}${decision.title} – Decision, ${sayDate(iso)} – ${siteName(lookup)}`,
    heading: decision.title,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Decisions', href: '/decisions/' },
    ],
    section: 'decisions',
    tags: [
      ...(facts.key ? [{ text: 'Key decision', tone: 'blue' } as const] : []),
      ...(facts.urgent ? [{ text: 'Urgent', tone: 'amber' } as const] : []),
    ],
    details: [
      ...row('Reference', facts.reference),
      ...row('Decision-maker', maker),
      ...row('Decided on', sayDate(iso)),
      ...row('Last day for call-in', facts['call-in-deadline'] && sayDate(facts['call-in-deadline'])),
      ...row('Reasons', facts.reasons),
      ...row('Alternatives considered and rejected', facts.alternatives),
      ...row('Conflicts of interest', facts.interests),
      ...row('Wards affected', facts.wards.join(', ')),
      ...row('Taken on the report', facts.report && paperLink(lookup, facts.report)),
      ...row('Follow this matter', matterLink(lookup, facts.matter)),
    ],
    states: facts.states.map((state) => ({
      text: states[state.state],
      day: sayDate(state.on),
      by: state.by === undefined ? undefined : whoever(lookup, state.by),
      meeting: state.meeting === undefined ? undefined : meetingLink(lookup, state.meeting, sayMeeting),
      note: state.note,
    })),
    iso,
    date: sayDate(iso),
    year: iso.slice(0, 4),
    maker: maker.text,
    byCommittee: facts['decision-maker'].body !== undefined,
    body: renderBody(decision.body, lookup.council.base),
    referred: renderReferrers(decision.address, lookup),
    background: facts['background-papers'] === 'none' ? [] : facts['background-papers'],
  };
}

/** The view of the list of decisions. */
export function renderDecisionList(lookup: Lookup): DecisionListView {
  return {
    address: '/decisions/',
    title: `Decisions – ${siteName(lookup)}`,
    heading: 'Decisions',
    breadcrumbs: [{ text: 'Home', href: '/' }],
    section: 'decisions',
    years: byYear([
      ...[...lookup.council.decisions].sort((a, b) => a.slug.localeCompare(b.slug)).map((one) => ownLine(one, lookup)),
      ...lookup.council.minuted.map((one) => minutedLine(one, lookup)),
    ]),
  };
}

/** Newest first; on one day in the order they are given. */
function byYear(lines: DecisionLine[]): DecisionListView['years'] {
  const sorted = [...lines].sort((a, b) => b.iso.localeCompare(a.iso));
  const years = [...new Set(sorted.map(({ iso }) => iso.slice(0, 4)))];
  return years.map((year) => ({ year, decisions: sorted.filter(({ iso }) => iso.startsWith(year)) }));
}

function ownLine(decision: CompiledDecision, lookup: Lookup): DecisionLine {
  const iso = decision.facts.states[0]?.on ?? '';
  return {
    text: decision.title,
    href: decision.address,
    reference: decision.facts.reference,
    iso,
    day: sayDate(iso),
    maker: makerOf(decision, lookup).text,
    state: states[decision.facts.states.at(-1)?.state ?? 'taken'],
    key: decision.facts.key,
  };
}

function minutedLine(decision: MinutedDecision, lookup: Lookup): DecisionLine {
  return {
    text: decision.title,
    href: decision.address,
    reference: undefined,
    iso: decision.date,
    day: sayDate(decision.date),
    maker: [
      committeeLink(lookup, decision.committee).text,
      decision.minute.number && `minute ${decision.minute.number}`,
    ]
      .filter(Boolean)
      .join(', '),
    state: decision.draft ? 'In draft minutes' : 'In agreed minutes',
    key: false,
  };
}

function makerOf(decision: CompiledDecision, lookup: Lookup): Link {
  const { body, member, officer } = decision.facts['decision-maker'];
  if (body) return committeeLink(lookup, body);
  return member ? memberLink(lookup, member) : { text: officer ?? '' };
}

function whoever(lookup: Lookup, name: string): Link {
  return lookup.committees.has(name) ? committeeLink(lookup, name) : memberLink(lookup, name);
}
