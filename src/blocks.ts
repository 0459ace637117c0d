/** The blocks of a finished paper in reading order: what a printed page can start with. */
import type { Element, ElementContent, Root } from 'hast';
import { elementsOf, isElement, isMarker, property, textOf } from './elements.ts';

/** A block: a paragraph, list item, table row, heading, figure, caption. */
export interface Block {
  element: Element;
  kind: 'heading' | 'paragraph' | 'item' | 'row' | 'caption' | 'figure' | 'other';
  /** Its own words (without those of blocks inside it), white space folded. */
  text: string;
}

/** Lists the blocks of a tree. A row is one block with all its cells; a list item is one, and items inside it are others. */
export function listBlocks(tree: Root | Element): Block[] {
  const blocks: Block[] = [];
  gather(tree, blocks, false);
  return blocks;
}

function gather(parent: Root | Element, blocks: Block[], inItem: boolean): void {
  let first = inItem;
  for (const child of elementsOf(parent)) {
    if (isMarker(child)) continue;
    const kind = kindOf(child);
    // The first paragraph of a list item is the item itself.
    if (kind && !(first && kind === 'paragraph')) blocks.push({ element: child, kind, text: ownText(child) });
    first = false;
    if (kind === 'row' || kind === 'heading' || kind === 'figure') continue;
    gather(child, blocks, kind === 'item');
  }
}

function kindOf(item: Element): Block['kind'] | undefined {
  if (/^h[1-6]$/.test(item.tagName)) return 'heading';
  if (isElement(item, 'p')) return 'paragraph';
  if (isElement(item, 'li')) return 'item';
  if (isElement(item, 'tr')) return 'row';
  if (isElement(item, 'figure')) return 'figure';
  if (isElement(item, 'caption')) return 'caption';
  if (isElement(item, 'dt', 'dd', 'pre')) return 'other';
  return property(item, 'className').includes('form-field') ? 'other' : undefined;
}

/** The words of an item without those of lists and tables inside it, and without page markers, which are put in and taken out. */
function ownText(item: Element): string {
  const own = isElement(item, 'li')
    ? item.children
        .filter((child) => !(child.type === 'element' && isElement(child, 'ul', 'ol', 'div', 'table')))
        .map(wordsOf)
    : [wordsOf(item)];
  return own.join(' ').replace(/\s+/g, ' ').trim();
}

function wordsOf(item: ElementContent): string {
  if (item.type !== 'element') return textOf(item);
  return isMarker(item as ElementContent) ? '' : item.children.map(wordsOf).join('');
}
