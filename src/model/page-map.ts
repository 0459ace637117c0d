/** Which block starts on which printed page: (series, page) → (paper, block). */

/** A place in a paper: the block, counted from 0 as listBlocks lists them, and the character of its text a page starts at. */
export interface BlockPlace {
  /** Path of the paper’s source, relative to the content folder. */
  paper: string;
  block: number;
  /** 0 at the start of the block; more where a page starts inside a long one. */
  offset: number;
}

/**
 * What a page holds on which no block of its paper starts. title: the title and what else stands at its head, so much that the first block is on
 * a later page; more: the rest of what the page before it began; end: the list of background papers.
 */
export type PageHolds = 'title' | 'more' | 'end';

/** One printed page of a pack. */
export interface PrintedPage {
  /** The number as printed: "34", "34a". */
  label: string;
  /** What it starts with; undefined for a page that `state` says something of. */
  start: BlockPlace | undefined;
  /** Where it starts with no block; `start` is then the place that it stands before, past the last block for `end`. */
  holds?: PageHolds | undefined;
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
  /** Whether references say the page they lead to. */
  references?: 'numbered' | undefined;
}

/** Where pages must start, from a lock: whole numbers, ascending. */
export interface LockedStart {
  page: number;
  place: BlockPlace | undefined;
  holds?: PageHolds | undefined;
}
