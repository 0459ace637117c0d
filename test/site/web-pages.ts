/** The places of printed pages on the web, with the words that follow them. */
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Page } from './pages.ts';

/** A printed page as the web has it. */
export interface WebPage {
  /** The words after its marker. */
  words: string;
  /** Caption and header of the table it starts in. */
  head: string;
  /** Whether it is the first of its paper. */
  isFirst: boolean;
  /** Whether it starts with a row of a table, and whether in the middle of one. */
  isRow: boolean;
  isInside: boolean;
  /** Whether it starts with a picture, in which words may be written. */
  isPicture: boolean;
}

interface Part {
  text: string;
  mark?: { label: string; table: Element | undefined; isInside: boolean };
}

const skipped = ['page-marker', 'heading-link', 'own-page', 'note-call', 'note-return', 'old-anchor'];

/** Where each page of a pack or supplement starts, by its label. `front` is the address of its front sheet. */
export function listWebPages(pages: readonly Page[], front: string): Map<string, WebPage> {
  const found = new Map<string, WebPage>();
  for (const { address, elements } of pages) {
    if (!address.startsWith(front) || !/^[^/]+\/$/.test(address.slice(front.length))) continue;
    const body = elements.find(({ properties }) => classesOf(properties.className).includes('prose'));
    if (!body) continue;
    const parts = listParts(body.children, []);
    let isFirst = true;
    for (const [index, { mark }] of parts.entries()) {
      if (!mark) continue;
      const words = parts
        .slice(index + 1, index + 400)
        .map(({ text }) => text)
        .join('');
      const head =
        mark.table?.children.filter((one) => 'tagName' in one && /^(caption|thead)$/.test(one.tagName)) ?? [];
      found.set(mark.label, {
        words: words
          .replace(/[\s\0]+/g, ' ')
          .trim()
          .slice(0, 100),
        isPicture: /^\s*\0/.test(words),
        head: head.map((one) => textOf(one)).join(' '),
        isFirst,
        isRow: mark.table !== undefined,
        isInside: mark.isInside,
      });
      isFirst = false;
    }
  }
  return found;
}

function listParts(children: ElementContent[], parents: Element[]): Part[] {
  return children.flatMap((child): Part[] => {
    if (child.type === 'text') return [{ text: child.value }];
    if (child.type !== 'element') return [];
    const label = /^page-(\d+[a-z]*)$/.exec(String(child.properties.id))?.[1];
    const names = classesOf(child.properties.className);
    if (label !== undefined && names.includes('page-marker')) {
      const table = parents.findLast(({ tagName }) => tagName === 'table');
      return [{ text: '', mark: { label, table, isInside: table !== undefined && child.tagName === 'span' } }];
    }
    if (child.tagName === 'img') return [{ text: '\0' }];
    if (names.some((name) => skipped.includes(name))) return [];
    const inner = listParts(child.children, [...parents, child]);
    return [{ text: ' ' }, ...inner, { text: ' ' }].slice(
      /^(a|abbr|strong|em|b|i|u|span|sup|sub)$/.test(child.tagName) ? 1 : 0,
    );
  });
}

function classesOf(names: unknown): string[] {
  return Array.isArray(names) ? names.map(String) : [];
}
