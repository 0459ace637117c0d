/** The sentence that some words stand in. */

/** How far a sentence is followed to each side. */
const reach = 300;
const ending = /[.!?;:]["”’')]*\s+(?=[“"‘'(]?\p{Lu})|\n\s*\n/gu;

/** The sentence around words, white space folded; what is left out of a text reads as nothing. */
export function sentenceAt(words: string, start: number, end: number): string {
  const before = words.slice(Math.max(0, start - reach), start);
  const after = words.slice(end, end + reach);
  const begins = [...before.matchAll(ending)].at(-1);
  const ends = [...after.matchAll(ending)][0];
  const from = begins ? begins.index + begins[0].length : 0;
  const to = ends ? ends.index + 1 : after.length;
  return `${before.slice(from)}${words.slice(start, end)}${after.slice(0, to)}`
    .replaceAll('\uFFFC', '')
    .replace(/\s+/g, ' ')
    .trim();
}
