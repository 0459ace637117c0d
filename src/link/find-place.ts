/** Where words of a tree stand in the file that they were written in. */
import type { BlockWords } from './block-words.ts';

/** Finds places in one file; `source` is its text. Words are asked for in the order of the page. */
export interface PlaceFinder {
  /** Line and column, from 1, of words of a block; undefined where the file does not say them: they are generated. */
  find(words: BlockWords, start: number, end: number): { line: number; column: number } | undefined;
}

/** How far beyond its block words are looked for: tables and lists end later than their parts say. */
const reach = 400;

/** A finder for a file. */
export function createPlaceFinder(source: string): PlaceFinder {
  let lines: number[] | undefined;
  let cursor = 0;
  const placeAt = (offset: number) => {
    lines ??= findLines(source);
    let low = 0;
    for (let high = lines.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lines[low] as number) + 1 };
  };
  return {
    find(words, start, end) {
      const piece = words.pieces.findLast((one) => one.start <= start);
      if (!piece) return undefined;
      const known = words.pieces.findLast((one) => one.start <= start && one.node.position !== undefined);
      const base = known ?? { start: 0, node: undefined };
      const from = known?.node.position?.start.offset ?? words.from;
      const said = words.words.slice(start, end);
      if (from === undefined) return findLoose(words, said);
      // Where nothing but plain words stands before it in its text, it stands as far in the source.
      const plain = from + start - base.start;
      if (
        known &&
        source.startsWith(said, plain) &&
        source.startsWith(known.node.value.slice(0, start - base.start), from)
      )
        return placeAt(plain);
      // The same words may stand before, in the same text.
      const before = count(words.words.slice(base.start, start), said);
      const size = said.length * 2 + (start - base.start) * 2 + reach;
      const found = nth(source.slice(from, from + size), pattern(said), before);
      return found === undefined ? findLoose(words, said) : placeAt(from + found);
    },
  };

  /** Words of the facts at the top have no place in the tree: the whole of what stands around them is looked for. */
  function findLoose(words: BlockWords, said: string) {
    const whole = pattern(words.words.replaceAll('\uFFFC', ' ').trim().slice(0, 80).trim());
    for (const from of [cursor, 0]) {
      whole.lastIndex = from;
      const found = whole.exec(source);
      if (!found) continue;
      const inside = pattern(said);
      inside.lastIndex = found.index;
      const place = inside.exec(source);
      if (!place || place.index > found.index + words.words.length * 2 + reach) continue;
      cursor = found.index;
      return placeAt(place.index);
    }
    return undefined;
  }
}

/** Words as they may be written: over lines, with entities, escapes and marks of bold between them. */
function pattern(said: string): RegExp {
  const parts = [...said.trim()].map((letter) => {
    if (/\s/.test(letter)) return ' ';
    const plain = letter.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    if (/['’‘]/.test(letter)) return "(?:['’‘]|&#?\\w+;)";
    return letter === '&' ? '&(?:amp;)?' : `${/[\p{L}\p{N}]/u.test(letter) ? '' : '\\\\?'}${plain}`;
  });
  const between = '(?:[\\s*_>]|&nbsp;|&#160;|<\\/?\\w+>)';
  return new RegExp(parts.join('').replace(/ +/g, `${between}+`), 'g');
}

function count(text: string, said: string): number {
  let found = 0;
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) found++;
  return found;
}

function nth(text: string, words: RegExp, skip: number): number | undefined {
  let last: number | undefined;
  for (let left = skip; ; left--) {
    const found = words.exec(text);
    if (!found) return last;
    last = found.index;
    if (left === 0) return last;
    words.lastIndex = found.index + 1;
  }
}

function findLines(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
