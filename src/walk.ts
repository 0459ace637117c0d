/** A walk over a tree that changes nothing but the items themselves: many times cheaper than unist-util-visit, which names every step. */
import type { Element, Root as HastRoot } from 'hast';
import type { Nodes as MarkdownNodes, Root as MarkdownRoot } from 'mdast';

/** Goes through every element, parents first; children that a visitor puts in are seen. A visitor that answers false keeps the walk out of the element. */
export function eachElement(tree: HastRoot | Element, see: (item: Element) => unknown): void {
  for (const child of tree.children) {
    if (child.type === 'element' && see(child) !== false) eachElement(child, see);
  }
}

/** Goes through every part of a Markdown tree that is of one type, parents first; children that a visitor puts in are seen. */
export function eachOf<Type extends MarkdownNodes['type']>(
  tree: MarkdownRoot | MarkdownNodes,
  type: Type,
  see: (item: Extract<MarkdownNodes, { type: Type }>) => void,
): void {
  if (tree.type === type) see(tree as Extract<MarkdownNodes, { type: Type }>);
  if ('children' in tree) for (const child of tree.children) eachOf(child, type, see);
}
