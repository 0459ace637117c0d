/** Papers that no item lists are not published; the clerk is told. */

import { type Finding, findings } from '../findings.ts';
import { type Problem, problem } from '../problem.ts';
import type { Gathered, PaperSheet } from '../read/gather.ts';
import { papersOfMeeting } from '../read/listed-papers.ts';
import { withoutWords } from '../read/publication.ts';
import type { MeetingListing } from '../read/showing.ts';

/** Reports papers without an item, and the faults in them. */
export function checkUnlisted(all: Gathered, listings: MeetingListing[]): Finding[] {
  const listed = new Set(listings.flatMap((one) => papersOfMeeting(one.listed).map(({ sheet }) => sheet.path)));
  const found: Finding[] = [];
  const take = (sheet: PaperSheet, published: boolean) => {
    if (listed.has(sheet.path)) return;
    const { raw } = sheet.split;
    // Where no item lists it and it does not say its part, it may be of Part 2.
    const problems: Problem[] = raw?.part === 1 ? [...sheet.problems] : withoutWords(sheet.problems);
    if (raw === undefined || raw.part === undefined || raw.part === 1)
      problems.push(problem('unlisted-paper', { file: sheet.path, line: 1, column: 1 }));
    found.push(...findings(problems, published));
  };
  for (const { source, showing } of listings) {
    // Without an agenda nothing is listed; that is said once, of the meeting’s own file.
    if (!source.index?.facts) continue;
    for (const sheet of source.papers.values()) take(sheet, showing.published);
    for (const supplement of source.supplements.values()) {
      for (const sheet of supplement.papers.values()) take(sheet, showing.published);
    }
  }
  const said = new Set(all.problems.map(({ file }) => file));
  return found.filter(({ problem: one }) => !said.has(one.file));
}
