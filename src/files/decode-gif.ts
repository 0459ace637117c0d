/** Whether the dots of a GIF can be read to the last one (GIF 89a, appendix F): its blocks were looked at by clean-gif.ts. */

const extension = 0x21;

/** Whether they can, in the first of its pictures, the one that is printed. */
export function canDecodeGif(bytes: Uint8Array): boolean {
  // A sheet of no size would end this program while it is printed.
  if (readNumber(bytes, 6) * readNumber(bytes, 8) === 0) return false;
  const at = { now: 13 + tableLength(bytes[10] ?? 0) };
  while (bytes[at.now] === extension) {
    at.now += 2;
    readBlocks(bytes, at);
  }
  const [width, height] = [readNumber(bytes, at.now + 5), readNumber(bytes, at.now + 7)];
  at.now += 10 + tableLength(bytes[at.now + 9] ?? 0);
  const size = bytes[at.now++] ?? 0;
  if (size < 1 || size > 11 || width * height === 0) return false;
  return countDots(readBlocks(bytes, at), size) >= width * height;
}

function readNumber(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function tableLength(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

/** The bytes of a run of blocks, each led by its length. */
function readBlocks(bytes: Uint8Array, at: { now: number }): number[] {
  const data: number[] = [];
  for (let length = bytes[at.now++] ?? 0; length > 0; length = bytes[at.now++] ?? 0) {
    for (const byte of bytes.subarray(at.now, at.now + length)) data.push(byte);
    at.now += length;
  }
  return data;
}

/** How many dots the codes stand for; none where one of them stands for nothing. */
function countDots(data: number[], size: number): number {
  const clear = 1 << size;
  let lengths = startTable(clear);
  let width = size + 1;
  let last: number | undefined;
  let dots = 0;
  let [buffer, bits] = [0, 0];
  for (const byte of data) {
    buffer |= byte << bits;
    bits += 8;
    while (bits >= width) {
      const code = buffer & ((1 << width) - 1);
      buffer >>>= width;
      bits -= width;
      if (code === clear) {
        lengths = startTable(clear);
        width = size + 1;
        last = undefined;
        continue;
      }
      if (code === clear + 1) return dots;
      if (code > lengths.length || (code === lengths.length && last === undefined)) return 0;
      const before: number = last ?? 0;
      if (last !== undefined && lengths.length < 4096) lengths.push(before + 1);
      const length = lengths[code];
      if (length === undefined) return 0;
      dots += length;
      last = length;
      if (lengths.length === 1 << width && width < 12) width += 1;
    }
  }
  return dots;
}

/** One dot for each colour; the two codes behind them stand for none. */
function startTable(clear: number): number[] {
  return [...Array<number>(clear).fill(1), 0, 0];
}
