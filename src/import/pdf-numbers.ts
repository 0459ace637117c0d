/** The printed number of every page of a PDF: found at its edges, worked out from its neighbours where it is not printed. */
import type { LaidPage } from './pdf-layout.ts';
import type { PdfLine } from './pdf-lines.ts';
import { type PrintedLine, type PrintedPage, takeEdges } from './printed-lines.ts';
import type { Ask } from './problems.ts';

/** Takes numbers and running lines off the pages, and gives each page’s numbers. */
export function numberSheets(laid: LaidPage[], lineOf: (lines: PdfLine[]) => number, ask: Ask): PrintedPage[] {
  const sheets = laid.map(({ pieces }): PrintedPage & { of: Map<PrintedLine, PdfLine> } => {
    const free = pieces.flatMap((piece) => (piece.kind === 'paragraph' ? piece.paragraph.lines : []));
    const of = new Map<PrintedLine, PdfLine>();
    for (const one of [...free].sort((a, b) => a.y - b.y || a.x - b.x)) {
      const text = one.text.replace(/\u2003/g, '     ');
      of.set({ text, line: lineOf([one]), indent: one.x / 5.5, end: one.end / 5.5, isBlank: one.text === '' }, one);
    }
    return { lines: [...of.keys()], line: 1, label: undefined, own: undefined, of };
  });
  const before = sheets.map(({ lines }) => lines.map((one) => one.text));
  takeRepeats(laid, sheets, (line, words, count) => ask('import-running-line', line, { words, pages: count }));
  takeEdges(sheets, (line, words, count) => ask('import-running-line', line, { words, pages: count }));
  for (const [at, { lines, of }] of sheets.entries()) {
    const gone = new Set<PdfLine>();
    for (const [index, one] of lines.entries()) {
      const line = of.get(one);
      if (line && (one.isRunning || isArtifact(laid[at], line))) line.isRunning = true;
      if (!line || one.text === before[at]?.[index]) continue;
      if (one.isBlank) gone.add(line);
      else line.text = one.text.replace(/\s{3,}/g, '\u2003');
    }
    const there = laid[at];
    if (there && gone.size > 0) there.pieces = there.pieces.flatMap((piece) => without(piece, gone));
    if (there) there.pieces = keepTableLast(there.pieces);
  }
  const kept = sheets.map(({ of }, at) => Math.max(0, ...[...of.values()].map((line) => lastKept(laid[at], line))));
  fillNumbers(sheets, kept);
  return sheets;
}

/** 68 for “Pages 65 to 68” at the edge of one page: it stands for pages that are not in the file. 0 for others. */
function lastKept(there: LaidPage | undefined, line: PdfLine): number {
  const last = /^Pages \d{1,5} to (\d{1,5})$/.exec(line.text)?.[1];
  return last && there && isAtEdge(line, there.page.height) ? Number(last) : 0;
}

/** Whether a line stands in the margin, outside the tags of its page. */
function isArtifact(there: LaidPage | undefined, line: PdfLine): boolean {
  return Boolean(there?.loose.has(line) && isAtEdge(line, there.page.height));
}

function isAtEdge({ y }: PdfLine, height: number): boolean {
  return y < height * margin || y > height * (1 - margin);
}

/** A count of pages at a line’s end that goes up from page to page: “report.html 2/3”. */
const counted = /(?<!\d)(\d{1,4})(\s*(?:\/|of)\s*\d{1,4})$/;

/** How far from the edge of a sheet the margin reaches that holds nothing but running lines. */
const margin = 0.075;

/**
 * A line in the margin, or outside all tags, that stands word for word on three pages or more, whether upright or flat, stays on the
 * first of them. Two are enough where no tag holds them and they are as far from the same edge.
 */
function takeRepeats(
  laid: LaidPage[],
  sheets: (PrintedPage & { of: Map<PrintedLine, PdfLine> })[],
  onRunning: (line: number, words: string, pages: number) => void,
): void {
  const seen = new Map<string, { sheet: number; line: PrintedLine; height: number | undefined }[]>();
  for (const [at, { of }] of sheets.entries()) {
    const there = laid[at];
    if (!there) continue;
    for (const [line, printed] of of) {
      const { y } = printed;
      const isEdge = isAtEdge(printed, there.page.height);
      const isLoose = there.loose.has(printed);
      const words = line.text.replace(/\s+/g, ' ');
      if (
        (!isEdge && !isLoose) ||
        words.length < 6 ||
        !words.includes(' ') ||
        /^(?:agenda )?item\b|^page \d|blank/i.test(words)
      )
        continue;
      const height = isLoose && isEdge ? Math.round(y < there.page.height / 2 ? y : y - there.page.height) : undefined;
      const key = words.replace(counted, (_, number: string, rest: string) => `${Number(number) - at}${rest}`);
      seen.set(key, [...(seen.get(key) ?? []), { sheet: at, line, height }]);
    }
  }
  for (const found of seen.values()) {
    const pages = new Set(found.map(({ sheet }) => sheet)).size;
    const [first, ...others] = found;
    const words = first?.line.text.replace(/\s+/g, ' ') ?? '';
    const isSame = first?.height !== undefined && found.every(({ height }) => height === first.height);
    if (pages < (isSame ? 2 : 3) || !first) continue;
    for (const { line } of others) Object.assign(line, { text: '', isBlank: true });
    first.line.isRunning = true;
    onRunning(first.line.line, words, pages);
  }
}

/** Running lines that are kept below a page’s last table go to its top: the table may go on over the page. */
function keepTableLast(pieces: LaidPage['pieces']): LaidPage['pieces'] {
  const isRunning = (piece: LaidPage['pieces'][number]) =>
    piece.kind === 'paragraph' && piece.paragraph.lines.every((line) => line.isRunning);
  const last = pieces.findLastIndex((piece) => !isRunning(piece));
  return pieces[last]?.kind === 'table' ? [...pieces.slice(last + 1), ...pieces.slice(0, last + 1)] : pieces;
}

function without(piece: LaidPage['pieces'][number], gone: Set<PdfLine>): LaidPage['pieces'] {
  if (piece.kind !== 'paragraph') return [piece];
  const lines = piece.paragraph.lines.filter((line) => !gone.has(line));
  return lines.length > 0 ? [{ ...piece, paragraph: { ...piece.paragraph, lines } }] : [];
}

/** Where the pages with a number all say how far it is behind the file’s own count, those without one between, before and after them have theirs. */
function fillNumbers(sheets: PrintedPage[], kept: number[]): void {
  const known = sheets.flatMap(({ label }, at) => (label === undefined ? [] : [{ at, behind: at - Number(label) }]));
  if (known.length < 2 && !(known.length === 1 && sheets.length <= 2)) return;
  for (const [at, sheet] of sheets.entries()) {
    if (sheet.label !== undefined || kept[at]) continue;
    const gapAbove = kept.findLastIndex((last, index) => last > 0 && index < at);
    const gapBelow = kept.findIndex((last, index) => last > 0 && index > at);
    const above = known.findLast((one) => one.at < at && one.at > gapAbove);
    const below = known.find((one) => one.at > at && (gapBelow < 0 || one.at < gapBelow));
    const behind =
      above && below ? (above.behind === below.behind ? above.behind : undefined) : (above ?? below)?.behind;
    if (behind !== undefined && at - behind > (kept[gapAbove] ?? 0)) sheet.label = String(at - behind);
  }
}
