/**
 * Notice of key decisions: 28 clear days in a published plan (SI 2012/2089, regulation 9), or a notice of general exception or special
 * urgency (regulations 10 and 11).
 */

import { findLatestDay, hadNotice, sayPeriodOf } from '../notice/clear-days.ts';
import type { CouncilNotice } from '../notice/council-notice.ts';
import { type Problem, problem } from '../problem.ts';
import type { Gathered } from '../read/gather.ts';
import type { MeetingListing } from '../read/showing.ts';
import { sayDay } from '../render/dates.ts';
import { dayOf } from './meeting-day.ts';
import { openPapers } from './open-papers.ts';
import { publishedEntries } from './planned.ts';

/** Asks about reports on key decisions of which no notice published here came in time. */
export function checkKeyDecisions(
  { source, listed }: MeetingListing,
  listings: MeetingListing[],
  all: Gathered,
  notice: CouncilNotice,
): Problem[] {
  const period = notice.periodOf('key-decision');
  const meeting = source.index?.facts;
  if (!period || !meeting || all.committees.get(source.committee)?.facts?.kind !== 'executive') return [];
  const papers = openPapers(listed);
  if (papers.some(({ sheet }) => sheet.facts?.type === 'notice' && isException(sheet.facts.kind))) return [];
  const day = dayOf(meeting);
  const keyed = papers.flatMap(({ sheet, home }) => {
    const reference = sheet.facts?.type === 'report' ? sheet.facts['key-decision'] : undefined;
    return typeof reference === 'string' && home === source.key ? [{ sheet, reference }] : [];
  });
  if (keyed.length === 0) return [];
  const entries = publishedEntries(listings);
  return keyed.flatMap(({ sheet, reference }) => {
    const first = entries.find(({ entry }) => entry.ref === reference)?.on;
    if (first !== undefined && hadNotice(period, first, day, notice.calendar)) return [];
    const values = {
      reference,
      latest: sayDay(findLatestDay(period, day, notice.calendar)),
      period: sayPeriodOf(period),
      source: period.source,
    };
    const place = sheet.split.placeOf(['key-decision']);
    if (first === undefined) return [problem('key-decision-unplanned', place, values)];
    const calendar = sayDay(findLatestDay({ ...period, unit: 'clear-days' }, day, notice.calendar));
    return [problem('key-decision-late', place, { ...values, calendar, first: sayDay(first) })];
  });
}

/** Whether a notice’s kind, in the council’s own words, is of general exception or special urgency. */
function isException(kind: unknown): boolean {
  return typeof kind === 'string' && /general exception|special urgency|urgen/i.test(kind);
}
