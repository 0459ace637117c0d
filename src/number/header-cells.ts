/** Header cells of a table: scope where one level is enough, ids and `headers` where there are two (WCAG H43, H63). */
import type { Element } from 'hast';
import { addClass, elementsOf, isElement, property, textOf } from '../elements.ts';

interface Cell {
  block: Element;
  row: number;
  column: number;
  width: number;
  height: number;
}

/** Sets scopes; says whether the table has header cells, in a row at the top or down the first column. `rowHeaders` overrules the guess about the first column. */
export function scopeHeaders(table: Element, name: string, rowHeaders: boolean | undefined): boolean {
  dropEmptyHead(table);
  const rows = rowsOf(table);
  let head = rows.filter((row) => row.inHead).length;
  if (head === 0) head = promoteHeader(table, rows);
  const cells = layOut(rows.map((row) => row.block));
  markNumbers(cells, head);
  const body = cells.filter((cell) => cell.row >= head);
  for (const cell of cells) {
    delete cell.block.properties.headers;
    delete cell.block.properties.scope;
    if (textOf(cell.block).trim() === '') cell.block.tagName = 'td';
    else if (cell.row < head) {
      cell.block.tagName = 'th';
      cell.block.properties.scope = cell.width > 1 ? 'colgroup' : 'col';
    }
  }
  for (const cell of body) {
    const heads = cell.column === 0 && (rowHeaders ?? (isElement(cell.block, 'th') || firstColumnHeads(body)));
    cell.block.tagName = heads && textOf(cell.block).trim() !== '' ? 'th' : 'td';
    if (cell.block.tagName === 'th') cell.block.properties.scope = cell.height > 1 ? 'rowgroup' : 'row';
  }
  if (head > 1) tieHeaders(cells, head, name);
  return head > 0 || body.some((cell) => isElement(cell.block, 'th'));
}

/** A Markdown table must have a header row; one left empty says that there are no headers. */
function dropEmptyHead(table: Element): void {
  const empty = (part: Element) => part.tagName === 'thead' && textOf(part).trim() === '';
  table.children = table.children.filter((part) => part.type !== 'element' || !empty(part));
}

interface Row {
  block: Element;
  inHead: boolean;
}

function rowsOf(table: Element): Row[] {
  return elementsOf(table).flatMap((part) =>
    part.tagName === 'tr'
      ? [{ block: part, inHead: false }]
      : elementsOf(part)
          .filter((row) => isElement(row, 'tr'))
          .map((block) => ({ block, inHead: part.tagName === 'thead' })),
  );
}

/** A table without a head whose first row is all header cells gets a head of that row. */
function promoteHeader(table: Element, rows: Row[]): number {
  const first = rows[0];
  if (!first || !elementsOf(first.block).every((cell) => isElement(cell, 'th'))) return 0;
  const body = elementsOf(table).find((part) => part.children.includes(first.block)) as Element;
  body.children = body.children.filter((row) => row !== first.block);
  table.children.splice(table.children.indexOf(body), 0, {
    type: 'element',
    tagName: 'thead',
    properties: {},
    children: [first.block],
  });
  first.inHead = true;
  return 1;
}

/** Gives each cell its row and column, minding cells that span several. */
function layOut(rows: Element[]): Cell[] {
  const cells: Cell[] = [];
  const taken = new Set<string>();
  for (const [row, block] of rows.entries()) {
    let column = 0;
    for (const cell of elementsOf(block)) {
      while (taken.has(`${row}:${column}`)) column++;
      const width = span(cell, 'colSpan');
      const height = Math.min(span(cell, 'rowSpan'), rows.length - row);
      for (let y = row; y < row + height; y++) for (let x = column; x < column + width; x++) taken.add(`${y}:${x}`);
      cells.push({ block: cell, row, column, width, height });
      column += width;
    }
  }
  return cells;
}

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(property(cell, name));
  return Number.isInteger(value) && value > 1 && value < 1000 ? value : 1;
}

/** The first column heads the rows when every cell in it is filled and short, and not all of them are figures. */
function firstColumnHeads(body: Cell[]): boolean {
  const first = body.filter((cell) => cell.column === 0);
  const texts = first.map((cell) => textOf(cell.block).trim());
  const wide = body.some((cell) => cell.column > 0);
  return (
    wide &&
    texts.length > 0 &&
    texts.every((text) => text !== '' && text.length <= 80) &&
    texts.some((text) => /\p{L}/u.test(text))
  );
}

/** With two rows of headers each cell names its headers by id: column headers from the top, then those of its row. */
function tieHeaders(cells: Cell[], head: number, name: string): void {
  const headers = cells.filter((cell) => isElement(cell.block, 'th'));
  for (const [index, cell] of headers.entries()) cell.block.properties.id = `${name}-head-${index + 1}`;
  for (const cell of cells) {
    const above = headers.filter(
      (one) => one.row < head && one.row < cell.row && overlaps(one.column, one.width, cell.column, cell.width),
    );
    const beside = headers.filter(
      (one) =>
        one.row >= head && one !== cell && cell.row >= head && overlaps(one.row, one.height, cell.row, cell.height),
    );
    const ids = [...above, ...beside].map((one) => property(one.block, 'id'));
    if (ids.length > 0) cell.block.properties.headers = ids;
  }
}

function overlaps(start: number, length: number, otherStart: number, otherLength: number): boolean {
  return start < otherStart + otherLength && otherStart < start + length;
}

/** Figures stand to the right, by a class: a strict policy allows no align attribute or style. */
function markNumbers(cells: Cell[], head: number): void {
  for (const { block, row } of cells) {
    const align = property(block, 'align');
    delete block.properties.align;
    const figure = /^[+-−–£]?[£(]?[\d][\d,.]*%?m?\)?(?:\s*\([+-−]?[\d.,%]+\))?[*†]*$/.test(textOf(block).trim());
    if (align === 'right' || (align === '' && row >= head && figure)) addClass(block, 'numeric');
    else if (align === 'center') addClass(block, 'centred');
  }
}
