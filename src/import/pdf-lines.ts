/** Runs of words in a PDF to printed lines, and lines to paragraphs. */
import type { PdfRun } from './pdf-page.ts';
import { isMarked, readMark } from './printed-marks.ts';
import { columnGap } from './read-printed.ts';

/** A printed line. `y` is its baseline, `size` that of most of its words. */
export interface PdfLine {
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
  bold: boolean;
  runs: PdfRun[];
  /** Stands at the edge of several pages, or there outside all tags. */
  isRunning?: boolean;
}

/** Lines that belong together. `role` is the tag they stand under, `label` the list number that was tagged as one. */
export interface Paragraph {
  lines: PdfLine[];
  role?: string | undefined;
  label?: string | undefined;
}

/** Puts runs together, in the order in which they were drawn: what goes on to the right on the same baseline is one line. */
export function buildLines(runs: PdfRun[]): PdfLine[] {
  const lines: PdfRun[][] = [];
  for (const run of runs) {
    const open = lines.at(-1);
    if (open && isSameLine(open, run)) open.push(run);
    else lines.push([run]);
  }
  return lines.map(toLine);
}

function isSameLine(line: PdfRun[], run: PdfRun): boolean {
  const last = line.at(-1);
  if (!last) return false;
  const base = line.reduce((most, one) => (one.size > most.size ? one : most), last);
  const isRaised = run.size < base.size * 0.85 || base.size < run.size * 0.85;
  const slack = Math.max(base.size, run.size) * (isRaised ? 0.65 : 0.3);
  return Math.abs(run.y - base.y) < slack && run.x > last.x + last.width - Math.max(2, run.size * 0.6);
}

/** Runs as one line, whatever their order was. */
export function toLine(runs: PdfRun[]): PdfLine {
  let text = '';
  let before: PdfRun | undefined;
  for (const run of runs) {
    const gap = before ? run.x - before.x - before.width : 0;
    const size = Math.max(run.size, before?.size ?? 0);
    // After a list’s number the blank may be as narrow as its hanging indent leaves it: “10.” and “Correspondence”.
    const isMark = gap > 0 && /^\d{1,3}[.)]$/.test(text) && /^["“‘'(]?\p{L}/u.test(run.text);
    const isClose = gap < size * 0.12 && !isMark;
    const between = before === undefined || isClose ? '' : gap > size * 3 ? columnGap : ' ';
    text += between + run.text;
    before = run;
  }
  const weighty = runs.reduce((most, one) => (one.text.length > most.text.length ? one : most), runs[0] as PdfRun);
  const letters = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  return {
    text: cleanText(text),
    x: Math.min(...runs.map((run) => run.x)),
    end: Math.max(...runs.map((run) => run.x + run.width)),
    y: weighty.y,
    size: weighty.size,
    bold: letters.length > 0 && letters.every((run) => run.bold),
    runs,
  };
}

/** Ligatures as letters, hyphens that are not seen kept only at a line’s end, bullets from symbol fonts as bullets. */
function cleanText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (one) => one.normalize('NFKC'))
    .replace(/\u00ad(?!\s*$)/g, '')
    .replace(/[\u200b\u2060\ufeff\ufffd]/g, '')
    .replace(/^[\ue000-\uf8ff](?=\s|$)/, '•')
    .replace(/[\ue000-\uf8ff]/g, '•')
    .replace(/[^\S\u2003]+/g, ' ')
    .trim();
}

/** The distance between most lines that follow each other. */
export function usualLeading(lines: PdfLine[]): number {
  const steps = lines.slice(1).flatMap((line, at) => {
    const step = line.y - (lines[at]?.y ?? 0);
    return step > 4 && step < 40 ? [Math.round(step * 2) / 2] : [];
  });
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 14;
}

/** The right edge that full lines reach. */
export function rightEdge(lines: PdfLine[]): number {
  const ends = lines.map((line) => line.end).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.9)] ?? 500;
}

/** Whether the first word of a line would not have fitted on the line before. */
export function isFull(before: PdfLine, line: PdfLine, edge: number): boolean {
  const word = line.text.split(/\s/, 1)[0] ?? '';
  const letter = (line.end - line.x) / Math.max(1, line.text.length);
  return before.end + (word.length + 1) * letter > edge - before.size * 0.4;
}

/**
 * Cuts lines into paragraphs by the space between them, their size, their marks and where they end. `role` is the tag they stand under, or
 * “cell” in a table without tags.
 */
export function splitParagraphs(lines: PdfLine[], edge: number, leading: number, role?: string): Paragraph[] {
  const made: Paragraph[] = [];
  for (const line of lines) {
    const open = made.at(-1);
    const before = open?.lines.at(-1);
    const [first] = open?.lines ?? [];
    const isNext = first && isMarked(first.text) && isMarked(line.text) && Math.abs(first.x - line.x) < 3;
    if (
      open &&
      before &&
      !isNext &&
      !beginsParagraph(before, line, {
        edge,
        leading,
        isTagged: role !== undefined && role !== 'cell',
        isCell: role === 'cell',
      })
    )
      open.lines.push(line);
    else made.push({ lines: [line], role });
  }
  return made;
}

/** A fact at the head of a report or letter. */
const fact =
  /^(?:from|to|by|subject|title|date|time|venue|classification|report of|contact(?: officer)?|wards?|electoral divisions?)\s*:/i;

function beginsParagraph(
  before: PdfLine,
  line: PdfLine,
  { edge, leading, isTagged, isCell }: { edge: number; leading: number; isTagged: boolean; isCell: boolean },
): boolean {
  const step = line.y - before.y;
  const full = isFull(before, line, edge);
  if (fact.test(line.text) && /^\p{Lu}/u.test(line.text)) return true;
  if (isMarked(line.text) && (!full || isFresh(before, line)) && !/^\(\d{4}\)/.test(line.text)) return true;
  if (isTagged) return before.bold && !line.bold && !full && before.runs.length > 0;
  if (step < -2 || step > Math.max(leading * 1.3, line.size * 1.55)) return true;
  if (Math.abs(line.size - before.size) > Math.max(line.size, before.size) * 0.14 || line.bold !== before.bold)
    return !full || line.bold !== before.bold;
  if (!full && readMark(line.text)) return true;
  if (isCell) return !full;
  return !full && !(isShort(before, edge) && isShort(line, edge)) && !/^[a-z(]/.test(line.text);
}

/** A bullet, or a number such as 4.1 that no sentence goes over into: “as said in / 4.1 (above)” begins nothing. */
function isFresh(before: PdfLine, line: PdfLine): boolean {
  if (/^[•\u2022]/.test(line.text)) return true;
  return /^\d{1,2}\.\d/.test(line.text) && (/[.:;!?)\]”"’]$/.test(before.text) || line.x < before.x - 3);
}

function isShort(line: PdfLine, edge: number): boolean {
  return line.text.length < 60 && line.end < edge - line.size * 4;
}
