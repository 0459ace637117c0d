/** Marked words in the bytes of a file, also inside what is compressed. */
import { gunzipSync } from 'node:zlib';

/** Finds them by a pattern that matches globally. */
export function wordsIn(bytes: Buffer, marked: RegExp): string[] {
  const texts = [bytes.toString('latin1')];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) texts.push(gunzipSync(bytes).toString('latin1'));
  return texts.flatMap((text) => text.match(marked) ?? []);
}
