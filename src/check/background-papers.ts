/** Every open report lists its background papers, or says that there are none (Local Government Act 1972, section 100D(1)). */

import type { CouncilNotice } from '../notice/council-notice.ts';
import { type Problem, problem } from '../problem.ts';
import type { MeetingListing } from '../read/showing.ts';
import { openPapers } from './open-papers.ts';

/** A report that has a heading of its own for them, as imported ones do, lists them there. */
const heading = /^[ \t>*_#\d.]*(?:list of )?background (?:papers|documents|information)\b/im;

/** What reports to a meeting have, and other texts that were taken in from elsewhere, such as policies and letters, have not. */
const ofReport =
  /^[ \t>*_#\d.]*(?:recommend(?:ation|ed)|(?:\w+ ){0,2}implications?\b|reasons? for|purpose of|report (?:of|by|to)\b|options (?:available|considered))/im;

/** Reports open reports that say nothing of background papers. */
export function checkBackgroundPapers({ source, listed }: MeetingListing, { background }: CouncilNotice): Problem[] {
  if (background === undefined) return [];
  return openPapers(listed).flatMap(({ sheet, home }) => {
    if (home !== source.key || sheet.facts?.type !== 'report' || sheet.facts['background-papers'] !== undefined)
      return [];
    if (heading.test(sheet.split.body)) return [];
    const { contact, from, reason, source: imported } = sheet.facts as Record<string, unknown>;
    const isReport = [contact, from, reason].some(Boolean) || ofReport.test(sheet.split.body);
    if (imported !== undefined && !isReport) return [];
    return [problem('background-papers', sheet.split.placeOf(['type']), { source: background })];
  });
}
