/** Tables: captions, header cells with scope or headers/id, numbers, notes tied to their marks, actions. */
import type { Element, ElementContent, Root } from 'hast';
import { addClass, element, elementsOf, isBlank, isElement, property, textOf } from '../elements.ts';
import { numberAnchor } from './anchors.ts';
import { scopeHeaders } from './header-cells.ts';
import { anchor, carried, type Numbering, reportAt } from './numbering.ts';
import { numberActions } from './series.ts';
import { tieNotes } from './table-notes.ts';

const captionWords = /^table\s*(?:(\d+(?:\.\d+)*[a-z]?|[A-Z]\d*)\b|:)/i;
const captionBelow = /^table\s*(?:\d+(?:\.\d+)*[a-z]?|[A-Z]\d*)?\s*(?:[:.–—-](?=\s)|$)/i;
const noteWords = /^(?:[*†‡§]+|notes?\s*:|source\s*:|nb\b)/i;

/** Finishes every table of a paper. */
export function numberTables(tree: Root, to: Numbering): void {
  gatherCaptions(tree, to);
  let count = 0;
  const finish = (parent: Root | Element): void => {
    for (const child of elementsOf(parent)) {
      if (property(child, 'dataBlock') === 'table') {
        finishBlock(child, to, ++count);
        for (const inner of elementsOf(child))
          if (property(inner, 'dataBlock') === 'table') finish({ ...child, children: [inner] });
      } else if (isElement(child, 'table')) {
        parent.children.splice(parent.children.indexOf(child), 1, finishBare(child, to, ++count) as never);
      } else finish(child);
    }
  };
  finish(tree);
  numberActions(tree, to);
}

/**
 * A caption line above a plain table, and notes below it, are drawn together with it into one block. A caption below is taken only where
 * none stands above, and where it is plainly one: “Table 5: …”, not “Table 5 shows …”.
 */
function gatherCaptions(tree: Root | Element, to: Numbering): void {
  const blocks = elementsOf(tree);
  const gone = new Set<Element>();
  const groups = new Map<Element, Element>();
  for (const [index, table] of blocks.entries()) {
    if (isElement(table, 'blockquote', 'section', 'div', 'li', 'ul', 'ol') && property(table, 'dataBlock') !== 'table')
      gatherCaptions(table, to);
    if (!isElement(table, 'table')) continue;
    let next = index + 1;
    const isNote = () => isElement(blocks[next], 'p') && noteWords.test(textOf(blocks[next] as Element).trim());
    const above = blocks[index - 1];
    let caption = isCaption(above, captionWords) && !gone.has(above) ? above : undefined;
    if (!caption && isCaption(blocks[next], captionBelow) && !isElement(blocks[next + 1], 'table'))
      caption = blocks[next++];
    const notes: Element[] = [];
    for (; isNote(); next++) notes.push(blocks[next] as Element);
    groups.set(table, groupTable(table, caption, notes, to));
    for (const one of [caption, ...notes]) if (one) gone.add(one);
  }
  tree.children = (tree.children as ElementContent[]).flatMap((child) =>
    gone.has(child as Element) ? [] : [groups.get(child as Element) ?? child],
  );
}

function isCaption(block: Element | undefined, words: RegExp): block is Element {
  return isElement(block, 'p') && words.test(textOf(block).trim());
}

function groupTable(table: Element, caption: Element | undefined, notes: Element[], to: Numbering): Element {
  const group = element('div', { dataBlock: 'table' }, [...(caption ? [caption] : []), table, ...notes]);
  if (caption) caption.properties.dataBlock = 'label';
  if (table.position) group.position = table.position;
  const container = to.containers.get(table);
  if (container) to.containers.set(group, container);
  return group;
}

function finishBlock(block: Element, to: Numbering, count: number): void {
  const label = elementsOf(block).find((child) => property(child, 'dataBlock') === 'label');
  const text = label ? textOf(label).replace(/\s+/g, ' ').trim() : '';
  const number = property(block, 'dataNumber') || captionWords.exec(text)?.[1] || '';
  const classes = property(block, 'dataClasses').split(' ');
  if (number !== '') anchor(to, block, 'table', carried(to, block, `table-${numberAnchor(number)}`), number, text);
  const name = property(block, 'id') || `t${count}`;
  addClass(block, 'table-block', ...(classes.includes('landscape') ? ['landscape'] : []));
  const tables = elementsOf(block).filter((child) => isElement(child, 'table'));
  if (label) titleBlock(block, label, tables[0], name);
  for (const table of tables) {
    finishTable(table, to, `${name}${tables.length > 1 ? `-${tables.indexOf(table) + 1}` : ''}`, classes);
    const region = element('div', regionProperties(label ? `${name}-caption` : '', count), [table]);
    block.children.splice(block.children.indexOf(table), 1, region);
  }
  tieNotes(block, tables, name, to, noteWords);
}

function finishBare(table: Element, to: Numbering, count: number): Element {
  finishTable(table, to, `t${count}`, []);
  const caption = elementsOf(table).find((child) => isElement(child, 'caption'));
  if (caption) caption.properties.id = `t${count}-caption`;
  return element('div', { className: ['table-block'] }, [
    element('div', regionProperties(caption ? `t${count}-caption` : '', count), [table]),
  ]);
}

/** The caption goes into the table; where a block holds several tables, or none, it stands above them. */
function titleBlock(block: Element, label: Element, table: Element | undefined, name: string): void {
  block.children.splice(block.children.indexOf(label), 1);
  const several =
    elementsOf(block).filter((child) => isElement(child, 'table') || property(child, 'dataBlock') === 'table')
      .length !== 1;
  const properties = { id: `${name}-caption`, className: ['table-caption'] };
  if (table && !several) table.children.unshift(element('caption', properties, label.children));
  else {
    block.properties.role = 'group';
    block.properties.ariaLabelledBy = [`${name}-caption`];
    block.children.unshift(element('p', properties, label.children));
  }
}

function finishTable(table: Element, to: Numbering, name: string, classes: string[]): void {
  table.children = table.children.filter((child) => !isBlank(child));
  const found = scopeHeaders(
    table,
    name,
    classes.includes('row-headers') ? true : classes.includes('no-row-headers') ? false : undefined,
  );
  if (!found) reportAt(to, table, 'table-header', {});
}

/** A table that is wider than the screen scrolls by itself, and can be reached with the keyboard to do so (standards 103). */
function regionProperties(caption: string, count: number): Element['properties'] {
  const label = caption === '' ? { ariaLabel: `Table ${count} on this page` } : { ariaLabelledBy: [caption] };
  return { className: ['table-scroll'], role: 'region', tabIndex: 0, ...label };
}
