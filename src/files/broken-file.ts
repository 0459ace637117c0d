/** Thrown while a file is taken apart: it is not what its name says (`mismatch`), or damaged or cut short. */
export class BrokenFile extends Error {
  readonly isMismatch: boolean;

  constructor(isMismatch = false) {
    super(isMismatch ? 'not the kind of file its name says' : 'damaged or cut short');
    this.isMismatch = isMismatch;
  }
}

/** Stops with a mismatch unless the bytes at `at` are these characters. */
export function expectStart(bytes: Uint8Array, start: string, at = 0): void {
  if (!startsWith(bytes, start, at)) throw new BrokenFile(true);
}

/** Whether the bytes at `at` are these characters (Latin-1). */
export function startsWith(bytes: Uint8Array, start: string, at = 0): boolean {
  return [...start].every((character, n) => bytes[at + n] === character.charCodeAt(0));
}

/** Bytes from `from` to `to`; a file that ends before is cut short. */
export function cut(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (to > bytes.length || to < from) throw new BrokenFile();
  return bytes.subarray(from, to);
}

/** One run of bytes after the other. */
export function joinBytes(parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Characters (Latin-1) as bytes. */
export function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A view for reading numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
