/** Captions above tables and notes below them, in the `:::table` blocks that papers hold. */
import type { Block, TableBlock } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { guardStart, plainWords } from './inline.ts';

const captioned = /^table\s+(\d{1,3}[a-z]?)\b/i;
const lettered = /^(\d{1,2}[a-z])[.:)]\s/;
/** From this many columns on a table is turned on its side in print. */
const landscape = 7;

/** Wraps each table with its caption and notes; a table whose parts are 8a, 8b, 8c goes round them. */
export function captionTables(blocks: Block[]): Block[] {
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind !== 'table') {
      made.push(block);
      continue;
    }
    // A caption may end a page whose number is not printed, and its table begin the next.
    const place = made.findLastIndex((one) => one.kind !== 'sheet');
    const above = made[place];
    const number = captionNumber(above);
    const isCaption = number !== undefined || (above?.kind === 'text' && above.isCaption === true);
    const caption = isCaption ? made.splice(place, 1)[0] : undefined;
    const notes: Block[] = [];
    while (isNote(blocks[at + 1], notes)) notes.push(blocks[++at] as Block);
    made.push(writeBlock(block, number, caption, notes));
  }
  return groupParts(made);
}

function captionNumber(block: Block | undefined): string | undefined {
  if (block?.kind !== 'text') return undefined;
  const words = plainWords(wordsOf(block));
  if (words.length > 240) return undefined;
  return (captioned.exec(words) ?? lettered.exec(words))?.[1]?.toLowerCase();
}

/** Notes begin with a star; after “Notes:” each line that explains a term is one. */
function isNote(block: Block | undefined, before: Block[]): boolean {
  if (block?.kind === 'item') return block.marker === '*';
  if (block?.kind !== 'text') return false;
  const words = plainWords(wordsOf(block));
  if (/^\\?\*/.test(wordsOf(block).trim()) && !/^\*\*\S.*\*\*$/.test(wordsOf(block))) return true;
  if (/^(notes?|source|key)\s*:/i.test(words)) return true;
  const listed = before.some((note) => /^notes?\s*:/i.test(plainWords(wordsOf(note))));
  return listed && /^[A-Z][\w’' -]{2,40}: \S/.test(words);
}

function writeBlock(table: TableBlock, number: string | undefined, caption: Block | undefined, notes: Block[]): Block {
  const classes = table.width >= landscape ? ['.landscape'] : [];
  const attributes = [...(number ? [`number=${number}`] : []), ...classes].join(' ');
  const words = caption ? wordsOf(caption).replace(/\s+/g, ' ') : '';
  const body = notes.map((note) => {
    const mark = note.kind === 'item' ? '\\* ' : '';
    return `\n\n${mark}${guardStart(note.kind === 'text' ? note.lines.map((one) => one.text).join('\n') : wordsOf(note))}`;
  });
  const open = `:::table${words ? `[${words}]` : ''}${attributes ? `{${attributes}}` : ''}`;
  return { kind: 'raw', text: `${open}\n${table.html}${body.join('')}\n:::`, line: caption?.line ?? table.line };
}

/** “Table 8” with nothing but 8a, 8b and 8c below it is a table of those tables. */
function groupParts(blocks: Block[]): Block[] {
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const number = block.kind === 'text' ? captioned.exec(plainWords(wordsOf(block)))?.[1] : undefined;
    const parts: string[] = [];
    while (number && isPart(blocks[at + 1 + parts.length], number)) {
      const part = blocks[at + 1 + parts.length];
      parts.push(part?.kind === 'raw' ? part.text : '');
    }
    if (parts.length === 0) {
      made.push(block);
      continue;
    }
    const text = `::::table[${wordsOf(block).replace(/\s+/g, ' ')}]{number=${number}}\n\n${parts.join('\n\n')}\n\n::::`;
    made.push({ kind: 'raw', text, line: block.line });
    at += parts.length;
  }
  return made;
}

function isPart(block: Block | undefined, number: string): boolean {
  return block?.kind === 'raw' && new RegExp(`^:::table\\[[^\\n]*\\{number=${number}[a-z]\\b`).test(block.text);
}
