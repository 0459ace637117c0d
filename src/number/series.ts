/** Series a paper numbers itself inside tables and text: actions by row, measures by label. */
import type { Element, Root } from 'hast';
import { elementsOf, isElement, property, textOf } from '../elements.ts';
import { eachElement } from '../walk.ts';
import { numberAnchor } from './anchors.ts';
import { topBlocks } from './headings.ts';
import { anchor, carried, type Numbering } from './numbering.ts';

const measure = /^measures?\s*(?:#|no\.?|number)?\s*(\d+[a-z]?)\b/i;

/** Rows of a table headed “Action” that begin with a number such as 3.1 are actions: #action-3-1. */
export function numberActions(tree: Root, to: Numbering): void {
  for (const block of topBlocks(tree)) {
    eachElement(block, (table) => {
      if (table.tagName === 'table') numberRows(table, block, to);
    });
  }
}

function numberRows(table: Element, block: Element, to: Numbering): void {
  const headed = elementsOf(table)
    .filter((part) => part.tagName === 'thead')
    .flatMap(elementsOf)
    .some((row) => /^actions?\b/i.test(textOf(elementsOf(row)[0] ?? row).trim()));
  if (!headed) return;
  for (const row of elementsOf(table)
    .filter((part) => part.tagName === 'tbody')
    .flatMap(elementsOf)) {
    const text = textOf(elementsOf(row)[0] ?? row).trim();
    const number = /^(\d+(?:\.\d+)+)\b/.exec(text)?.[1];
    if (number && row.properties.id === undefined)
      anchor(to, row, 'action', carried(to, block, `action-${numberAnchor(number)}`), number, text);
  }
}

/** Text that begins “Measure # 6c” can be linked to as #measure-6c. */
export function numberMeasures(tree: Root, to: Numbering): void {
  eachElement(tree, (item) => {
    if (!isElement(item, 'p', 'li', 'td') || item.properties.id !== undefined) return;
    if (elementsOf(item).some((inner) => isElement(inner, 'p', 'ul', 'ol')) && !startsWithText(item)) return;
    const text = textOf(item).trim();
    const number = measure.exec(text)?.[1];
    if (!number || property(item, 'dataBlock') !== '') return;
    anchor(to, item, 'measure', `measure-${numberAnchor(number)}`, number, text);
    return false;
  });
}

function startsWithText(item: Element): boolean {
  const first = item.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  return first?.type === 'text';
}
