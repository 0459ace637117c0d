/** The rules of law on notice and access to papers (standards 1 to 42): each is a file; the periods are data in notice/jurisdictions.ts. */
import { type Finding, findings } from '../findings.ts';
import type { Council } from '../model/council.ts';
import { findNotice } from '../notice/council-notice.ts';
import type { Problem } from '../problem.ts';
import type { Gathered } from '../read/gather.ts';
import type { MeetingListing } from '../read/showing.ts';
import { checkBackgroundPapers } from './background-papers.ts';
import { checkCallIn } from './call-in.ts';
import { checkExemptGrounds } from './exempt-grounds.ts';
import { checkKeeping } from './keeping.ts';
import { checkKeyDecisions } from './key-decisions.ts';
import { checkLateItems } from './late-items.ts';
import { checkNotice } from './notice-of-meeting.ts';
import { checkPrivateNotice } from './private-notice.ts';

/** Checks every meeting against the law that council.md chooses. `today` is an ISO date. */
export function checkLaw(all: Gathered, listings: MeetingListing[], council: Council, today: string): Finding[] {
  const notice = findNotice(council);
  const found: Finding[] = [];
  for (const listing of listings) {
    const { source, showing } = listing;
    if (!source.index?.facts) continue;
    const problems: Problem[] = [
      ...checkNotice(listing, notice, today),
      ...checkLateItems(listing, notice),
      ...checkBackgroundPapers(listing, notice),
      ...checkExemptGrounds(listing, notice),
      ...checkKeyDecisions(listing, listings, all, notice),
      ...checkPrivateNotice(listing, listings, all, notice),
      ...checkKeeping(listing, notice),
    ];
    found.push(...findings(problems, showing.published));
  }
  found.push(...findings(checkCallIn(all, notice), true));
  return found;
}
