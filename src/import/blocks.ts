/** What the text of a pack is made of before anybody knows what it means. Words are Markdown already, escaped where needed. */
import type { CellPart } from './cells.ts';

/** A line with its number in the source file, from 1. */
export interface SourceLine {
  text: string;
  line: number;
}

/** One row of a table: its cells as the source has them (HTML inside), before anything is rejoined. */
export interface SourceRow {
  cells: string[];
  line: number;
  /** The same cells taken apart already, where the source says how. */
  parts?: CellPart[][];
  /** How far each cell reaches, where the source says so. */
  spans?: CellSpan[];
}

/** How many columns and rows a cell covers. `across` is 0 where a cell before or above covers the place. */
export interface CellSpan {
  across: number;
  down: number;
}

/** Lines that stand together: a paragraph, an address, a heading that lost its mark. */
export interface TextBlock {
  kind: 'text';
  lines: SourceLine[];
  line: number;
  /** Where the source’s type tells headings apart: the level it is set as, or 0 for text. */
  head?: number | undefined;
  /** The source says that this is the caption of what stands beside it. */
  isCaption?: boolean;
  /** Stands at the edge of a page, and of others: no title. */
  isRunning?: boolean;
}

/** A list item or numbered paragraph. `marker` is what was printed: "•", "4", "4.", "4.1.1", "a)"; `indent` in columns. */
export interface ItemBlock {
  kind: 'item';
  marker: string;
  indent: number;
  text: string;
  line: number;
  /** As for a text block. */
  head?: number | undefined;
}

/** Rows of one table, or of the part of it that stood on one page. */
export interface RowsBlock {
  kind: 'rows';
  rows: SourceRow[];
  line: number;
  /** How many rows head it, where the source says so. */
  heads?: number | undefined;
  /** The whole table as it is to be written, where the source says how its cells are merged. */
  html?: string;
  width?: number;
  /** Goes on with the table on the page before. */
  goesOn?: boolean;
  /** How many of its first rows are the rest of the last rows on the page before, where the source says so. */
  overlap?: number | undefined;
}

/** A printed page number: the pack’s (`label`), the paper’s own (`own`). */
export interface PageBlock {
  kind: 'page';
  label?: string | undefined;
  own?: string | undefined;
  /** The later pack whose number it is, where minutes stand in one. */
  pack?: string | undefined;
  /** Title of the paper that begins here by the file’s outline. */
  opens?: string | undefined;
  line: number;
}

/** A table rejoined and written as HTML. */
export interface TableBlock {
  kind: 'table';
  html: string;
  width: number;
  line: number;
}

/** A heading that was recognised, or stood in the source. */
export interface HeadingBlock {
  kind: 'heading';
  level: number;
  text: string;
  line: number;
}

/** Markdown that is finished: a table, a title page, printed names. */
export interface RawBlock {
  kind: 'raw';
  text: string;
  line: number;
}

/** “This page is intentionally left blank”, or a new sheet without a number. */
export interface SheetBlock {
  kind: 'blank' | 'sheet';
  /** As for a page. */
  opens?: string | undefined;
  line: number;
}

export type Block = TextBlock | ItemBlock | RowsBlock | TableBlock | PageBlock | HeadingBlock | RawBlock | SheetBlock;

/** The words of a block on one line, still Markdown; empty for pages and tables. */
export function wordsOf(block: Block | undefined): string {
  if (!block) return '';
  if (block.kind === 'text') return block.lines.map((one) => one.text).join(' ');
  return block.kind === 'item' || block.kind === 'heading' ? block.text : '';
}

/** A text block of one line. */
export function textBlock(text: string, line: number): TextBlock {
  return { kind: 'text', lines: [{ text, line }], line };
}
