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
  takeEdges(sheets, (line, words, count) => ask('import-running-line', line, { words, pages: count }));
  for (const [at, { lines, of }] of sheets.entries()) {
    const gone = new Set<PdfLine>();
    for (const [index, one] of lines.entries()) {
      const line = of.get(one);
      if (!line || one.text === before[at]?.[index]) continue;
      if (one.isBlank) gone.add(line);
      else line.text = one.text.replace(/\s{3,}/g, '\u2003');
    }
    const there = laid[at];
    if (there && gone.size > 0) there.pieces = there.pieces.flatMap((piece) => without(piece, gone));
  }
  fillNumbers(sheets);
  return sheets;
}

function without(piece: LaidPage['pieces'][number], gone: Set<PdfLine>): LaidPage['pieces'] {
  if (piece.kind !== 'paragraph') return [piece];
  const lines = piece.paragraph.lines.filter((line) => !gone.has(line));
  return lines.length > 0 ? [{ ...piece, paragraph: { ...piece.paragraph, lines } }] : [];
}

/** Where the pages with a number all say how far it is behind the file’s own count, those without one between, before and after them have theirs. */
function fillNumbers(sheets: PrintedPage[]): void {
  const known = sheets.flatMap(({ label }, at) => (label === undefined ? [] : [{ at, behind: at - Number(label) }]));
  if (known.length < 2 && !(known.length === 1 && sheets.length <= 2)) return;
  for (const [at, sheet] of sheets.entries()) {
    if (sheet.label !== undefined) continue;
    const above = known.findLast((one) => one.at < at);
    const below = known.find((one) => one.at > at);
    const behind =
      above && below ? (above.behind === below.behind ? above.behind : undefined) : (above ?? below)?.behind;
    if (behind !== undefined && at - behind >= 1) sheet.label = String(at - behind);
  }
}
