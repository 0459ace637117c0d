/** The rules that look at a meeting: its agenda, its people, what came late, what is over. A rule is added here and has a case in test/cases/. */

import { type Finding, findings } from '../findings.ts';
import type { CompiledMeeting } from '../model/compiled.ts';
import type { Gathered } from '../read/gather.ts';
import { papersOfItems } from '../read/listed-papers.ts';
import type { MeetingListing } from '../read/showing.ts';
import { checkAttendance } from './attendance.ts';
import { checkDepartments } from './departments.ts';
import { checkFactsWords } from './facts-words.ts';
import { checkItemNumbers } from './item-numbers.ts';
import { checkMinuted } from './minuted.ts';
import { checkPastMeetings } from './past-meetings.ts';
import { checkPdfWords } from './pdf-words.ts';
import { checkSeats } from './seats.ts';
import { checkTelephones } from './telephones.ts';

/** Puts every rule about meetings to all of them; `finished` are the same meetings, in the same order. */
export function checkMeetings(
  listings: MeetingListing[],
  finished: CompiledMeeting[],
  all: Gathered,
  today: string,
): Finding[] {
  const found = [...all.committees.values()].flatMap((sheet) =>
    findings([...checkSeats(sheet), ...checkFactsWords(sheet.split, 'open')], true),
  );
  for (const [at, listing] of listings.entries()) {
    const { source, listed, showing } = listing;
    const problems = [
      ...checkItemNumbers(listing),
      ...checkPastMeetings(listing, today),
      ...checkTelephones(listing),
      ...checkDepartments(listing),
      ...(source.index ? checkFactsWords(source.index.split, 'open') : []),
    ];
    for (const paper of papersOfItems(listed))
      if (paper.home === source.key)
        problems.push(...checkFactsWords(paper.sheet.split, paper.openness), ...checkPdfWords(paper, all));
    const ofMinutes = [...checkAttendance(listing), ...checkMinuted(finished[at] as CompiledMeeting, listing)];
    if (listed.minutes) ofMinutes.push(...checkFactsWords(listed.minutes.sheet.split, listed.minutes.openness));
    found.push(...findings(problems, showing.published), ...findings(ofMinutes, showing.published && showing.minutes));
  }
  return found;
}
