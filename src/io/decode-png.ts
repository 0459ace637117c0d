/** Whether the dots of a PNG can be read to the last one (ISO/IEC 15948, 11.2 and clause 10): its parts were looked at by src/files/clean-png.ts. */
import { inflateSync } from 'node:zlib';

/** Depths that each type of colour may have, and numbers a dot. */
const colours: Record<number, { depths: number[]; numbers: number }> = {
  0: { depths: [1, 2, 4, 8, 16], numbers: 1 },
  2: { depths: [8, 16], numbers: 3 },
  3: { depths: [1, 2, 4, 8], numbers: 1 },
  4: { depths: [8, 16], numbers: 2 },
  6: { depths: [8, 16], numbers: 4 },
};

/** First column and row of each pass of an interlaced picture, and steps between its dots. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Whether they can. */
export function canDecodePng(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = listParts(view);
  const header = parts[0]?.data ?? Buffer.alloc(0);
  if (header.length !== 13) return false;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, type = 0, compression, filter, interlace = 0] = header.subarray(8);
  const colour = colours[type];
  if (width === 0 || height === 0 || !colour?.depths.includes(depth)) return false;
  if (compression !== 0 || filter !== 0 || interlace > 1) return false;
  const palette = parts.find((part) => part.type === 'PLTE')?.data.length;
  if (type === 3 && (palette === undefined || palette === 0 || palette % 3 !== 0)) return false;
  const rows = listRows(width, height, depth * colour.numbers, interlace === 1);
  const length = rows.reduce((sum, [count, size]) => sum + count * size, 0);
  try {
    const packed = Buffer.concat(parts.flatMap(({ type: name, data }) => (name === 'IDAT' ? [data] : [])));
    return areFiltered(inflateSync(packed, { maxOutputLength: length + 65536 }), rows);
  } catch {
    return false;
  }
}

function listParts(png: Buffer): { type: string; data: Buffer }[] {
  const parts: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    parts.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return parts;
}

/** Runs of rows: how many, and how many bytes each has, with the one that names its filter. */
function listRows(width: number, height: number, bits: number, isInterlaced: boolean): [number, number][] {
  const all = isInterlaced ? passes : ([[0, 0, 1, 1]] as const);
  return all.flatMap(([x, y, dx, dy]): [number, number][] => {
    const [columns, rows] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    return columns > 0 && rows > 0 ? [[rows, 1 + Math.ceil((columns * bits) / 8)]] : [];
  });
}

/** Whether every row is there, and begins with a filter that PNG knows. */
function areFiltered(dots: Buffer, rows: [number, number][]): boolean {
  let at = 0;
  for (const [count, size] of rows) {
    for (let row = 0; row < count; row++, at += size) if (at + size > dots.length || (dots[at] ?? 5) > 4) return false;
  }
  return true;
}
