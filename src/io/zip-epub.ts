/** An EPUB as one file (EPUB Open Container Format 3.3): the same bytes for the same content, on every machine. */
import { type Zippable, zipSync } from 'fflate';
import type { EpubBook } from '../editions/epub.ts';

/** Zips the files of a book. They carry the day it was last changed, and its kind stands first, as it is. */
export function zipEpub({ files, modified }: EpubBook): Uint8Array {
  const [year = 1980, month = 1, day = 1] = modified.split('-').map(Number);
  // A ZIP has local times; so is this one, whatever the zone.
  const mtime = new Date(year, month - 1, day);
  const inside: Zippable = { mimetype: [Buffer.from('application/epub+zip'), { level: 0, mtime }] };
  for (const [path, content] of files) {
    const isPicture = typeof content !== 'string';
    inside[path] = [isPicture ? content : Buffer.from(content), { level: isPicture ? 0 : 6, mtime }];
  }
  return zipSync(inside);
}
