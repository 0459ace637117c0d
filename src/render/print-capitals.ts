/** Blocks of capitals are hard to read at any size (UKAAF G003): large print writes them in bold, with capitals where names have them. */
import type { Inline, PrintBlock } from '../model/print-tree.ts';
import { inlineText } from './print-inline.ts';

/** Words that are written in capitals among other words: their capitals are their spelling. */
export type Acronyms = ReadonlySet<string>;

const word = /\p{L}[\p{L}\p{N}’']*/gu;
const small = new Set('a an and as at be by for from in into is it of on or that the to with'.split(' '));

/** Gathers the acronyms of texts. */
export function gatherAcronyms(texts: Iterable<string>): Acronyms {
  const found = new Set<string>();
  for (const text of texts) {
    const runs = findCapitals(text, new Set());
    for (const { 0: one, index } of text.matchAll(word)) {
      const isInRun = runs.some(({ from, to }) => index >= from && index < to);
      if (one.length > 1 && isCapitals(one) && !isInRun) found.add(one);
    }
  }
  return found;
}

/** Writes the capitals of a line of text as bold words of ordinary spelling. `isBold` says that it is bold already. */
export function lowerCapitals(parts: Inline[], acronyms: Acronyms, isBold: boolean): Inline[] {
  const text = inlineText(parts);
  const runs = findCapitals(text, acronyms);
  if (runs.length === 0) return parts;
  let at = 0;
  const write = (part: Inline): Inline[] => {
    if (typeof part !== 'string') {
      return 'c' in part ? [{ ...part, c: part.c.flatMap(write) }] : [part];
    }
    const from = at;
    at += part.length;
    const pieces: Inline[] = [];
    let done = from;
    for (const run of runs) {
      const start = Math.max(run.from, from);
      const end = Math.min(run.to, at);
      if (start >= end) continue;
      if (start > done) pieces.push(part.slice(done - from, start - from));
      const lowered = run.text.slice(start - run.from, end - run.from);
      pieces.push(isBold ? lowered : { k: 'strong', c: [lowered] });
      done = end;
    }
    return done < at ? [...pieces, part.slice(done - from)] : pieces;
  };
  return parts.flatMap(write);
}

/** The same of words that stand by themselves, such as a title. */
export function lowerWords(text: string, acronyms: Acronyms): string {
  return inlineText(lowerCapitals([text], acronyms, true));
}

/** The texts of blocks, line by line. */
export function* linesIn(blocks: PrintBlock[]): Generator<string> {
  for (const block of blocks) {
    if (block.k === 'paragraph' || block.k === 'heading') yield inlineText(block.c);
    else if (block.k === 'group') yield* linesIn(block.c);
    else if (block.k === 'list') for (const item of block.items) yield* linesIn(item.c);
    else if (block.k === 'table')
      for (const row of [...block.head, ...block.rows]) for (const cell of row.cells) yield* linesIn(cell.c);
  }
}

interface Run {
  from: number;
  to: number;
  text: string;
}

/** Runs of three words or more in capitals, or a whole line of them, as they are to be written. */
function findCapitals(text: string, acronyms: Acronyms): Run[] {
  const words = [...text.matchAll(word)].map(({ 0: one, index }) => ({ one, index }));
  const runs: Run[] = [];
  for (let first = 0; first < words.length; first++) {
    let last = first;
    while (last < words.length && isCapitals(words[last]?.one ?? '')) last++;
    const run = words.slice(first, last);
    const long = run.filter(({ one }) => one.length > 3).length;
    const isLine = run.length === words.length && run.some(({ one }) => one.length > 4);
    if (isLine || (run.length > 2 && long > 1)) runs.push(lowerRun(text, run, acronyms));
    first = Math.max(first, last);
  }
  return runs;
}

function lowerRun(text: string, words: { one: string; index: number }[], acronyms: Acronyms): Run {
  const from = words[0]?.index ?? 0;
  const end = words.at(-1);
  const to = (end?.index ?? 0) + (end?.one.length ?? 0);
  let written = text.slice(from, to);
  for (const [place, { one, index }] of words.entries()) {
    const isKept = acronyms.has(one) || /^[IVX]+$/.test(one) || /\p{N}/u.test(one);
    const lower = one.toLowerCase();
    if (isKept || lower.length !== one.length) continue;
    const isSmall = place > 0 && small.has(lower);
    const made = isSmall ? lower : one.slice(0, 1) + lower.slice(1);
    written = written.slice(0, index - from) + made + written.slice(index - from + one.length);
  }
  return { from, to, text: written };
}

function isCapitals(one: string): boolean {
  return one === one.toUpperCase() && one !== one.toLowerCase();
}
