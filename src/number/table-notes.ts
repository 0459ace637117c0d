/** Notes below a table, each tied to the marks in the cells that call it: `*`, `**`, `†`. */
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { element, elementsOf, isElement, ownLink, property, textOf } from '../elements.ts';
import { anchor, type Numbering } from './numbering.ts';

/** Marks the paragraphs after the last table of a block as notes, gives them anchors and links their marks. */
export function tieNotes(block: Element, tables: Element[], name: string, to: Numbering, noteWords: RegExp): void {
  const notes = elementsOf(block).filter(
    (child) =>
      isElement(child, 'p', 'ul', 'ol') && property(child, 'id') !== `${name}-caption` && !isBefore(block, child),
  );
  if (notes.length === 0) return;
  const group = element('div', { className: ['table-notes'] }, []);
  block.children = [...block.children.filter((child) => !notes.includes(child as Element)), group];
  let number = 0;
  for (const note of notes) {
    group.children.push(note);
    const text = textOf(note).trim();
    if (!isElement(note, 'p') || !noteWords.test(text)) continue;
    number += 1;
    anchor(to, note, 'note', `${name}-note-${number}`, '', text);
    const mark = /^[*†‡§]+/.exec(text)?.[0];
    if (mark) for (const table of tables) linkMarks(table, mark, property(note, 'id'));
  }
}

/** Whether a paragraph stands above the first table: then it belongs to the caption, not to the notes. */
function isBefore(block: Element, child: Element): boolean {
  const first = block.children.findIndex(
    (one) => isElement(one, 'div') && !property(one, 'className').includes('page-marker'),
  );
  return block.children.indexOf(child) < first;
}

function linkMarks(table: Element, mark: string, note: string): void {
  const escaped = mark.replace(/[*]/g, '\\*');
  const pattern = new RegExp(`^(.*[^*†‡§]|)(${escaped})(\\s*|[^*†‡§\\w].*)$`, 's');
  visit(table, 'text', (text, index, parent) => {
    if (!parent || index === undefined || isElement(parent as Element, 'a')) return;
    const found = pattern.exec(text.value);
    if (!found) return;
    const link = ownLink(`#${note}`, [element('span', { className: ['visually-hidden'] }, ['note ']), mark], {
      className: ['note-mark'],
    });
    const parts = [found[1], link, found[3]].filter((part) => part !== '' && part !== undefined);
    parent.children.splice(
      index,
      1,
      ...(parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part)) as never[]),
    );
    return index + parts.length;
  });
}
