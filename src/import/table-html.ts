/** A table with merged cells as the HTML that papers may hold. */
import type { CellPart } from './cells.ts';
import { cleanHtml, writeCell } from './cells.ts';
import { filled, spans } from './table-shape.ts';

/** A finished table: heading rows as the source has them, rows as cells. A row of one cell spans them all. */
export interface FinishedTable {
  header: string[][];
  rows: CellPart[][][];
  width: number;
}

/** Writes a table on one line a row, without blank lines. */
export function writeTable(table: FinishedTable): string {
  const head = table.header.map((cells, at) => writeHeaderRow(cells, at, table));
  const body = table.rows.map((cells) => writeRow(cells, table.width));
  return [
    '<table>',
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
  ].join('\n');
}

function writeHeaderRow(cells: string[], at: number, { header, width }: FinishedTable): string {
  const written: string[] = [];
  const groups = at < header.length - 1 ? spans(cells, width) : cells.map(() => 1);
  for (let column = 0; column < width; column++) {
    const span = groups[column] ?? 1;
    if (span === 0 || isCovered(header, at, column, width)) continue;
    let rows = 1;
    if (span === 1) while (isCovered(header, at + rows, column, width)) rows++;
    const attributes = `${span > 1 ? ` colspan="${span}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
    const words = cleanHtml((cells[column] ?? '').replace(/<\/?p>/g, ' '));
    const name = words === '' ? 'td' : 'th';
    written.push(`<${name}${attributes}>${words}</${name}>`);
  }
  return `<tr>${written.join('')}</tr>`;
}

/** An empty heading cell below one that spans no others is the lower part of that one. */
function isCovered(header: string[][], at: number, column: number, width: number): boolean {
  if (at < 1 || at >= header.length || filled(header[at]?.[column])) return false;
  const groups = spans(header[at - 1] ?? [], width);
  return groups[column] === 1 && (at < header.length - 1 ? (spans(header[at] ?? [], width)[column] ?? 1) === 1 : true);
}

function writeRow(cells: CellPart[][], width: number): string {
  if (cells.length === 1 && width > 1) return `<tr><td colspan="${width}">${writeCell(cells[0] ?? [])}</td></tr>`;
  return `<tr>${Array.from({ length: width }, (_, at) => `<td>${writeCell(cells[at] ?? [])}</td>`).join('')}</tr>`;
}
