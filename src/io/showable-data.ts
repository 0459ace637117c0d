/** Data for a layout as JSON, with what no font shows replaced: PDF/UA-1 refuses a character without a shape. */
import { printCharacter } from '../printed-characters.ts';
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
  return text.replace(/[^\x20-\x7e]/gu, (character) => {
    const shown = printCharacter(character, shows);
    if (shown === undefined) missing.add(character);
    return shown ?? '\ufffd';
  });
}
