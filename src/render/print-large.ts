/** A printed pack made ready for large print: running text with a marker where each printed page starts, wide tables as rows of words. */
import type { PrintBlock, PrintRow, PrintSheet, PrintTable } from '../model/print-tree.ts';
import { type Acronyms, gatherAcronyms, linesIn, lowerCapitals, lowerWords } from './print-capitals.ts';
import type { PrintFront } from './print-front.ts';
import { inlineText } from './print-inline.ts';
import { splitWords, textWidth } from './print-measure.ts';
import type { PrintPack } from './print-pack.ts';

/** Everything the layout of large print is given. */
export interface LargePrintPack extends Omit<PrintPack, 'sheets' | 'words'> {
  /** Size of all type, in points. */
  size: number;
  sheets: LargeSheet[];
  /** Labels of printed pages; the `page` of a sheet or turn is a place in this list. */
  labels: string[];
  /** First and last printed page of each agenda item, by key. */
  ranges: Record<string, { first: string; last: string }>;
  words: { source: string };
}

/** A run of text. */
export interface LargeSheet extends PrintSheet {
  /** Whether it starts a new page: each paper does. */
  opens: boolean;
}

/** Width of the text on an A4 page with margins of 25 mm, in points. */
const width = 453;
const mostColumns = 4;

/** Makes large print of sheets that are divided where printed pages start. */
export function enlargePack(
  pack: PrintPack,
  size: number,
  labels: string[],
  ranges: LargePrintPack['ranges'],
): LargePrintPack {
  const { front } = pack;
  const titles = (front?.parts ?? []).flatMap((part) => part.items.map(({ title }) => title));
  const acronyms = gatherAcronyms([...titles, ...pack.sheets.flatMap((sheet) => [...linesIn(sheet.c)])]);
  const sheets = pack.sheets.map((sheet, index): LargeSheet => {
    const before = pack.sheets.slice(0, index).findLast(({ paper }) => paper !== undefined);
    const opens = sheet.kind === 'stub' || (sheet.paper !== undefined && sheet.paper !== before?.paper);
    return { ...sheet, flat: false, opens, c: lowerBlocks(enlargeBlocks(sheet.c, size), acronyms) };
  });
  const words = { source: labels.length > 0 ? 'pack' : 'published' };
  return { ...pack, front: front && lowerFront(front, acronyms), size, sheets, labels, ranges, words };
}

function lowerFront(front: PrintFront, acronyms: Acronyms): PrintFront {
  const lower = (text: string) => lowerWords(text, acronyms);
  return {
    ...front,
    title: lower(front.title),
    body: lowerBlocks(front.body, acronyms),
    terms: lowerBlocks(front.terms, acronyms),
    parts: front.parts.map((part) => ({
      ...part,
      items: part.items.map((item) => ({
        ...item,
        title: lower(item.title),
        papers: item.papers.map((paper) => ({ ...paper, title: lower(paper.title) })),
      })),
    })),
  };
}

function lowerBlocks(blocks: PrintBlock[], acronyms: Acronyms): PrintBlock[] {
  return blocks.map((block): PrintBlock => {
    if (block.k === 'paragraph') return { ...block, c: lowerCapitals(block.c, acronyms, false) };
    if (block.k === 'heading') return { ...block, c: lowerCapitals(block.c, acronyms, true) };
    if (block.k === 'group') return { ...block, c: lowerBlocks(block.c, acronyms) };
    if (block.k === 'list') {
      return { ...block, items: block.items.map((item) => ({ ...item, c: lowerBlocks(item.c, acronyms) })) };
    }
    if (block.k !== 'table') return block;
    const rows = (all: PrintRow[]) =>
      all.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, c: lowerBlocks(cell.c, acronyms) })) }));
    return { ...block, head: rows(block.head), rows: rows(block.rows) };
  });
}

function enlargeBlocks(blocks: PrintBlock[], size: number): PrintBlock[] {
  return blocks.flatMap((block): PrintBlock[] => {
    if (block.k === 'group') return [{ ...block, c: enlargeBlocks(block.c, size) }];
    if (block.k === 'list') {
      return [{ ...block, items: block.items.map((item) => ({ ...item, c: enlargeBlocks(item.c, size) })) }];
    }
    if (block.k !== 'table') return [block];
    return fits(block, size) ? [block] : spellOut(block, size);
  });
}

/** A table of up to four columns stays one where its longest words have room beside one another. */
function fits(table: PrintTable, size: number): boolean {
  if (table.columns > mostColumns) return false;
  const words = Array.from({ length: table.columns }, (_, x) => {
    const cells = [...table.head, ...table.rows].flatMap((row) =>
      row.cells.filter((cell) => cell.x === x && cell.colspan === 1),
    );
    return Math.max(1, ...cells.flatMap((cell) => splitWords(blockText(cell.c)).map((word) => textWidth(word, true))));
  });
  return words.reduce((sum, longest) => sum + longest * size + 10, 0) <= width;
}

/** One block a row, the header of its column before each value (UKAAF G003: columns avoided or reduced). */
function spellOut(table: PrintTable, size: number): PrintBlock[] {
  const names = Array.from({ length: table.columns }, (_, x) => nameColumn(table.head, x));
  const made = table.rows.map((row): PrintBlock => {
    const lines = row.cells.flatMap((cell): PrintBlock[] => {
      const inside = enlargeBlocks(cell.c, size);
      if (blockText(cell.c).trim() === '' && !hasTurn(cell.c)) return [];
      const name = names[cell.x] ?? '';
      if (name === '') return inside;
      const [first, ...others] = inside;
      if (first?.k !== 'paragraph' || first.sort !== undefined) {
        return [{ k: 'paragraph', whole: true, sort: 'term', c: [name] }, ...inside];
      }
      return [{ ...first, c: [{ k: 'strong', c: [name] }, ': ', ...first.c] }, ...others];
    });
    return { k: 'group', sort: 'row', n: row.n, labels: row.labels, c: lines };
  });
  // Links to the table, or to its header, lead to its first row.
  const labels = [...(table.labels ?? []), ...table.head.flatMap((row) => row.labels ?? [])];
  const led: PrintBlock[] = labels.length > 0 ? [{ k: 'paragraph', sort: 'anchor', whole: true, labels, c: [] }] : [];
  return [...led, ...made];
}

function nameColumn(head: PrintRow[], x: number): string {
  const over = head.flatMap((row) => row.cells.filter((cell) => cell.x <= x && x < cell.x + cell.colspan));
  return [...new Set(over.map((cell) => blockText(cell.c).trim()).filter(Boolean))].join(' – ');
}

function hasTurn(blocks: PrintBlock[]): boolean {
  return blocks.some(
    (block) =>
      block.k === 'turn' ||
      block.k === 'figure' ||
      (block.k === 'group' && hasTurn(block.c)) ||
      (block.k === 'list' && block.items.some((item) => hasTurn(item.c))),
  );
}

function blockText(blocks: PrintBlock[]): string {
  return blocks
    .map((block) => {
      if (block.k === 'paragraph' || block.k === 'heading') return inlineText(block.c);
      if (block.k === 'group') return blockText(block.c);
      return block.k === 'list' ? block.items.map((item) => blockText(item.c)).join(' ') : '';
    })
    .join(' ');
}
