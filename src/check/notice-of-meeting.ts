/** Notice of a meeting and its agenda: five clear days in England (Local Government Act 1972, sections 100A(6) and 100B(3)). */

import { hadNotice, sayPeriodOf } from '../notice/clear-days.ts';
import type { CouncilNotice } from '../notice/council-notice.ts';
import { type Problem, problem } from '../problem.ts';
import { isPublishedHere, publishedOn } from '../read/publication.ts';
import type { MeetingListing } from '../read/showing.ts';
import { sayDay } from '../render/dates.ts';
import { agendaNotice, dayOf } from './meeting-day.ts';

/** Reports an agenda published too late, or not yet though the last day is past. */
export function checkNotice({ source }: MeetingListing, notice: CouncilNotice, today: string): Problem[] {
  const meeting = source.index?.facts;
  if (
    !meeting ||
    source.lockProblems.length > 0 ||
    meeting.status === 'cancelled' ||
    meeting['short-notice'] !== undefined
  )
    return [];
  const asked = agendaNotice(meeting, notice);
  if (!asked) return [];
  const place = source.index?.split.placeOf(['date']) ?? { file: '', line: 1, column: 1 };
  const day = dayOf(meeting);
  const published = meeting.published ?? publishedOn(source, 'pack');
  // A draft of a meeting that is past, and a pack entered after it, are records: no notice can be given any more.
  const judged = published ?? today;
  const unknown = notice.calendar.knows(day) ? [] : [problem('calendar-ends', place, { year: day.slice(0, 4) })];
  // Where an imported pack does not say when it was published, its stamp has the meeting’s own day, and nothing is known of its notice.
  if (meeting.published === undefined && published === day && !isPublishedHere(source)) return [];
  if (judged > day || hadNotice(asked.period, judged, day, notice.calendar)) return unknown;
  const late = problem('notice-late', place, {
    latest: sayDay(asked.latest),
    period: sayPeriodOf(asked.period),
    meeting: sayDay(day),
    source: asked.period.source,
    advice: published === undefined ? 'Publish it at once.' : `It was published on ${sayDay(published)}.`,
  });
  return [late, ...unknown];
}
