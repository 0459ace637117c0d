/** The tag tree of a page to its paragraphs, tables and pictures, in the order in which they are read. */
import { alignCells } from './pdf-columns.ts';
import { buildLines, type Paragraph, type PdfLine, splitParagraphs } from './pdf-lines.ts';
import type { PdfPage, PdfPicture, PdfRule, PdfRun, PdfTag } from './pdf-page.ts';
import { hasTitles, type PdfCell, type PdfTable, placeCells } from './pdf-tables.ts';

/** A piece of a page. */
export type Piece =
  | { kind: 'paragraph'; paragraph: Paragraph; top: number }
  | { kind: 'table'; table: PdfTable; top: number }
  | { kind: 'picture'; name: string | undefined; alt: string; top: number };

/** Tags that only dress words, or name parts of a list item. */
const inline = new Set([
  'Span',
  'Strong',
  'Em',
  'Link',
  'Reference',
  'Quote',
  'Code',
  'Sub',
  'Annot',
  'Lbl',
  'LBody',
  'Ruby',
  'Warichu',
  'NonStruct',
  'Private',
  'FENote',
]);

interface Walk {
  page: PdfPage;
  runs: Map<string, PdfRun[]>;
  edge: number;
  leading: number;
  /** Pictures that tags hold. */
  held: Set<PdfPicture>;
}

/** What the tags of a page say; undefined where they leave out too many of its words to be trusted. */
export function readTags(
  page: PdfPage,
  edge: number,
  leading: number,
): { pieces: Piece[]; others: PdfLine[]; pictures: PdfPicture[] } | undefined {
  if (!page.tree) return undefined;
  const runs = new Map<string, PdfRun[]>();
  for (const run of page.runs) if (run.tag) runs.set(run.tag, [...(runs.get(run.tag) ?? []), run]);
  const walk: Walk = { page, runs, edge, leading, held: new Set() };
  const pieces: Piece[] = [];
  readChildren(page.tree, walk, pieces);
  const used = new Set(idsOf(page.tree));
  const others = page.runs.filter((run) => !run.tag || !used.has(run.tag));
  const length = (some: PdfRun[]) => some.reduce((sum, run) => sum + run.text.length, 0);
  if (length(others) > length(page.runs) * 0.35 && length(others) > 120) return undefined;
  const pictures = page.pictures.filter((one) => !walk.held.has(one) && !one.isArtifact);
  return { pieces, others: buildLines(others), pictures };
}

function idsOf(tag: PdfTag): string[] {
  return tag.children.flatMap((child) => (typeof child === 'string' ? [child] : idsOf(child)));
}

function readChildren(tag: PdfTag, walk: Walk, pieces: Piece[]): void {
  let own: PdfRun[] = [];
  const close = () => {
    pieces.push(...toPieces(own, tag.role, walk));
    own = [];
  };
  for (const child of tag.children) {
    if (typeof child === 'string') own.push(...(walk.runs.get(child) ?? []));
    else if (child.role === 'Figure') {
      close();
      readFigure(child, walk, pieces);
    } else if (inline.has(child.role)) {
      if (holdsBlock(child)) {
        close();
        readChildren(child, walk, pieces);
      } else own.push(...runsOf(child, walk));
    } else {
      close();
      readElement(child, walk, pieces);
    }
  }
  close();
}

function readElement(tag: PdfTag, walk: Walk, pieces: Piece[]): void {
  if (tag.role === 'LI') readItem(tag, walk, pieces);
  else if (tag.role === 'Table') readTable(tag, walk, pieces);
  else if (tag.role === 'Artifact') return;
  else readChildren(tag, walk, pieces);
}

