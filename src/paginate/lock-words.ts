/** What a block says, for recognising it: without what others give it, such as its printed number, page markers and the numbers of notes. */
import type { Element, ElementContent } from 'hast';
import type { Block } from '../blocks.ts';
import { isElement, property } from '../elements.ts';

const given = ['number', 'page-marker', 'own-page', 'note-call', 'note-return', 'heading-link'];
const apart = ['p', 'div', 'li', 'ul', 'ol', 'td', 'th', 'br', 'dt', 'dd', 'figcaption'];

/** The words of a block, white space folded; of a list item its own, of a picture its alternative text. */
export function wordsOf(block: Block): string {
  const parts: string[] = [];
  if (isElement(block.element, 'li')) {
    let first = true;
    for (const child of block.element.children) {
      if (isElement(child, 'ul', 'ol', 'table', 'div')) continue;
      if (isElement(child, 'p') && !first) continue;
      gather(child, parts);
      if (isElement(child, 'p')) first = false;
    }
  } else for (const child of block.element.children) gather(child, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function gather(item: ElementContent, parts: string[]): void {
  if (item.type === 'text') parts.push(item.value);
  if (item.type !== 'element' || item.tagName === 'summary' || isGiven(item)) return;
  const stands = apart.includes(item.tagName);
  if (stands) parts.push(' ');
  if (item.tagName === 'img') parts.push(' ', property(item, 'alt'), ' ');
  for (const child of item.children) gather(child, parts);
  if (stands) parts.push(' ');
}

function isGiven(item: Element): boolean {
  const names = item.properties.className;
  return Array.isArray(names) && names.some((name) => given.includes(String(name)));
}
