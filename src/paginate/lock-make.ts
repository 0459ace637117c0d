/** The lock of what is being published: a page map and papers become lines. What was published before is kept, whatever its numbers. */

import { elementsOf, isElement, property } from '../elements.ts';
import { sumPack, sumPage, sumPaper } from '../lock-sums.ts';
import type { FrozenBlock, FrozenPack, FrozenPage, FrozenPaper, Lock } from '../model/lock.ts';
import type { BlockPlace, PageHolds, PageMap } from '../model/page-map.ts';
import { publishedIds } from './lock-anchors.ts';
import { describePlace } from './lock-inside.ts';
import { describeLikeness } from './lock-likeness.ts';
import { findFrozen, type LockBlock, type LockPaper } from './lock-papers.ts';
import { findStarts } from './lock-starts.ts';

/** What is being published. Anchors are in the papers already, as freezeAnchors leaves them. */
export interface Publication {
  /** "pack", "minutes", "supplement-1". */
  what: string;
  /** Where pages start, for a first publication; undefined for minutes, which have no pages of their own. */
  map: PageMap | undefined;
  /** The open papers of the pack or supplement, or the minutes. */
  papers: readonly LockPaper[];
  /** Keys of the agenda’s items. */
  items: readonly string[];
}

/** Writes a publication into a lock. The lines of other publications stay as they are; the same publication again gives the same lock. */
export function makeLock(before: Lock, publication: Publication): Lock {
  const { what, papers } = publication;
  const earlier = (before.frozen ?? []).filter((one) => one.what !== what);
  const old = before.frozen?.find((one) => one.what === what);
  const { made, takenOver } = freezePapers(papers, old, what);
  const known = new Set(earlier.flatMap(({ items }) => items));
  const pages = old ? renewPages(old, publication, made, takenOver) : firstPages(publication, made);
  const own = old ? old.own : overlaps(pages, earlier) || undefined;
  // What was laid out without page numbers in its references stays so: they are words that would need room.
  const references = old ? old.references : publication.map?.references;
  const pack = {
    what,
    ...(own ? { own } : {}),
    ...(references ? { references } : {}),
    check: '',
    items: [...new Set([...(old?.items ?? []), ...publication.items])].filter((key) => !known.has(key)),
    pages,
    papers: [...made.values(), ...(old?.papers ?? []).filter((one) => !takenOver.has(one.paper))].sort(byName),
  };
  const frozen = [...earlier, { ...pack, check: sumPack(pack) }].sort((a, b) =>
    compare(orderOf(a.what), orderOf(b.what)),
  );
  return { ...before, frozen };
}

/** A pack without what it knows of some papers: their pages become pages kept, their anchors go, their addresses stay. */
export function forgetPapers(pack: FrozenPack, names: readonly string[]): FrozenPack {
  const pages: FrozenPage[] = [];
  let open: string | undefined;
  for (const page of pack.pages) {
    const forgotten = 'paper' in page && names.includes(page.paper) ? page : undefined;
    const last = pages.at(-1);
    if (!forgotten) pages.push(page);
    // The pages of one paper are one line; those of its neighbour another, since each has a sheet of its own in print.
    else if (last && 'first' in last && open === forgotten.paper && last.last === forgotten.page - 1)
      pages[pages.length - 1] = { ...last, last: forgotten.page };
    else pages.push({ first: forgotten.page, last: forgotten.page });
    open = forgotten?.paper;
  }
  const papers = pack.papers.map((paper) =>
    names.includes(paper.paper) ? withSum(pack.what, { ...paper, source: undefined, others: [], blocks: [] }) : paper,
  );
  const left = { ...pack, pages, papers };
  return { ...left, check: sumPack(left) };
}

/** Papers by path, and the names of published ones that are now one of them. */
function freezePapers(papers: readonly LockPaper[], old: FrozenPack | undefined, what: string) {
  const names = new Set(papers.map(({ name }) => name));
  const takenOver = new Map<string, string>();
  const made = new Map<string, FrozenPaper>();
  for (const paper of papers) {
    const record = old && findFrozen(paper, names, old);
    if (record) takenOver.set(record.paper, paper.name);
    made.set(paper.path, freezePaper(paper, record, what));
  }
  return { made, takenOver };
}

function freezePaper(paper: LockPaper, record: FrozenPaper | undefined, what: string): FrozenPaper {
  const blocks = paper.blocks.map(freezeBlock);
  const here = new Set(blocks.flatMap(({ id, also }) => [id, ...(also ?? [])]));
  const once = (record ? publishedIds(record) : []).filter((id) => !here.has(id));
  const was = [...new Set([...(record?.was ?? []), ...(record ? [record.address] : [])])].filter(
    (address) => address !== paper.address,
  );
  return withSum(what, {
    paper: paper.name,
    address: paper.address,
    ...(was.length > 0 ? { was } : {}),
    source: paper.source,
    others: [...new Set([...paper.others, ...once])].sort(compare),
    blocks,
  });
}

