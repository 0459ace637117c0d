/** Every row of a table reaches over all of its columns. */
import type { Element } from 'hast';
import { elementsOf, isElement, property } from '../elements.ts';
import { eachElement } from '../walk.ts';
import type { PaperCheck } from './paper-text.ts';

/** Reports rows that are short of cells. */
export const checkTableRows: PaperCheck = ({ tree, on }) => {
  const found: ReturnType<PaperCheck> = [];
  eachElement(tree, (item) => {
    if (item.tagName !== 'table') return;
    const rows = measureRows(item);
    // Tables made from facts stand nowhere in the text.
    if (rows.some(({ row }) => row.position === undefined)) return;
    const widest = Math.max(0, ...rows.map(({ width }) => width));
    const short = rows.filter(({ width }) => width < widest);
    // Where most rows are short one row is too long.
    if (short.length > 1 && short.length >= rows.length - 1) {
      const long = rows.find(({ width }) => width === widest);
      const usual = Math.max(...short.map(({ width }) => width));
      if (long) found.push(on(long.row, 'table-row-long', { cells: long.width, columns: usual }));
      return;
    }
    for (const { row, width } of short) found.push(on(row, 'table-row-short', { cells: width, columns: widest }));
  });
  return found;
};

/** Each row with how many columns its cells and those that reach down into it cover. */
function measureRows(table: Element): { row: Element; width: number }[] {
  const parts = elementsOf(table).filter((part) => isElement(part, 'thead', 'tbody', 'tfoot'));
  return parts.flatMap((part) => {
    let reaching: number[] = [];
    return elementsOf(part)
      .filter((row) => row.tagName === 'tr')
      .map((row) => {
        const open = reaching.filter((rows) => rows > 0);
        // Cells that Markdown adds to a short row stand nowhere in the file.
        const cells = elementsOf(row).filter((cell) => isElement(cell, 'td', 'th') && isWritten(cell));
        const spans = cells.flatMap((cell) =>
          Array.from({ length: span(cell, 'colSpan') }, () => span(cell, 'rowSpan')),
        );
        reaching = [...open, ...spans].map((rows) => rows - 1);
        return { row, width: open.length + spans.length };
      });
  });
}

function isWritten(cell: Element): boolean {
  return cell.position !== undefined || cell.children.length > 0;
}

function span(cell: Element, name: string): number {
  return Math.min(Math.max(Number(property(cell, name)) || 1, 1), 1000);
}
