/** A Word file’s bytes to its parts. */
import type { DocxFile } from '../import/docx-file.ts';
import { ImportRefused } from '../import/task.ts';
import { DamagedZip, listZip } from './read-zip.ts';

/** Most bytes of one part and of all of them. */
const largest = { part: 96 * 2 ** 20, all: 384 * 2 ** 20, files: 20_000 };

/** Whether a file begins like an archive, an old Word file or a rich text. */
export function isWordLike(bytes: Buffer): boolean {
  const begins = bytes.toString('latin1', 0, 5);
  return begins.startsWith('PK') || begins.startsWith('\u00d0\u00cf') || begins === '{\\rtf';
}

/** Reads a file. `name` begins the names of its pictures. */
export function readDocx(bytes: Buffer, name: string): DocxFile {
  if (bytes[0] === 0xd0) {
    const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new ImportRefused(
      isLocked
        ? 'This Word file is locked with a password. Save it again without one.'
        : 'This is a file of an old form of Word (.doc). Open it in Word and save it as .docx.',
    );
  }
  if (bytes[0] === 0x7b) throw new ImportRefused('This is rich text (.rtf). Open it in Word and save it as .docx.');
  try {
    return takeParts(bytes, name);
  } catch (error) {
    if (!(error instanceof DamagedZip || error instanceof RangeError)) throw error;
    throw new ImportRefused('This Word file is damaged and could not be read. Open it in Word and save it again.');
  }
}

function takeParts(bytes: Buffer, name: string): DocxFile {
  const files = listZip(bytes);
  if (files.length > largest.files) throw tooLarge();
  const file: DocxFile = { main: '', xml: new Map(), media: new Map(), name };
  let room = largest.all;
  for (const one of files) {
    const isXml = /\.(?:xml|rels)$/i.test(one.path);
    const isMedia = /(?:^|\/)media\//i.test(one.path);
    if (!isXml && !isMedia) continue;
    const inside = one.read(Math.min(largest.part, room));
    if (!inside) throw tooLarge();
    room -= inside.length;
    if (isXml) file.xml.set(one.path, decode(inside));
    else file.media.set(one.path, inside);
  }
  const root = file.xml.get('_rels/.rels') ?? '';
  const target = [...root.matchAll(/<[^>]*\/officeDocument"[^>]*>/g)].flatMap(
    ([tag]) => /Target="([^"]*)"/.exec(tag)?.[1] ?? [],
  );
  file.main = (target[0] ?? 'word/document.xml').replace(/^\//, '');
  if (!/\bdocument\b/.test(file.xml.get(file.main)?.slice(0, 4000) ?? ''))
    throw new ImportRefused('This is not a Word file (.docx), nor a PDF or text. Save it as one of these.');
  return file;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  return bytes.toString('utf8');
}

function tooLarge(): ImportRefused {
  return new ImportRefused(
    'This Word file unpacks to more than can be taken in at once. Cut it into parts, or make its pictures smaller.',
  );
}
