/** A question mark left in a heading, or in a line of contents, that asks nothing: “Progress (6 months?)”. */
import { property, textOf } from '../elements.ts';
import { eachElement } from '../walk.ts';
import type { PaperCheck } from './paper-text.ts';

const asks =
  /^\P{L}*(?:(?:and|but|so|if|in|to|for|by|from|on|at|with|about)\s+)?(?:what|why|how|who|whom|whose|when|where|which|is|are|was|were|am|do|does|did|can|could|should|shall|will|would|has|have|had|may|might|must|isn|aren|don|doesn|didn|can|couldn|shouldn|won|wouldn|any|need|want|got|have)\b/iu;
const askedInside =
  /\b(?:what|why|how|who|when|where|which|whether)\b|[:–—-]\s+(?:is|are|do|does|can|should|will|has|have)\b/i;

/** Reports such headings. */
export const checkHeadingQuestions: PaperCheck = ({ tree, on }) => {
  const found: ReturnType<PaperCheck> = [];
  eachElement(tree, (item) => {
    if (!/^h[1-6]$/.test(item.tagName) && !property(item, 'href').startsWith('#')) return true;
    const text = textOf(item)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[\d.()]+\s+/, '');
    const isDoubt =
      text.includes('?') &&
      (/\?\s*\)/.test(text) ? !asks.test(inBrackets(text)) : !asks.test(text) && !askedInside.test(text));
    if (isDoubt) found.push(on(item, 'heading-question', { heading: text.slice(0, 80) }));
    return false;
  });
  return found;
};

function inBrackets(text: string): string {
  return /\(([^()]*\?\s*)\)/.exec(text)?.[1] ?? text;
}
