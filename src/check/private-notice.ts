/** Notice that the executive means to meet in private: 28 clear days before, with reasons (SI 2012/2089, regulation 5(2)). */

import { findLatestDay, sayPeriodOf } from '../notice/clear-days.ts';
import type { CouncilNotice } from '../notice/council-notice.ts';
import { type Problem, problem } from '../problem.ts';
import type { Gathered } from '../read/gather.ts';
import { papersOfItems } from '../read/listed-papers.ts';
import type { MeetingListing } from '../read/showing.ts';
import { sayDay } from '../render/dates.ts';
import { dayOf } from './meeting-day.ts';
import { openPapers } from './open-papers.ts';
import { publishedEntries } from './planned.ts';

/** Asks about private parts of the executive’s meetings of which nothing published here gives notice. */
export function checkPrivateNotice(
  { source, listed }: MeetingListing,
  listings: MeetingListing[],
  all: Gathered,
  notice: CouncilNotice,
): Problem[] {
  const period = notice.periodOf('private-meeting');
  const meeting = source.index?.facts;
  if (!period || !meeting || all.committees.get(source.committee)?.facts?.kind !== 'executive') return [];
  const first = meeting.items.findIndex(({ part }) => part === 2);
  if (first < 0 && papersOfItems(listed).every(({ openness }) => openness !== 'closed')) return [];
  const isNotice = openPapers(listed).some(
    ({ sheet }) => sheet.facts?.type === 'notice' && /private|urgen|exempt/i.test(String(sheet.facts.kind ?? '')),
  );
  const latest = findLatestDay(period, dayOf(meeting), notice.calendar);
  const planned = publishedEntries(listings).some(
    ({ entry, on }) => on <= latest && (entry.part === 2 || entry['private-reason'] !== undefined),
  );
  if (isNotice || planned) return [];
  const place = source.index?.split.placeOf(first < 0 ? ['items'] : ['items', first, 'part']);
  const values = { latest: sayDay(latest), period: sayPeriodOf(period), source: period.source };
  return place ? [problem('private-notice', place, values)] : [];
}
