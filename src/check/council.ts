/** The council, its committees and meetings have the files they need, dates match folders, addresses are their own. */
import { type Finding, findings } from '../findings.ts';
import { type Problem, problem } from '../problem.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import type { Gathered } from '../read/gather.ts';
import type { MeetingListing } from '../read/showing.ts';

const top = { line: 1, column: 1 };

/** Checks what no single file shows. */
export function checkCouncil(folder: ContentFolder, all: Gathered, listings: MeetingListing[]): Finding[] {
  const found: Finding[] = [];
  if (!all.council && folder.problems.every((one) => one.file !== 'council.md')) {
    found.push(...findings([problem('council-missing', { file: 'council.md', ...top })], true));
  }
  found.push(...findings(all.council?.problems ?? [], true));
  for (const { source, showing } of listings) {
    const problems: Problem[] = [];
    const file = `committees/${source.key}/index.md`;
    const unreadable = (path: string) => folder.problems.some((one) => one.file === path);
    if (!source.index && !unreadable(file)) problems.push(problem('meeting-missing', { file, ...top }, { file }));
    const committee = `committees/${source.committee}/index.md`;
    if (!all.committees.has(source.committee) && !unreadable(committee)) {
      problems.push(problem('committee-missing', { file: committee, ...top }, { file: committee }));
    }
    const date = source.index?.facts?.date;
    if (date && date !== source.date.slice(0, 10)) {
      const place = source.index?.split.placeOf(['date']) ?? { file, ...top };
      problems.push(problem('date-folder', place, { date, folder: source.date }));
    }
    found.push(...findings(problems, showing.published));
    found.push(...checkAddresses(source.key, listings, showing.published));
  }
  return found;
}

/** Two papers, or a paper and an old address, that would stand at one address. */
function checkAddresses(key: string, listings: MeetingListing[], published: boolean): Finding[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  const { listed } = listings.find(({ source }) => source.key === key) as MeetingListing;
  const papers = [
    ...listed.items.flatMap((item) => item.papers),
    ...(listed.minutes ? [listed.minutes] : []),
    ...listed.supplements.flatMap(({ items }) => items.flatMap((item) => item.papers)),
  ];
  for (const paper of papers) {
    const addresses = [paper.address, ...((paper.sheet.facts?.was as string[] | undefined) ?? [])];
    for (const address of paper.openness === 'open' ? addresses : []) {
      const other = seen.get(address);
      if (other !== undefined && other !== paper.sheet.path) {
        problems.push(problem('same-address', { file: paper.sheet.path, ...top }, { other, address }));
      } else seen.set(address, paper.sheet.path);
    }
  }
  return findings(problems, published);
}
