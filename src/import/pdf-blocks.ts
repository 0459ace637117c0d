/** A PDF’s pages to the blocks that import reads: page numbers worked out, running lines taken off, paragraphs over page ends joined. */
import { attachMarks } from './attach-marks.ts';
import type { Block, ItemBlock } from './blocks.ts';
import { bareWords, guardStart } from './inline.ts';
import { type HeadOf, learnHeads } from './pdf-heads.ts';
import { joinPages } from './pdf-join.ts';
import { type LaidPage, layPage } from './pdf-layout.ts';
import { isFull, type Paragraph, type PdfLine } from './pdf-lines.ts';
import { numberSheets } from './pdf-numbers.ts';
import type { PdfFile, PdfPage } from './pdf-page.ts';
import { createPictures, type PictureWriter } from './pdf-pictures.ts';
import { type PdfTable, writeRows } from './pdf-tables.ts';
import { readMark } from './printed-marks.ts';
import type { Ask } from './problems.ts';
import { cleanColumns, createJoin, type Join } from './read-printed.ts';

/** What was read: `text` has a printed line a line, and `pageOf` the page of the file that each stands on, by its number from 1. */
export interface ReadPdf {
  blocks: Block[];
  text: string;
  pageOf: number[];
}

/** Reads the pages. */
export function readPdfBlocks({ pages, outline }: PdfFile, ask: Ask): ReadPdf {
  const laid = pages.map(layPage);
  const book = createBook(laid);
  const sheets = numberSheets(laid, book.lineOf, ask);
  const paragraphs = laid.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.paragraph] : [])),
  );
  const pictures = createPictures(laid, book.firstLine, ask);
  const writer = { join: createJoin(book.text), headOf: learnHeads(paragraphs), lineOf: book.lineOf, pictures };
  const blocks: Block[] = [];
  let header = '';
  let last: LaidPage | undefined;
  for (const [at, one] of laid.entries()) {
    const sheet = sheets[at];
    const line = book.firstLine(at);
    const begun = outline.filter(({ page }) => page === one.page.number);
    const opens = begun.find(({ isBelow }) => isBelow)?.title;
    const start: Block =
      sheet && (sheet.label ?? sheet.own) !== undefined
        ? { kind: 'page', label: sheet.label, own: sheet.own, opens, line }
        : { kind: 'sheet', opens, line };
    const body = attachMarks(writePage(one, { ...writer, firstLine: line }, header, last), writer.join);
    if (one.page.isOcr) ask('import-page-ocr', line);
    if (isScan(one.page)) {
      ask('import-page-scanned', line);
      if (body.length === 0) body.push(scannedPage(one));
    }
    if (at > 0 || start.kind === 'page') blocks.push(start);
    joinPages(blocks, body, { last: begun.length > 0 ? undefined : last, next: one, join: writer.join });
    header = headerOf(one) || header;
    last = one;
  }
  pictures.finish();
  return { blocks, text: book.text, pageOf: book.pageOf };
}

/** A page without words that a picture fills. */
function isScan({ runs, pictures, width, height }: PdfPage): boolean {
  return runs.length === 0 && pictures.some((one) => one.width * one.height > width * height * 0.4);
}

interface Writer {
  join: Join;
  headOf: HeadOf;
  lineOf(lines: PdfLine[]): number;
  pictures: PictureWriter;
  /** First line of the page at hand. */
  firstLine: number;
}

/** Gives every printed line a number, as if the file were text. */
function createBook(laid: LaidPage[]) {
  const numbers = new Map<PdfLine, number>();
  const texts: string[] = [];
  const pageOf = [0];
  const firsts: number[] = [];
  for (const { page, pieces } of laid) {
    firsts.push(texts.length + 1);
    for (const line of [...pieces.flatMap(linesOf), undefined]) {
      texts.push(line?.text ?? '');
      pageOf.push(page.number);
      if (line) numbers.set(line, texts.length);
    }
  }
  return {
    text: texts.join('\n'),
    pageOf,
    firstLine: (at: number) => firsts[at] ?? 1,
    lineOf: (lines: PdfLine[]) => numbers.get(lines[0] as PdfLine) ?? 1,
  };
}

function linesOf(piece: LaidPage['pieces'][number]): PdfLine[] {
  if (piece.kind === 'paragraph') return piece.paragraph.lines;
  if (piece.kind === 'picture') return [];
  return piece.table.rows.flat().flatMap((cell) => cell.paragraphs.flatMap((one) => one.lines));
}

