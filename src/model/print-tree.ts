/**
 * What a printed paper is made of: plain data that a Typst layout walks (layouts/parts/body.typ).
 * Papers reach Typst as data and never as its source, so that no paper can give it commands.
 */

/** A piece of a line: words, or something around words. */
export type Inline =
  | string
  | { k: 'strong' | 'emphasis' | 'underline' | 'strike' | 'superscript' | 'subscript' | 'code'; c: Inline[] }
  | { k: 'language'; lang: string; c: Inline[] }
  | { k: 'break' }
  | { k: 'span'; c: Inline[] }
  /** `to` is a label of this PDF, `href` an address elsewhere. */
  | { k: 'link'; to?: string; href?: string; c: Inline[] }
  /** The number of the page that the link before it leads to; no word of the paper’s own. */
  | { k: 'page'; text: string }
  | { k: 'picture'; src: string; alt: string }
  /** A place other papers link to. */
  | { k: 'anchor'; label: string }
  /**
   * A character of the block’s text that a page may start at. `word` is where its word begins in that text, when that is before: the last
   * word of a cell and the first of the next may be written as one.
   */
  | { k: 'place'; o: number; word?: number }
  /** The page whose number the lock fixes starts here. */
  | { k: 'turn'; page: number }
  /** A page of the paper’s own, or one known from elsewhere, starts here. */
  | { k: 'own' | 'known'; text: string };

/** What every block may carry. */
interface Common {
  /** The block as listBlocks counts it, from 0; left out for what is no block. */
  n?: number | undefined;
  /** Labels of this PDF that links lead to. */
  labels?: string[] | undefined;
}

/** Lines of text. `whole` is not divided between pages; otherwise `c` holds places. */
export interface PrintParagraph extends Common {
  k: 'paragraph';
  whole: boolean;
  /** The block that it is the rest of, after a page was turned inside it. */
  goesOn?: number | undefined;
  /** As a caption, a title of a motion, a line of a note: set apart by the layout. */
  sort?: string | undefined;
  c: Inline[];
}

/** A heading. `level` has no gaps from one heading of the PDF to the next. */
export interface PrintHeading extends Common {
  k: 'heading';
  level: number;
  /** How many levels below its paper’s title: what it looks like, wherever the paper is printed. */
  rank?: number | undefined;
  /** The title of an agenda item or a paper, set apart by the layout. */
  sort?: string | undefined;
  number?: string | undefined;
  c: Inline[];
}

/** One item of a list: its number or bullet stands out to the left. */
export interface PrintItem {
  /** As printed: "4.1.1", "a)". Undefined for a bullet; empty where an item goes on from the page before. */
  label?: string | undefined;
  c: PrintBlock[];
}

/** A list, bulleted or numbered. */
export interface PrintList {
  k: 'list';
  /** Whether its items are paragraphs, with space between them. */
  loose: boolean;
  /** Bullets that belong to the numbered paragraph above them. */
  under?: boolean;
  items: PrintItem[];
}

/** A cell of a table. `x` is its column, from 0. */
export interface PrintCell {
  x: number;
  colspan: number;
  rowspan: number;
  align: 'start' | 'end' | 'center';
  /** Whether it heads its row. */
  heads: boolean;
  c: PrintBlock[];
}

/** A row of a table. One that is `whole` is not divided between pages. */
export interface PrintRow extends Common {
  whole: boolean;
  cells: PrintCell[];
}

/** A table. `widths` are shares of the width; undefined where each column takes what it needs. */
export interface PrintTable extends Common {
  k: 'table';
  columns: number;
  widths: number[] | undefined;
  /** Size of type, in points. */
  size: number;
  head: PrintRow[];
  rows: PrintRow[];
  /** Whether it goes on from a table on the page before. */
  continued: boolean;
}

/** A picture with its alternative text; `alt` is empty for a decoration. */
export interface PrintFigure extends Common {
  k: 'figure';
  src: string | undefined;
  alt: string;
  caption: Inline[];
  /** The page of a PDF, which fills a page of its own, upright or on its side. */
  fills?: 'upright' | 'flat' | undefined;
}

/** Blocks with something in common: a title page, a framed note, a signature, the table with its caption in landscape. */
export interface PrintGroup extends Common {
  k: 'group';
  sort: string;
  c: PrintBlock[];
}

/** One block of a printed paper. */
export type PrintBlock =
  | PrintParagraph
  | PrintHeading
  | PrintList
  | PrintTable
  | PrintFigure
  | PrintGroup
  | { k: 'field'; n?: number | undefined; label: string }
  | { k: 'pre'; n?: number | undefined; text: string }
  | { k: 'mark'; sort: 'own' | 'known'; text: string }
  /** The page is turned here, inside a cell. */
  | { k: 'turn'; page: number }
  | { k: 'facts'; rows: { key: string; values: string[] }[] }
  | { k: 'rule' };

/** Pages of one shape that start on a new page. */
export interface PrintSheet {
  /** text: of a paper; stub: stands for the pages kept for a Part 2 paper; blank, empty: pages of the lock without words. */
  kind: 'text' | 'stub' | 'blank' | 'empty';
  /** On its side. */
  flat: boolean;
  /** Key of the agenda item. */
  item: string | undefined;
  /** The paper’s place among those of this PDF, from 0. */
  paper: number | undefined;
  /** Right half of the running header. */
  right: string;
  /** On which side it starts, where that is fixed. */
  parity: 'odd' | 'even' | undefined;
  /** Number of its first page, where the lock fixes it. */
  page?: number | undefined;
  /** Numbers that the lock has for the pages it runs on to, on which nothing starts; further ones are 34a. */
  more?: number[] | undefined;
  /** Label of the paper’s start, on its first sheet. */
  label?: string | undefined;
  /** Set a little closer, so that what was corrected still fits on its page. */
  tight?: boolean | undefined;
  /** Set without the pages that references lead to, for the same. */
  bare?: boolean | undefined;
  /** For a stub: pages kept, and why they are not published. */
  count?: number | undefined;
  grounds?: string | undefined;
  c: PrintBlock[];
}