/** A list item: its number goes before its first words. */
function readItem(tag: PdfTag, walk: Walk, pieces: Piece[]): void {
  const made: Piece[] = [];
  const label = tag.children.flatMap((child) =>
    typeof child !== 'string' && child.role === 'Lbl' ? runsOf(child, walk) : [],
  );
  const rest = { ...tag, children: tag.children.filter((child) => typeof child === 'string' || child.role !== 'Lbl') };
  readChildren(rest, walk, made);
  const printed = label.map((run) => run.text).join('');
  const isLabelled = tag.children.some((child) => typeof child !== 'string' && child.role === 'Lbl');
  // A label without a letter is a bullet; one without any character is a bullet that was drawn.
  const words = isLabelled && (printed === 'o' || !/[\p{L}\p{N}]/u.test(printed)) ? '•' : printed;
  const first = made.find((piece) => piece.kind === 'paragraph');
  const line = first?.kind === 'paragraph' ? first.paragraph.lines[0] : undefined;
  if (words !== '' && first?.kind === 'paragraph' && line) {
    first.paragraph.label = words;
    line.x = Math.min(line.x, ...label.map((run) => run.x));
  } else if (printed !== '') made.unshift(...toPieces(label, 'LI', walk));
  pieces.push(...made);
}

function readFigure(tag: PdfTag, walk: Walk, pieces: Piece[]): void {
  const { pictures } = walk.page;
  const [left = 0, top = 0, right = 0, bottom = 0] = tag.box ?? [];
  const marks = idsOf(tag).map((id) => Number(/_mc(\d+)$/.exec(id)?.[1]));
  const free = pictures.filter((one) => !walk.held.has(one));
  const marked = free.find(({ mark }) => mark !== undefined && marks.includes(mark));
  const placed = free.find(({ x, y, width, height }) => {
    const [middle, centre] = [x + width / 2, y + height / 2];
    return tag.box && middle > left && middle < right && centre > top && centre < bottom;
  });
  const alt = (tag.alt ?? '').replace(/\s+/g, ' ').trim();
  const found = marked ?? placed;
  if (found) walk.held.add(found);
  const words = toPieces(runsOf(tag, walk), 'P', walk);
  if (found || alt !== '' || words.length > 0)
    pieces.push({ kind: 'picture', name: found?.name, alt, top: tag.box ? top : (found?.y ?? 0) });
  pieces.push(...words);
}

/** A table of at least two rows and columns that has lines, or columns enough to be no mere layout; otherwise its paragraphs. */
function readTable(tag: PdfTag, walk: Walk, pieces: Piece[]): void {
  const rows: PdfCell[][] = [];
  const others: Piece[] = [];
  const collect = (part: PdfTag) => {
    for (const child of part.children) {
      if (typeof child === 'string') continue;
      if (child.role === 'TR') rows.push(readRow(child, walk, others));
      else if (child.role === 'Caption') readChildren(child, walk, pieces);
      else collect(child);
    }
  };
  collect(tag);
  placeCells(rows);
  alignCells(rows, rulesBeside(rows, walk.page));
  // The tree of a page names the rows of all pages; those of others have no words here.
  const isFilled = (cells: PdfCell[]) => cells.some((cell) => cell.paragraphs.length > 0);
  const place = { count: rows.length, first: rows.findIndex(isFilled), last: rows.findLastIndex(isFilled), again: 0 };
  const heads = place.first === 0 ? (countHeads(rows) ?? 0) : 0;
  const below = heads > 0 ? rows.findIndex((cells, at) => at >= heads && isFilled(cells)) : -1;
  rows.splice(place.last + 1);
  if (below > heads) {
    // The head is printed again on a later page of its table.
    rows.splice(heads, below - heads);
    Object.assign(place, { first: below, again: heads });
  } else rows.splice(0, Math.max(0, place.first));
  const lines = rows.flat().flatMap((cell) => cell.paragraphs.flatMap((one) => one.lines));
  if (lines.length === 0) return void pieces.push(...others);
  const [top, bottom] = [
    Math.min(...lines.map((line) => line.y - line.size)),
    Math.max(...lines.map((line) => line.y)),
  ];
  const width = Math.max(...rows.map((cells) => cells.length));
  const ruled = walk.page.rules.filter(
    (rule) => rule.y2 > top - 12 && rule.y1 < bottom + 12 && rule.x2 - rule.x1 + rule.y2 - rule.y1 > 18,
  ).length;
  const filled = rows.filter((cells) => cells.filter((cell) => cell.paragraphs.length > 0).length >= 2).length;
  const isFull = rows.length > 1 && filled >= rows.length * 0.7;
  const isTable = width >= 2 && (ruled >= 4 || (isFull && (width >= 3 || hasTitles(rows))));
  if (isTable) pieces.push({ kind: 'table', table: { rows, heads: countHeads(rows), top, place }, top });
  else for (const cells of rows) pieces.push(...layoutRow(cells, top));
  pieces.push(...others);
}

