/** Packs of made-up words, a printer that puts so many words on a page, and edits, for tests of the lock. */
import type { Element, Root } from 'hast';
import { listBlocks } from '../../src/blocks.ts';
import { element } from '../../src/elements.ts';
import type { CompiledPaper, Target } from '../../src/model/compiled.ts';
import type { LockedStart, PageMap, PrintedPage } from '../../src/model/page-map.ts';
import { createAnchors, wordsAnchor } from '../../src/number/anchors.ts';

/** A block as a test writes it. `key` is who it is, whatever becomes of its words. */
export interface Fake {
  key: string;
  kind: 'p' | 'li' | 'tr' | 'h2';
  text: string;
  /** Printed number, which gives a numbered anchor. */
  number?: string;
}

/** A paper as a test writes it. */
export interface FakePaper {
  name: string;
  blocks: Fake[];
  facts?: Record<string, unknown>;
}

/** The meeting all of them belong to. */
export const home = 'cabinet/2026-03-18';

/** A paper as the pipeline would leave it: numbered blocks and headings have their anchors. */
export function compileFake({ name, blocks, facts = {} }: FakePaper): CompiledPaper {
  const anchors = createAnchors();
  const targets: Target[] = [];
  const give = (item: Element, kind: Target['kind'], id: string, number: string) => {
    item.properties.id = anchors.claim(id);
    targets.push({ kind, id: String(item.properties.id), number, text: '' });
  };
  const made = blocks.map(({ kind, text, number }) => {
    const words = kind === 'tr' ? text.split(' ').map((word) => element('td', {}, [word])) : [text];
    const item = element(kind, {}, words);
    if (number !== undefined) {
      item.children.unshift(element('span', { className: ['number'] }, [`${number}.`]), { type: 'text', value: ' ' });
      give(item, 'paragraph', `para-${number}`, number);
    } else if (kind === 'h2') give(item, 'heading', wordsAnchor(text), '');
    return item;
  });
  const body: Root = { type: 'root', children: made.map(house) };
  const contents = made
    .filter(({ tagName }) => tagName === 'h2')
    .map((item) => ({ id: String(item.properties.id), text: '', level: 2 }));
  const address = `/committees/${home}/${name}/`;
  return {
    path: `committees/${home}/${name}.md`,
    name,
    address,
    canonical: address,
    type: 'report',
    title: name,
    facts,
    reason: undefined,
    body,
    contents,
    targets,
    pages: [],
    range: undefined,
    matter: undefined,
    files: [],
    motions: [],
    entries: [],
    lang: 'en-GB',
    corrections: [],
  };
}

function house(item: Element): Element {
  if (item.tagName === 'li') return element('ul', {}, [item]);
  return item.tagName === 'tr' ? element('table', {}, [element('tbody', {}, [item])]) : item;
}

/** Prints papers: `size` words a page, each paper from an odd page on, blocks kept whole unless longer than a page. */
export function printPack(papers: CompiledPaper[], size: number, series = 'pack', after = 0): PageMap {
  const pages: PrintedPage[] = [];
  const next = (start: PrintedPage['start']) =>
    pages.push({ label: String(after + pages.length + 1), start, sheet: pages.length + 1 });
  for (const paper of papers) {
    if ((after + pages.length) % 2 === 1) next(undefined);
    for (const place of fill(paper, { block: 0, offset: 0 }, undefined, size)) next({ paper: paper.path, ...place });
  }
  return { series, pages, front: 2, sheets: [], items: {} };
}

/** Prints papers again with every locked page where the lock has it; what does not fit runs on as 34a, 34b. */
export function printLocked(papers: CompiledPaper[], size: number, starts: LockedStart[], series = 'pack'): PageMap {
  const pages: PrintedPage[] = [];
  const next = (label: string, start: PrintedPage['start']) => pages.push({ label, start, sheet: pages.length + 1 });
  for (const [index, { page, place }] of starts.entries()) {
    const paper = papers.find(({ path }) => path === place?.paper);
    if (!place || !paper) {
      next(String(page), undefined);
      continue;
    }
    const end = starts.slice(index + 1).find((one) => one.place?.paper === place.paper)?.place;
    const filled = fill(paper, place, end, size);
    for (const [count, one] of filled.entries()) {
      next(count === 0 ? String(page) : `${page}${String.fromCharCode(96 + count)}`, { paper: paper.path, ...one });
    }
    if (filled.length % 2 === 0) next(`${page}${String.fromCharCode(96 + filled.length)}`, undefined);
  }
  return { series, pages, front: 2, sheets: [], items: {} };
}

interface At {
  block: number;
  offset: number;
}

/** Where pages start between two places of a paper. */
function fill(paper: CompiledPaper, from: At, end: At | undefined, size: number): At[] {
  const blocks = listBlocks(paper.body).map(({ text }) => text.split(' '));
  const starts = [from];
  let room = size;
  for (let block = from.block; block <= (end?.block ?? blocks.length - 1); block++) {
    const words = blocks[block] ?? [];
    const lengthTo = (offset: number) => (offset === 0 ? 0 : words.join(' ').slice(0, offset).split(' ').length - 1);
    const first = block === from.block ? lengthTo(from.offset) : 0;
    const last = end?.block === block ? lengthTo(end.offset) : words.length;
    if (last - first > room && last - first <= size && room < size) {
      starts.push({ block, offset: 0 });
      room = size;
    }
    for (let word = first; word < last; word++) {
      if (room === 0) {
        starts.push({ block, offset: word === 0 ? 0 : words.slice(0, word).join(' ').length + 1 });
        room = size;
      }
      room -= 1;
    }
  }
  return starts;
}
