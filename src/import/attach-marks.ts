/** Without -layout a number often stands on a line of its own: it belongs to the paragraph after it. */
import type { Block, ItemBlock, TextBlock } from './blocks.ts';
import { itemLine } from './printed-marks.ts';
import type { Join } from './read-printed.ts';

const label = /^(?:from|to|by|subject|report of|contact officer|date|time|venue)\s*\\?:$/i;

/** Puts numbers, labels and “(Item 6)” that stand alone with what they belong to. */
export function attachMarks(blocks: Block[], join: Join): Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const before = made.at(-1);
    if (before?.kind === 'item' && before.text === '' && block.kind === 'text') fillItem(before, block, made, join);
    else if (before?.kind === 'text' && block.kind === 'text' && isLabel(before)) {
      const [first, ...others] = block.lines;
      before.lines = [{ text: `${before.lines[0]?.text} ${first?.text}`, line: before.line }, ...others];
    } else if (isItemLine(block) && before?.kind === 'item')
      before.text = join(before.text, block.lines[0]?.text ?? '');
    else if (isItemLine(block) && before?.kind === 'text') before.lines.push(...block.lines);
    else made.push(block);
  }
  return made.map((block) =>
    block.kind === 'item' && block.text === ''
      ? { kind: 'text', lines: [{ text: block.marker, line: block.line }], line: block.line }
      : block,
  );
}

function fillItem(item: ItemBlock, block: TextBlock, made: Block[], join: Join): void {
  const [first, next, ...others] = block.lines;
  item.text = first?.text ?? '';
  if (next && itemLine.test(next.text.replace(/\\/g, ''))) {
    item.text = join(item.text, next.text);
    const [line] = others;
    if (line) made.push({ kind: 'text', lines: others, line: line.line });
  } else if (next) item.text = [item.text, next.text, ...others.map((one) => one.text)].join(' ');
}

function isLabel(block: TextBlock): boolean {
  return block.lines.length === 1 && label.test(block.lines[0]?.text ?? '');
}

function isItemLine(block: Block): block is TextBlock {
  return (
    block.kind === 'text' && block.lines.length === 1 && itemLine.test((block.lines[0]?.text ?? '').replace(/\\/g, ''))
  );
}
