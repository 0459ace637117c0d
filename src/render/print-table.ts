/** Tables for print: cells with their places, header rows apart, columns measured. */
import type { Element } from 'hast';
import { elementsOf, isElement, property, textOf } from '../elements.ts';
import type { PrintCell, PrintParagraph, PrintRow, PrintTable } from '../model/print-tree.ts';
import { convertChildren, labelsOf } from './print-blocks.ts';
import { convertInline, type PrintContext } from './print-inline.ts';
import { type ColumnText, estimateLines, longestWhole, measureTable, splitWords, textWidth } from './print-measure.ts';
import { createPlaceCounter } from './print-places.ts';

interface Cell {
  element: Element;
  x: number;
  colspan: number;
  rowspan: number;
}

/** Converts a table, with its caption before it where it has one. `width` is the room it has, in points. */
export function convertTable(table: Element, context: PrintContext, width: number): (PrintParagraph | PrintTable)[] {
  const caption = elementsOf(table).find((part) => isElement(part, 'caption'));
  const rows = elementsOf(table).flatMap((part) =>
    isElement(part, 'tr') ? [part] : elementsOf(part).filter((row) => isElement(row, 'tr')),
  );
  const headed = elementsOf(table)
    .filter((part) => isElement(part, 'thead'))
    .flatMap(elementsOf);
  const grid = layOut(rows, rows.filter((row) => headed.includes(row)).length);
  const columns = Math.max(1, ...grid.flat().map((cell) => cell.x + cell.colspan));
  const measure = measureTable(readColumns(grid, columns, headed.length), width);
  const make = (row: Element) => convertRow(row, grid[rows.indexOf(row)] ?? [], measure, context);
  const made: PrintTable = {
    k: 'table',
    columns,
    widths: measure.shares,
    size: measure.size,
    head: rows.filter((row) => headed.includes(row)).map(make),
    rows: rows.filter((row) => !headed.includes(row)).map(make),
    continued: false,
  };
  return [...(caption ? [convertCaption(caption, context)] : []), ...(rows.length > 0 ? [made] : [])];
}

function convertCaption(caption: Element, context: PrintContext): PrintParagraph {
  return {
    k: 'paragraph',
    n: context.blocks.get(caption),
    sort: 'caption',
    whole: true,
    labels: labelsOf(caption, context),
    c: convertInline(caption.children, context, createPlaceCounter(), 'none'),
  };
}

function convertRow(row: Element, cells: Cell[], measure: { size: number; widths: number[] }, context: PrintContext) {
  const counter = createPlaceCounter();
  const widthOf = (cell: Cell) =>
    measure.widths.slice(cell.x, cell.x + cell.colspan).reduce((sum, one) => sum + one, 0) - 9;
  const n = context.blocks.get(row);
  const turns = n === undefined ? [] : (context.turnsIn?.(n) ?? []);
  const isWhole =
    turns.length === 0 &&
    cells.every((cell) => estimateHeight(cell.element, widthOf(cell), measure.size) <= longestWhole);
  const made = new Map(cells.map((cell) => [cell.element, cell]));
  const converted: PrintCell[] = [];
  for (const child of row.children) {
    const cell = child.type === 'element' ? made.get(child) : undefined;
    if (!cell) {
      if (child.type === 'text') counter.read(child.value);
      continue;
    }
    const width = widthOf(cell);
    converted.push({
      x: cell.x,
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      align: alignOf(cell.element),
      heads: /^row/.test(property(cell.element, 'scope')),
      c: convertChildren(cell.element.children, context, {
        width,
        size: measure.size,
        row: { counter, isWhole, turns },
      }),
    });
  }
  const printed: PrintRow = {
    n,
    labels: labelsOf(row, context),
    whole: isWhole,
    cells: converted,
  };
  return printed;
}

/** Lines that a cell takes, paragraph by paragraph. */
function estimateHeight(cell: Element, width: number, size: number): number {
  const parts = elementsOf(cell).flatMap((part) => (isElement(part, 'ul', 'ol') ? elementsOf(part) : [part]));
  const blocks = parts.filter((part) => isElement(part, 'p', 'li', 'div'));
  const breaks = elementsOf(cell).filter((part) => isElement(part, 'br')).length;
  const whole = estimateLines(textOf(cell).length, width, size);
  return Math.max(
    whole + breaks,
    blocks.reduce((sum, part) => sum + estimateLines(textOf(part).length, width, size) + 0.4, 0),
  );
}

function alignOf(cell: Element): PrintCell['align'] {
  const classes = property(cell, 'className');
  return classes.includes('numeric') ? 'end' : classes.includes('centred') ? 'center' : 'start';
}

/**
 * Gives each cell its column, minding cells that span several. None reaches out of the header or over another: Typst refuses such tables.
 */
function layOut(rows: Element[], headRows: number): Cell[][] {
  const taken = new Set<string>();
  return rows.map((row, y) => {
    let x = 0;
    return elementsOf(row).map((element) => {
      while (taken.has(`${y}:${x}`)) x++;
      const wanted = span(element, 'colSpan');
      let colspan = 1;
      while (colspan < wanted && !taken.has(`${y}:${x + colspan}`)) colspan++;
      const rowspan = Math.min(span(element, 'rowSpan'), (y < headRows ? headRows : rows.length) - y);
      for (let down = y; down < y + rowspan; down++)
        for (let right = x; right < x + colspan; right++) taken.add(`${down}:${right}`);
      const cell = { element, x, colspan, rowspan };
      x += colspan;
      return cell;
    });
  });
}

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(property(cell, name));
  return Number.isInteger(value) && value > 1 && value < 1000 ? value : 1;
}

function readColumns(grid: Cell[][], count: number, headRows: number): ColumnText[] {
  const all = grid.flatMap((row, y) => row.map((cell) => ({ ...cell, isHead: y < headRows })));
  return Array.from({ length: count }, (_, x) => {
    const cells = all.filter((cell) => cell.x === x && cell.colspan === 1);
    const lines = cells.flatMap(({ element, isHead }) => {
      const isBold = isHead || /^row/.test(property(element, 'scope')) || hasBold(element);
      return linesOf(element).map((line) => ({ line, isBold }));
    });
    return {
      word: Math.max(
        1.5,
        ...lines.flatMap(({ line, isBold }) => splitWords(line).map((word) => textWidth(word, isBold))),
      ),
      line: Math.max(2, ...lines.map(({ line, isBold }) => textWidth(line, isBold))),
      total: Math.max(10, ...cells.map(({ element }) => textOf(element).length)),
    };
  });
}

function hasBold(cell: Element): boolean {
  return elementsOf(cell).some((part) => isElement(part, 'strong', 'b') || hasBold(part));
}

/** The lines of a cell if none were broken; an item of a list is longer by its bullet. */
function linesOf(cell: Element): string[] {
  const blocks = elementsOf(cell).filter((part) => isElement(part, 'p', 'ul', 'ol', 'div'));
  if (blocks.length === 0) return [textOf(cell).replace(/\s+/g, ' ').trim()];
  return blocks.flatMap((block) =>
    isElement(block, 'ul', 'ol')
      ? elementsOf(block).map((item) => `   ${textOf(item).replace(/\s+/g, ' ').trim()}`)
      : linesOf(block),
  );
}
