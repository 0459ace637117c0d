/** Columns of a tagged table whose tags leave out the cells without words: each cell goes where its words stand. */
import { cluster } from './pdf-grid.ts';
import type { PdfRule } from './pdf-page.ts';
import type { PdfCell } from './pdf-tables.ts';

interface Band {
  from: number;
  to: number;
}

/** Moves the cells of rows that are short of some to the columns in which their words are printed. */
export function alignCells(rows: PdfCell[][], rules: PdfRule[]): void {
  const written = rows.filter((cells) => cells.some((cell) => bandOf(cell)));
  const widths = written.map((cells, at) => widthOf(cells, written.slice(0, at)));
  const width = Math.max(0, ...written.flat().map((cell) => cell.column + cell.colSpan));
  if (widths.every((one) => one >= width) || written.length === 0) return;
  const columns = ruledColumns(rules, written, width) ?? printedColumns(written, widths, width);
  if (!columns) return;
  for (const [at, cells] of written.entries()) {
    if ((widths[at] ?? 0) >= width && columns.length === width) continue;
    let next = 0;
    for (const cell of cells) {
      const band = bandOf(cell);
      if (band) cell.column = Math.max(next, placeOf(columns, band));
      else cell.column = Math.max(next, cell.column);
      next = cell.column + cell.colSpan;
    }
  }
}

/** How many columns a row’s cells cover, with those that reach down into it. */
function widthOf(cells: PdfCell[], above: PdfCell[][]): number {
  const own = cells.reduce((sum, cell) => sum + cell.colSpan, 0);
  const down = above.flatMap((row, at) => row.filter((cell) => cell.rowSpan > above.length - at));
  return own + down.reduce((sum, cell) => sum + cell.colSpan, 0);
}

function bandOf({ paragraphs }: PdfCell): Band | undefined {
  const lines = paragraphs.flatMap((one) => one.lines);
  if (lines.length === 0) return undefined;
  return { from: Math.min(...lines.map((line) => line.x)), to: Math.max(...lines.map((line) => line.end)) };
}

/** Columns between upright lines, where there are as many as the tags know at least, and every cell stands in one. */
function ruledColumns(rules: PdfRule[], rows: PdfCell[][], width: number): Band[] | undefined {
  const bands = rows.flat().flatMap((cell) => bandOf(cell) ?? []);
  const [left, right] = [Math.min(...bands.map(({ from }) => from)), Math.max(...bands.map(({ to }) => to))];
  const upright = rules.filter((rule) => rule.y2 - rule.y1 > rule.x2 - rule.x1);
  const xs = cluster(upright.map((rule) => rule.x1)).filter((x) => x > left - 12 && x < right + 60);
  const columns = xs.slice(1).map((to, at): Band => ({ from: xs[at] ?? 0, to }));
  if (columns.length < width || columns.length > width + 6) return undefined;
  const isWithin = ({ from, to }: Band) => from > (xs[0] ?? 0) - 2 && to < (xs.at(-1) ?? 0) + 2;
  return bands.every(isWithin) ? columns : undefined;
}

/** Columns as the words of the rows that have all cells stand. */
function printedColumns(rows: PdfCell[][], widths: number[], width: number): Band[] | undefined {
  const whole = rows.filter((cells, at) => widths[at] === width && cells.length === width);
  const columns = Array.from({ length: width }, (_, column): Band => {
    const bands = whole.flatMap((cells) => {
      const [cell] = cells.filter((one) => one.column === column);
      return (cell && bandOf(cell)) ?? [];
    });
    return { from: Math.min(...bands.map(({ from }) => from)), to: Math.max(...bands.map(({ to }) => to)) };
  });
  return whole.length > 0 && columns.every(({ from, to }) => Number.isFinite(from) && to >= from) ? columns : undefined;
}

/** The column that most of a cell’s beginning stands in, or the nearest. */
function placeOf(columns: Band[], { from, to }: Band): number {
  const distances = columns.map((column) => Math.max(column.from - Math.min(to, from + 6), from - column.to, -6));
  const least = Math.min(...distances);
  return distances.indexOf(least);
}
