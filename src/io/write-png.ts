/** Pixels to a PNG file. */
import * as zlib from 'node:zlib';

/** Pixels as pdf.js gives them: `kind` 1 is one bit a pixel, 2 red, green, blue, 3 the same with opacity. */
export interface Pixels {
  width: number;
  height: number;
  kind: number;
  data: Uint8Array;
}

/** Writes a PNG; undefined where the pixels are not all there. */
export function writePng({ width, height, kind, data }: Pixels): Uint8Array | undefined {
  const row = kind === 1 ? Math.ceil(width / 8) : width * (kind === 2 ? 3 : 4);
  if (data.length < row * height || ![1, 2, 3].includes(kind)) return undefined;
  return assemble({ width, height }, { row, data }, [kind === 1 ? 1 : 8, [0, 0, 2, 6][kind] ?? 2], undefined);
}

/** Writes a PNG of greys: a byte a dot. */
export function writeGreyPng(size: { width: number; height: number }, data: Uint8Array): Uint8Array {
  return assemble(size, { row: size.width, data }, [8, 0], undefined);
}

/** Writes a PNG of no more than 256 colours: a byte a dot, which is the place of its colour among `colours`, of three bytes each. */
export function writePalettePng(
  size: { width: number; height: number },
  data: Uint8Array,
  colours: Uint8Array,
): Uint8Array {
  return assemble(size, { row: size.width, data }, [8, 3], colours);
}

function assemble(
  { width, height }: { width: number; height: number },
  { row, data }: { row: number; data: Uint8Array },
  [depth, type]: [number, number],
  palette: Uint8Array | undefined,
): Uint8Array {
  const lines = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++) lines.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, type, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    signature,
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', zlib.deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Node has had it since 20.15 only. */
function crc32(bytes: Uint8Array): number {
  const { crc32: own } = zlib as { crc32?: (data: Uint8Array) => number };
  if (own) return own(bytes);
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
