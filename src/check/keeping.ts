/** How long papers of a meeting stay open to inspection: six years from the meeting (Local Government Act 1972, section 100C(1)). */

import type { CouncilNotice } from '../notice/council-notice.ts';
import { type Problem, problem } from '../problem.ts';
import type { MeetingListing } from '../read/showing.ts';
import { sayDate } from '../render/dates.ts';
import { dayOf } from './meeting-day.ts';
import { openPapers } from './open-papers.ts';

/** Reports open papers that are to go too soon. */
export function checkKeeping({ source, listed }: MeetingListing, { keep }: CouncilNotice): Problem[] {
  const meeting = source.index?.facts;
  if (!meeting) return [];
  const day = dayOf(meeting);
  const until = `${Number(day.slice(0, 4)) + keep.years}${day.slice(4)}`;
  const minutes = listed.minutes?.openness === 'open' ? [listed.minutes] : [];
  return [...openPapers(listed), ...minutes]
    .filter(({ home }) => home === source.key)
    .flatMap(({ sheet }) =>
      (['withdraw-on', 'keep-until'] as const).flatMap((key) => {
        const written = sheet.facts?.[key];
        if (typeof written !== 'string' || written >= until) return [];
        const values = { key, day: sayDate(written), until: sayDate(until), years: keep.years, source: keep.source };
        return [problem('kept-too-short', sheet.split.placeOf([key]), values)];
      }),
    );
}
