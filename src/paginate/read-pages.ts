/** Makes the page map of what a print layout says of itself (layouts/parts/marks.typ). */
import type { BlockPlace, PageMap, PrintedPage } from '../model/page-map.ts';

/** What the layout says: the label and state of every page, and the page that each block, or word of a long one, is on. */
export interface LayoutFacts {
  labels: string[];
  states: ('text' | 'blank' | 'stub' | 'back' | 'empty')[];
  items: Record<string, { first: string; last: string }>;
  /** Page from 1, paper from 0, block, character. */
  places: [number, number, number, number][];
}

/** Reads a layout. `papers` are the paths of the papers’ sources, in the order of the layout. */
export function readPages(facts: LayoutFacts, papers: string[], series: string): PageMap {
  const starts = firstPlaces(facts.places);
  const front = facts.states.findIndex((_, index) => !isFront(facts.labels[index]));
  const pages = facts.labels.flatMap((label, index): PrintedPage[] => {
    const sheet = index + 1;
    const state = facts.states[index];
    if (isFront(label) || state === 'back') return [];
    if (state === 'stub')
      return keptNumbers(label).map((one) => ({ label: one, start: undefined, state: 'kept', sheet }));
    if (state === 'blank' || state === 'empty') return [{ label, start: undefined, state, sheet }];
    return [{ label, start: startOf(sheet, starts, papers), sheet }];
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

/** A page that no block starts on, such as a long list of those present, is said to start with the next block. */
function startOf(
  sheet: number,
  starts: Map<number, [number, number, number]>,
  papers: string[],
): BlockPlace | undefined {
  const last = Math.max(...starts.keys());
  for (let page = sheet; page <= last; page++) {
    const place = starts.get(page);
    if (place) return { paper: papers[place[0]] as string, block: place[1], offset: place[2] };
  }
  return undefined;
}

function isBefore(one: [number, number, number], other: [number, number, number]): boolean {
  for (const [index, value] of one.entries()) if (value !== other[index]) return value < (other[index] as number);
  return false;
}
