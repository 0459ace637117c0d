/** A heading has something below it. */
import { elementsOf, isMarker, property, textOf } from '../elements.ts';
import type { PaperCheck } from './paper-text.ts';

/** Sections that councils’ own templates ask for: left empty they are forgotten, while other bare headings are mostly titles and forms. */
const expected =
  /\b(?:implications?|recommend(?:ation|ed)s?|background|consultation|conclusions?|risks?|equalit|financ|legal|reasons?|options?|summary|introduction|purpose)\b/i;

/** Reports headings at the end of a section or of the text with nothing below them, and empty sections of a report. */
export const checkEmptySections: PaperCheck = ({ tree, on }) => {
  const blocks = elementsOf(tree).filter((block): boolean => !isMarker(block));
  return blocks.flatMap((block, index) => {
    const level = headingLevel(block.tagName);
    const heading = textOf(block).replace(/\s+/g, ' ').trim();
    if (level === undefined || property(block, 'dataBlock') !== '' || /[:?]$/.test(heading)) return [];
    const next = blocks[index + 1];
    const nextLevel = next === undefined || next.tagName === 'section' ? 1 : (headingLevel(next.tagName) ?? 7);
    if (nextLevel > level || (nextLevel === level && !expected.test(heading))) return [];
    return [on(block, 'section-empty', { heading: heading.slice(0, 80) })];
  });
};

function headingLevel(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name.slice(1)) : undefined;
}
