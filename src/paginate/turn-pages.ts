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
}

/** Divides sheets at locked starts. `papers` are the paths of their papers. */
export function turnPages(sheets: PrintSheet[], papers: string[], locked: LockedPages): PrintSheet[] {
  // A paper that was taken back knows its pages; the others that are kept are those of Part 2, in their order.
  const known = new Set(sheets.map(({ page }) => page));
  const stubs = locked.kept.filter(({ first }) => !known.has(first));
  const seen = new Set<number>();
  const divided = sheets.flatMap((sheet): PrintSheet[] => {
    const plain = { ...sheet, parity: undefined };
    if (sheet.kind === 'stub') {
      if (sheet.page !== undefined) return [plain];
      const pages = stubs.shift();
      return [pages ? { ...plain, page: pages.first, count: pages.last - pages.first + 1 } : plain];
    }
    if (sheet.paper === undefined) return [plain];
    const path = papers[sheet.paper];
    const starts = locked.starts.filter(({ place }) => place?.paper === path);
    const isFirst = !seen.has(sheet.paper);
    seen.add(sheet.paper);
    return divideSheet(plain, starts, isFirst);
  });
  for (const { first, last } of stubs) {
    insertPage(divided, { kind: 'stub', page: first, count: last - first + 1, grounds: 'not for publication' });
  }
  for (const { page, state } of locked.starts) {
    if (state === 'blank' || state === 'empty') insertPage(divided, { kind: state, page });
  }
  const first = Math.min(...locked.starts.map(({ page }) => page));
  for (const sheet of divided) {
    if (sheet.page !== undefined) sheet.parity = (sheet.page - first) % 2 === 0 ? 'odd' : 'even';
  }
  return divided;
}

function divideSheet(sheet: PrintSheet, starts: LockedStart[], isFirst: boolean): PrintSheet[] {
  const made: PrintSheet[] = [];
  let rest = sheet;
  const from = firstBlock(sheet.c) ?? 0;
  for (const [index, { page, place }] of starts.entries()) {
    if (!place) continue;
    // The first page of a paper starts with its title.
    const isStart = place.block === from && place.offset === 0;
    if ((isFirst && index === 0) || isStart) rest = { ...rest, page };
    else if (place.block >= from) {
      const { before, after, inside } = cutBlocks(rest.c, place, page);
      if (inside) rest = { ...rest, c: before };
      if (after.length === 0 || before.length === 0) continue;
      made.push({ ...rest, c: before });
      rest = { ...rest, label: undefined, page, c: after };
    }
  }
  return [...made, rest];
}

/** Puts a page without words in its place among the numbered ones. */
function insertPage(
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
