/** Puts together the paragraph that the end of a printed page cut in two. */
import { type Block, type TextBlock, wordsOf } from './blocks.ts';
import type { LaidPage } from './pdf-layout.ts';
import { isFull } from './pdf-lines.ts';
import { isMarked } from './printed-marks.ts';
import type { Join } from './read-printed.ts';
import { writeInlinePage } from './rejoin.ts';

/** Adds a page’s blocks; its first paragraph goes on with the last of the page before where that ends in mid-sentence at the margin. */
export function joinPages(
  blocks: Block[],
  body: Block[],
  { last, next, join }: { last: LaidPage | undefined; next: LaidPage; join: Join },
): void {
  const [first, ...rest] = body;
  const between = blocks.findLastIndex((block) => block.kind !== 'page' && block.kind !== 'sheet');
  const open = blocks[between];
  const pages = blocks.slice(between + 1);
  if (first?.kind !== 'text' || !last || pages.length !== 1 || !open || !canGoOn(open, first, last, next))
    return void blocks.push(...body);
  const mark = pages.map(writeInlinePage).join('');
  const target = open.kind === 'item' ? open : (open as TextBlock).lines.at(-1);
  const [line, ...lines] = first.lines;
  if (target)
    target.text = mark === '' ? join(target.text, line?.text ?? '') : `${target.text} ${mark}${line?.text ?? ''}`;
  if (open.kind === 'item') open.text = [open.text, ...lines.map((one) => one.text)].join(' ');
  else if (open.kind === 'text') open.lines.push(...lines);
  blocks.length = between + 1;
  blocks.push(...rest);
}

function canGoOn(open: Block, first: TextBlock, last: LaidPage, next: LaidPage): boolean {
  if (open.kind !== 'item' && open.kind !== 'text') return false;
  const [above, below] = [wordsOf(open), wordsOf(first)];
  if (open.head || first.head || above.length < 30 || isMarked(below) || /[.!?:;]["”’)]?$/.test(above)) return false;
  const ended = last.pieces.findLast((piece) => piece.kind === 'paragraph');
  const began = next.pieces.find((piece) => piece.kind === 'paragraph');
  if (ended?.kind !== 'paragraph' || began?.kind !== 'paragraph') return false;
  const [lineAbove, lineBelow] = [ended.paragraph.lines.at(-1), began.paragraph.lines[0]];
  if (!lineAbove || !lineBelow || Math.abs(lineAbove.size - lineBelow.size) > 0.6) return false;
  return (
    /^[a-z]/.test(below) ||
    (isFull(lineAbove, lineBelow, last.edge) &&
      !/^(?:resolved|agenda item|(?:from|to|by|subject|report of|title)\s*\\?:)/i.test(below))
  );
}
