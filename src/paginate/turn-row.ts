/** A locked page that starts inside a row of a table: a turn in the cell where its first word stands; the other cells run on as they fall. */

import type { PrintBlock, PrintRow } from '../model/print-tree.ts';
import { cutLine, placesInLine } from './cut-line.ts';

/** Marks the turn in a row. Where the word is not found the row stays whole and starts the page. */
export function turnRow(row: PrintRow, offset: number, page: number): PrintRow {
  const places = row.cells.flatMap((cell) => placesIn(cell.c));
  // The lock knows words: where the last one of a cell and the first of the next are written as one, the next cell is meant.
  const target =
    places.find(({ o }) => o === offset && offset > 0) ??
    places.find(({ word }) => word === offset) ??
    places.find(({ o }) => o >= offset);
  let isDone = target === undefined;
  const turn = (blocks: PrintBlock[]): PrintBlock[] =>
    blocks.flatMap((block): PrintBlock[] => {
      if (isDone) return [block];
      if (block.k === 'list') return [{ ...block, items: block.items.map((item) => ({ ...item, c: turn(item.c) })) }];
      if (block.k === 'group') return [{ ...block, c: turn(block.c) }];
      if (block.k !== 'paragraph') return [block];
      const cut = target && cutLine(block.c, target.o);
      if (!cut) return [block];
      isDone = true;
      const [before, after] = cut;
      const turned: PrintBlock = { k: 'turn', page };
      // The number is told by the first words of the page: a mark between blocks may stay behind on the page before.
      const rest = { ...block, c: [{ k: 'turn' as const, page }, ...after] };
      if (before.length === 0) return [turned, rest];
      return [{ ...block, c: before }, turned, { ...rest, labels: undefined }];
    });
  const cells = row.cells.map((cell) => ({ ...cell, c: turn(cell.c) }));
  return { ...row, whole: false, cells };
}

function placesIn(blocks: PrintBlock[]): { o: number; word?: number }[] {
  return blocks.flatMap((block) => {
    if (block.k === 'list') return block.items.flatMap((item) => placesIn(item.c));
    if (block.k === 'group') return placesIn(block.c);
    if (block.k !== 'paragraph') return [];
    return placesInLine(block.c);
  });
}
