/** The place inside a long block where a page starts, known by digests of a few words around it. */
import { digest } from '../digest.ts';

/** A place as the lock has it: the number of the word, and the digests of three words at each distance from it. */
export interface InsidePlace {
  word: number;
  near: string;
}

/** How far, in words, each digest stands from the start of the page, and how much it says about it. */
const distances = [-24, -12, -6, -3, 0, 3, 6, 12, 24];
const votes = [1, 1, 2, 3, 4, 3, 2, 1, 1];
const run = 3;

/** Describes the place of a character in a block’s text; a place inside a word is that of the word. */
export function describePlace(text: string, offset: number): InsidePlace {
  const words = text.split(' ');
  const word = text.slice(0, offset).split(' ').length - 1;
  return { word, near: distances.map((distance) => digestAt(words, word + distance)).join('.') };
}

/** The character of a block’s text where the page starts now; undefined where none of the words is left. `from` is the first word it may be. */
export function findPlace(place: InsidePlace, text: string, from: number): number | undefined {
  const words = text.split(' ');
  const places = new Map<string, number[]>();
  for (let word = 0; word < words.length; word++) {
    const found = digestAt(words, word);
    places.set(found, [...(places.get(found) ?? []), word]);
  }
  const counted = new Map<number, number>();
  for (const [index, near] of place.near.split('.').entries()) {
    for (const found of near === '' ? [] : (places.get(near) ?? [])) {
      const word = found - (distances[index] as number);
      if (word < from || word >= words.length) continue;
      counted.set(word, (counted.get(word) ?? 0) + (votes[index] as number));
    }
  }
  const far = (word: number) => Math.abs(word - place.word);
  const [best] = [...counted].sort(([a, x], [b, y]) => y - x || far(a) - far(b) || a - b);
  return best && (best[0] === 0 ? 0 : words.slice(0, best[0]).join(' ').length + 1);
}

/** Three words from a place on, or what is left of them; nothing outside the text. */
function digestAt(words: string[], at: number): string {
  return at < 0 || at >= words.length ? '' : digest(words.slice(at, at + run).join(' '), 6);
}
