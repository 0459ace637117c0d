/**
 * Anchors that last (design, section 4). Numbered anchors follow the printed number; headings have one by their words, and every other block
 * one from the digest of its words. Once published, both stay with the block whatever becomes of its words, and are never given to others.
 */
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { element, elementsOf, isElement, property } from '../elements.ts';
import type { CompiledPaper } from '../model/compiled.ts';
import type { FrozenPack, FrozenPaper } from '../model/lock.ts';
import { type LockBlock, matchPaper, readLockPaper } from './lock-papers.ts';

/** What became of a paper’s published anchors. */
export interface KeptAnchors {
  /** Published anchors that are gone and of which the paper does not say where they moved. */
  gone: string[];
  /** Those that moved to another page, with the address as the paper says it. */
  elsewhere: { id: string; to: string }[];
}

/** A paper’s record in the pack it was published with. */
export interface FrozenRecord {
  paper: FrozenPaper;
  pack: FrozenPack;
}

/**
 * Gives every block of a paper its lasting anchor, in place, and leaves published ones that moved as empty places. `record` is undefined for
 * a paper that has not been published: then the anchors are those that publication would freeze.
 */
export function freezeAnchors(paper: CompiledPaper, meeting: string, record: FrozenRecord | undefined): KeptAnchors {
  const { blocks, path, ...rest } = readLockPaper(paper, meeting);
  const worded = new Set(paper.targets.filter(isWorded).map(({ id }) => id));
  const isFree = (block: LockBlock) => block.kind === 'heading' && worded.has(property(block.element, 'id'));
  const natural = new Map(blocks.map((block) => [block, property(block.element, 'id')]));
  for (const block of blocks) if (isFree(block)) delete block.element.properties.id;
  const taken = idsIn(paper);
  const known = record ? recognise({ blocks, path, ...rest }, record) : new Map<LockBlock, string[]>();

  const given = new Map<LockBlock, string>();
  const open = blocks.filter((block) => block.element.properties.id === undefined);
  const give = (block: LockBlock, id: string) => {
    taken.add(id);
    given.set(block, id);
    block.element.properties.id = id;
  };
  for (const block of open) {
    const id = (known.get(block) ?? []).find((one) => !taken.has(one));
    if (id !== undefined) give(block, id);
  }
  const published = new Set(record ? publishedIds(record.paper) : []);
  for (const block of open) {
    if (given.has(block)) continue;
    const words = natural.get(block)?.replace(/--\d+$/, '');
    // The same words as a published block’s may have its anchor; a heading’s must not be one that others had.
    const barred = (id: string) => taken.has(id) || (words !== undefined && words !== '' && published.has(id));
    give(block, nextFree(words || `p-${block.digest.slice(0, 6)}`, barred));
  }
  rename(paper, natural, given);
  for (const block of blocks) {
    for (const id of known.get(block) ?? []) {
      if (taken.has(id)) continue;
      taken.add(id);
      addPlace(block.element, id);
    }
  }
  return leaveMoved(paper, [...published], taken);
}

/** Every anchor a paper was published with. */
export function publishedIds(paper: FrozenPaper): string[] {
  return [...paper.blocks.flatMap(({ id, also }) => [id, ...(also ?? [])]), ...paper.others];
}

/** The published anchors of each block that is there: by the alignment, and of those left over, where the same words stand elsewhere now. */
function recognise(paper: ReturnType<typeof readLockPaper>, { paper: frozen, pack }: FrozenRecord) {
  const known = new Map<LockBlock, string[]>();
  const note = (index: number, block: LockBlock | undefined) => {
    const { id, also } = frozen.blocks[index] as FrozenPaper['blocks'][number];
    if (block) known.set(block, [id, ...(also ?? [])]);
  };
  const match = matchPaper(paper, frozen, pack);
  for (const [index, now] of match.entries()) if (now !== undefined) note(index, paper.blocks[now]);
  const left = new Map<string, LockBlock[]>();
  for (const block of paper.blocks) {
    if (!known.has(block)) left.set(block.digest, [...(left.get(block.digest) ?? []), block]);
  }
  for (const [index, { words }] of frozen.blocks.entries()) {
    if (match[index] === undefined) note(index, left.get(words)?.shift());
  }
  return known;
}

/** Places for anchors that moved: on the page where the paper says so; what is gone without a word is handed back. */
function leaveMoved(paper: CompiledPaper, published: string[], taken: Set<string>): KeptAnchors {
  const moved = (paper.facts.moved as Record<string, string> | undefined) ?? {};
  const targets = new Map<string, Element>();
  visit(paper.body, 'element', (item) => void targets.set(property(item, 'id'), item));
  const kept: KeptAnchors = { gone: [], elsewhere: [] };
  for (const id of published) {
    if (taken.has(id)) continue;
    const to = (moved[id] ?? moved[`#${id}`] ?? '').replace(/^#/, '');
    const target = to === '' ? undefined : targets.get(to);
    if (target) addPlace(target, id);
    else if (/[/#.]/.test(to)) kept.elsewhere.push({ id, to });
    else kept.gone.push(id);
  }
  return kept;
}

/** An empty place with an anchor at the start of an element; of a table row, in its first cell, since nothing else may stand there. */
function addPlace(target: Element, id: string): void {
  let at = target;
  while (isElement(at, 'table', 'thead', 'tbody', 'tr', 'ul', 'ol', 'dl')) {
    const first = elementsOf(at).find((child) => !isElement(child, 'colgroup'));
    if (!first) break;
    at = first;
  }
  at.children.unshift(element('span', { id, className: ['old-anchor'] }));
}

/** Whether an anchor is made of words alone: that of a heading, section or minute without a number. */
function isWorded({ kind, number }: CompiledPaper['targets'][number]): boolean {
  return kind === 'heading' || kind === 'section' || (kind === 'minute' && number === '');
}

function rename(paper: CompiledPaper, natural: Map<LockBlock, string>, given: Map<LockBlock, string>): void {
  const renamed = new Map<string, string>();
  for (const [block, id] of given) {
    const before = natural.get(block);
    if (before) renamed.set(before, id);
  }
  for (const one of [...paper.targets, ...paper.contents]) one.id = renamed.get(one.id) ?? one.id;
}

function idsIn(paper: CompiledPaper): Set<string> {
  const ids = new Set<string>();
  visit(paper.body, 'element', (item) => {
    if (item.properties.id !== undefined) ids.add(property(item, 'id'));
  });
  return ids;
}

function nextFree(id: string, isBarred: (id: string) => boolean): string {
  let free = id;
  for (let repeat = 2; isBarred(free); repeat++) free = `${id}--${repeat}`;
  return free;
}
