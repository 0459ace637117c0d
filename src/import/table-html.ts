/** A table with merged cells as the HTML that papers may hold. */
import type { CellSpan, SourceRow } from './blocks.ts';
import { cleanHtml, writeCell } from './cells.ts';
import type { OpenRow } from './table-rows.ts';
import { filled, spans } from './table-shape.ts';

/** A finished table: heading rows as the source has them, rows as cells. */
export interface FinishedTable {
  header: SourceRow[];
  rows: OpenRow[];
  width: number;
}

/** Writes a table on one line a row, without blank lines. */
export function writeTable({ header, rows, width }: FinishedTable): string {
  const printed = header.map((row) => row.cells);
  const known = header.map((row) => row.spans);
  const given = known.every((one) => one !== undefined)
    ? known
    : printed.map((_, at) => guessSpans(printed, at, width));
  const write = (text: string) => cleanHtml(text.replace(/<\/?p>/g, ' '));
  const head = writeRows(given, width, (row, column) => {
    const words = write(printed[row]?.[column] ?? '');
    return { name: words === '' ? 'td' : 'th', words };
  });
  const body = writeRows(
    rows.map((row) => row.spans),
    width,
    (row, column) => ({ name: 'td', words: writeCell(rows[row]?.cells[column] ?? []) }),
  );
  return [
    '<table>',
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
  ].join('\n');
}

/** Rows with each place written once: by the cell that covers it, or else empty. No cell covers the words of another. */
function writeRows(
  rows: (CellSpan[] | undefined)[],
  width: number,
  cellAt: (row: number, column: number) => { name: string; words: string },
): string[] {
  const taken = new Set<string>();
  const isFree = (row: number, column: number) => !taken.has(`${row} ${column}`) && cellAt(row, column).words === '';
  return rows.map((spans, row) => {
    let html = '';
    for (let column = 0; column < width; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      const span = spans?.[column];
      let across = 1;
      while (across < Math.min(span?.across ?? 1, width - column) && isFree(row, column + across)) across++;
      const isRowFree = (y: number) => Array.from({ length: across }, (_, x) => x).every((x) => isFree(y, column + x));
      let down = 1;
      while (down < Math.min(span?.down ?? 1, rows.length - row) && isRowFree(row + down)) down++;
      for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) taken.add(`${row + y} ${column + x}`);
      const { name, words } = cellAt(row, column);
      const reach = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
      html += `<${name}${reach}>${words}</${name}>`;
    }
    return `<tr>${html}</tr>`;
  });
}

/** How far the cells of a heading row reach, from which of them are empty. */
function guessSpans(header: string[][], at: number, width: number): CellSpan[] {
  const groups = at < header.length - 1 ? spans(header[at] ?? [], width) : [];
  return Array.from({ length: width }, (_, column) => {
    const across = isCovered(header, at, column, width) ? 0 : (groups[column] ?? 1);
    let down = 1;
    if (across === 1) while (isCovered(header, at + down, column, width)) down++;
    return { across, down };
  });
}

/** An empty heading cell below one that spans no others is the lower part of that one. */
function isCovered(header: string[][], at: number, column: number, width: number): boolean {
  if (at < 1 || at >= header.length || filled(header[at]?.[column])) return false;
  const groups = spans(header[at - 1] ?? [], width);
  return groups[column] === 1 && (at < header.length - 1 ? (spans(header[at] ?? [], width)[column] ?? 1) === 1 : true);
}
