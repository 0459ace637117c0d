/** GIF 89a: keeps the pictures and how often they repeat; comments, hidden text and programs' own blocks go. */
import { BrokenFile, cut, joinBytes, startsWith } from './broken-file.ts';

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;

/** The same picture without its metadata, and without what stands after its end. */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  if (!startsWith(bytes, 'GIF87a') && !startsWith(bytes, 'GIF89a')) throw new BrokenFile(true);
  let at = 13 + colourTable(cut(bytes, 0, 13)[10] ?? 0);
  const parts = [cut(bytes, 0, at)];
  let control: Uint8Array[] = [];
  let hasImage = false;
  while (bytes[at] !== trailer) {
    const start = at;
    const label = bytes[at + 1];
    if (bytes[at] === image) at += 11 + colourTable(cut(bytes, at, at + 10)[9] ?? 0);
    else if (bytes[at] === extension) at += 2;
    else throw new BrokenFile();
    at = skipBlocks(bytes, at);
    const part = cut(bytes, start, at);
    if (bytes[start] === image) {
      parts.push(...control, part);
      control = [];
      hasImage = true;
    } else if (label === 0xf9) control = [part];
    else if (label === 0x01) control = [];
    else if (label === 0xff && isLoop(part)) parts.push(part);
  }
  if (!hasImage) throw new BrokenFile();
  return joinBytes([...parts, Uint8Array.of(trailer)]);
}

/** Length in bytes of the colour table that this packed field announces. */
function colourTable(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

/** Where a run of data blocks, each led by its length, ends. */
function skipBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) throw new BrokenFile();
    at += length + 1;
    if (length === 0) return at;
  }
}

/** The application block that says how often an animation repeats: 19 bytes, with nothing else in it. */
function isLoop(part: Uint8Array): boolean {
  return part.length === 19 && (startsWith(part, 'NETSCAPE2.0', 3) || startsWith(part, 'ANIMEXTS1.0', 3));
}
