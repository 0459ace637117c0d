/** Reads text broken into lines as it was printed (`pdftotext`, with -layout, -raw or neither), pages parted by form feeds. */
import { attachMarks } from './attach-marks.ts';
import type { Block } from './blocks.ts';
import { escapeWords } from './inline.ts';
import { hasColumns, readColumns, readSideBySide } from './printed-columns.ts';
import { type PrintedLine, readPages } from './printed-lines.ts';
import { agendaLine, isMarked, itemLine, readMark } from './printed-marks.ts';
import type { Ask } from './problems.ts';

/** Stands between columns that no table was made of: wider than a blank, and still a blank to whoever reads words. */
export const columnGap = '\u2003';

/** Splits printed text into blocks. */
export function readPrinted(text: string, ask: Ask): Block[] {
  const blocks: Block[] = [];
  const pages = readPages(text, (line, words, count) => ask('import-running-line', line, { words, pages: count }));
  const join = createJoin(text);
  for (const { lines, line, label, own } of pages) {
    if (lines.every((one) => one.isBlank) && label === undefined && own === undefined) continue;
    if (label !== undefined || own !== undefined) blocks.push({ kind: 'page', label, own, line });
    else if (blocks.length > 0) blocks.push({ kind: 'sheet', line });
    const width = pageWidth(lines);
    for (const group of groupLines(lines)) blocks.push(...readGroup(group, { width, ask, join }));
  }
  return attachMarks(blocks, join);
}

/** The column at which most full lines end. */
function pageWidth(lines: PrintedLine[]): number {
  const ends = lines
    .filter((one) => !one.isBlank)
    .map((one) => one.end)
    .sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.8)] ?? 80;
}

function groupLines(lines: PrintedLine[]): PrintedLine[][] {
  const groups: PrintedLine[][] = [[]];
  for (const one of lines) {
    if (one.isBlank) groups.push([]);
    else groups.at(-1)?.push(one);
  }
  return groups.filter((group) => group.length > 0);
}

interface PageFacts {
  width: number;
  ask: Ask;
  join: Join;
}

function readGroup(group: PrintedLine[], facts: PageFacts): Block[] {
  const [first] = group;
  if (!first) return [];
  if (!hasColumns(group)) return readLines(group, facts);
  const rows = readColumns(group);
  if (rows) return [{ kind: 'rows', rows, line: first.line }];
  const columns = readSideBySide(group);
  if (columns) {
    facts.ask('import-columns-beside', first.line);
    return columns.flatMap((lines) => readLines(lines, { ...facts, width: pageWidth(lines) }));
  }
  facts.ask('import-columns', first.line);
  const lines = group.map(({ text, line }) => ({ text: cleanColumns(text), line }));
  return [{ kind: 'text', lines, line: first.line }];
}

function readLines(group: PrintedLine[], { width, join }: PageFacts): Block[] {
  const blocks: Block[] = [];
  let before: PrintedLine | undefined;
  for (const one of group) {
    const open = blocks.at(-1);
    const isNumber = before && agendaLine.test(before.text) && /^\d{1,2}[a-z]?\.?$/.test(one.text);
    const isNew = !before || startsAnew(before, one, width);
    const isDash =
      /^[–-]\s+\S/.test(one.text) && open?.kind === 'item' && (one.indent <= open.indent || open.marker === '•');
    const marked = isNew || isMarked(one.text) || isDash ? readItem(one) : undefined;
    if (isNumber) blocks.push({ kind: 'item', marker: one.text, indent: one.indent, text: '', line: one.line });
    else if (open?.kind === 'item' && open.text === '' && !isMarked(one.text)) open.text = cleanColumns(one.text);
    else if (marked && !(before && /^[–-]/.test(one.text) && !isNew && !isDash)) blocks.push(marked);
    else if (open?.kind === 'item' && (!isNew || itemLine.test(one.text))) open.text = join(open.text, clean(one.text));
    else if (open?.kind === 'text' && !isNew) {
      const last = open.lines.at(-1);
      if (last) last.text = join(last.text, clean(one.text));
    } else if (open?.kind === 'text' && itemLine.test(one.text))
      open.lines.push({ text: clean(one.text), line: one.line });
    else if (open?.kind === 'text' && before && standTogether(before, one, width))
      open.lines.push({ text: cleanColumns(one.text), line: one.line });
    else blocks.push({ kind: 'text', lines: [{ text: cleanColumns(one.text), line: one.line }], line: one.line });
    before = one;
  }
  return blocks.map((block) =>
    /^this page is intentionally left blank/i.test(block.kind === 'text' ? (block.lines[0]?.text ?? '') : '')
      ? { kind: 'blank', line: block.line }
      : block,
  );
}

