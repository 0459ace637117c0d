/** Letters that were lost between one program and the next: “Council?s”, “â€™”, �. */
import type { PaperCheck } from './paper-text.ts';

const pattern =
  /\uFFFD|â€[™œ\u009d“”˜¦]|Ã[©¨¢ª®´»¼]|Â(?=[£§°·½])|(?<=\p{L})\?(?=\p{Ll})|(?<=\p{L} )\?(?= \p{Ll})|(?<=\d ?)\?(?= ?\d)|(?<=\s)\?(?=\d)/gu;

/** Reports them. */
export const checkLostCharacters: PaperCheck = ({ words, at }) =>
  [...words.matchAll(pattern)].map(({ index }) => {
    const around = words
      .slice(Math.max(0, index - 12), index + 12)
      .replace(/\s+/g, ' ')
      .trim();
    return at(index, 'lost-character', { around });
  });
