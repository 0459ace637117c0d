/** The leaves of a printed pack that a correction changed, for those who hold the pack on paper: both sides of each, and what was added. */
import type { FrozenPack, FrozenPage, FrozenPaper } from '../model/lock.ts';
import type { BlockPlace, PageMap, PrintedPage } from '../model/page-map.ts';
import { describePlace } from './lock-inside.ts';
import { findFrozen, type LockPaper } from './lock-papers.ts';
import { type StartPage, tellApart } from './lock-starts.ts';

/**
 * Labels of the pages to print again, in order. `pack` is the lock before the correction, `map` the pages after it. A page has changed when it
 * holds other words than before, or more pages; a printed number alone is not seen.
 */
export function listChangedLeaves(pack: FrozenPack, papers: readonly LockPaper[], map: PageMap): string[] {
  const groups = groupPages(map.pages);
  const lines = tellApart(pack.pages);
  const before = new Map(lines.flatMap((page) => ('paper' in page ? [[page.page, page] as const] : [])));
  const names = new Set(papers.map(({ name }) => name));
  const records = new Map(papers.map((paper) => [paper.path, { paper, frozen: findFrozen(paper, names, pack) }]));
  const changed = new Set<number>();
  for (const [index, { number, pages }] of groups.entries()) {
    const page = before.get(number);
    const start = pages[0]?.start;
    const record = start && records.get(start.paper);
    // A blank page, or one that is kept, is the same as long as it is.
    let isSame = page?.start === undefined;
    if (start && record?.frozen) {
      const { paper, frozen } = record;
      // Of lists that stand about a paper only its file is known.
      if (pages[0]?.holds) isSame = page !== undefined && frozen.source === paper.source;
      else {
        const now = wordsNow(paper, start, nextStart(groups, index));
        isSame = page?.start !== undefined && now === wordsThen(frozen, page, lines);
      }
    }
    if (!isSame || pages.length > 1) changed.add(leafOf(number));
  }
  return groups
    .filter(({ number }) => changed.has(leafOf(number)))
    .flatMap(({ pages }) => pages.map(({ label }) => label));
}

/** A leaf has an odd page in front and an even one on its back. */
function leafOf(page: number): number {
  return Math.ceil(page / 2);
}

/** Each whole number with the pages that were added to it. */
function groupPages(pages: readonly PrintedPage[]): { number: number; pages: PrintedPage[] }[] {
  const groups: { number: number; pages: PrintedPage[] }[] = [];
  for (const page of pages) {
    const number = Number.parseInt(page.label, 10);
    const last = groups.at(-1);
    if (last?.number === number) last.pages.push(page);
    else groups.push({ number, pages: [page] });
  }
  return groups;
}

function nextStart(groups: { pages: PrintedPage[] }[], index: number): BlockPlace | undefined {
  const paper = groups[index]?.pages[0]?.start?.paper;
  const next = groups.slice(index + 1).map(({ pages }) => pages[0]);
  return next.find((page) => page?.start?.paper === paper && !page?.holds)?.start;
}

function wordsNow(paper: LockPaper, start: BlockPlace, end: BlockPlace | undefined): string {
  const last = end ? (end.offset > 0 ? end.block : end.block - 1) : paper.blocks.length - 1;
  const digests = paper.blocks.slice(start.block, last + 1).map(({ digest }) => digest);
  const near = (place: BlockPlace | undefined) =>
    place && place.offset > 0 ? describePlace(paper.blocks[place.block]?.text ?? '', place.offset).near : '';
  return [near(start), ...digests, near(end)].join(' ');
}

function wordsThen(paper: FrozenPaper, page: StartPage, lines: readonly FrozenPage[]): string {
  const index = (id: string | undefined) => paper.blocks.findIndex((block) => block.id === id);
  const own = lines.filter(
    (one): one is StartPage => 'paper' in one && one.paper === page.paper && one.start !== undefined,
  );
  const end = own[own.indexOf(page) + 1];
  const last = end ? (end.inside ? index(end.start) : index(end.start) - 1) : paper.blocks.length - 1;
  const digests = paper.blocks.slice(index(page.start), last + 1).map(({ words }) => words);
  return [page.inside?.near ?? '', ...digests, end?.inside?.near ?? ''].join(' ');
}
