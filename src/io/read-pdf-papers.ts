/** PDFs that papers name as their pages: what they say and look like. Their pictures are drawn later, of what is shown alone. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cleanFile } from '../files/clean-file.ts';
import type { PdfPage, ReadPdf } from '../model/pdf-paper.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { findPdf } from '../read/pdf-of-paper.ts';
import { type OpenPdf, openPdf } from './pdfium.ts';

/** Most pages of one paper that are shown as pictures. */
const mostPages = 100;
/** Dots on the long side of a picture: those of A4 at 150 an inch. */
const longSide = 1754;
/** On the long side of what a page is known by. */
const smallSide = 120;
/** A page of which pictures cover more than this is a scan or a photograph. */
const muchPictured = 0.2;

/** Those that were read, by the digest of their bytes: under `serve`, and in a run that reads a folder twice, each is read once. */
const known = new Map<string, ReadPdf>();

/** Reads them, by path; `fileAt` says where a file lies. What is not there is left out. */
export async function readPdfPapers(
  { texts, files }: ContentFolder,
  fileAt: (path: string) => string,
): Promise<Map<string, ReadPdf>> {
  const found = new Map<string, ReadPdf>();
  for (const [paper, text] of texts) {
    const path = paper.endsWith('.md') ? findPdf(paper, text) : undefined;
    if (path === undefined || !files.has(path) || found.has(path)) continue;
    found.set(path, await readPdfPaper(path, await readFile(fileAt(path))));
  }
  return found;
}

/** Reads one, cleaned as it would be published, so that nothing is drawn or told that is not in that. */
export async function readPdfPaper(path: string, bytes: Uint8Array): Promise<ReadPdf> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const digest = createHash('sha256').update(name).update('\n').update(bytes).digest('hex').slice(0, 32);
  const read = known.get(digest) ?? (await readBytes(name, bytes, digest));
  known.set(digest, read);
  return read;
}

async function readBytes(name: string, bytes: Uint8Array, digest: string): Promise<ReadPdf> {
  if (!/\.pdf$/i.test(name)) return { rule: 'file-mismatch', values: { name, kind: 'PDF' } };
  const cleaned = await cleanFile(name, bytes);
  if ('rule' in cleaned) return cleaned;
  const read = await openPdf(cleaned.bytes, (pdf): ReadPdf => {
    if (pdf.count > mostPages) return { rule: 'pdf-long', values: { name, pages: pdf.count, most: mostPages } };
    return { digest, pages: Array.from({ length: pdf.count }, (_, page) => readPage(pdf, page)) };
  });
  const isRead = read && ('rule' in read || read.pages.length > 0);
  return isRead ? read : { rule: 'pdf-unreadable', values: { name } };
}

function readPage(pdf: OpenPdf, page: number): PdfPage {
  const size = pdf.sizeOf(page);
  const lines = linesOf(pdf.textOf(page));
  const pictures = pdf.picturesOf(page);
  const isScan = pictures.share > muchPictured;
  // A scan is known by the bytes of its pictures: drawing it, if ever so small, costs as much as drawing it large.
  const small = scaleTo(size, smallSide);
  const looks = isScan ? pictures.bytes : [pdf.draw(page, small.width, small.height)];
  const digest = createHash('sha256').update(lines.join('\n'));
  for (const one of looks) digest.update(one);
  return {
    ...pictureSize(size),
    format: isScan ? 'jpg' : 'png',
    lines,
    isBlank: !isScan && looks.every((dots) => dots.every((dot) => dot === 255)),
    digest: digest.digest('hex').slice(0, 24),
  };
}

/** Dots of the picture of a page. */
export function pictureSize(size: { width: number; height: number }): { width: number; height: number } {
  return scaleTo(size, longSide);
}

function scaleTo(
  { width, height }: { width: number; height: number },
  side: number,
): { width: number; height: number } {
  const by = side / Math.max(width, height, 1);
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/** Lines with something to read in them. A word that is parted at the end of a line is put together. */
function linesOf(text: string): string[] {
  return text
    .replace(/\uFFFE\s*/g, '')
    .split(/[\r\n\f\v\u2028\u2029]+/)
    .map((line) =>
      line
        .replace(/[\p{Cc}\p{Co}\p{Cs}\uFFFD\uFFFF]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}
