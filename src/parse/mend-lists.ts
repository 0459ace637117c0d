/**
 * Lists that Markdown reads otherwise than a clerk meant them.
 * A line of a list item that happens to begin with a year and a full stop (“… fallen since / 2019. The governors agree.”) starts a new
 * list item in Markdown. No list counts from 5 to 2019: such an item is joined again to the one before it.
 */
import type { ListItem, Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { eachOf } from '../walk.ts';

/** Numbers this far above the one before are not the next number of a list. */
const farAbove = 20;

/** No list begins with a number of four figures. */
const firstYear = 1000;

/** Joins list items that are the rest of the item above them. */
export function mendLists(tree: Root, source: string): void {
  eachOf(tree, 'list', (list) => {
    if (!list.ordered) return;
    const kept: ListItem[] = [];
    for (const item of list.children) {
      const before = kept.at(-1);
      if (before && isContinuation(before, item, source)) join(before, item, source);
      else kept.push(item);
    }
    list.children = kept;
  });
}

function isContinuation(before: ListItem, item: ListItem, source: string): boolean {
  const directlyBelow = (before.position?.end.line ?? 0) + 1 === item.position?.start.line;
  return (
    directlyBelow &&
    before.children.at(-1)?.type === 'paragraph' &&
    numberOf(item, source) > numberOf(before, source) + farAbove
  );
}

function join(before: ListItem, item: ListItem, source: string): void {
  const paragraph = before.children.at(-1) as Paragraph;
  const marker = /^\d+[.)]/.exec(source.slice(item.position?.start.offset ?? 0))?.[0] ?? '';
  const [first, ...others] = item.children;
  paragraph.children.push({ type: 'text', value: `\n${marker} ` });
  if (first?.type === 'paragraph') paragraph.children.push(...first.children);
  else if (first) others.unshift(first);
  before.children.push(...others);
  if (before.position && item.position) before.position.end = item.position.end;
}

function numberOf(item: ListItem, source: string): number {
  return Number(/^\d+/.exec(source.slice(item.position?.start.offset ?? 0))?.[0] ?? 0);
}

/** A paragraph that begins with a year (“2019. That was …”) is no list: its number goes back into the text. */
export function unlistYears(tree: Root, source: string): void {
  visit(tree, 'list', (list, index, parent) => {
    if (!list.ordered || !parent || index === undefined || (list.start ?? 0) < firstYear) return;
    const made = list.children.flatMap((item): RootContent[] => {
      const marker = /^\d+[.)]/.exec(source.slice(item.position?.start.offset ?? 0))?.[0] ?? '';
      const first = item.children[0];
      if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: `${marker} ` });
      return item.children;
    });
    parent.children.splice(index, 1, ...(made as never[]));
    return index;
  });
}

/** Bullets that follow a numbered item in one and the same list belong below it: they become a list inside it. */
export function nestBullets(tree: Root): void {
  eachOf(tree, 'list', (list) => {
    if (list.ordered || !list.children.some(isLabelled) || list.children.every(isLabelled)) return;
    const kept: ListItem[] = [];
    for (const item of list.children) {
      const above = kept.at(-1);
      if (isLabelled(item) || !above || !isLabelled(above)) kept.push(item);
      else {
        const last = above.children.at(-1);
        if (last?.type === 'list' && !last.ordered) last.children.push(item);
        else above.children.push({ type: 'list', ordered: false, spread: false, children: [item] });
      }
    }
    list.children = kept;
  });
}

/** “- 7. Text” is to Markdown a list 7. inside a bullet; the clerk meant an item with the number 7. */
export function unwrapNumbers(tree: Root, source: string): void {
  eachOf(tree, 'list', (list) => {
    for (const item of list.ordered ? [] : list.children) {
      const inner = item.children[0];
      const only =
        inner?.type === 'list' && inner.ordered && inner.children.length === 1 ? inner.children[0] : undefined;
      if (!only) continue;
      const written = /^\d+[.)]/.exec(source.slice(only.position?.start.offset ?? 0))?.[0];
      if (!written) continue;
      item.children.splice(0, 1, ...only.children);
      item.data = { ...item.data, hProperties: { dataLabel: written } };
    }
  });
}

function isLabelled(item: ListItem): boolean {
  return item.data?.hProperties?.dataLabel !== undefined;
}
