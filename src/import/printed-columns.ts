/** Columns in printed text: lines whose gaps stand below one another, and the tables that can be made of them with certainty. */
import type { SourceRow } from './blocks.ts';
import { escapeHtml } from './cells.ts';
import type { PrintedLine } from './printed-lines.ts';

interface Cell {
  text: string;
  from: number;
  to: number;
}

/** A number, bullet or label, and the gap after it. */
const leading =
  /^(?:(?:item )?[(\d][\w.)]{0,6}\s+|[a-z]{1,4}[.)]\s+|[A-Z]\d{0,2}\s+|[^\w\s]\s+|o\s+|[\w ]{2,20}:\s+)?/i;
const figure = /^[-+£$(]*\d[\d,.]*\s?(?:%|m|k|bn)?\)?$/;

/** Columns: gaps of three blanks or more that end at the same place on two lines or more. Justified lines have none such. */
export function hasColumns(group: PrintedLine[]): boolean {
  const stops = new Map<number, number>();
  for (const one of group) {
    const lead = leading.exec(one.text)?.[0].length ?? 0;
    for (const gap of one.text.slice(lead).matchAll(/\S(\s{3,})(?=\S)/g)) {
      const stop = one.indent + lead + (gap.index ?? 0) + gap[0].length;
      stops.set(stop, (stops.get(stop) ?? 0) + 1);
    }
  }
  return Math.max(0, ...stops.values()) >= Math.max(2, group.length * 0.4);
}

/**
 * The rows of a table: three lines or more with the same number of cells, each below the ones above it, some of them figures. The line
 * that heads it may lack its first cell. Undefined where that is not so.
 */
export function readColumns(group: PrintedLine[]): SourceRow[] | undefined {
  if (group.length < 3) return undefined;
  const split = group.map(splitLine);
  const width = Math.max(...split.map((cells) => cells.length));
  if (width < 2) return undefined;
  const whole = split.filter((cells) => cells.length === width);
  if (whole.length < Math.max(2, split.length - 2)) return undefined;
  const columns = Array.from({ length: width }, (_, at) => ({
    from: Math.min(...whole.map((cells) => cells[at]?.from ?? 0)),
    to: Math.max(...whole.map((cells) => cells[at]?.to ?? 0)),
  }));
  if (columns.some((column, at) => at > 0 && column.from <= (columns[at - 1]?.to ?? 0))) return undefined;
  const hasFigures = whole.slice(1).every((cells) => cells.slice(1).some((cell) => figure.test(cell.text)));
  if (!hasFigures && width < 3) return undefined;
  const rows: SourceRow[] = [];
  for (const [at, cells] of split.entries()) {
    const row = columns.map(({ from, to }) => cells.filter((cell) => cell.from <= to && cell.to >= from));
    if (row.some((found) => found.length > 1) || row.flat().length !== cells.length) return undefined;
    if (cells.length < width && at > 1) return undefined;
    rows.push({ cells: row.map(([cell]) => escapeHtml(cell?.text ?? '')), line: group[at]?.line ?? 1 });
  }
  return joinHeader(rows);
}

/** Units printed on a line of their own below the names of columns go into the same cells. */
function joinHeader(rows: SourceRow[]): SourceRow[] {
  const [first, second, ...rest] = rows;
  if (!first || !second || rest.length === 0 || second.cells[0] !== '' || first.cells[0] === '') return rows;
  const cells = first.cells.map((cell, at) => [cell, second.cells[at]].filter(Boolean).join(' '));
  return [{ cells, line: first.line }, ...rest];
}

function splitLine({ text, indent }: PrintedLine): Cell[] {
  const cells: Cell[] = [];
  for (const found of text.matchAll(/\S+(?:\s\S+)*/g)) {
    const from = indent + (found.index ?? 0);
    cells.push({ text: found[0], from, to: from + found[0].length - 1 });
  }
  return cells;
}

/**
 * Columns of running text side by side: each becomes lines of its own, to be read one after the other. Undefined where nothing shows
 * that words go on below and not beside: no bullets in two columns, no small letters that begin a line in them.
 */
export function readSideBySide(group: PrintedLine[]): PrintedLine[][] | undefined {
  if (group.length < 3) return undefined;
  const bands = findBands(group);
  if (bands.length < 2) return undefined;
  const columns = bands.map(({ from, to }) =>
    group.flatMap((one) => {
      const text = padded(one).slice(from, to);
      if (text.trim() === '') return [];
      const indent = text.length - text.trimStart().length;
      return [{ text: text.trim(), line: one.line, indent, end: indent + text.trim().length, isBlank: false }];
    }),
  );
  const cells = columns.flat();
  const flowing = columns.filter(
    (lines) => lines.filter((one, at) => at > 0 && /^(?:[a-z]|[•▪●◦]\s)/u.test(one.text)).length > 1,
  );
  const figures = cells.filter((one) => /^[-+£(]?[\d.,]+[%)]?$/.test(one.text)).length;
  const isWide = columns.every((lines) => Math.max(...lines.map((one) => one.text.length)) > 14);
  return flowing.length > 1 && isWide && figures < cells.length / 10 ? columns : undefined;
}

/** Stretches between gaps that go through all lines: two blanks wide, or one where most lines have more. */
function findBands(group: PrintedLine[]): { from: number; to: number }[] {
  const width = Math.max(...group.map((one) => one.end));
  const lines = group.map(padded);
  const isBlank = (line: string, at: number) => (line[at] ?? ' ') === ' ';
  const isWide = (at: number) =>
    lines.filter((line) => isBlank(line, at - 1) && isBlank(line, at + 1)).length >= lines.length * 0.8 ||
    [-1, 1].some((step) => lines.every((line) => isBlank(line, at + step)));
  const isGap = Array.from({ length: width }, (_, at) => lines.every((line) => isBlank(line, at)) && isWide(at));
  const bands: { from: number; to: number }[] = [];
  for (let at = 0; at < width; at++) {
    if (isGap[at]) continue;
    const last = bands.at(-1);
    if (last && last.to === at) last.to = at + 1;
    else bands.push({ from: at, to: at + 1 });
  }
  return bands;
}

function padded({ text, indent }: PrintedLine): string {
  return ' '.repeat(indent) + text;
}
