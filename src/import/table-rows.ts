/** Rows of a table that goes on over pages: put below those that are there, or into the one that a page end cut. */
import type { CellSpan, RowsBlock, SourceRow } from './blocks.ts';
import { type CellPart, cellWords, readCell } from './cells.ts';
import type { Ask } from './problems.ts';
import { joinCells } from './rejoin.ts';
import { filled } from './table-shape.ts';

/** A row as it will be written. */
export interface OpenRow {
  cells: CellPart[][];
  spans: CellSpan[] | undefined;
}

/** A table as far as it has been read. */
export interface GrowingTable {
  header: SourceRow[];
  rows: OpenRow[];
  width: number;
}

/** Adds the rows of a page. `overlap` says how many of them are the rest of rows that are there; undefined where nobody knows. */
export function addRows(open: GrowingTable, body: SourceRow[], overlap: RowsBlock['overlap'], ask: Ask): void {
  const from = open.rows.length - (overlap ?? 1);
  for (const [at, row] of body.entries()) {
    const cells = row.parts?.length === open.width ? row.parts : mendColumns(row, open.width, ask).map(readCell);
    const above = overlap === undefined || at < overlap ? open.rows[from + at] : undefined;
    if (above && (overlap !== undefined || (at === 0 && isRest(open, cells)))) {
      for (const [column, cell] of cells.entries()) above.cells[column] = joinCells(above.cells[column] ?? [], cell);
    } else open.rows.push({ cells, spans: row.spans ?? labelSpans(open, cells) });
  }
}

/** Words in the first cell alone of a table without heads are a label over the rows below. */
function labelSpans({ header, width }: GrowingTable, cells: CellPart[][]): CellSpan[] | undefined {
  const onlyFirst = cells.length > 1 && cells.slice(1).every((cell) => cell.length === 0) && cells[0]?.length;
  if (header.length > 0 || !onlyFirst || width <= 2) return undefined;
  return cells.map((_, at) => ({ across: at === 0 ? width : 0, down: 1 }));
}

/** Whether the first row of a page is the rest of the last row of the page before. */
function isRest(open: GrowingTable, cells: CellPart[][]): boolean {
  const start = startOf([cells[0] ?? []]);
  if (start === '') return true;
  const figures = cells.slice(1).map((cell) => startOf([cell]));
  if (figures.length > 0 && figures.every((words) => /^[-–+£]?[\d.,]+[%mk]?$/.test(words))) return false;
  if (/^[a-z(]/.test(start)) return true;
  const numbered = /^\d+(\.\d+)*[.)]?\s/;
  return numbered.test(startOf(open.rows[0]?.cells)) && !numbered.test(start);
}

/** The words that a row begins with. */
export function startOf(row: CellPart[][] | undefined): string {
  const first = row?.[0]?.[0];
  return first?.kind === 'paragraph' ? cellWords(first.html) : '';
}

/** A row with a column too many is mended where its number stands in a cell of its own; otherwise it is a question. */
function mendColumns(row: SourceRow, width: number, ask: Ask): string[] {
  const cells = [...row.cells];
  while (cells.length > width && !filled(cells.at(-1))) cells.pop();
  if (cells.length <= width) return cells;
  const [first = '', second = ''] = cells;
  if (
    cells.length === width + 1 &&
    /^\d+(\.\d+)*[.)]?$/.test(cellWords(first)) &&
    !/^[\d.,%£-]+$/.test(cellWords(second))
  ) {
    ask('import-column-mended', row.line, { number: cellWords(first) });
    const joined = /^<p>/.test(second)
      ? second.replace(/^<p>/, `<p>${cellWords(first)} `)
      : `${cellWords(first)} ${second}`;
    return [joined, ...cells.slice(2)];
  }
  ask('import-column-off', row.line, { found: cells.length, expected: width });
  return [
    ...cells.slice(0, width - 1),
    cells
      .slice(width - 1)
      .map((cell) => (/^</.test(cell) ? cell : `<p>${cell}</p>`))
      .join(''),
  ];
}
