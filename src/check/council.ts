/** The council, its committees and meetings have the files they need, dates match folders, addresses are their own. */

import { type Finding, findings } from '../findings.ts';
import { examples } from '../model/council.ts';
import { type Problem, problem } from '../problem.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import type { Gathered, PaperSheet } from '../read/gather.ts';
import { papersOfMeeting } from '../read/listed-papers.ts';
import type { MeetingListing } from '../read/showing.ts';

const top = { line: 1, column: 1 };

/** Checks what no single file shows. */
export function checkCouncil(folder: ContentFolder, all: Gathered, listings: MeetingListing[]): Finding[] {
  const found: Finding[] = [];
  if (!all.council && folder.problems.every((one) => one.file !== 'council.md')) {
    found.push(...findings([problem('council-missing', { file: 'council.md', ...top })], true));
  }
  found.push(...findings(all.council?.problems ?? [], true));
  found.push(...findings(checkExamples(all), true));
  for (const { source, showing } of listings) {
    const problems: Problem[] = [];
    const file = `committees/${source.key}/index.md`;
    if (!source.index && !all.unreadable.has(file))
      problems.push(problem('meeting-missing', { file, ...top }, { file }));
    const committee = `committees/${source.committee}/index.md`;
    if (!all.committees.has(source.committee) && !all.unreadable.has(committee)) {
      problems.push(problem('committee-missing', { file: committee, ...top }, { file: committee }));
    }
    const date = source.index?.facts?.date;
    if (date && date !== source.date.slice(0, 10)) {
      const place = source.index?.split.placeOf(['date']) ?? { file, ...top };
      problems.push(problem('date-folder', place, { date, folder: source.date }));
    }
    found.push(...findings(problems, showing.published));
  }
  return [...found, ...checkAddresses(listings)];
}

/** Asks about what nobody has put into council.md yet. */
function checkExamples({ council }: Gathered): Problem[] {
  return (['name', 'site'] as const).flatMap((key) =>
    council?.facts?.[key] === examples[key]
      ? [problem('example-left', council.split.placeOf([key]), { key, value: examples[key] })]
      : [],
  );
}

/** Papers, or a paper and an old address of another, that would stand at one address; a paper’s own address comes before old ones. */
function checkAddresses(listings: MeetingListing[]): Finding[] {
  const seen = new Map<string, string>();
  const found: Finding[] = [];
  const claim = (address: string, { path }: PaperSheet, published: boolean) => {
    const other = seen.get(address);
    if (other === undefined) seen.set(address, path);
    else if (other !== path)
      found.push(...findings([problem('same-address', { file: path, ...top }, { other, address })], published));
  };
  const open = listings.flatMap(({ listed, showing }) =>
    papersOfMeeting(listed)
      .filter(({ openness }) => openness === 'open')
      .map((paper) => ({ ...paper, published: showing.published })),
  );
  for (const { address, sheet, published } of open) claim(address, sheet, published);
  for (const { sheet, published } of open)
    for (const old of (sheet.facts?.was as string[] | undefined) ?? []) claim(old, sheet, published);
  return found;
}
