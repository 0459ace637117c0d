/** Words that hold a place for others still to be written: TBC, XX, [insert name]. */
import type { PaperCheck } from './paper-text.ts';

const alone = '(?:confirmed|finali[sz]ed|advised|announced|inserted|completed|determined|added)';
const pattern = new RegExp(
  [
    '\\bT\\.?B\\.?[CAD]\\b(?!\\s*(?:=|means|stands))',
    // In a sentence things are often still to be agreed; alone in a cell, in brackets or after a colon they are missing.
    `(?<=(?:^|[|>(\\[:–—]|(?:^|\\s)-)[ \\t*_]*(?:(?:date|time|venue|figures?|details?|name)s?\\s+)?)[Tt]o\\s+be\\s+${alone}(?=[ \\t*_.]*(?:$|[|<)\\]]))`,
    // What still has to be done to the paper itself is a note to its author.
    `\\b[Tt]o\\s+be\\s+${alone}\\s+in\\s+this\\s+(?:document|report|paper|draft|version|section|template|table)\\b`,
    '(?<!\\b(?:Part|Chapter|Title|Schedule|Article|Section|Annex|Appendix|Volume|Class)\\s)(?<![\\w£])X{2,}(?![\\w])',
    '(?<!\\w)[£$€]X+(?:[.,]X+)*\\b|(?<!\\w)X+%',
    '\\b[xX]{2}[/-][xX]{2}[/-][xX]{2,4}\\b',
    '[[<]\\s*(?:[Pp]lease\\s+)?(?:[Ii]nsert|[Ee]nter|[Cc]omplete)\\b(?!ed)',
    '\\blorem ipsum\\b',
    '\\?{3,}',
  ].join('|'),
  'gm',
);
/** Words left out of a quotation are no placeholder. */
const left = /\[\s*(?:…|\.{3})\s*\]/g;

/** Finds them in a text: where each begins, and what it says. */
export function findPlaceholders(words: string): { index: number; found: string }[] {
  const marks = [...words.matchAll(left)].filter(({ index }) => !isQuoted(words, index));
  return [...words.matchAll(pattern), ...marks].map((found) => ({ index: found.index, found: found[0].trim() }));
}

/** Reports what was never filled in. */
export const checkPlaceholders: PaperCheck = ({ words, at }) =>
  findPlaceholders(words).map(({ index, found }) => at(index, 'placeholder', { found: shorten(found) }));

function isQuoted(words: string, index: number): boolean {
  const start = words.lastIndexOf('\n\n', index);
  return /["“‘>]/.test(words.slice(start === -1 ? 0 : start, index));
}

function shorten(found: string): string {
  return found.replace(/\s+/g, ' ').slice(0, 40);
}
