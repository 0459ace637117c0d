/** The day a meeting is held, and when its agenda had or has to be published. */
import type { Meeting } from '../model/meeting.ts';
import { findLatestDay } from '../notice/clear-days.ts';
import type { CouncilNotice } from '../notice/council-notice.ts';
import type { NoticePeriod } from '../notice/jurisdictions.ts';

/** The day it is held on: the day first called unless it was put off. ISO. */
export function dayOf(meeting: Meeting): string {
  return meeting['held-on'] ?? meeting.date;
}

/** The notice a meeting’s agenda needs and the last day for it; undefined where the law asks for none. */
export function agendaNotice(
  meeting: Meeting,
  notice: CouncilNotice,
): { period: NoticePeriod; latest: string } | undefined {
  const special = meeting.kind === 'extraordinary' ? notice.periodOf('special-meeting') : undefined;
  const period = special ?? notice.periodOf('agenda');
  return period && { period, latest: findLatestDay(period, dayOf(meeting), notice.calendar) };
}
