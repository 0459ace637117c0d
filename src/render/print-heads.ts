/** Which cells of a printed pack head their rows: tables in reading order, for the tags of the PDF. */
import type { PrintBlock, PrintTable } from '../model/print-tree.ts';

/** For each table its rows below the header, and whether each cell heads its row. */
export function listRowHeads(blocks: PrintBlock[]): boolean[][][] {
  return blocks.flatMap((block) => {
    if (block.k === 'list') return block.items.flatMap((item) => listRowHeads(item.c));
    if (block.k === 'group') return listRowHeads(block.c);
    return block.k === 'table' ? [rowsOf(block), ...insideOf(block)] : [];
  });
}

function rowsOf(table: PrintTable): boolean[][] {
  return table.rows.map((row) => row.cells.map((cell) => cell.heads));
}

function insideOf(table: PrintTable): boolean[][][] {
  return [...table.head, ...table.rows].flatMap((row) => row.cells.flatMap((cell) => listRowHeads(cell.c)));
}
