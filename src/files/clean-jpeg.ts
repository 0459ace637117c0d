/** JPEG (ITU-T T.81): keeps the picture, its colours and which way up it is; Exif, XMP, IPTC, comments and small copies go. */
import { BrokenFile, cut, expectStart, joinBytes, startsWith, toBytes, viewOf } from './broken-file.ts';
import { readOrientation, writeOrientation } from './orientation.ts';

const exif = 'Exif\0\0';
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** The same picture without its metadata, and without what stands after its end. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  expectStart(bytes, '\xff\xd8\xff');
  const parts = [cut(bytes, 0, 2)];
  let hasFrame = false;
  let hasScan = false;
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) throw new BrokenFile();
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) break;
    const end = at + 2 + viewOf(cut(bytes, at + 2, at + 4)).getUint16(0);
    const segment = cut(bytes, at, end);
    parts.push(...keepSegment(marker, segment));
    hasFrame ||= isFrame(marker);
    at = end;
    if (marker !== startOfScan) continue;
    hasScan = true;
    at = findScanEnd(bytes, end);
    parts.push(cut(bytes, end, at));
  }
  if (!hasFrame || !hasScan) throw new BrokenFile();
  return joinBytes([...parts, Uint8Array.of(0xff, endOfImage)]);
}

/** What stays of one segment: all, part of it, or nothing. */
function keepSegment(marker: number, segment: Uint8Array): Uint8Array[] {
  if (marker === 0xfe) return [];
  if (marker < 0xe0 || marker > 0xef) return [segment];
  if (marker === 0xe0 && startsWith(segment, 'JFIF\0', 4)) return [dropThumbnail(segment)];
  if (marker === 0xe2 && startsWith(segment, 'ICC_PROFILE\0', 4)) return [segment];
  if (marker === 0xee && startsWith(segment, 'Adobe', 4)) return [segment];
  if (marker !== 0xe1 || !startsWith(segment, exif, 4)) return [];
  const orientation = readOrientation(segment.subarray(10));
  return orientation === 1 ? [] : [buildSegment(marker, joinBytes([toBytes(exif), writeOrientation(orientation)]))];
}

/** The JFIF header without the small copy of the picture that may follow it. */
function dropThumbnail(segment: Uint8Array): Uint8Array {
  return buildSegment(0xe0, joinBytes([cut(segment, 4, 16), new Uint8Array(2)]));
}

function buildSegment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return joinBytes([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), data]);
}

/** Where the scan's coded data ends: at the next marker that is neither a stuffed byte nor a restart. */
function findScanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new BrokenFile();
}

/** Start of frame: 0xc0 to 0xcf but for the tables DHT and DAC and the reserved JPG. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
