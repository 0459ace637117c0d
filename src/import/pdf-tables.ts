/** Tables of a PDF, by their ruled lines or by their tags, to rows of cells. */
import type { CellSpan, SourceRow } from './blocks.ts';
import { type CellPart, cleanHtml, joinLists, writeCell } from './cells.ts';
import type { Grid } from './pdf-grid.ts';
import { buildLines, type Paragraph, type PdfLine, rightEdge, splitParagraphs, usualLeading } from './pdf-lines.ts';
import type { PdfRun } from './pdf-page.ts';
import { readMark } from './printed-marks.ts';
import type { Join } from './read-printed.ts';

/** A cell before its words are put together. */
export interface PdfCell {
  paragraphs: Paragraph[];
  isHead: boolean;
  column: number;
  colSpan: number;
  rowSpan: number;
}

/** A table: its rows of cells, and how many of the first head it, where that is known. */
export interface PdfTable {
  rows: PdfCell[][];
  heads: number | undefined;
  top: number;
  /** Where its columns begin, and where the last one ends. */
  xs?: number[];
  /**
   * Where its tags list the rows of all its pages: how many there are, which stand on this page, and how many that head it are printed
   * above them again.
   */
  place?: { count: number; first: number; last: number; again: number };
}

/** The table of a grid, from the runs that lie in it. */
export function fillGrid(grid: Grid, runs: PdfRun[]): PdfTable {
  const { xs, ys } = grid;
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const held = new Map<string, PdfRun[]>();
  for (const run of runs.flatMap((one) => cutRun(one, grid))) {
    const row = placeOf(ys, run.y - run.size * 0.3);
    const column = placeOf(xs, run.x + Math.min(run.width / 2, run.size));
    const key = grid.owner(row, column).join(' ');
    held.set(key, [...(held.get(key) ?? []), run]);
  }
  const made: PdfCell[][] = [];
  for (let row = 0; row < rows; row++) {
    const cells: PdfCell[] = [];
    for (let column = 0; column < columns; column++) {
      const [ownRow, ownColumn] = grid.owner(row, column);
      if (ownRow !== row || ownColumn !== column) continue;
      const lines = sortedLines(held.get(`${row} ${column}`) ?? []);
      const width = (xs[column + 1] ?? 0) - 6;
      const paragraphs = splitParagraphs(lines, Math.min(width, rightEdge(lines) + 40), usualLeading(lines), 'cell');
      cells.push({
        paragraphs,
        isHead: false,
        column,
        colSpan: spanOf(grid, row, column, 0, 1),
        rowSpan: spanOf(grid, row, column, 1, 0),
      });
    }
    made.push(cells);
  }
  const isFilled = (cells: PdfCell[] | undefined) => cells?.some((cell) => cell.paragraphs.length > 0) === true;
  for (const [row, cells] of made.entries())
    for (const cell of cells) cell.rowSpan = Math.max(1, made.slice(row, row + cell.rowSpan).filter(isFilled).length);
  const filled = made.filter(isFilled);
  return { rows: filled, heads: boldHeads(filled), top: ys[0] ?? 0, xs };
}

/** Words of two cells that were drawn as one are cut at the line between them. */
function cutRun(run: PdfRun, grid: Grid): PdfRun[] {
  const row = placeOf(grid.ys, run.y - run.size * 0.3);
  const x = grid.xs.find((edge, column) => {
    if (edge < run.x + 3 || edge > run.x + run.width - 3) return false;
    return grid.owner(row, column - 1).join() !== grid.owner(row, column).join();
  });
  if (x === undefined) return [run];
  const share = ((x - run.x) / run.width) * run.text.length;
  const gaps = [...run.text.matchAll(/ /g)].map(({ index }) => index);
  const at = gaps.sort((a, b) => Math.abs(a - share) - Math.abs(b - share))[0];
  if (at === undefined) return [run];
  const rest = { ...run, text: run.text.slice(at + 1), x: x + 1, width: run.x + run.width - x - 1 };
  return [{ ...run, text: run.text.slice(0, at), width: x - run.x - 1 }, ...cutRun(rest, grid)];
}

function placeOf(edges: number[], value: number): number {
  const at = edges.findLastIndex((edge) => edge <= value);
  return Math.max(0, Math.min(edges.length - 2, at));
}

function spanOf(grid: Grid, row: number, column: number, down: number, across: number): number {
  let span = 1;
  while (span < 200) {
    const [next, side] = [row + down * span, column + across * span];
    if (next >= grid.ys.length - 1 || side >= grid.xs.length - 1) break;
    const [ownRow, ownColumn] = grid.owner(next, side);
    if (ownRow !== row || ownColumn !== column) break;
    span++;
  }
  return span;
}

