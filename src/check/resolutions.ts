/** RESOLVED says what was resolved. */
import { elementsOf, isMarker, property, textOf } from '../elements.ts';
import type { PaperCheck } from './paper-text.ts';

const bare =
  /^\W*(?:it was |the [a-z]+ (?:unanimously )?)?(?:resolved|agreed|recommended)\W*(?:unanimously|accordingly)?\W*(?:that|to)?[\s:–—.-]*$/i;

/** Reports in minutes a RESOLVED with no words after it. */
export const checkEmptyResolutions: PaperCheck = ({ type, tree, on }) => {
  if (type !== 'minutes') return [];
  const blocks = elementsOf(tree).filter((block): boolean => !isMarker(block));
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const isBare =
      block.tagName === 'p' && bare.test(textOf(block)) && /RESOLVED|RECOMMENDED|AGREED/.test(textOf(block));
    const goesOn = next !== undefined && !/^h[1-6]$/.test(next.tagName) && property(next, 'dataBlock') !== 'notes';
    return isBare && !goesOn ? [on(block, 'resolution-empty')] : [];
  });
};
