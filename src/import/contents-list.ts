/** A paper’s own list of contents: its lines become a list whose links lead to the headings below. */
import { createAnchors, wordsAnchor } from '../number/anchors.ts';
import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { bareWords, plainWords } from './inline.ts';

const linked = /^\[(.*)\]\(#[^)]*\)$/;
const series = /^(issue|work ?stream|appendix|annexe?)\s+([0-9]{1,3}[a-z]?|[a-z])(?=$|[\s:.,–—-])/i;

/** Replaces runs of `[words](#)` lines by lists. */
export function linkContents(blocks: Block[]): Block[] {
  const anchors = anchorHeadings(blocks);
  const used = new Map<string, number>();
  return blocks.map((block) => {
    const words = block.kind === 'text' ? linked.exec(wordsOf(block))?.[1] : undefined;
    if (words === undefined) return block;
    const key = bareWords(words);
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    const anchor = anchors.get(key)?.[count];
    return { kind: 'item', marker: '•', indent: 0, text: anchor ? `[${words}](#${anchor})` : words, line: block.line };
  });
}

function anchorHeadings(blocks: Block[]): Map<string, string[]> {
  const given = createAnchors();
  const found = new Map<string, string[]>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const words = plainWords(block.text);
    const named = series.exec(words);
    const id = named
      ? `${(named[1] ?? '').toLowerCase().replace(/\s/g, '').replace('annexe', 'annex')}-${(named[2] ?? '').toLowerCase()}`
      : wordsAnchor(words.replace(/^\d{1,3}(?:\.\d{1,3})*[.)]?\s+/, ''));
    const key = bareWords(words);
    found.set(key, [...(found.get(key) ?? []), given.claim(id)]);
  }
  return found;
}
