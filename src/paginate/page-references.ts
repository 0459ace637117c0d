/** References that may say in print which page they lead to, “Appendix 2 (page 61)”: those that lead to another place of the same pack. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { listBlocks } from '../blocks.ts';
import { isElement, isMarker, isOwnLink, property, textOf } from '../elements.ts';
import type { CompiledItem, CompiledMeeting, CompiledPaper } from '../model/compiled.ts';

/** A block of a paper, by its place in listBlocks. `within` says that what is meant stands behind other words of the block. */
export interface BlockSpot {
  paper: string;
  block: number;
  within: boolean;
}

/** A reference. Its page is said behind the link. */
export interface PageReference {
  link: Element;
  from: BlockSpot;
  /** Undefined block: the start of the paper. */
  to: Omit<BlockSpot, 'block'> & { block: number | undefined };
  /** What it has to do with the reference before it in its paragraph: one list with it, or a part of the same thing. */
  joined: 'list' | 'part' | undefined;
}

/** What stands before and behind a reference that tells its page already. */
const saidBefore =
  /\b(?:pages?|pp?\.)\s*\d+[a-z]?(?:\s*(?:to|and|[-–])\s*\d+[a-z]?)?\s*(?:,|\(|of|in)?\s*(?:the|this|our)?\s*$/i;
const saidBehind =
  /^[\s,;:([–—-]*(?:(?:which|is|are|it|starts?|begins?|starting|beginning|at|on|from|see)\s+)*(?:pages?|pp?\.)\s*\d/i;
const list = /^\s*[,;]?\s*(?:to|and|or|&|[-–—])?\s*$/;
const part = /^\s*,?\s*(?:of|in|to|at)?\s*(?:the|this|our)?\s*$/;
const lines = 'p li dt dd td th figcaption caption div blockquote h1 h2 h3 h4 h5 h6'.split(' ');

/** One paragraph, item or cell: its words, and the links among them. */
interface Line {
  text: string;
  links: { link: Element; start: number; end: number; block: number | undefined; within: boolean }[];
}

/** The references of papers that are printed together, by paragraph, in order. Part 2 papers are not among them, so none leads there. */
export function findPageReferences(meeting: CompiledMeeting, papers: readonly CompiledPaper[]): PageReference[][] {
  const read = papers.map((paper) => ({ paper, ...readPaper(paper.body) }));
  const byAddress = new Map<string, (typeof read)[number]>();
  for (const one of read) byAddress.set(one.paper.canonical, one);
  for (const one of read) byAddress.set(one.paper.address, one);
  const ofItems = new Map<string, CompiledItem['papers']>();
  for (const { anchor, papers } of meeting.items) ofItems.set(`${meeting.address}#${anchor}`, papers);
  const resolve = (href: string, from: CompiledPaper): PageReference['to'] | undefined => {
    const ofItem = ofItems.get(href);
    if (ofItem) {
      const first = read.find(({ paper }) => paper === ofItem[0])?.paper;
      return first && !ofItem.includes(from) ? { paper: first.path, block: undefined, within: false } : undefined;
    }
    const [address = '', id = ''] = href.split('#');
    const found = address === '' ? read.find(({ paper }) => paper === from) : byAddress.get(address);
    if (!found) return undefined;
    if (id === '') {
      return found.paper === from ? undefined : { paper: found.paper.path, block: undefined, within: false };
    }
    const spot = found.ids.get(id);
    return spot && { paper: found.paper.path, ...spot };
  };
  return read.flatMap(({ paper, lines }) =>
    lines.map((line) => listReferences(line, paper, (href) => resolve(href, paper))),
  );
}

function listReferences(
  { text, links }: Line,
  paper: CompiledPaper,
  resolve: (href: string) => PageReference['to'] | undefined,
): PageReference[] {
  const made: PageReference[] = [];
  let end = -1;
  for (const [index, { link, start, block, within, ...one }] of links.entries()) {
    const next = links[index + 1];
    // Words in other type are links of their own: the page is said behind the last of them.
    if (next && next.start === one.end && property(next.link, 'href') === property(link, 'href')) continue;
    const to = resolve(property(link, 'href'));
    if (!to || block === undefined || saidBehind.test(text.slice(one.end)) || saidBefore.test(text.slice(0, start)))
      continue;
    if (/\b(?:pages?|pp?\.)\s*\d/i.test(text.slice(start, one.end))) continue;
    const gap = end < 0 ? 'x' : text.slice(end, start);
    const joined = list.test(gap) ? 'list' : part.test(gap) ? 'part' : undefined;
    made.push({ link, from: { paper: paper.path, block, within }, to, joined });
    end = one.end;
  }
  return made;
}

/** The lines of a paper that have links, and the blocks its anchors stand in. */
function readPaper(body: Root): { lines: Line[]; ids: Map<string, { block: number; within: boolean }> } {
  const blocks = new Map(listBlocks(body).map(({ element }, index) => [element, index]));
  const ids = new Map<string, { block: number; within: boolean }>();
  const found: Line[] = [];
  let seen = 0;
  const visit = (
    item: RootContent | ElementContent,
    line: Line,
    block: number | undefined,
    lead: { words: boolean },
    isQuiet: boolean,
  ) => {
    if (item.type === 'text') {
      line.text += item.value;
      if (item.value.trim() !== '') lead.words = true;
    }
    if (item.type !== 'element' || isMarker(item as ElementContent) || hasClass(item, 'visually-hidden')) return;
    const own = blocks.get(item);
    if (own !== undefined) seen = own + 1;
    const inside = own ?? block;
    const before = own === undefined ? lead : { words: false };
    const id = property(item, 'id');
    const spot = inside === undefined ? { block: seen, within: false } : { block: inside, within: before.words };
    if (id !== '' && !ids.has(id) && spot.block < blocks.size) ids.set(id, spot);
    const inner = lines.includes(item.tagName) ? { text: '', links: [] } : line;
    if (inner !== line) found.push(inner);
    const start = inner.text.length;
    const { words } = before;
    const quiet = isQuiet || isHeading(item);
    for (const child of item.children) visit(child, inner, inside, before, quiet);
    if (!quiet && isReference(item) && textOf(item).trim() !== '') {
      inner.links.push({ link: item, start, end: inner.text.length, block: inside, within: words });
    }
  };
  const outer: Line = { text: '', links: [] };
  for (const child of body.children) visit(child, outer, undefined, { words: false }, false);
  return { lines: [outer, ...found].filter(({ links }) => links.length > 0), ids };
}

/** What stands over something: a heading, a caption, the header of a table, a cell that heads a group of its rows. */
function isHeading(item: Element): boolean {
  const isCaption =
    isElement(item, 'thead', 'caption', 'figcaption') || hasClass(item, 'table-caption', 'motion-title');
  const isGroup = isElement(item, 'th') && Number(property(item, 'colSpan')) > 1;
  return isCaption || isGroup || /^h[1-6]$/.test(item.tagName);
}

/** A link made of what words refer to, or one that an author wrote; not one of ours to a note or a heading. */
function isReference(item: Element): boolean {
  if (!isElement(item, 'a')) return false;
  return !isOwnLink(item) || hasClass(item, 'reference');
}

function hasClass(item: Element, ...wanted: string[]): boolean {
  const names = item.properties.className;
  return Array.isArray(names) && names.some((name) => wanted.includes(String(name)));
}
