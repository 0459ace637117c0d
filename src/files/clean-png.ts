/** PNG (ISO/IEC 15948): keeps the parts that show the picture; text, times and Exif go, and what stands after the end. */
import { BrokenFile, cut, expectStart, joinBytes, toBytes, viewOf } from './broken-file.ts';
import { readOrientation, writeOrientation } from './orientation.ts';

const signature = '\x89PNG\r\n\x1a\n';

/** Picture, palette, transparency, colours, size of a dot, animation. */
const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
);

/** The same picture without its metadata. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  expectStart(bytes, signature);
  const parts = [cut(bytes, 0, 8)];
  const seen = new Set<string>();
  for (let at = 8; !seen.has('IEND'); ) {
    const length = viewOf(cut(bytes, at, at + 8)).getUint32(0);
    const part = cut(bytes, at, at + length + 12);
    const type = String.fromCharCode(...part.subarray(4, 8));
    if (seen.size === 0 && type !== 'IHDR') throw new BrokenFile();
    if (viewOf(part).getUint32(length + 8) !== checksum(part.subarray(4, length + 8))) throw new BrokenFile();
    if (kept.has(type)) parts.push(part);
    if (type === 'eXIf') parts.push(...keepOrientation(part.subarray(8, length + 8)));
    seen.add(type);
    at += part.length;
  }
  if (!seen.has('IDAT')) throw new BrokenFile();
  return joinBytes(parts);
}

function keepOrientation(tiff: Uint8Array): Uint8Array[] {
  const orientation = readOrientation(tiff);
  return orientation === 1 ? [] : [buildPart('eXIf', writeOrientation(orientation))];
}

function buildPart(type: string, data: Uint8Array): Uint8Array {
  const part = joinBytes([new Uint8Array(4), toBytes(type), data, new Uint8Array(4)]);
  viewOf(part).setUint32(0, data.length);
  viewOf(part).setUint32(data.length + 8, checksum(part.subarray(4, data.length + 8)));
  return part;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as PNG has it, Annex D. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
