/** What print makes of a character that its fonts may not have: PDF/UA-1 refuses one without a shape (ISO 14289-1, 7.21.8). */

/** Whether a font of the printed editions has a character. */
export type Shows = (codePoint: number) => boolean;

/**
 * What stands in print for a character: itself; nothing for a control, a joiner or a mark of direction that the fonts have not; a space
 * for a space. Undefined where a sign of its absence has to.
 */
export function printCharacter(character: string, shows: Shows): string | undefined {
  // Word’s own bullet, from the private use area, is one that people mean to be seen.
  if (character === '\uf0b7') return '•';
  // They end lines wherever a page is turned, so that a line more would be set there than when the pack was numbered.
  if (/[\v\f\u0085\u2028\u2029]/u.test(character)) return ' ';
  // The fonts have shapes for these, and PDF/UA-1 refuses them.
  if (character === '\0' || character === '\ufeff') return '';
  if (shows(character.codePointAt(0) ?? 0)) return character;
  if (/\p{Cc}|\p{Cf}|\p{Variation_Selector}/u.test(character)) return '';
  return /\p{Z}/u.test(character) ? ' ' : undefined;
}
