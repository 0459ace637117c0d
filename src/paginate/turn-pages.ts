/**
 * Page numbers from a lock: every sheet that holds the start of a locked page is divided there, so that the page starts where it did when
 * it was published. What no longer fits runs on as 34a; what shrank stays short; what is gone keeps its number (design, section 5).
 */

import type { LockedStart, PrintedPage } from '../model/page-map.ts';
import type { PrintSheet } from '../model/print-tree.ts';
import { cutBlocks, firstBlock } from './cut-blocks.ts';

/** What a lock says of a series: see LockedStarts in lock-starts.ts. */
export interface LockedPages {
  starts: (LockedStart & { state: PrintedPage['state'] })[];
  kept: { first: number; last: number }[];
  /** Whether references say the page they lead to. */
  references?: 'numbered' | undefined;
}

/** Divides sheets at locked starts. `papers` are the paths of their papers. */
export function turnPages(sheets: PrintSheet[], papers: string[], locked: LockedPages): PrintSheet[] {
  // A paper that was taken back knows its pages; the others that are kept are those of Part 2, in their order.
  const known = new Set(sheets.map(({ page }) => page));
  const stubs = locked.kept.filter(({ first }) => !known.has(first));
  const seen = new Set<number>();
  const placed = new Set<number>();
  const divided = sheets.flatMap((sheet): PrintSheet[] => {
    const plain = { ...sheet, parity: undefined };
    if (sheet.kind === 'stub') {
      if (sheet.page !== undefined) return [plain];
      const pages = stubs.shift();
      return [pages ? { ...plain, page: pages.first, count: pages.last - pages.first + 1 } : plain];
    }
    if (sheet.paper === undefined) return [plain];
    const path = papers[sheet.paper];
    const starts = locked.starts.filter(({ place, holds }) => place?.paper === path && holds !== 'more');
    const isFirst = !seen.has(sheet.paper);
    seen.add(sheet.paper);
    return divideSheet(plain, starts, isFirst, placed);
  });
  for (const { first, last } of stubs) {
    insertPage(divided, { kind: 'stub', page: first, count: last - first + 1, grounds: 'not for publication' });
  }
  for (const { page, place, state, holds } of locked.starts) {
    if (state === 'blank') insertPage(divided, { kind: state, page });
    else if (place && holds === 'more') runOn(divided, page, papers.indexOf(place.paper));
    // What stood there is gone: also a list that a paper has no longer, which the lock does not see.
    else if (state === 'empty' || (place && !placed.has(page))) insertPage(divided, { kind: 'empty', page });
  }
  const first = Math.min(...locked.starts.map(({ page }) => page));
  for (const sheet of divided) if (sheet.page !== undefined) sheet.parity = sideOf(sheet.page, first);
  return divided;
}

/** The side of the paper that a page is printed on, by the first one. */
export function sideOf(page: number, first: number): 'odd' | 'even' {
  return (page - first) % 2 === 0 ? 'odd' : 'even';
}

/** A page on which nothing starts goes to what stands before it in its paper. */
function runOn(sheets: PrintSheet[], page: number, paper: number): void {
  const sheet = sheets.findLast((one) => one.page !== undefined && one.page < page);
  if (sheet?.paper !== paper) insertPage(sheets, { kind: 'empty', page });
  else sheet.more = [...(sheet.more ?? []), page];
}

function divideSheet(
  sheet: PrintSheet,
  starts: LockedPages['starts'],
  isFirst: boolean,
  placed: Set<number>,
): PrintSheet[] {
  const made: PrintSheet[] = [];
  let rest = sheet;
  const from = firstBlock(sheet.c) ?? 0;
  for (const [index, { page, place }] of starts.entries()) {
    if (!place || placed.has(page)) continue;
    // The first page of a paper starts with its title.
    const opens = isFirst && index === 0;
    const isStart = place.block === from && place.offset === 0 && rest.page === undefined;
    if (opens || isStart) rest = { ...rest, page };
    else if (place.block >= from) {
      const { before, after, inside } = cutBlocks(rest.c, place, page);
      if (inside) rest = { ...rest, c: before };
      if (inside || (after.length > 0 && before.length > 0)) placed.add(page);
      if (after.length === 0 || before.length === 0) continue;
      made.push({ ...rest, c: before });
      rest = { ...rest, label: undefined, page, c: after };
      continue;
    } else continue;
    placed.add(page);
  }
  return [...made, rest];
}

/** Puts a page without words in its place among the numbered ones. */
export function insertPage(
  sheets: PrintSheet[],
  made: Pick<PrintSheet, 'kind' | 'count' | 'grounds'> & { page: number },
): void {
  const found = sheets.findIndex((sheet) => (sheet.page ?? 0) > made.page);
  const at = found < 0 ? sheets.length : found;
  const around = sheets[at - 1] ?? sheets[at];
  sheets.splice(at, 0, {
    ...made,
    flat: false,
    item: made.kind === 'blank' ? undefined : around?.item,
    paper: undefined,
    right: made.kind === 'blank' ? '' : (around?.right ?? ''),
    parity: undefined,
    c: [],
  });
}

/** The places inside of blocks that pages start at: by paper, then by block. */
export function listTurns({ starts }: Pick<LockedPages, 'starts'>): Map<string, Map<number, number[]>> {
  const turns = new Map<string, Map<number, number[]>>();
  for (const { place } of starts) {
    if (!place || place.offset === 0) continue;
    const blocks = turns.get(place.paper) ?? new Map<number, number[]>();
    turns.set(place.paper, blocks.set(place.block, [...(blocks.get(place.block) ?? []), place.offset]));
  }
  return turns;
}
