/** Makes the page map of what a print layout says of itself (layouts/parts/marks.typ). */
import type { PageMap, PrintedPage } from '../model/page-map.ts';

/** What the layout says: the label and state of every page, and the page that each block, or word of a long one, is on. */
export interface LayoutFacts {
  labels: string[];
  states: ('text' | 'blank' | 'stub' | 'back' | 'empty')[];
  /** Place of the paper of each page in the list of papers. */
  papers: (number | null)[];
  items: Record<string, { first: string; last: string }>;
  /** Page from 1, paper from 0, block, character. */
  places: [number, number, number, number][];
}

/** A paper of a layout: the path of its source, and how many blocks it has. */
export interface LaidPaper {
  path: string;
  blocks: number;
}

/** Reads a layout. `papers` are in its order. */
export function readPages(facts: LayoutFacts, papers: readonly LaidPaper[], series: string): PageMap {
  const starts = firstPlaces(facts.places);
  const front = facts.states.findIndex((_, index) => !isFront(facts.labels[index]));
  const pages = facts.labels.flatMap((label, index): PrintedPage[] => {
    const sheet = index + 1;
    const state = facts.states[index];
    if (isFront(label) || state === 'back') return [];
    if (state === 'stub')
      return keptNumbers(label).map((one) => ({ label: one, start: undefined, state: 'kept', sheet }));
    if (state === 'blank' || state === 'empty') return [{ label, start: undefined, state, sheet }];
    return [{ label, ...startOf(index, facts, starts, papers), sheet }];
  });
  return {
    series,
    pages,
    front: front < 0 ? facts.labels.length : front,
    items: facts.items,
    sheets: facts.labels,
  };
}

function isFront(label: string | undefined): boolean {
  return label?.startsWith('Front ') ?? false;
}

/** "101 to 108" is eight numbers. */
function keptNumbers(label: string): string[] {
  const [first = 0, last = first] = label.split(' to ').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The earliest place on each page. A header row repeated on later pages counts where it stands first. */
function firstPlaces(places: LayoutFacts['places']): Map<number, [number, number, number]> {
  const pageOf = new Map<string, number>();
  for (const [page, ...place] of places) {
    const key = place.join(':');
    pageOf.set(key, Math.min(pageOf.get(key) ?? page, page));
  }
  const first = new Map<number, [number, number, number]>();
  for (const [key, page] of pageOf) {
    const place = key.split(':').map(Number) as [number, number, number];
    const before = first.get(page);
    if (!before || isBefore(place, before)) first.set(page, place);
  }
  return first;
}

/** What a page starts with: a block or a word of one, or else words that are the layout’s and none of its paper’s. */
function startOf(
  index: number,
  { papers: on }: LayoutFacts,
  starts: Map<number, [number, number, number]>,
  papers: readonly LaidPaper[],
): Pick<PrintedPage, 'start' | 'holds'> {
  const of = on[index];
  const paper = papers[of ?? -1];
  if (!paper) return { start: undefined };
  const place = starts.get(index + 1);
  const at = (block: number, offset: number) => ({ paper: paper.path, block, offset });
  if (place) return { start: at(place[1], place[2]), ...(place[1] >= paper.blocks ? { holds: 'end' as const } : {}) };
  let next = index + 1;
  while (on[next] === of && !starts.has(next + 1)) next++;
  const [, block, offset] = (on[next] === of && starts.get(next + 1)) || [0, paper.blocks, 0];
  return { start: at(block, offset), holds: on[index - 1] === of ? 'more' : 'title' };
}

function isBefore(one: [number, number, number], other: [number, number, number]): boolean {
  for (const [index, value] of one.entries()) if (value !== other[index]) return value < (other[index] as number);
  return false;
}
