/** Makes a link of some words of a block, whatever bold or italics they run over. */
import type { Element, ElementContent, Properties, Text } from 'hast';
import { ownLink } from '../elements.ts';
import type { BlockWords } from './block-words.ts';

/** Words to link. */
export interface Stretch {
  start: number;
  end: number;
  href: string;
  properties: Properties;
}

/** Links stretches of one block in place; they must not overlap. A stretch over several texts is a link in each. */
export function wrapWords(words: BlockWords, stretches: readonly Stretch[]): void {
  for (const { node, parent, start } of words.pieces) {
    const end = start + node.value.length;
    const own = stretches.filter((one) => one.start < end && one.end > start).sort((a, b) => a.start - b.start);
    if (own.length === 0) continue;
    const parts: ElementContent[] = [];
    let at = start;
    const cut = (to: number): string => {
      const value = node.value.slice(at - start, to - start);
      at = to;
      return value;
    };
    for (const one of own) {
      if (one.start > at) parts.push(text(cut(one.start)));
      parts.push(link(cut(Math.min(one.end, end)), one, node));
    }
    if (at < end) parts.push(text(cut(end)));
    parent.children.splice(parent.children.indexOf(node as never), 1, ...(parts as never[]));
  }
}

function link(value: string, { href, properties }: Stretch, from: Text): Element {
  const made = ownLink(href, [value], { className: ['reference'], ...properties });
  if (from.position) made.position = from.position;
  return made;
}

function text(value: string): Text {
  return { type: 'text', value };
}
