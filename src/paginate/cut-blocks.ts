/** Cuts printed blocks in two where a page must start: between blocks, list items and rows, or at a word of a long paragraph. */
import type { PrintBlock, PrintItem, PrintParagraph, PrintTable } from '../model/print-tree.ts';
import { cutLine, placesInLine } from './cut-line.ts';
import { turnRow } from './turn-row.ts';

/** A place in a paper: block and character. */
export interface CutPlace {
  block: number;
  offset: number;
}

/** The two halves. `inside` says that the page starts inside a row, which is marked and stays in the first half. */
export interface Cut {
  before: PrintBlock[];
  after: PrintBlock[];
  inside: boolean;
}

/** Cuts before the first block at or after a place. Nothing is before it where the place comes before all of them. */
export function cutBlocks(blocks: PrintBlock[], place: CutPlace, page: number): Cut {
  for (const [index, block] of blocks.entries()) {
    const last = lastBlock(block);
    if (last === undefined || last < place.block) continue;
    const cut = cutBlock(block, place, page);
    if (!cut) {
      // Headings of ours, marks and the like that lead to the block go with it.
      const from = leadStart(blocks, index);
      return { before: blocks.slice(0, from), after: blocks.slice(from), inside: false };
    }
    const [first, second] = cut;
    if (second === undefined) {
      return { before: [...blocks.slice(0, index), first, ...blocks.slice(index + 1)], after: [], inside: true };
    }
    return { before: [...blocks.slice(0, index), first], after: [second, ...blocks.slice(index + 1)], inside: false };
  }
  return { before: blocks, after: [], inside: false };
}

/** Both halves of a block; the whole with a turn in it, alone; undefined where the page starts before the block. */
function cutBlock(block: PrintBlock, place: CutPlace, page: number): [PrintBlock, PrintBlock?] | undefined {
  if (block.k === 'paragraph') return cutParagraph(block, place);
  if (block.k === 'group') {
    const { before, after, inside } = cutBlocks(block.c, place, page);
    if (inside) return [{ ...block, c: before }];
    return isBare(before)
      ? undefined
      : [
          { ...block, c: before },
          { ...block, c: after },
        ];
  }
  if (block.k === 'table') return cutTable(block, place, page);
  if (block.k !== 'list') return undefined;
  for (const [index, item] of block.items.entries()) {
    const last = lastOf(item.c);
    if (last === undefined || last < place.block) continue;
    const { before, after, inside } = cutBlocks(item.c, place, page);
    const done = block.items.slice(0, index);
    const left = block.items.slice(index + 1);
    if (inside) return [{ ...block, items: [...done, { ...item, c: before }, ...left] }];
    if (isBare(before))
      return index === 0
        ? undefined
        : [
            { ...block, items: done },
            { ...block, items: [item, ...left] },
          ];
    const goesOn: PrintItem = { label: '', c: after };
    return [
      { ...block, items: [...done, { ...item, c: before }] },
      { ...block, items: [goesOn, ...left] },
    ];
  }
  return undefined;
}

function cutParagraph(block: PrintParagraph, place: CutPlace): [PrintBlock, PrintBlock] | undefined {
  // What is left of one that was cut before may be cut again.
  if ((block.n ?? block.goesOn) !== place.block || place.offset === 0) return undefined;
  const from = placesInLine(block.c).find(({ o }) => o >= place.offset);
  const cut = from && cutLine(block.c, from.o);
  if (!cut || cut[0].length === 0) return undefined;
  const [first, rest] = cut;
  return [
    { ...block, c: first },
    { ...block, n: undefined, goesOn: block.n ?? block.goesOn, labels: undefined, c: rest },
  ];
}

function cutTable(table: PrintTable, place: CutPlace, page: number): [PrintBlock, PrintBlock?] | undefined {
  const index = table.rows.findIndex((row) => (row.n ?? -1) >= place.block);
  const row = table.rows[index];
  if (!row) return undefined;
  if (place.offset > 0 && row.n === place.block) {
    const rows = table.rows.with(index, turnRow(row, place.offset, page));
    return [{ ...table, rows }];
  }
  if (index === 0 || place.block < (table.rows[0]?.n ?? 0)) return undefined;
  const done = table.rows.slice(0, index);
  const left = table.rows.slice(index);
  // A cell that reaches over the cut goes on as an empty one, so that the columns stay in place.
  const first = left[0];
  for (const [up, above] of done.entries()) {
    for (const [at, cell] of above.cells.entries()) {
      const over = up + cell.rowspan - index;
      if (over <= 0) continue;
      done[up] = {
        ...(done[up] as typeof above),
        cells: (done[up] as typeof above).cells.with(at, { ...cell, rowspan: cell.rowspan - over }),
      };
      if (first)
        left[0] = {
          ...(left[0] as typeof first),
          cells: [...(left[0] as typeof first).cells, { ...cell, rowspan: over, c: [] }],
        };
    }
  }
  if (left[0]) left[0] = { ...left[0], cells: left[0].cells.toSorted((a, b) => a.x - b.x) };
  const head = table.head.map((one) => ({ ...one, n: undefined, labels: undefined }));
  return [
    { ...table, rows: done },
    { ...table, labels: undefined, head, rows: left, continued: true },
  ];
}

function leadStart(blocks: PrintBlock[], index: number): number {
  let from = index;
  while (from > 0 && isLead(blocks[from - 1])) from--;
  return from;
}

/** A mark of a page, or the place that links to what comes next lead to. */
function isLead(block: PrintBlock | undefined): boolean {
  return block?.k === 'mark' || (block?.k === 'paragraph' && block.sort === 'anchor');
}

/** Whether nothing that carries a number is among blocks. */
function isBare(blocks: PrintBlock[]): boolean {
  return lastOf(blocks) === undefined;
}

function lastOf(blocks: PrintBlock[]): number | undefined {
  for (const block of blocks.toReversed()) {
    const last = lastBlock(block);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** The first numbered block among blocks, in all their parts. */
export function firstBlock(blocks: PrintBlock[]): number | undefined {
  for (const block of blocks) {
    const parts =
      block.k === 'group' ? block.c : block.k === 'list' ? block.items.flatMap((item) => item.c) : undefined;
    const first = parts
      ? firstBlock(parts)
      : block.k === 'table'
        ? [...block.head, ...block.rows].find((row) => row.n !== undefined)?.n
        : 'n' in block
          ? block.n
          : undefined;
    if (first !== undefined) return first;
  }
  return undefined;
}

/** The last numbered block within a block. */
function lastBlock(block: PrintBlock): number | undefined {
  if (block.k === 'group') return lastOf(block.c);
  if (block.k === 'list') return lastOf(block.items.flatMap((item) => item.c));
  if (block.k === 'table') return [...block.head, ...block.rows].findLast((row) => row.n !== undefined)?.n;
  if (block.k === 'paragraph') return block.n ?? block.goesOn;
  return 'n' in block ? block.n : undefined;
}
