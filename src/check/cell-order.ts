/** Two figures in a cell stand in one order throughout a table: among “19.7% (13)” and “26.3% (5)” a “(4) 8.1%” is a slip. */
import type { Element } from 'hast';
import { isElement, textOf } from '../elements.ts';
import { eachElement } from '../walk.ts';
import type { PaperCheck } from './paper-text.ts';

const figure = '[+–-]?[£$€]?\\d[\\d.,]*%?';
const plainFirst = new RegExp(`^(${figure}) ?(\\(${figure}\\))$`);
const bracketFirst = new RegExp(`^(\\(${figure}\\)) ?(${figure})$`);
/** So many cells the other way round show what the table’s own order is. */
const least = 3;

/** Reports cells whose figures are turned round. */
export const checkCellOrder: PaperCheck = ({ tree, on }) => {
  const found: ReturnType<PaperCheck> = [];
  eachElement(tree, (table) => {
    if (table.tagName !== 'table') return true;
    const usual: string[] = [];
    const turned: { cell: Element; words: string; shape: string }[] = [];
    eachElement(table, (cell) => {
      if (!isElement(cell, 'td')) return true;
      const words = textOf(cell).replace(/\s+/g, ' ').trim();
      const [, first = '', second = ''] = plainFirst.exec(words) ?? [];
      const [, bracket = '', plain = ''] = bracketFirst.exec(words) ?? [];
      if (first !== '') usual.push(`${shapeOf(first)} ${shapeOf(second)}`);
      if (bracket !== '') turned.push({ cell, words, shape: `${shapeOf(plain)} ${shapeOf(bracket)}` });
      return false;
    });
    for (const { cell, words, shape } of turned)
      if (usual.filter((one) => one === shape).length >= Math.max(least, turned.length * 2))
        found.push(on(cell, 'cell-order', { words }));
    return false;
  });
  return found;
};

/** Whether it is money, a percentage or a plain number: “(13)” and “13” are of one shape. */
function shapeOf(words: string): string {
  return words.replace(/[\d.,()+–-]+/g, '');
}
