/** Puts together what the end of a page cut in two: paragraphs, list items, cells, rows. */
import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { type CellPart, cellWords, joinLists } from './cells.ts';
import { plainWords } from './inline.ts';
import { writePage } from './write-paper.ts';

/** What only a new paragraph begins with, even where the one before has no full stop. */
const starter =
  /^(<u>|measure #|update\b|final update|baseline\b|milestones?\b|completed\b|(january|february|march|april|may|june|july|august|september|october|november|december) \d{4})/i;

/** Whether words that end like `before` go on with `after`. Both plain. */
export function goesOn(before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  if (/^[a-z/&,;)]/.test(after) && !/^[a-z]\)/.test(after)) return !/[.!?:]["”’)]?$/.test(before);
  if (starter.test(after) || /^[•(\d]/.test(after)) return false;
  return /[a-z,&-]$/i.test(before) && /^\S/.test(after);
}

/** Puts the second part of a cell below the first, joining the paragraph or list that was cut. */
export function joinCells(above: CellPart[], below: CellPart[]): CellPart[] {
  const first = above.at(-1);
  const [second, ...rest] = below;
  if (!first || !second) return [...above, ...below];
  const head = above.slice(0, -1);
  if (first.kind === 'paragraph' && second.kind === 'paragraph') {
    const joins = goesOn(cellWords(first.html), cellWords(second.html)) && !starter.test(second.html);
    if (!joins) return [...above, ...below];
    return [...head, { kind: 'paragraph', html: `${first.html} ${second.html}` }, ...rest];
  }
  if (first.kind === 'list' && second.kind === 'paragraph') {
    const last = first.items.at(-1) ?? '';
    if (!goesOn(cellWords(last), cellWords(second.html)) || starter.test(second.html)) return [...above, ...below];
    const items = [...first.items.slice(0, -1), `${last} ${second.html}`];
    return joinLists([...head, { ...first, items }, ...rest]);
  }
  return joinLists([...above, ...below]);
}

/** Joins paragraphs and list items that a page end cut in mid-sentence; a page number between them moves into the words. */
export function rejoinParagraphs(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const between: Block[] = [];
    while (joined.at(-1)?.kind === 'page' || joined.at(-1)?.kind === 'sheet') between.unshift(joined.pop() as Block);
    const before = joined.at(-1);
    if (block.kind === 'text' && before && (before.kind === 'text' || before.kind === 'item') && isCut(before, block)) {
      const [first, ...others] = block.lines;
      const mark = between.map(writeInlinePage).join('');
      if (before.kind === 'item') {
        before.text = `${before.text} ${mark}${block.lines.map((one) => one.text).join(' ')}`;
      } else {
        const last = before.lines.at(-1);
        if (last) last.text = `${last.text} ${mark}${first?.text ?? ''}`;
        before.lines.push(...others);
      }
      continue;
    }
    joined.push(...between, block);
  }
  return joined;
}

/** `:page[34]` for the middle of a paragraph; nothing for a sheet without a number. */
export function writeInlinePage(page: Block): string {
  return page.kind === 'page' ? `${writePage(page).slice(1)} ` : '';
}

function isCut(before: Block, after: Block): boolean {
  const words = plainWords(wordsOf(before));
  const next = plainWords(wordsOf(after));
  if (words.length < 45 || !/^[a-z]/.test(next) || /^[a-z]\)/.test(next)) return false;
  return /[a-z0-9,’'"”&%-]$/i.test(words);
}
