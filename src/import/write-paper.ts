/** Blocks to the Markdown of a paper: one run of numbered paragraphs, bullets below theirs, printed pages where they were. */
import type { Block, ItemBlock, PageBlock } from './blocks.ts';
import { guardStart, plainWords } from './inline.ts';

/** Numbered paragraphs of more letters than this are no list. */
const long = 160;

/** Writes a paper’s text. */
export function writePaper(source: Block[]): string {
  const blocks = keepLists(numberRun(source));
  const pieces: string[] = [];
  let margin = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind === 'item') {
      const from = at;
      while (blocks[at + 1]?.kind === 'item' && isSameList(blocks[at] as ItemBlock, blocks[at + 1] as ItemBlock)) at++;
      const items = blocks.slice(from, at + 1) as ItemBlock[];
      if (isBullet(items[0])) pieces.push(writeBullets(items, margin));
      else {
        const only = items.at(-1);
        pieces.push(items.map(writeNumbered).join(items.some((item) => item.text.length > long) ? '\n\n' : '\n'));
        margin = only && /^\d+[.)]$/.test(only.marker) ? only.marker.length + 1 : 0;
      }
      continue;
    }
    if (block.kind !== 'page') margin = 0;
    const piece = writeBlock(block);
    if (piece !== '') pieces.push(piece);
  }
  return pieces.join('\n\n');
}

/** A list that the end of a page cut stays one: the page’s number goes into its next line. */
function keepLists(blocks: Block[]): Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const at = made.findLastIndex((one) => one.kind !== 'page' && one.kind !== 'sheet');
    const before = made[at];
    if (block.kind === 'item' && before?.kind === 'item' && isShortList(before, block)) {
      const pages = made.splice(at + 1).filter((one) => one.kind === 'page');
      made.push({ ...block, text: [...pages.map((page) => writePage(page).slice(1)), block.text].join(' ') });
    } else made.push(block);
  }
  return made;
}

function isShortList(one: ItemBlock, next: ItemBlock): boolean {
  if (isBullet(one)) return isBullet(next);
  const follows = Number.parseInt(next.marker, 10) === Number.parseInt(one.marker, 10) + 1;
  return follows && isSameList(one, next) && Math.max(one.text.length, next.text.length) <= long;
}

function writeBlock(block: Block): string {
  if (block.kind === 'text') return writeLines(block.lines.map((one) => one.text));
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`;
  if (block.kind === 'page') return writePage(block);
  if (block.kind === 'blank') return '*This page is intentionally left blank*';
  if (block.kind === 'raw') return block.text;
  return block.kind === 'table' ? `:::table\n${block.html}\n:::` : '';
}

/** Lines printed under one another stay so. */
export function writeLines(lines: string[]): string {
  return lines.map(guardStart).join('  \n');
}

/** `::page[34]{own=20}`. */
export function writePage(page: Omit<PageBlock, 'kind' | 'line'>): string {
  const facts = [page.own ? `own=${page.own}` : '', page.pack && page.label ? `pack=${page.pack}` : ''].filter(Boolean);
  return `::page${page.label ? `[${page.label}]` : ''}${facts.length > 0 ? `{${facts.join(' ')}}` : ''}`;
}

function isBullet(item: ItemBlock | undefined): boolean {
  return item !== undefined && /^[•*]$/.test(item.marker);
}

/** Bullets make one list; so do letters; numbered paragraphs with a full stop inside stand alone. */
function isSameList(one: ItemBlock, next: ItemBlock): boolean {
  if (isBullet(one) || isBullet(next)) return isBullet(one) && isBullet(next);
  return formOf(one.marker) === formOf(next.marker) && /^\d+[.)]$/.test(one.marker);
}

function formOf(marker: string): string {
  return marker.replace(/\d+/g, '1').replace(/[a-z]+/gi, 'a');
}

function writeNumbered(item: ItemBlock): string {
  return `${item.marker} ${item.text}`;
}

/**
 * Bullets below a numbered paragraph are indented under it; their own levels follow the source’s indents.
 * A first bullet that alone stands further left is a fault of text layers, not a level.
 */
function writeBullets(items: ItemBlock[], margin: number): string {
  const [first, ...others] = items;
  const isEven = others.every((item) => item.indent === others[0]?.indent) && !/:$/.test(first?.text ?? '');
  const stops: number[] = [];
  return items
    .map((item) => {
      const indent = isEven ? 0 : item.indent;
      while (stops.length > 0 && (stops.at(-1) ?? 0) > indent) stops.pop();
      if (stops.length === 0 || indent > (stops.at(-1) ?? 0)) stops.push(indent);
      return `${' '.repeat(margin + (stops.length - 1) * 2)}- ${guardStart(item.text)}`;
    })
    .join('\n');
}

/**
 * Numbers of the paper’s run of paragraphs however they were printed ("- 4 Text", "4. Text", "12 Text") become "4.".
 * A number without a full stop that does not go on with the run is part of the words.
 */
function numberRun(blocks: Block[]): Block[] {
  let last = 0;
  return blocks.map((block) => {
    if (block.kind === 'item' && /^\d+\.?$/.test(block.marker)) {
      const number = Number.parseInt(block.marker, 10);
      if (number === last + 1 || (block.marker.endsWith('.') && number > last)) {
        if (number === last + 1) last = number;
        return { ...block, marker: `${number}.` };
      }
      return block.marker.endsWith('.') ? block : { ...block, marker: '•', text: `${block.marker} ${block.text}` };
    }
    if (block.kind !== 'text') return block;
    const found = /^(\d{1,3}) (?=\S)/.exec(block.lines[0]?.text ?? '');
    if (
      !found ||
      Number(found[1]) !== last + 1 ||
      last === 0 ||
      !/^[A-Z"“‘]/.test(plainWords(block.lines[0]?.text ?? '').slice(found[0].length))
    )
      return block;
    last += 1;
    const text = block.lines
      .map((one) => one.text)
      .join(' ')
      .slice(found[0].length);
    return { kind: 'item', marker: `${last}.`, indent: 0, text, line: block.line };
  });
}
