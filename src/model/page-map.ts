/** Which block starts on which printed page: (series, page) → (paper, block). */

/** A place in a paper: the block, counted from 0 as listBlocks lists them, and the character of its text a page starts at. */
export interface BlockPlace {
  /** Path of the paper’s source, relative to the content folder. */
  paper: string;
  block: number;
  /** 0 at the start of the block; more where a page starts inside a long one. */
  offset: number;
}

/** One printed page of a pack. */
export interface PrintedPage {
  /** The number as printed: "34", "34a". */
  label: string;
  /** What it starts with; undefined for a page that `state` says something of. */
  start: BlockPlace | undefined;
  /** Left blank so that the next item starts on an odd page; kept for a Part 2 paper; nothing left of what stood there. */
  state?: 'blank' | 'kept' | 'empty' | undefined;
  /** Position in the PDF, from 1; front sheet pages count. */
  sheet: number;
}

/** The pages of a pack or supplement in order. */
export interface PageMap {
  /** "pack" or "supplement-1". */
  series: string;
  pages: PrintedPage[];
  /** Unnumbered pages in front (the front sheet and agenda). */
  front: number;
  /** First and last page number of each agenda item, by key. */
  items: Record<string, { first: string; last: string }>;
  /**
   * The label of every page of the PDF, in order: "Front 1", "1", "34a", "101 to 108" for the one page that stands for those kept for a
   * Part 2 paper, "108 back" for its unnumbered back where the count of those is even.
   */
  sheets: string[];
}

/** Where pages must start, from a lock: whole numbers, ascending. */
export interface LockedStart {
  page: number;
  place: BlockPlace | undefined;
}
