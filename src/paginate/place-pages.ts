/** Puts the markers of printed pages into the finished papers of a meeting, from its page map (standards 65 to 70). */
import type { Element, ElementContent, Root, Text } from 'hast';
import { listBlocks } from '../blocks.ts';
import { element, isElement, isMarker, textOf } from '../elements.ts';
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { PageMap, PrintedPage } from '../model/page-map.ts';

/** Words on a page with nothing on it. */
const words = {
  blank: 'This page is intentionally left blank',
  empty: 'Nothing is left of what stood on this page',
};

/** Marks the pages of one series in a meeting’s papers, in place, and gives items and papers their page ranges. */
export function placePages(meeting: CompiledMeeting, map: PageMap): void {
  const papers = new Map(meeting.papers.map((paper) => [paper.path, paper]));
  const marks = new Map<CompiledPaper, PrintedPage[]>();
  let current: CompiledPaper | undefined;
  for (const page of map.pages) {
    current = page.start ? papers.get(page.start.paper) : current;
    // Pages kept for Part 2 are in no paper; the list of all pages has them.
    if (current && page.state !== 'kept') marks.set(current, [...(marks.get(current) ?? []), page]);
  }
  for (const [paper, pages] of marks) {
    markPaper(paper, pages, ownSeries(meeting, map.series));
    paper.range = { first: pages[0]?.label as string, last: pages.at(-1)?.label as string };
  }
  for (const item of meeting.items) {
    const range = map.items[item.key];
    if (range && map.series === 'pack') item.range = range;
  }
}

/** The number of a supplement whose pages have numbers of their own. */
function ownSeries(meeting: CompiledMeeting, series: string): number | undefined {
  const supplement = meeting.supplements.find(({ number }) => series === `supplement-${number}`);
  return supplement?.facts.series === 'own' ? supplement.number : undefined;
}

function markPaper(paper: CompiledPaper, pages: PrintedPage[], supplement: number | undefined): void {
  const blocks = listBlocks(paper.body);
  const parents = parentsOf(paper.body);
  paper.pages = pages.map(({ label }) => ({ label, id: `page-${label}` }));
  for (const [index, { label, start, holds, state }] of pages.entries()) {
    const said = supplement === undefined ? `Page ${label}` : `Supplement ${supplement}, page ${label}`;
    const properties = { id: `page-${label}`, className: ['page-marker'], role: 'doc-pagebreak', ariaLabel: label };
    const mark = (tag: string) => element(tag, properties, [said]);
    const block = start && blocks[start.block]?.element;
    if (block && start.offset > 0) markInside(block, start.offset, mark('span'));
    else if (block) markBefore(block, parents, [mark]);
    // The list at a paper’s end stands behind its last block.
    else if (holds) paper.body.children.push(mark('div'));
    else {
      const note = (tag: string) =>
        element(tag, { className: ['blank-page'] }, [words[state === 'empty' ? 'empty' : 'blank']]);
      const next = pages.slice(index + 1).find((page) => page.start)?.start;
      const following = next && blocks[next.block]?.element;
      if (following) markBefore(following, parents, [mark, note]);
      else paper.body.children.push(mark('div'), note('p'));
    }
  }
}

/** Before a block, after marks that stand there already; inside an item or cell, since nothing may stand between those. */
function markBefore(block: Element, parents: Map<Element, Element | Root>, made: ((tag: string) => Element)[]): void {
  const inside = isElement(block, 'li', 'dt', 'dd') ? block : cellOf(block);
  if (inside) {
    const tag = isElement(inside, 'dt') ? 'span' : 'div';
    const after = inside.children.findIndex((child) => !isMarker(child));
    inside.children.splice(Math.max(0, after), 0, ...made.map((make) => make(tag)));
    return;
  }
  // A caption’s page starts with its table.
  let at: Element = block;
  while (isElement(at, 'caption', 'table') || isScroll(at)) at = (parents.get(at) ?? at) as Element;
  const parent = parents.get(at);
  const index = parent?.children.indexOf(at) ?? -1;
  if (parent && index >= 0) parent.children.splice(index, 0, ...made.map((make) => make('div')));
}

function cellOf(block: Element): Element | undefined {
  if (!isElement(block, 'tr')) return undefined;
  return block.children.find((child): child is Element => child.type === 'element' && isElement(child, 'th', 'td'));
}

function isScroll(item: Element): boolean {
  return Array.isArray(item.properties.className) && item.properties.className.includes('table-scroll');
}

/** Inside a long block, before the word that the page starts with. */
function markInside(block: Element, offset: number, mark: Element): void {
  let left = offset;
  let space = true;
  const visit = (parent: Element): boolean => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'element') {
        // Before underlined or linked words, not inside them.
        if (left === 0 && isInline(child) && /\S/.test(textOf(child))) {
          parent.children.splice(index, 0, mark);
          return true;
        }
        const skip = isMarker(child) || (isElement(block, 'li') && isElement(child, 'ul', 'ol', 'table'));
        if (!skip && visit(child)) return true;
      } else if (child.type === 'text') {
        const at = findOffset(child.value);
        if (at === undefined) continue;
        const parts: ElementContent[] = [textPart(child.value.slice(0, at)), mark, textPart(child.value.slice(at))];
        parent.children.splice(index, 1, ...parts);
        return true;
      }
    }
    return false;
  };
  // Offsets count folded white space: several spaces are one, and none stands first.
  const findOffset = (value: string): number | undefined => {
    for (let index = 0; index < value.length; index++) {
      const isSpace = /\s/.test(value.charAt(index));
      if (isSpace && space) continue;
      if (left === 0) return index;
      space = isSpace;
      left -= 1;
    }
    return undefined;
  };
  if (!visit(block)) block.children.push(mark);
}

function isInline(item: Element): boolean {
  return !isMarker(item) && isElement(item, 'a', 'u', 'em', 'strong', 'b', 'i', 'sup', 'sub', 'span', 'abbr');
}

function textPart(value: string): Text {
  return { type: 'text', value };
}

function parentsOf(tree: Root): Map<Element, Element | Root> {
  const parents = new Map<Element, Element | Root>();
  const walk = (parent: Root | Element) => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      parents.set(child, parent);
      walk(child);
    }
  };
  walk(tree);
  return parents;
}
