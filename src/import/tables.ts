/** Tables cut at page ends become one again: the header once, a row that a page end split put together cell by cell. */
import type { Block, PageBlock, RowsBlock, SourceRow } from './blocks.ts';
import { cellWords } from './cells.ts';
import { bareWords } from './inline.ts';
import type { Ask } from './problems.ts';
import { findRepeatedHeads } from './repeated-heads.ts';
import { writeTable } from './table-html.ts';
import { addRows, type GrowingTable, startOf } from './table-rows.ts';
import { countHeaderRows, filled } from './table-shape.ts';

/** A table as it grows over pages. */
interface OpenTable extends GrowingTable {
  key: string;
  line: number;
  place: number;
}

/** Rejoins the tables of a paper. */
export function rejoinTables(source: Block[], ask: Ask): Block[] {
  const blocks = findRepeatedHeads(pairPages(source));
  const headers = countHeaders(blocks);
  const made: Block[] = [];
  let open: OpenTable | undefined;
  let waiting: PageBlock[] = [];
  const close = () => {
    if (open) made[open.place] = finish(open, headers);
    made.push(...waiting.filter((page) => page.label !== undefined || page.own !== undefined));
    open = undefined;
    waiting = [];
  };
  for (const block of blocks) {
    if (open && block.kind === 'page') {
      waiting.push(block);
      continue;
    }
    if (open && block.kind === 'sheet') continue;
    if (block.kind !== 'rows') {
      close();
      made.push(block);
      continue;
    }
    if (block.html !== undefined) {
      close();
      made.push({ kind: 'table', html: block.html, width: block.width ?? 1, line: block.line });
      continue;
    }
    const rows = dropRules(block.rows);
    const part = readPart({ ...block, rows });
    if (open && (continues(open, part) || (block.goesOn && part.width === open.width))) {
      if (part.header.length > 0) checkHeader(part, headers, ask);
      waiting = placePages(open, waiting);
      addRows(open, part.body, block.overlap, ask);
      continue;
    }
    close();
    if (part.header.length > 0) checkHeader(part, headers, ask);
    open = { ...part, rows: [], place: made.length };
    made.push({ kind: 'table', html: '', width: part.width, line: block.line });
    addRows(open, part.body, undefined, ask);
  }
  close();
  return made;
}

interface Part {
  key: string;
  header: SourceRow[];
  body: SourceRow[];
  width: number;
  line: number;
}

function readPart(block: RowsBlock): Part {
  const rows = block.heads === undefined ? trimHeader(block.rows) : block.rows;
  const count = block.goesOn ? 0 : (block.heads ?? countHeaderRows(rows));
  const header = rows.slice(0, count);
  const width =
    count > 0
      ? Math.max(...header.map((row) => row.cells.length))
      : Math.max(...block.rows.map((row) => row.cells.length));
  return { key: keyOf(header), header, body: block.rows.slice(count), width, line: block.line };
}

/** A header may carry an empty column at its end that the table has not. */
function trimHeader(rows: SourceRow[]): SourceRow[] {
  const [first, second] = rows;
  if (!first || !second || filled(first.cells.at(-1))) return rows;
  const cut = (count: number, least: number) =>
    rows.map((row, at) => (at < 2 && row.cells.length > least ? { ...row, cells: row.cells.slice(0, count) } : row));
  const width = second.cells.length;
  if (first.cells.length > width && !first.cells.slice(width).some(filled)) return cut(width, width);
  if (width < 3 || filled(second.cells.at(-1)) || !second.cells.slice(0, -1).every(filled)) return rows;
  return cut(width - 1, width - 1);
}

function keyOf(header: SourceRow[]): string {
  return bareWords(header.flatMap((row) => row.cells.map(cellWords)).join(' '));
}

/** The line of hyphens that half-Markdown puts below a header. */
function dropRules(rows: SourceRow[]): SourceRow[] {
  return rows.filter(
    (row) => !row.cells.every((cell) => /^[-:]*$/.test(cell)) || row.cells.every((cell) => cell === ''),
  );
}

/** The commonest way each header is written over a paper’s pages: one page may have lost a column of it. */
function countHeaders(blocks: Block[]): Map<string, SourceRow[]> {
  const counts = new Map<string, Map<string, { header: SourceRow[]; count: number }>>();
  for (const block of blocks) {
    if (block.kind !== 'rows') continue;
    const { key, header } = readPart({ ...block, rows: dropRules(block.rows) });
    if (key === '') continue;
    const forms = counts.get(key) ?? new Map();
    const form = formOf(header);
    forms.set(form, { header, count: (forms.get(form)?.count ?? 0) + 1 });
    counts.set(key, forms);
  }
  return new Map(
    [...counts].map(([key, forms]) => [key, [...forms.values()].sort((a, b) => b.count - a.count)[0]?.header ?? []]),
  );
}

function formOf(header: SourceRow[]): string {
  return JSON.stringify(header.map((row) => row.cells.map((cell) => bareWords(cellWords(cell)))));
}

function checkHeader(part: Part, headers: Map<string, SourceRow[]>, ask: Ask): void {
  const common = headers.get(part.key);
  if (common && formOf(common) !== formOf(part.header)) ask('import-header-differs', part.header[0]?.line ?? part.line);
}

function continues(open: OpenTable, part: Part): boolean {
  if (part.header.length > 0) return part.key === open.key;
  const [first] = part.body;
  if (!first || part.width > open.width || open.rows.length === 0) return false;
  if (part.width < open.width && filled(first.cells[0])) return false;
  const words = cellWords(first.cells[0] ?? '');
  if (words === '' || /^[a-z]/.test(words) || /^<[uo]l/.test(first.cells[0] ?? '')) return open.header.length > 0;
  const last = Number(/^(\d+)[.)]/.exec(startOf(open.rows.at(-1)?.cells))?.[1]);
  return Number(/^(\d+)[.)]/.exec(words)?.[1]) === last + 1;
}

/** Page numbers that fell inside a table go to the end of the row before, those the paper counts itself below the table. */
function placePages(open: OpenTable, pages: PageBlock[]): PageBlock[] {
  const row = open.rows.at(-1)?.cells;
  const cell = row?.findLast((one) => one.length > 0) ?? row?.[0];
  for (const page of pages) {
    if (!page.label) continue;
    cell?.push({ kind: 'paragraph', html: `:page[${page.label}]${page.own ? `{own=${page.own}}` : ''}` });
  }
  return pages.filter((page) => !page.label);
}

/** A lone number after a printed page number, with no more than a table between them, is the same page in the paper’s own count. */
function pairPages(blocks: Block[]): Block[] {
  const paired = blocks.map((block) => ({ ...block }));
  const used = new Set<Block>();
  for (const [at, block] of paired.entries()) {
    if (block.kind !== 'page' || block.label === undefined || block.own !== undefined) continue;
    const own = paired.slice(at + 1, at + 4).find((one) => one.kind === 'page');
    if (own?.kind !== 'page' || own.label !== undefined) continue;
    block.own = own.own;
    used.add(own);
  }
  return paired.filter((block) => !used.has(block));
}

function finish(open: OpenTable, headers: Map<string, SourceRow[]>): Block {
  const header = headers.get(open.key) ?? open.header;
  const html = writeTable({ header, rows: open.rows, width: open.width });
  return { kind: 'table', html, width: open.width, line: open.line };
}
