/** The rules on notice that hold for a council: those of its jurisdiction, with what council.md changes. */
import type { Council } from '../model/council.ts';
import {
  type Exemptions,
  type Jurisdiction,
  jurisdictions,
  type NoticeOf,
  type NoticePeriod,
} from './jurisdictions.ts';
import { createCalendar, type WorkingCalendar } from './working-days.ts';

/** What a council goes by. */
export interface CouncilNotice {
  calendar: WorkingCalendar;
  exemptions: Exemptions;
  urgency: string;
  background: string | undefined;
  keep: Jurisdiction['keep'];
  /** The period for something; undefined where none is asked for. */
  periodOf(what: NoticeOf): NoticePeriod | undefined;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Puts together what a council goes by. */
export function findNotice(council: Council): CouncilNotice {
  const law = jurisdictions[council.notice] as Jurisdiction;
  const weekend = council['days-off']?.map((day) => weekdays.indexOf(day)) ?? law.weekend;
  const own = council['notice-periods'];
  return {
    calendar: createCalendar({ division: law.division, weekend, closed: council['closed-days'] }),
    exemptions: law.exemptions,
    urgency: law.urgency,
    background: law.background,
    keep: law.keep,
    periodOf(what) {
      const period = own[what];
      if (period) return { ...period, source: 'the council’s own rules, council.md' };
      return law.periods[what];
    },
  };
}
