/**
 * The words of a text, a block at a time, as a reader reads them: a paragraph, a list item’s own words, a cell, a heading, a caption.
 * Code, links, page markers, pages of a PDF and the numbers that editions print are not among them: nothing is looked for there.
 */
import type { Element, ElementContent, Root, Text } from 'hast';
import { isElement, isMarker, isPdfPage, property, textOf } from '../elements.ts';

/** A piece of a block’s words: one text of the tree, and where it begins in the whole. */
export interface Piece {
  node: Text;
  parent: Element | Root;
  start: number;
}

/** Words that stand together. */
export interface BlockWords {
  words: string;
  pieces: Piece[];
  /** The block itself. */
  block: Element;
  /** Ids of the block and of all it stands in, the innermost first. */
  ids: string[];
  /** Number of ids that were passed before it: its place in the order of the page. */
  order: number;
  /** Number of tables that began before it. */
  tables: number;
  /** Where it begins in its source, where that is known. */
  from: number | undefined;
}

/** An existing link, with the words around it. */
export interface FoundLink {
  link: Element;
  words: BlockWords;
  start: number;
}

/** What stands in place of what is left out: no words run over it. */
const gap = '\uFFFC';
const inline = 'a abbr b br cite code del em i img ins q s span strong sub sup u'.split(' ');

/**
 * The blocks of a text in order, the links that stand in them, the order of its ids, the printed pages that it gives numbers of its own, and its
 * tables, each by its anchor, or that of its first row where it has no number.
 */
export function readBlocks(tree: Root): {
  blocks: BlockWords[];
  links: FoundLink[];
  order: Map<string, number>;
  ownPages: Map<string, string>;
  tables: (string | undefined)[];
} {
  const blocks: BlockWords[] = [];
  const links: FoundLink[] = [];
  const order = new Map<string, number>();
  const ownPages = new Map<string, string>();
  const tables: (string | undefined)[] = [];
  let page = '';
  let unnumbered: number | undefined;
  const visit = (parent: Root | Element, ids: string[]): void => {
    let open: BlockWords | undefined;
    const close = () => {
      if (open && open.words.trim() !== '') blocks.push(open);
      open = undefined;
    };
    for (const child of parent.children) {
      if (child.type === 'text' || (isElement(child as Element, ...inline) && !isMarker(child as Element))) {
        open ??= begin(parent, ids, order.size, tables.length);
        take(child as ElementContent, parent, open);
      } else if (child.type === 'element' && !isMarker(child) && !isElement(child, 'pre') && !isPdfPage(child)) {
        close();
        const inner = note(child, ids);
        if ((child as Element).tagName === 'table') unnumbered = tables.push(inner.find(isNumberedTable)) - 1;
        visit(child, inner);
        if ((child as Element).tagName === 'table') unnumbered = undefined;
      } else {
        close();
        if (isElement(child as Element)) note(child as Element, ids);
      }
    }
    close();
  };
  const note = (item: Element, ids: string[]): string[] => {
    const id = property(item, 'id');
    if (/^page-/.test(id)) page = id;
    const own = isMarker(item) ? /^Page (\d+) in this paper/.exec(textOf(item))?.[1] : undefined;
    if (own !== undefined && page !== '' && !ownPages.has(own)) ownPages.set(own, page);
    if (id !== '' && !order.has(id)) order.set(id, order.size);
    if (id !== '' && unnumbered !== undefined && !/^(?:supplement-\d+-)?page-/.test(id)) {
      tables[unnumbered] ??= id;
      unnumbered = undefined;
    }
    return id === '' ? ids : [id, ...ids];
  };
  const take = (child: ElementContent, parent: Root | Element, into: BlockWords): void => {
    if (child.type === 'text') {
      into.pieces.push({ node: child, parent, start: into.words.length });
      into.words += child.value;
    } else if (child.type === 'element') {
      note(child, []);
      if (isElement(child, 'br')) into.words += '\n';
      else if (isMark(child)) into.words += ' ';
      else if (isElement(child, 'code', 'img')) into.words += gap;
      else if (isElement(child, 'a')) {
        links.push({ link: child, words: into, start: into.words.length });
        into.words += blank(textOf(child));
      } else for (const inner of child.children) take(inner, child, into);
    }
  };
  visit(tree, []);
  return { blocks, links, order, ownPages, tables };
}

/** Whether an anchor is that of a table with a number. */
export function isNumberedTable(id: string): boolean {
  return /(?:^|-)table-(?:[0-9]+[a-z]?|[a-z])$/.test(id);
}

function begin(parent: Root | Element, ids: string[], order: number, tables: number): BlockWords {
  const block = parent as Element;
  return { words: '', pieces: [], block, ids, order, tables, from: parent.position?.start.offset };
}

/** Page markers, and the numbers that stand before paragraphs and minutes. */
function isMark(item: Element): boolean {
  return isMarker(item) || (isElement(item, 'span') && property(item, 'className').split(',').includes('number'));
}

/** A link’s words are kept out of the search, and their length is kept. */
function blank(words: string): string {
  return gap.repeat(words.length);
}
