/** Rows that stand at the head of a table on each of its pages head it, whatever type they are set in. */
import type { Block, RowsBlock, SourceRow } from './blocks.ts';
import { cellWords } from './cells.ts';
import { bareWords } from './inline.ts';

/** More rows than these are no heading that is printed again. */
const most = 3;

/** Says of tables that go on over pages how many rows head them, where their first rows are the same on both and nothing else says so. */
export function findRepeatedHeads(blocks: Block[]): Block[] {
  const made = blocks.map((block) => ({ ...block }));
  let above: RowsBlock | undefined;
  for (const block of made) {
    if (block.kind === 'page' || block.kind === 'sheet') continue;
    if (block.kind === 'rows' && block.html === undefined) {
      const count = above && block.overlap === undefined ? sameRows(above.rows, block.rows) : 0;
      if (above && count > 0) {
        above.heads ??= count;
        block.heads ??= count;
        block.goesOn = false;
      }
      above = block;
    } else above = undefined;
  }
  return made;
}

/** How many of the first rows of two tables are the same: 0 where they may be two forms that are filled in alike. */
function sameRows(one: SourceRow[], other: SourceRow[]): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && wordsOf(one[count]) === wordsOf(other[count])) count++;
  const heads = one.slice(0, count);
  const isFilled = heads.some((row) => row.cells.filter((cell) => cellWords(cell) !== '').length > 1);
  return isFilled && count <= most && count < other.length ? count : 0;
}

function wordsOf(row: SourceRow | undefined): string {
  return (row?.cells ?? []).map((cell) => bareWords(cellWords(cell))).join('\t');
}
