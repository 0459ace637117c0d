/** Tables of a Word file, with their merged cells, as rows and as the HTML that papers hold. */
import type { RowsBlock, SourceRow } from './blocks.ts';
import { cellWords } from './cells.ts';
import { isDrawn, type Styles } from './docx-styles.ts';
import { child, descend, type Element, isOn, readValue } from './docx-xml.ts';
import { countHeaderRows } from './table-shape.ts';

/** One cell; `down` is how many rows it covers. */
interface Cell {
  element: Element;
  column: number;
  across: number;
  down: number;
  html: string;
  isBold: boolean;
}

/** What reads the inside of a cell. */
export interface CellReader {
  read(cell: Element): { html: string; isBold: boolean };
  line(): number;
}

/** Reads a table. */
export function readTable(table: Element, reader: CellReader): RowsBlock & { html: string; width: number } {
  const line = reader.line();
  const rows: Cell[][] = [];
  const lines: number[] = [];
  const rowElements = childrenNamed(table, 'tr');
  const open = new Map<number, Cell>();
  for (const row of rowElements) {
    let column = Number(readValue(child(row, 'trPr'), 'gridBefore') ?? 0);
    const cells: Cell[] = [];
    lines.push(reader.line());
    for (const element of childrenNamed(row, 'tc')) {
      const facts = child(element, 'tcPr');
      const across = Math.min(200, Math.max(1, Number(readValue(facts, 'gridSpan') ?? 1)));
      const merge = child(facts, 'vMerge');
      const above = open.get(column);
      const sideways = readValue(facts, 'hMerge');
      const last = cells.at(-1);
      const { html, isBold } = reader.read(element);
      if (child(facts, 'hMerge') && sideways !== 'restart' && last) {
        last.across += across;
        last.html += html;
      } else if (merge && merge.attributes.val !== 'restart' && above && above.across === across) {
        above.down++;
        above.html += html;
      } else {
        const cell: Cell = { element, column, across, down: 1, html, isBold };
        cells.push(cell);
        for (let at = column; at < column + across; at++) open.delete(at);
        if (merge) open.set(column, cell);
      }
      column += across;
    }
    rows.push(cells);
  }
  const width = Math.max(1, ...rows.flat().map((cell) => cell.column + cell.across));
  const source = rows.map((cells, at): SourceRow => {
    const filled = Array.from({ length: width }, () => '');
    for (const cell of cells) filled[cell.column] = cell.html;
    return { cells: filled, line: lines[at] ?? line };
  });
  const heads = countHeads(table, rowElements, rows, source);
  return { kind: 'rows', rows: source, line, heads, html: writeRows(rows, width, heads), width };
}

/** Rows and cells may stand inside content controls. */
function childrenNamed(element: Element, name: string): Element[] {
  return element.children.flatMap((one) => {
    if (one.name === name) return [one];
    if (one.name === 'sdt') return childrenNamed(child(one, 'sdtContent') ?? one, name);
    return one.name === 'customXml' ? childrenNamed(one, name) : [];
  });
}

/** Rows that Word repeats on each page; else a first row in bold or set off by the table’s style; else what looks like heads. */
function countHeads(table: Element, elements: Element[], rows: Cell[][], source: SourceRow[]): number {
  let count = 0;
  while (count < elements.length && isOn(child(elements[count], 'trPr'), 'tblHeader')) count++;
  const [first] = rows;
  if (count === 0 && first && rows.length > 1 && first.length > 1) {
    const isFull = first.every((cell) => cell.column === 0 || cellWords(cell.html) !== '');
    const isBold = first.every((cell) => cell.isBold || cellWords(cell.html) === '');
    const isLabel = /:$/.test(cellWords(first[0]?.html ?? ''));
    const others = rows.slice(1).some((cells) => cells.some((cell) => !cell.isBold && cellWords(cell.html) !== ''));
    count =
      isFull && isBold && !isLabel && others
        ? 1
        : first[0]?.down === 1 && !first.some((cell) => cell.across > 1)
          ? countHeaderRows(source)
          : 0;
    const look = descend(table, 'tblPr', 'tblLook')?.attributes ?? {};
    if (count > 1 && look.firstRow === '1') count = 1;
  }
  if (count >= rows.length) return 0;
  for (let at = 0; at < count; at++)
    for (const cell of rows[at] ?? []) count = Math.max(count, Math.min(rows.length - 1, at + cell.down));
  return count;
}

function writeRows(rows: Cell[][], width: number, heads: number): string {
  const write = (cells: Cell[], at: number) => {
    let column = 0;
    let html = '';
    const covered = (place: number) =>
      rows
        .slice(0, at)
        .some((above, index) =>
          above.some((cell) => cell.column <= place && place < cell.column + cell.across && index + cell.down > at),
        );
    const fill = (to: number) => {
      for (; column < to; column++) if (!covered(column)) html += '<td></td>';
    };
    for (const cell of cells) {
      fill(cell.column);
      const down = at < heads ? Math.min(cell.down, heads - at) : cell.down;
      const spans = `${cell.across > 1 ? ` colspan="${cell.across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
      const words = at < heads ? cell.html.replace(/<\/p><p>/g, '<br>').replace(/<\/?(?:p|strong)>/g, '') : cell.html;
      const name = at < heads && words !== '' ? 'th' : 'td';
      html += `<${name}${spans}>${words}</${name}>`;
      column = cell.column + cell.across;
    }
    fill(width);
    return `<tr>${html}</tr>`;
  };
  const written = rows.map(write);
  const head = heads > 0 ? ['<thead>', ...written.slice(0, heads), '</thead>'] : [];
  return ['<table>', ...head, '<tbody>', ...written.slice(heads), '</tbody>', '</table>'].join('\n');
}

/** Whether a table only lays words out: one column, or without lines and with numbers before the words. */
export function isLayout(table: Element, styles: Styles, rows: SourceRow[], width: number): boolean {
  if (width === 1) return true;
  const facts = child(table, 'tblPr');
  const own = child(facts, 'tblBorders');
  const isRuled = own ? isDrawn(own) : styles.hasBorders(readValue(facts, 'tblStyle'));
  const inCells = table.children.some((row) =>
    row.children.some((cell) => {
      const borders = descend(cell, 'tcPr', 'tcBorders');
      return borders && isDrawn(borders);
    }),
  );
  if (isRuled || inCells || width > 4) return false;
  const numbered = rows.filter((row) => /^(?:\d{1,3}[a-z]?[.):]?)?$/i.test(cellWords(row.cells[0] ?? '')));
  return numbered.length === rows.length && rows.some((row) => /\d/.test(row.cells[0] ?? ''));
}
