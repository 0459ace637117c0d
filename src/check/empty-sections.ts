/** A heading has something below it. */
import { elementsOf, isMarker, property, textOf } from '../elements.ts';
import type { PaperCheck } from './paper-text.ts';

/** Sections that councils’ own templates ask for: left empty they are forgotten, while other bare headings are mostly titles and forms. */
const expected =
  /\b(?:implications?|recommend(?:ation|ed)s?|background|consultation|conclusions?|risks?|equalit|financ|legal|reasons?|options?|summary|introduction|purpose)\b/i;

/**
 * Headings that stand for what is elsewhere, or are none: an attachment that is listed, the day below a signature, a title cut in two where
 * its line ended.
 */
const alone = [
  /^(?:appendix|appendices|annexe?|schedule|enclosure|attachment|exhibit)\b/i,
  /^page \d+(?: of \d+)?$/i,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4}$/iu,
  /\b(?:on|of|the|for|and|to|at|in|with|by|from|held)$/i,
];

/** Reports headings at the end of a section or of the text with nothing below them, and empty sections of a report. */
export const checkEmptySections: PaperCheck = ({ file, tree, on }) => {
  // A front sheet’s lines in large type are places, names and days.
  if (/(?:^|\/)index\.md$/.test(file)) return [];
  const blocks = elementsOf(tree).filter((block): boolean => !isMarker(block));
  return blocks.flatMap((block, index) => {
    const level = headingLevel(block.tagName);
    const heading = textOf(block).replace(/\s+/g, ' ').trim();
    if (level === undefined || property(block, 'dataBlock') !== '' || /[:?]$/.test(heading)) return [];
    if (alone.some((form) => form.test(heading))) return [];
    const next = blocks[index + 1];
    const nextLevel = next === undefined || next.tagName === 'section' ? 1 : (headingLevel(next.tagName) ?? 7);
    if (nextLevel > level || (nextLevel === level && !expected.test(heading))) return [];
    return [on(block, 'section-empty', { heading: heading.slice(0, 80) })];
  });
};

function headingLevel(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name.slice(1)) : undefined;
}
