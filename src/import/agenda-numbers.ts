/** Numbers of agenda items as councils print them: 5, 5a, 5(a), 4.1, B, B1, “Item 5”. */
import type { Block } from './blocks.ts';
import { cellWords } from './cells.ts';
import { plainWords } from './inline.ts';

/** Something that could be an item: its number, and its words with the gaps between columns. */
export interface Candidate {
  number: string;
  text: string;
  line: number;
  /** Paragraphs below its title in the same cell of a table. */
  below?: string[];
}

const named =
  /^(?:agenda\s)?item(?:\s?no\.?)?:?\s*([a-z]?\d{1,3}(?:\.\d{1,2})?(?:\s?\([a-z]\)|[a-z])?|[a-z])[.):]?(?:\s*[-–:]\s*|\s+)(\S.*)$/i;
const numbered = /^(\d{1,2}(?:\.\d{1,2})?(?:\s?\([a-z]\)|[a-z])?)[.)]?\s+(["“‘'(]?\p{Lu}.{3,})$/u;
const lettered = /^([A-Z](?:\.?\d{1,2})?)(?:[.)]\s+|\s?\u2003\s?)(\S.*)$|^([A-Z]\d{1,2})\s+(\p{Lu}.*)$/u;

/** A line that could be an item. */
export function readCandidate(markdown: string, line: number): Candidate | undefined {
  const text = markdown
    .split('\u2003')
    .map(plainWords)
    .join('\u2003')
    .replace(/^(\S+)\u2003/, (whole, first: string) => (/^(?:item|[A-Z])$/i.test(first) ? whole : `${first} `))
    .replace(/^item\u2003/i, 'Item ');
  const found = named.exec(text) ?? numbered.exec(text) ?? lettered.exec(text);
  const number = found?.[1] ?? found?.[3];
  return number ? { number: tidyNumber(number), text: found?.[2] ?? found?.[4] ?? '', line } : undefined;
}

/** What of a block could be items: a numbered paragraph, rows of a table, lines. */
export function readCandidates(block: Block): Candidate[] {
  if (block.kind === 'item') {
    const number = /^(\d{1,3}[a-z]?(?:\.\d{1,2})?|[A-Z]\.?\d{1,2})[.)]?$/.exec(block.marker)?.[1];
    if (!number) return [];
    const inner = /^\(([a-z])\)\s+(\S.*)$/.exec(plainWords(block.text));
    if (inner) return [{ number: `${number}${inner[1]}`, text: inner[2] ?? '', line: block.line }];
    return [{ number, text: block.text.split('\u2003').map(plainWords).join('\u2003'), line: block.line }];
  }
  if (block.kind === 'rows') {
    return block.rows.flatMap((row) => {
      const filled = row.cells.filter((cell, at) => at === 0 || cellWords(cell) !== '').map(paragraphsOf);
      const [lead = [], title = [], ...others] = filled;
      const [words = '', ...below] = title;
      const number = /^(?:item\s+)?(\d{1,3}[a-z]?|[A-Z]\d{1,2}|\d{1,2}\.\d{1,2})[.)]?$/i.exec(lead.join(' '))?.[1];
      const text = [words, ...others.map((paragraphs) => paragraphs.join(' '))].join('\u2003');
      return number && words !== '' ? [{ number, text, line: row.line, below }] : [];
    });
  }
  if (block.kind !== 'text') return [];
  return block.lines.flatMap(({ text, line }) => readCandidate(text, line) ?? []);
}

/** The words of each paragraph of a cell. */
function paragraphsOf(cell: string): string[] {
  return cell.split(/<\/p>/i).map(cellWords).filter(Boolean);
}

/** Whether one number can follow another on an agenda: greater, and no more than two steps on. */
export function isNext(last: string | undefined, number: string): boolean {
  const to = pathOf(number);
  if (last === undefined) return to[0] === 0 ? (to[1] ?? 0) <= 60 : to[0] === 1 && (to[1] ?? 0) <= 1;
  const from = pathOf(last);
  if (from[0] !== to[0] && !(from[0] !== 0 && to[0] === (from[0] ?? 0) + 1)) return false;
  const at = Math.max(from.length, to.length);
  for (let place = 0; place < at; place++) {
    const step = (to[place] ?? 0) - (from[place] ?? 0);
    if (step < 0) return false;
    if (step > 0) return step <= 2;
  }
  return false;
}

/** Whether a number begins a count: 1, A, 1.1. */
export function isFirst(number: string): boolean {
  return /^(?:1|A1?|1\.[01])$/i.test(number);
}

function tidyNumber(number: string): string {
  return number.replace(/\s?\(([a-z])\)$/, '$1').replace(/^([A-Z])\.(\d)/, '$1$2');
}

/** The letter before a number (0 where there is none), its parts, and the letter after it. */
function pathOf(number: string): number[] {
  const found = /^([A-Z]?)\.?(\d*)((?:\.\d+)*)([a-z]?)$/i.exec(number);
  if (!found) return [0, Number.parseInt(number, 10) || 0];
  const isLetter = found[2] === '' && found[1] === '';
  const lead = isLetter ? (found[4] ?? '') : (found[1] ?? '');
  const parts = (found[3] ?? '').split('.').filter(Boolean).map(Number);
  const tail = isLetter || found[4] === '' ? [] : [order(found[4] ?? '')];
  return [lead === '' ? 0 : order(lead), Number(found[2] || 0), ...parts, ...tail];
}

function order(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96;
}
