/** WebP (RFC 9649): keeps the pictures, their colours and which way up they are; Exif, XMP and unknown parts go. */
import { BrokenFile, cut, expectStart, joinBytes, startsWith, toBytes, viewOf } from './broken-file.ts';
import { readOrientation, writeOrientation } from './orientation.ts';

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
const exifFlag = 0x08;
const xmpFlag = 0x04;

/** The same picture without its metadata, and without what stands after its end. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  expectStart(bytes, 'RIFF');
  expectStart(bytes, 'WEBP', 8);
  const size = viewOf(cut(bytes, 0, 12)).getUint32(4, true);
  const parts = readParts(cut(bytes, 12, size + 8));
  if (!parts.some(({ type }) => /^(VP8[ L]|ANMF)$/.test(type))) throw new BrokenFile();
  const orientation = findOrientation(parts);
  const cleaned = parts
    .filter(({ type }) => kept.has(type))
    .map((part) => buildPart(part.type, cleanPart(part, orientation)));
  if (orientation > 1) cleaned.push(buildPart('EXIF', writeOrientation(orientation)));
  return buildRiff(joinBytes([toBytes('WEBP'), ...cleaned]));
}

interface Part {
  type: string;
  data: Uint8Array;
}

function readParts(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = viewOf(cut(bytes, at, at + 8)).getUint32(4, true);
    const data = cut(bytes, at + 8, at + 8 + length);
    parts.push({ type: String.fromCharCode(...bytes.subarray(at, at + 4)), data });
    at += 8 + length + (length % 2);
  }
  return parts;
}

function cleanPart({ type, data }: Part, orientation: number): Uint8Array {
  if (type === 'VP8X') {
    const header = cut(data, 0, 10).slice();
    header[0] = ((header[0] ?? 0) & ~(exifFlag | xmpFlag)) | (orientation > 1 ? exifFlag : 0);
    return header;
  }
  if (type !== 'ANMF') return data;
  const frame = readParts(data.subarray(16)).filter((part) => /^(VP8[ L]|ALPH)$/.test(part.type));
  return joinBytes([cut(data, 0, 16), ...frame.map((part) => buildPart(part.type, part.data))]);
}

/** Which way up the picture is; only a file with the header for extras may say so. */
function findOrientation(parts: Part[]): number {
  const exif = parts.find(({ type }) => type === 'EXIF')?.data;
  if (!exif || parts[0]?.type !== 'VP8X') return 1;
  return readOrientation(startsWith(exif, 'Exif\0\0') ? exif.subarray(6) : exif);
}

function buildPart(type: string, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(4);
  viewOf(head).setUint32(0, data.length, true);
  return joinBytes([toBytes(type), head, data, new Uint8Array(data.length % 2)]);
}

function buildRiff(data: Uint8Array): Uint8Array {
  const head = new Uint8Array(4);
  viewOf(head).setUint32(0, data.length, true);
  return joinBytes([toBytes('RIFF'), head, data]);
}