function sortedLines(runs: PdfRun[]): PdfLine[] {
  const height = new Map(runs.map((run) => [run, baseOf(run, runs).y]));
  const heightOf = (run: PdfRun) => height.get(run) ?? run.y;
  return buildLines(
    [...runs].sort((a, b) => {
      const step = heightOf(a) - heightOf(b);
      return Math.abs(step) < Math.max(a.size, b.size) * 0.3 ? a.x - b.x : step;
    }),
  );
}

/** The words that small ones stand raised at, as in 1st; others stand for themselves. */
function baseOf(run: PdfRun, runs: PdfRun[]): PdfRun {
  if (run.text.length > 4) return run;
  const found = runs.find(
    (one) =>
      run.size < one.size * 0.85 &&
      Math.abs(one.y - run.y) < one.size * 0.65 &&
      Math.abs(run.x - one.x - one.width) < one.size * 0.4,
  );
  return found ?? run;
}

/** Rows in bold above rows that are not head a table. */
function boldHeads(rows: PdfCell[][]): number | undefined {
  const isBold = (cells: PdfCell[]) =>
    cells.flatMap((cell) => cell.paragraphs).every((one) => one.lines.every((line) => line.bold));
  const count = rows.findIndex((cells) => !isBold(cells));
  return count > 0 && count <= 3 ? count : undefined;
}

/** Rows as the rest of import reads them: a cell for every column, those that merged cells cover empty. */
export function writeRows(table: PdfTable, join: Join, lineOf: (paragraphs: Paragraph[]) => number): SourceRow[] {
  const { rows, place } = table;
  const width = Math.max(...rows.flat().map((cell) => cell.column + cell.colSpan));
  const isMerged = place !== undefined || rows.flat().some((cell) => cell.colSpan > 1 || cell.rowSpan > 1);
  return rows.map((cells) => {
    const spans: CellSpan[] = Array.from({ length: width }, () => ({ across: 0, down: 1 }));
    const parts: CellPart[][] = Array.from({ length: width }, () => []);
    for (const cell of cells) {
      parts[cell.column] = cellParts(cell.paragraphs, join);
      spans[cell.column] = { across: cell.colSpan, down: cell.rowSpan };
    }
    const line = lineOf(cells.flatMap((cell) => cell.paragraphs));
    return { cells: parts.map(writeCell), parts, line, ...(isMerged ? { spans } : {}) };
  });
}

/** Says in which column each cell stands, from how far those before and above it reach. */
export function placeCells(rows: PdfCell[][]): void {
  const taken = new Set<string>();
  for (const [at, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${at} ${column}`)) column++;
      cell.column = column;
      for (let down = 0; down < Math.min(cell.rowSpan, rows.length - at); down++)
        for (let across = 0; across < cell.colSpan; across++) taken.add(`${at + down} ${column + across}`);
      column += cell.colSpan;
    }
  }
}

function cellParts(paragraphs: Paragraph[], join: Join): CellPart[] {
  const parts = paragraphs.map((one): CellPart => {
    const words = one.lines.map((line) => line.text).reduce((above, below) => join(above, below), '');
    const { label } = one;
    const printed = label && !words.startsWith(label) ? `${label} ${words}` : words;
    const mark = readMark(printed);
    if (mark?.mark === '•' && mark.words !== '' && (label || !/^[–-]/.test(words)))
      return { kind: 'list', ordered: false, items: [cleanHtml(mark.words)] };
    const number = Number(/^(\d{1,3})[.)]$/.exec(label ?? '')?.[1] ?? Number.NaN);
    if (mark && number >= 1) return { kind: 'list', ordered: true, items: [cleanHtml(mark.words)], start: number };
    return { kind: 'paragraph', html: cleanHtml(printed) };
  });
  return joinLists(parts.filter((part) => part.kind === 'list' || part.html !== ''));
}

/** Whether the first row was tagged as the head of its columns, and says what is in them: “When | What”, and not “From: | The Chair”. */
export function hasTitles([first = []]: PdfCell[][]): boolean {
  const said = first.map((cell) => cell.paragraphs.flatMap((one) => one.lines.map((line) => line.text)).join(' '));
  return first.every((cell) => cell.isHead) && said.every((words) => /^[^\d\s][^:]*$/.test(words) && words.length < 60);
}
