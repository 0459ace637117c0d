/** A municipal, financial or school year runs from one year into the next. */
import type { PaperCheck } from './paper-text.ts';

const span = '((?:19|20)\\d\\d)\\s?[/–-]\\s?((?:19|20)?\\d\\d)(?![\\d/–-])';
const kind = '(municipal|civic|financial|council|academic|school)\\s+year';
const pattern = new RegExp(`\\b${kind}\\s*[:,(]?\\s*${span}|(?<![\\d/])${span}\\s+${kind}\\b`, 'gi');

/** Reports “municipal year 2026/28”. */
export const checkYearSpans: PaperCheck = ({ words, at }) =>
  [...words.matchAll(pattern)].flatMap((found) => {
    const name = (found[1] ?? found[6]) as string;
    const first = Number(found[2] ?? found[4]);
    const second = (found[3] ?? found[5]) as string;
    const expected = String(first + 1).slice(-second.length);
    if (second === expected) return [];
    const values = { span: `${first}/${second}`, kind: name.toLowerCase(), right: `${first}/${expected}` };
    return [at(found.index, 'year-span', values)];
  });
