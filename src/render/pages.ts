/** Printed pages in words. */
import type { PageRange } from '../model/compiled.ts';

/** “pages 19 to 22”, or “page 34” when first and last are one. */
export function sayPages(range: PageRange | undefined): string | undefined {
  if (!range) return undefined;
  return range.first === range.last ? `page ${range.first}` : `pages ${range.first} to ${range.last}`;
}

/** The range that front matter writes as 34 or "9-114". */
export function readPages(written: string | undefined): PageRange | undefined {
  if (written === undefined) return undefined;
  const [first = written, last = first] = written.split(/\s*[-–]\s*/);
  return { first, last };
}

/** “Pages 19 to 22”: the same words at the start of a line. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
