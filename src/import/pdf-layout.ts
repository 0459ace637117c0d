/** The pages of a PDF laid out as pieces: by their tags where those can be trusted, else by lines, grids and white space. */

import { findGrids, isInside } from './pdf-grid.ts';
import { buildLines, type PdfLine, rightEdge, splitParagraphs, usualLeading } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import { fillGrid } from './pdf-tables.ts';
import { type Piece, readTags } from './pdf-tags.ts';

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
  const { pieces, others } = tagged;
  for (const line of others) {
    const at = pieces.findIndex((piece) => piece.top > line.y);
    const piece: Piece = { kind: 'paragraph', paragraph: { lines: [line] }, top: line.y };
    pieces.splice(at < 0 ? pieces.length : at, 0, piece);
  }
  return { page, pieces, edge, loose: new Set(others) };
}

function layLines(page: PdfPage, edge: number, leading: number): Piece[] {
  const grids = findGrids(page);
  const place = (x: number, y: number) => grids.findIndex((grid) => isInside(grid, x, y));
  const free = page.runs.filter((run) => place(run.x + 1, run.y - run.size * 0.3) < 0);
  const pieces: Piece[] = splitParagraphs(buildLines(free), edge, leading).map((paragraph) => ({
    kind: 'paragraph',
    paragraph,
    top: paragraph.lines[0]?.y ?? 0,
  }));
  const others: Piece[] = grids.flatMap((grid, at): Piece[] => {
    const table = fillGrid(
      grid,
      page.runs.filter((run) => place(run.x + 1, run.y - run.size * 0.3) === at),
    );
    return table.rows.length > 0 ? [{ kind: 'table', table, top: table.top }] : [];
  });
  const isScan = page.runs.length === 0 || page.isOcr;
  for (const { name, y } of isScan ? [] : page.pictures) others.push({ kind: 'picture', name, alt: '', top: y });
  for (const piece of others) {
    const at = pieces.findIndex(({ top }) => top > piece.top);
    pieces.splice(at < 0 ? pieces.length : at, 0, piece);
  }
  return pieces;
}
