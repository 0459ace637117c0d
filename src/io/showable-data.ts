/** Data for a layout as JSON, with what no font shows replaced: PDF/UA-1 refuses a character without a shape. */
import { loadFonts } from './fonts.ts';

/** JSON for a layout, and the characters that were replaced in it, sorted. */
export interface ShowableData {
  json: string;
  missing: string[];
}

/** Writes data as JSON that the fonts can show. */
export function writeShowable(data: unknown): ShowableData {
  const missing = new Set<string>();
  const json = JSON.stringify(data, (_, value) => (typeof value === 'string' ? showText(value, missing) : value));
  return { json, missing: [...missing].sort() };
}

function showText(text: string, missing: Set<string>): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const { shows } = loadFonts();
  // Word’s own bullet, from the private use area, is one that people mean to be seen.
  return text.replace(/\uf0b7/g, '•').replace(/[^\x20-\x7e]/gu, (character) => {
    if (shows(character.codePointAt(0) ?? 0)) return character;
    if (/\p{Cc}|\p{Cf}|\p{Variation_Selector}/u.test(character)) return '';
    missing.add(character);
    return '\ufffd';
  });
}
