/** The agenda: items with numbers, titles, page ranges, “to follow”. */
import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { cellWords } from './cells.ts';
import { plainWords } from './inline.ts';

/** An item as the agenda prints it. */
export interface PrintedItem {
  number: string;
  title: string;
  /** First and last page in the pack’s numbers. */
  pages: { first: number; last: number } | undefined;
  toFollow: boolean;
  verbal: boolean;
  part: 1 | 2;
  note: string | undefined;
  line: number;
}

/** An agenda with the blocks before and after it, and its lines that are no items. */
export interface ReadAgenda {
  before: Block[];
  items: PrintedItem[];
  others: Block[];
  after: Block[];
}

const start = /^(?:agenda|agenda items?(?: no\.?)?|items? of business|order of business)(?:\s+page(?: no\.?s?)?)?$/i;
const bracketed = /\(?\bpages?(?: no\.?)?:?\s*(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?\)?/i;
const trailing = /\s+(\d{1,4})\s*[-–]\s*(\d{1,4})$/;
const following = /[\s(–-]*\bto[ -]follow\b\)?\.?\s*$/i;
const verbal = /[\s(–-]*\b(?:verbal|oral)(?: (?:update|report))?\)?\s*$/i;

/** Finds the agenda; undefined when there is none. */
export function readAgenda(blocks: Block[]): ReadAgenda | undefined {
  const at = blocks.findIndex(
    (block, index) => isStart(block) && blocks.slice(index + 1, index + 6).some((next) => itemsOf(next).length > 0),
  );
  if (at < 0) return undefined;
  const items: PrintedItem[] = [];
  const others: Block[] = [];
  let part: 1 | 2 = 1;
  let end = at + 1;
  for (; end < blocks.length; end++) {
    const block = blocks[end] as Block;
    const found = itemsOf(block).filter((one) => isNext(items.at(-1)?.number, one.number));
    if (found.length > 0) {
      items.push(...found.map((one) => readItem(one.number, one.text, part, one.line)));
      continue;
    }
    if (block.kind === 'sheet' || block.kind === 'page') continue;
    const words = plainWords(wordsOf(block));
    const heading = /^part\s+(1|2|i{1,2}|one|two)\b/i.exec(words)?.[1];
    const last = items.at(-1);
    if (last && addToItem(last, words)) continue;
    const more = blocks
      .slice(end + 1, end + 4)
      .some((next) => itemsOf(next).some((one) => isNext(last?.number, one.number)));
    if (block.kind !== 'blank' && (more || (items.length === 0 && end < at + 6))) {
      if (heading) part = /^(2|ii|two)$/i.test(heading) ? 2 : 1;
      else if (last && !last.note && /^(see|\(|note)/i.test(words)) last.note = words;
      else if (last && words.length < 160 && last.note === undefined && !heading) last.note = words;
      if (heading || last?.note !== words) others.push(block);
      continue;
    }
    if (last && last.note === undefined && /^see\b/i.test(words)) {
      last.note = words;
      continue;
    }
    break;
  }
  if (items.length === 0) return undefined;
  return { before: blocks.slice(0, at), items, others, after: blocks.slice(end) };
}

function isStart(block: Block): boolean {
  return (block.kind === 'text' || block.kind === 'heading') && start.test(plainWords(wordsOf(block)));
}

interface Candidate {
  number: string;
  text: string;
  line: number;
}

function itemsOf(block: Block): Candidate[] {
  if (block.kind === 'item') {
    const number = /^(\d{1,3}[a-z]?(?:\.\d{1,2})?)[.)]?$/.exec(block.marker)?.[1];
    return number ? [{ number, text: plainWords(block.text), line: block.line }] : [];
  }
  if (block.kind === 'rows') {
    return block.rows.flatMap((row) => {
      const [lead = '', ...rest] = row.cells.map(cellWords).filter((cell, at) => at === 0 || cell !== '');
      const number = /^(\d{1,3}[a-z]?)[.)]?$/.exec(lead)?.[1];
      return number && rest.length > 0 ? [{ number, text: rest.join(' '), line: row.line }] : [];
    });
  }
  if (block.kind !== 'text') return [];
  return block.lines.flatMap(({ text, line }) => {
    const found = /^(\d{1,2}[a-z]?)\.?\s+([A-Z].{3,})$/.exec(plainWords(text));
    return found ? [{ number: found[1] ?? '', text: found[2] ?? '', line }] : [];
  });
}

function isNext(last: string | undefined, number: string): boolean {
  if (last === undefined) return Number.parseInt(number, 10) <= 60;
  const [from, to] = [Number.parseInt(last, 10), Number.parseInt(number, 10)];
  return number !== last && to >= from && to <= from + 2;
}

function readItem(number: string, text: string, part: 1 | 2, line: number): PrintedItem {
  const item: PrintedItem = {
    number,
    title: text,
    pages: undefined,
    toFollow: false,
    verbal: false,
    part,
    note: undefined,
    line,
  };
  const found = bracketed.exec(text) ?? (isRange(trailing.exec(text)) ? trailing.exec(text) : null);
  if (found) {
    item.pages = { first: Number(found[1]), last: Number(found[2] ?? found[1]) };
    item.title = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  }
  if (following.test(item.title)) {
    item.toFollow = true;
    item.title = item.title.replace(following, '');
  }
  if (/\((?:verbal|oral)/i.test(item.title) && verbal.test(item.title)) {
    item.verbal = true;
  }
  item.title = item.title.replace(/\s+/g, ' ').trim();
  return item;
}

/** Two years are part of a title, not pages. */
function isRange(found: RegExpExecArray | null): boolean {
  if (!found) return false;
  const [first, last] = [Number(found[1]), Number(found[2])];
  return last >= first && !(first >= 1900 && first <= 2100 && last <= 2100);
}

/** Lines below an item that belong to it: its pages, “To follow”. */
function addToItem(item: PrintedItem, words: string): boolean {
  const pages = new RegExp(`^${bracketed.source}$`, 'i').exec(words) ?? /^(\d{1,4})\s*[-–]\s*(\d{1,4})$/.exec(words);
  if (pages && item.pages === undefined) {
    item.pages = { first: Number(pages[1]), last: Number(pages[2] ?? pages[1]) };
    return true;
  }
  if (words.replace(following, '') === '' && words !== '') {
    item.toFollow = true;
    return true;
  }
  return false;
}
