/** Where locked pages start in papers as they are now. Whole numbers never move (design, section 5). */
import type { FrozenPack, FrozenPage, FrozenPaper } from '../model/lock.ts';
import type { BlockPlace, LockedStart, PrintedPage } from '../model/page-map.ts';
import { findPlace } from './lock-inside.ts';
import { findFrozen, type LockPaper, matchPaper } from './lock-papers.ts';

/** A locked page that no longer starts with what it started with. */
export interface ChangedStart {
  page: number;
  paper: LockPaper;
  /** The block it starts with instead; undefined where nothing is left of it. */
  block: number | undefined;
}

/** A locked page and, where it starts with nothing, why: left blank, kept for a Part 2 paper, or nothing left of what stood on it. */
export interface StatedStart extends LockedStart {
  state: PrintedPage['state'];
}

/** What a lock says of a series, in the papers of now. */
export interface LockedStarts {
  /** Every number of the series, ascending. */
  starts: StatedStart[];
  /** Pages kept for papers of Part 2, in the order of the pack. */
  kept: { first: number; last: number }[];
  changed: ChangedStart[];
  /** Whether references say in print the page they lead to. */
  references?: 'numbered' | undefined;
  /** Papers that have no page of their own: they were not there when the series was published. */
  unnumbered: LockPaper[];
}

/** A line about a page of a paper. */
export type StartPage = Extract<FrozenPage, { paper: string }>;

interface Placed extends Pick<LockedStart, 'page' | 'place' | 'holds'> {
  changed: boolean;
  /** Whether it started with the first words of its paper. */
  opens: boolean;
}

/** Finds every locked page of a pack or supplement. `papers` are those of the series, in order, as they are now. */
export function findStarts(pack: FrozenPack, papers: readonly LockPaper[]): LockedStarts {
  const found: LockedStarts = { starts: [], kept: [], changed: [], unnumbered: [], references: pack.references };
  const places = new Map<number, Placed>();
  const names = new Set(papers.map(({ name }) => name));
  const lines = tellApart(pack.pages);
  for (const paper of papers) {
    const frozen = findFrozen(paper, names, pack);
    const pages = lines.filter((page): page is StartPage => 'paper' in page && page.paper === frozen?.paper);
    if (!frozen || pages.length === 0) found.unnumbered.push(paper);
    else placePages(paper, frozen, pages, pack, places, found);
  }
  for (const page of lines) {
    if ('first' in page) {
      found.kept.push(page);
      for (let each = page.first; each <= page.last; each++)
        found.starts.push({ page: each, place: undefined, state: 'kept' });
    } else {
      const { place, holds } = places.get(page.page) ?? {};
      const state = place ? undefined : 'blank' in page ? 'blank' : 'empty';
      found.starts.push({ page: page.page, place, ...(holds ? { holds } : {}), state });
    }
  }
  return found;
}

/**
 * Locks were written once in which a page without a block of its paper has the start of the page after it, be that of another paper: what
 * such a page holds is told by where it stands.
 */
export function tellApart(pages: readonly FrozenPage[]): FrozenPage[] {
  return pages.map((page, index) => {
    const [before, after] = [pages[index - 1], pages[index + 1]];
    if (!isStart(page) || !isStart(after) || !isSameStart(page, after)) return page;
    const { start: _start, inside: _inside, ...line } = page;
    if (isStart(before) && isSameStart(before, page)) return { ...line, holds: 'more' };
    if (before === undefined || !('paper' in before)) return { ...line, holds: 'title' };
    return before.paper === page.paper ? { ...line, holds: 'more' } : { ...line, paper: before.paper, holds: 'end' };
  });
}

function isStart(page: FrozenPage | undefined): page is StartPage {
  return page !== undefined && 'paper' in page && page.start !== undefined;
}

function isSameStart(one: StartPage, other: StartPage): boolean {
  return one.paper === other.paper && one.start === other.start && one.inside?.word === other.inside?.word;
}

function placePages(
  paper: LockPaper,
  frozen: FrozenPaper,
  pages: StartPage[],
  pack: FrozenPack,
  places: Map<number, Placed>,
  found: LockedStarts,
): void {
  const order = new Map(frozen.blocks.map(({ id }, index) => [id, index]));
  const match = matchPaper(paper, frozen, pack);
  const survivors = match.flatMap((now, before) => (now === undefined ? [] : [{ before, now }]));
  const placed: Placed[] = [];
  let last: BlockPlace | undefined;
  for (const { page, start, inside, holds, ...line } of pages) {
    const index = start === undefined ? undefined : order.get(start);
    if (index === undefined) {
      placed.push({ page, place: undefined, holds, changed: false, opens: false });
      continue;
    }
    let place = findStart(paper, { page, start, inside, ...line }, match, index);
    const changed = place === undefined || (last !== undefined && !isAfter(place, last));
    if (changed) {
      const next = survivors.find(({ before, now }) => before > index && (!last || now > last.block));
      place = next && at(paper, next.now);
    }
    // The first page of a paper starts with its first words, also those that were put before them.
    const opens = index === 0 && inside === undefined;
    if (opens) place = paper.blocks.length > 0 ? at(paper, 0) : undefined;
    placed.push({ page, place, holds, changed, opens });
    if (!changed) last = place;
  }
  const changed: ChangedStart[] = [];
  let next: BlockPlace | undefined;
  for (const one of placed.reverse()) {
    // All that stood on it is gone, so that it would start where the next page does.
    if (one.place && next && !isAfter(next, one.place)) one.place = undefined;
    // On the first page of a paper its title is left.
    if (one.opens && !one.place) one.holds = 'title';
    if (one.place) next = one.place;
    else if (one.holds) one.place = next && one.holds !== 'end' ? next : at(paper, paper.blocks.length);
    if (one.place) places.set(one.page, one);
    if (one.changed || !one.place) changed.unshift({ page: one.page, paper, block: one.place?.block });
  }
  found.changed.push(...changed);
}

function findStart(
  paper: LockPaper,
  page: StartPage,
  match: (number | undefined)[],
  index: number,
): BlockPlace | undefined {
  const block = match[index];
  if (block === undefined) return undefined;
  if (!page.inside) return at(paper, block);
  const offset = findPlace(page.inside, paper.blocks[block]?.text ?? '', 1);
  if (offset !== undefined) return { ...at(paper, block), offset };
  // The block was cut in two or more: the words may stand in what comes after it now.
  const taken = new Set(match);
  for (let after = block + 1; after < paper.blocks.length && !taken.has(after); after++) {
    const inside = findPlace(page.inside, paper.blocks[after]?.text ?? '', 0);
    if (inside !== undefined) return { ...at(paper, after), offset: inside };
  }
  return undefined;
}

function at(paper: LockPaper, block: number): BlockPlace {
  return { paper: paper.path, block, offset: 0 };
}

function isAfter(place: BlockPlace, other: BlockPlace): boolean {
  return place.block > other.block || (place.block === other.block && place.offset > other.offset);
}
