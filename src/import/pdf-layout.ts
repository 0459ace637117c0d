/** The pages of a PDF laid out as pieces: by their tags where those can be trusted, else by lines, grids and white space. */

import { findGrids, isInside } from './pdf-grid.ts';
import { buildLines, type PdfLine, rightEdge, splitParagraphs, toLine, usualLeading } from './pdf-lines.ts';
import type { PdfPage, PdfPicture, PdfRun } from './pdf-page.ts';
import { fillGrid } from './pdf-tables.ts';
import { type Piece, readTags } from './pdf-tags.ts';
import { columnGap } from './read-printed.ts';

/** A page as pieces in reading order. */
export interface LaidPage {
  page: PdfPage;
  pieces: Piece[];
  edge: number;
  /** Lines that no tag holds; they are among the pieces too. */
  loose: Set<PdfLine>;
}

/** Lays out one page. */
export function layPage(page: PdfPage): LaidPage {
  const lines = buildLines(page.runs);
  const [edge, leading] = [rightEdge(lines), usualLeading(lines)];
  const tagged = readTags(page, edge, leading);
  if (!tagged) return { page, pieces: layLines(page, edge, leading), edge, loose: new Set() };
  const { others, pictures } = tagged;
  const pieces = joinBeside(tagged.pieces);
  for (const line of others) {
    const at = pieces.findIndex((piece) => piece.top > line.y);
    const piece: Piece = { kind: 'paragraph', paragraph: { lines: [line] }, top: line.y };
    pieces.splice(at < 0 ? pieces.length : at, 0, piece);
  }
  placePictures(pieces, pictures);
  return { page, pieces, edge, loose: new Set(others) };
}

/** What stands on one line belongs together, whatever its tags: an item’s number and its title, a label and what it labels. */
function joinBeside(pieces: Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const before = made.at(-1);
    const [lead] = before?.kind === 'paragraph' ? before.paragraph.lines : [];
    const [line] = piece.kind === 'paragraph' ? piece.paragraph.lines : [];
    const isBeside =
      before?.kind === 'paragraph' &&
      before.paragraph.lines.length === 1 &&
      lead &&
      line &&
      Math.abs(lead.y - line.y) < Math.max(lead.size, line.size) * 0.4 &&
      line.x > lead.end &&
      lead.text.length < 40 &&
      !/,|^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b/.test(lead.text);
    if (!isBeside || before?.kind !== 'paragraph' || piece.kind !== 'paragraph') {
      made.push(piece);
      continue;
    }
    made.pop();
    const isNumber = /^[([]?(?:[A-Z]?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[A-Za-z]|[ivx]{1,4})[.):\]]?$/.test(lead.text);
    if (isNumber && !before.paragraph.label)
      made.push({ ...piece, paragraph: { ...piece.paragraph, label: lead.text } });
    else {
      const joined = { ...toLine([...lead.runs, ...line.runs]), text: `${lead.text}${columnGap}${line.text}` };
      const lines = [joined, ...piece.paragraph.lines.slice(1)];
      made.push({ ...piece, paragraph: { ...piece.paragraph, label: before.paragraph.label, lines } });
    }
  }
  return made;
}

function layLines(page: PdfPage, edge: number, leading: number): Piece[] {
  const grids = findGrids(page);
  const place = (run: PdfRun) => grids.findIndex((grid) => isInside(grid, run.x + 1, run.y - run.size * 0.3));
  const order = new Map(page.runs.map((run, at) => [run, at]));
  const free = page.runs.filter((run) => place(run) < 0);
  const pieces: Piece[] = splitParagraphs(buildLines(free), edge, leading).map((paragraph) => ({
    kind: 'paragraph',
    paragraph,
    top: paragraph.lines[0]?.y ?? 0,
  }));
  const firstOf = (piece: Piece) =>
    piece.kind === 'paragraph' ? (order.get(piece.paragraph.lines[0]?.runs[0] as PdfRun) ?? 0) : -1;
  for (const [at, grid] of grids.entries()) {
    const inside = page.runs.filter((run) => place(run) === at);
    const table = fillGrid(grid, inside);
    if (table.rows.length === 0) continue;
    const drawn = Math.min(...inside.map((run) => order.get(run) ?? 0));
    const next = pieces.findIndex((piece) => firstOf(piece) > drawn);
    pieces.splice(next < 0 ? pieces.length : next, 0, { kind: 'table', table, top: table.top });
  }
  const isScan = page.runs.length === 0 || page.isOcr;
  if (!isScan) placePictures(pieces, page.pictures);
  return pieces;
}

function placePictures(pieces: Piece[], pictures: PdfPicture[]): void {
  for (const { name, y } of pictures)
    pieces.splice(pieces.findLastIndex(({ top }) => top < y) + 1, 0, { kind: 'picture', name, alt: '', top: y });
}