function readItem(one: PrintedLine): Block | undefined {
  const found = readMark(one.text);
  return (
    found && { kind: 'item', marker: found.mark, indent: one.indent, text: cleanColumns(found.words), line: one.line }
  );
}

/** Lines of a heading, an address or a list of names. */
function standTogether(before: PrintedLine, one: PrintedLine, width: number): boolean {
  return !agendaLine.test(before.text) && !agendaLine.test(one.text) && isShort(before, width) && isShort(one, width);
}

/** A fact of a front sheet or a report’s head. */
const fieldLabel =
  /^(?:date|time|venue|contact|tel(?:ephone)?|e-?mail|fax|published|present|apologies|officers|subject|title|wards?|summary|classification|recommendations?)\b[\w ]{0,12}:/i;
/** An agenda’s line with the pages at its end, and what is printed below its title. */
const pagesEnd =
  /\(pages? [\d\s–to-]+\)$|\s{2}(?:page )?\d{1,4}(?:\s*[-–]\s*\d{1,4})?$|\bto follow\)?$|\((?:verbal|oral)[^)]*\)$/i;
const belowTitle =
  /^(?:report (?:of|by|from)|(?:lead )?(?:officer|member|cllr|councillor|cabinet member|portfolio|contact|ward|wards|author|presented by)\b|to (?:consider|receive|note|agree|approve|confirm)|\()/i;

/** A line begins a paragraph where its first word would still have fitted on the line before. */
function startsAnew(before: PrintedLine, one: PrintedLine, width: number): boolean {
  if (itemLine.test(before.text) || itemLine.test(one.text)) return true;
  if (/^[A-Z]{4,}[A-Z ]*:/.test(one.text) || /^\d{1,3}[.)]$/.test(one.text)) return true;
  if (fieldLabel.test(one.text) || /^(?:dear|yours)\b/i.test(one.text)) return true;
  if (pagesEnd.test(before.text) && belowTitle.test(one.text)) return true;
  if (agendaLine.test(before.text) || agendaLine.test(one.text)) return true;
  const word = one.text.split(/\s/, 1)[0]?.length ?? 0;
  if (before.end + word + 1 < width * 0.82 && !/^[a-z(]/.test(one.text)) return true;
  return one.indent > before.indent + 24 || (before.indent > 30 && one.indent !== before.indent);
}

function isShort(one: PrintedLine, width: number): boolean {
  return one.text.length < Math.min(60, width * 0.7);
}

function clean(text: string): string {
  return escapeWords(text.replace(/\s+/g, ' ').trim());
}

/** As `clean`, with the gaps between columns kept. */
export function cleanColumns(text: string): string {
  return escapeWords(
    text
      .trim()
      .replace(/\s{3,}/g, columnGap)
      .replace(/[^\S\u2003]+/g, ' '),
  );
}

/** Puts two lines together. */
export type Join = (above: string, below: string) => string;

/** A hyphen at a line’s end goes where it only breaks a word: the text has the word whole elsewhere, or what is left is no word. */
export function createJoin(text: string): Join {
  const known = new Set(
    text
      .toLowerCase()
      .replace(/-\r?\n\s*\p{Ll}+/gu, ' ')
      .match(/\p{L}+(?:-\p{L}+)*/gu),
  );
  return (above, below) => {
    if (above === '') return below;
    const head = /([\p{L}]+)-$/u.exec(above)?.[1]?.toLowerCase();
    const tail = /^\p{Ll}+/u.exec(below)?.[0];
    if (!head || !tail) return `${above} ${below}`;
    if (known.has(`${head}-${tail}`)) return `${above}${below}`;
    const isOneWord = known.has(`${head}${tail}`) || (ending.test(tail) && !known.has(tail) && !prefix.test(head));
    return isOneWord ? `${above.slice(0, -1)}${below}` : `${above}${below}`;
  };
}

const ending =
  /^(?:[a-z]{2,3}|[a-z]{0,3}(?:tions?|sions?|ments?|ness|ities|ings?|ally|ables?|ibles?|ances?|ences?|ated?|ates|ered|ors?|ary|ory))$/;
const prefix = /^(?:non|co|re|pre|post|anti|multi|sub|self|ex|mid|semi|under|over|well|long|short|cross|inter)$/;
