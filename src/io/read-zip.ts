/** Takes files out of a ZIP archive, each no larger than its caller allows: a small archive may hold very much. */
import { inflateRawSync } from 'node:zlib';

/** Thrown for an archive that cannot be read. */
export class DamagedZip extends Error {}

/** A file of an archive, not yet taken out. */
export interface ZipFile {
  path: string;
  /** Its bytes, at most `most` of them; undefined where there are more. */
  read(most: number): Buffer | undefined;
}

const endMark = 0x06054b50;
const listMark = 0x02014b50;

/** The files of an archive, by the list at its end. */
export function listZip(bytes: Buffer): ZipFile[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark)
    throw new DamagedZip('no list of files');
  const count = bytes.readUInt16LE(end + 10);
  const files: ZipFile[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let one = 0; one < count; one++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== listMark) throw new DamagedZip('the list of files is cut');
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const start = bytes.readUInt32LE(at + 42);
    const path = bytes.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/');
    files.push({ path, read: (most) => takeOut(bytes, { start, packed, method }, most) });
    at += 46 + name + extra + comment;
  }
  return files;
}

function takeOut(bytes: Buffer, place: { start: number; packed: number; method: number }, most: number) {
  const { start, packed, method } = place;
  if (start + 30 > bytes.length) throw new DamagedZip('a file is cut');
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  if (from + packed > bytes.length) throw new DamagedZip('a file is cut');
  const inside = bytes.subarray(from, from + packed);
  if (method === 0) return packed > most ? undefined : inside;
  if (method !== 8) throw new DamagedZip('packed in an unknown way');
  try {
    return inflateRawSync(inside, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw new DamagedZip('a file cannot be unpacked');
  }
}