/** A page’s blocks. Words that no tag holds and that repeat the head of the table above are left out. */
function writePage(
  { page, pieces, edge, loose }: LaidPage,
  writer: Writer,
  header: string,
  before: LaidPage | undefined,
): Block[] {
  const blocks: Block[] = [];
  let isRepeated = false;
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      const rows = writeRows(piece.table, writer.join, (some) => writer.lineOf(some.flatMap((one) => one.lines)));
      const isFirst = !blocks.some((block) => block.kind !== 'page');
      const overlap = isFirst ? overlapOf(before, piece.table) : undefined;
      const goesOn =
        isRepeated ||
        overlap !== undefined ||
        (isFirst && piece.table.heads === undefined && isSameGrid(before, piece.table.xs)) ||
        (isFirst && loose.size > 0 && piece.table.heads === undefined && header !== '');
      const again = overlap === undefined ? 0 : (piece.table.place?.again ?? 0);
      blocks.push({
        kind: 'rows',
        rows: rows.slice(again),
        line: rows[0]?.line ?? 1,
        heads: piece.table.heads,
        ...(goesOn ? { goesOn, overlap } : {}),
      });
    } else if (piece.kind === 'picture') {
      blocks.push(...writer.pictures.write(piece, writer.firstLine));
    } else {
      const words = bareWords(piece.paragraph.lines.map((one) => one.text).join(' '));
      if (
        words !== '' &&
        header !== '' &&
        piece.paragraph.lines.every((one) => loose.has(one)) &&
        isHeader(words, header)
      )
        isRepeated = true;
      else blocks.push(...writeParagraph(piece.paragraph, { edge, left: page.width * 0.12, writer }));
    }
  }
  return blocks;
}

/** How many rows stand on this page and on the one before, where the tags of both list the rows of one table. */
function overlapOf(before: LaidPage | undefined, { place }: PdfTable): number | undefined {
  const above = lastTable(before)?.place;
  if (!place || !above || place.first === 0 || place.count !== above.count) return undefined;
  const overlap = above.last + 1 - place.first;
  return overlap >= 0 && above.first <= place.first ? overlap : undefined;
}

function lastTable(page: LaidPage | undefined): PdfTable | undefined {
  const last = page?.pieces.findLast((piece) => piece.kind !== 'picture');
  return last?.kind === 'table' ? last.table : undefined;
}

/** Whether a table has the columns of the one that ended the page before. */
function isSameGrid(before: LaidPage | undefined, xs: number[] | undefined): boolean {
  const above = lastTable(before)?.xs;
  return above !== undefined && above.length === xs?.length && above.every((x, at) => Math.abs(x - (xs[at] ?? 0)) < 4);
}

/** Whether every word of a line stands in the head of the table above. */
function isHeader(words: string, header: string): boolean {
  const known = new Set(header.split(' '));
  return words.split(' ').every((word) => known.has(word));
}

/** The words that head a page’s last table. */
function headerOf({ pieces }: LaidPage): string {
  const table = pieces.findLast((piece) => piece.kind === 'table');
  if (table?.kind !== 'table' || !table.table.heads) return '';
  const cells = table.table.rows.slice(0, table.table.heads).flat();
  return bareWords(
    cells.flatMap((cell) => cell.paragraphs.flatMap((one) => one.lines.map((line) => line.text))).join(' '),
  );
}

interface Place {
  edge: number;
  left: number;
  writer: Writer;
}

function writeParagraph(paragraph: Paragraph, { edge, left, writer }: Place): Block[] {
  const { lines, label } = paragraph;
  const [first] = lines;
  if (!first) return [];
  const line = writer.lineOf(lines);
  const head = writer.headOf(paragraph);
  const whole = lines.reduce((above, one) => joinLine(above, one.text, writer.join), '');
  if (/^this page is intentionally left blank\.?$/i.test(whole)) return [{ kind: 'blank', line }];
  const own = /^Page (\d{1,4}) in this paper’s own numbers$/.exec(whole)?.[1];
  if (own) return [{ kind: 'page', own, line }];
  const printed = label && !whole.startsWith(label) ? `${label} ${whole}` : whole;
  const mark = readMark(printed);
  const indent = Math.max(0, Math.round((first.x - left) / 5.5));
  if (mark && !(label === undefined && mark.mark === '•' && /^[–-]/.test(printed) && lines.length > 6)) {
    const made: ItemBlock = {
      kind: 'item',
      marker: mark.mark,
      indent,
      text: cleanColumns(mark.words),
      line,
      head: mark.mark === '•' ? 0 : head,
    };
    return [made];
  }
  if (label && label.length <= 8 && !/^[\p{L}]{3}/u.test(label)) {
    return [{ kind: 'item', marker: label, indent, text: cleanColumns(whole), line, head: label === '•' ? 0 : head }];
  }
  const broken: string[] = [];
  for (const [at, one] of lines.entries()) {
    const before = lines[at - 1];
    const isOpen = before && (isFull(before, one, edge) || /^[a-z(]/.test(one.text));
    if (isOpen) broken[broken.length - 1] = joinLine(broken.at(-1) ?? '', one.text, writer.join);
    else broken.push(one.text);
  }
  const isRunning = lines.every((one) => one.isRunning);
  const words = broken.map((text) => ({ text: cleanColumns(text), line }));
  return [{ kind: 'text', lines: words, line, head, ...(isRunning ? { isRunning } : {}) }];
}

/** A hyphen that is only seen at a line’s end never stays. */
function joinLine(above: string, below: string, join: Join): string {
  if (/(?:https?:|www\.|@)\S*[-/_.=&?]$/.test(above) && /^\S/.test(below) && !/^(?:[A-Z]|\p{Ll}+ )/u.test(below))
    return `${above}${below}`;
  return above.endsWith('\u00ad') ? `${above.slice(0, -1)}${below}` : join(above, below);
}

function scannedPage({ page }: LaidPage): Block {
  const picture = page.pictures.find((one) => one.name);
  const text = picture?.name
    ? `![](${picture.name})`
    : guardStart(`Page ${page.number} of the file is a picture without words.`);
  return { kind: 'raw', text, line: 1 };
}