function freezeBlock(block: LockBlock): FrozenBlock {
  const inside = isElement(block.element, 'tr') ? elementsOf(block.element).slice(0, 1) : [block.element];
  const also = inside
    .flatMap(elementsOf)
    .filter((item) => item.properties.className?.toString() === 'old-anchor')
    .map((item) => property(item, 'id'));
  return {
    id: property(block.element, 'id'),
    ...(also.length > 0 ? { also: also.sort(compare) } : {}),
    words: block.digest,
    like: describeLikeness(block.words),
  };
}

/** The pages of a first publication: whole numbers only, since 34a is a label of the moment. */
function firstPages({ what, map, papers }: Publication, made: Map<string, FrozenPaper>): FrozenPage[] {
  const pages: FrozenPage[] = [];
  let keptOn: number | undefined;
  for (const { label, start, holds, state, sheet } of map?.pages ?? []) {
    const page = wholeNumber(label);
    if (page === undefined) continue;
    const last = pages.at(-1);
    if (start) pages.push(startLine({ what, papers }, page, { start, holds }, made));
    else if (state !== 'kept') pages.push({ page, blank: true });
    // One sheet of the PDF stands for all pages that are kept for one paper.
    else if (last && 'first' in last && keptOn === sheet) last.last = page;
    else pages.push({ first: page, last: page });
    keptOn = state === 'kept' ? sheet : undefined;
  }
  return pages;
}

/** The pages of a correction: the same numbers, where the lock has them in the words of now, whatever the layout made of it. */
function renewPages(
  old: FrozenPack,
  { what, papers }: Publication,
  made: Map<string, FrozenPaper>,
  takenOver: Map<string, string>,
): FrozenPage[] {
  const places = new Map(findStarts(old, papers).starts.map((one) => [one.page, one]));
  return old.pages.map((page) => {
    if (!('paper' in page)) return page;
    const { place: start, holds } = places.get(page.page) ?? {};
    if (start) return startLine({ what, papers }, page.page, { start, holds }, made);
    const name = takenOver.get(page.paper);
    // A paper that is not there any more keeps its lines; of one that is, nothing is left on this page.
    if (name === undefined) return page;
    const line = { page: page.page, paper: name, check: '' };
    return { ...line, check: sumPage(what, line) };
  });
}

function startLine(
  { what, papers }: Pick<Publication, 'what' | 'papers'>,
  page: number,
  { start, holds }: { start: BlockPlace; holds: PageHolds | undefined },
  made: Map<string, FrozenPaper>,
): FrozenPage {
  const paper = made.get(start.paper);
  if (paper && holds) {
    const line = { page, paper: paper.paper, holds, check: '' };
    return { ...line, check: sumPage(what, line) };
  }
  const id = paper?.blocks[start.block]?.id;
  if (!paper || !id) throw new Error(`Page ${page} starts in ${start.paper}, which is not being published`);
  const text = papers.find(({ path }) => path === start.paper)?.blocks[start.block]?.text ?? '';
  const inside = start.offset > 0 ? describePlace(text, start.offset) : undefined;
  const line = {
    page,
    paper: paper.paper,
    start: id,
    ...(inside && inside.word > 0 ? { inside } : {}),
    check: '',
  };
  return { ...line, check: sumPage(what, line) };
}

/** Whether pages have numbers that earlier publications have too: then they are a series of their own. */
function overlaps(pages: FrozenPage[], earlier: FrozenPack[]): true | undefined {
  const last = (page: FrozenPage) => ('first' in page ? page.last : page.page);
  const others = earlier.filter(({ own }) => !own).flatMap((one) => one.pages);
  const isTaken = (page: FrozenPage) =>
    others.some((other) => numberOf(page) <= last(other) && last(page) >= numberOf(other));
  return pages.some(isTaken) || undefined;
}

function withSum(what: string, paper: Omit<FrozenPaper, 'check'>): FrozenPaper {
  const { paper: name, address, was, source, others, blocks } = paper;
  const check = sumPaper(what, paper);
  return { paper: name, address, ...(was ? { was } : {}), check, ...(source ? { source } : {}), others, blocks };
}

function wholeNumber(label: string): number | undefined {
  return /^\d+$/.test(label) ? Number(label) : undefined;
}

function numberOf(page: FrozenPage): number {
  return 'first' in page ? page.first : page.page;
}

/** The pack, its minutes, then supplements by number. */
function orderOf(what: string): string {
  return what === 'pack'
    ? '0'
    : what === 'minutes'
      ? '1'
      : `2 ${what.replace(/\d+/, (number) => number.padStart(6, '0'))}`;
}

function byName(a: FrozenPaper, b: FrozenPaper): number {
  return compare(a.paper, b.paper);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