function rulesBeside(rows: PdfCell[][], { rules }: PdfPage): PdfRule[] {
  const lines = rows.flat().flatMap((cell) => cell.paragraphs.flatMap((one) => one.lines));
  const top = Math.min(...lines.map((line) => line.y - line.size * 0.7));
  const bottom = Math.max(...lines.map((line) => line.y));
  return rules.filter((rule) => rule.y2 > top && rule.y1 < bottom);
}

/** A row that only lays words out: a number in its first cell is that of the words beside it. */
function layoutRow(cells: PdfCell[], top: number): Piece[] {
  const paragraphs = cells.flatMap((cell) => cell.paragraphs);
  const [lead, next] = paragraphs;
  const number = lead?.lines.length === 1 ? lead.lines[0]?.text : undefined;
  if (lead && next && !lead.label && number && /^(?:[A-Z]?\d{1,3}(?:\.\d{1,2})?[a-z]?[.):]?|[A-Z][.)])$/.test(number)) {
    next.label = number;
    paragraphs.shift();
  }
  return paragraphs.map((paragraph) => ({ kind: 'paragraph', paragraph, top: paragraph.lines[0]?.y ?? top }));
}

function readRow(tag: PdfTag, walk: Walk, others: Piece[]): PdfCell[] {
  return tag.children.flatMap((child): PdfCell[] => {
    if (typeof child === 'string') return [];
    const inside: Piece[] = [];
    readChildren(child, { ...walk, edge: cellEdge(child, walk) }, inside);
    others.push(...inside.filter((piece) => piece.kind === 'picture'));
    const paragraphs = inside.flatMap((piece): Paragraph[] => {
      if (piece.kind === 'paragraph') return [piece.paragraph];
      return piece.kind === 'table' ? piece.table.rows.flat().flatMap((cell) => cell.paragraphs) : [];
    });
    const isHead = child.role === 'TH' && child.scope?.toLowerCase() !== 'row';
    const [colSpan, rowSpan] = [child.colSpan, child.rowSpan].map((span = 1) => Math.min(200, Math.max(1, span)));
    return [{ paragraphs, isHead, column: 0, colSpan: colSpan ?? 1, rowSpan: rowSpan ?? 1 }];
  });
}

function cellEdge(tag: PdfTag, walk: Walk): number {
  return Math.max(0, ...runsOf(tag, walk).map((run) => run.x + run.width));
}

/** The first rows whose cells all head columns. */
function countHeads(rows: PdfCell[][]): number | undefined {
  const count = rows.findIndex((cells) => !cells.every((cell) => cell.isHead));
  return count > 0 ? count : undefined;
}

function runsOf(tag: PdfTag, walk: Walk): PdfRun[] {
  return tag.children.flatMap((child) =>
    typeof child === 'string' ? (walk.runs.get(child) ?? []) : runsOf(child, walk),
  );
}

function holdsBlock(tag: PdfTag): boolean {
  return tag.children.some((child) => typeof child !== 'string' && (!inline.has(child.role) || holdsBlock(child)));
}

/** Words right below one of these are not said to be one paragraph: space and type say where they end. */
const containers = /^(?:Root|Document|Part|Art|Sect|Div|NonStruct|T[DH]|Private|BlockQuote)$/;

function toPieces(runs: PdfRun[], role: string, { page, edge, leading }: Walk): Piece[] {
  if (runs.length === 0) return [];
  const isLoose = containers.test(role);
  const held = new Set(runs);
  const ordered = isLoose ? page.runs.filter((run) => held.has(run)) : runs;
  return splitParagraphs(buildLines(ordered), edge, leading, isLoose ? undefined : role).map((paragraph) => ({
    kind: 'paragraph',
    paragraph,
    top: paragraph.lines[0]?.y ?? 0,
  }));
}
