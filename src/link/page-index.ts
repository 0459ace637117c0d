/** What can be referred to by number on one page: its anchors by the number that words would say. */
import type { CompiledPaper, Target } from '../model/compiled.ts';

/** The anchors of one page. */
export interface PageIndex {
  /** Anchors by what they are called: "para-4-3", "table-8a", "issue-5". Those of a part of the page are found by the same name. */
  byName: Map<string, string[]>;
  /** Place of each anchor in the order of the page. */
  order: ReadonlyMap<string, number>;
  /** Anchors of the parts of the page in which numbers start again, in order. */
  parts: string[];
  /** Anchors of its printed pages, in order. */
  pages: string[];
  /** Anchors of printed pages by the numbers that the paper itself gives them. */
  ownPages: ReadonlyMap<string, string>;
  /** Its tables in order: the anchor of each; its first row’s, where it has no number. */
  tables: readonly (string | undefined)[];
  /** Numbers of each series in order: "table" → ["1", "2", "8a"]. */
  series: Map<string, string[]>;
  /** What has a number or a heading, by anchor. */
  targets: ReadonlyMap<string, Target>;
  /** Anchors by which a reader is told where words stand that have no number themselves, in order: minutes, else paragraphs and headings. */
  landmarks: string[];
}

/** The last word counts: minute-300-para-2 is paragraph 2. */
const numbered =
  /^(?:.*-)?(para|table|figure|recommendation|action|measure|motion|amendment|question|minute|note)-([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const attached = /(?:^|-)(appendix|annex)-([a-z0-9]+)$/;
const landmarkKinds: Target['kind'][] = ['paragraph', 'heading', 'section', 'series', 'appendix', 'annex'];
const letterSection = /^(?:section\s+)?([A-Z])(?:[.):]|\s[-–—])\s/;
const namedSection = /^section\s+(\d{1,2}[a-z]?)(?![\w.])/i;

/** Indexes the anchors of a page. `paper` gives the numbers of its headings. */
export function indexPage(
  order: ReadonlyMap<string, number>,
  paper?: Pick<CompiledPaper, 'targets'>,
  { ownPages, tables }: Pick<PageIndex, 'ownPages' | 'tables'> = { ownPages: new Map(), tables: [] },
): PageIndex {
  const byId = new Map((paper?.targets ?? []).map((one) => [one.id, one]));
  const isMinutes = [...byId.values()].some(({ kind }) => kind === 'minute');
  const kinds: Target['kind'][] = isMinutes ? ['minute'] : landmarkKinds;
  const landmarks = [...order.keys()].filter((id) => kinds.includes(byId.get(id)?.kind ?? 'page'));
  const index: PageIndex = {
    byName: new Map(),
    order,
    parts: [],
    pages: [],
    ownPages,
    tables,
    series: new Map(),
    targets: byId,
    landmarks,
  };
  for (const id of order.keys()) {
    if (/^(?:supplement-\d+-)?page-/.test(id)) index.pages.push(id);
    const named = nameAnchor(id, byId.get(id));
    if (!named) continue;
    const [word, number] = named;
    push(index.byName, `${word}-${number}`, id);
    push(index.series, word, number);
    if (['minute', 'appendix', 'annex', 'series'].includes(byId.get(id)?.kind ?? '')) index.parts.push(id);
  }
  return index;
}

/** The word and number of an anchor: "appendix-a-para-1" is para 1, "workstream-5" is workstream 5. */
function nameAnchor(anchor: string, target: Target | undefined): [string, string] | undefined {
  const id = anchor.replace(/--\d+$/, '');
  if (target?.kind === 'series') {
    const found = /^(.+?)-([a-z0-9]+)$/.exec(id);
    return found ? [found[1] as string, found[2] as string] : undefined;
  }
  if (target?.kind === 'section') return ['section', numberName(target.number)];
  if (target?.kind === 'heading') {
    const letter = (letterSection.exec(target.text) ?? namedSection.exec(target.text))?.[1];
    return letter ? ['section', letter.toLowerCase()] : undefined;
  }
  if (target?.kind === 'resolution') return ['resolution', id.replace('resolution-', '')];
  const found = attached.exec(id) ?? numbered.exec(id);
  return found && !/-caption$|^page-/.test(id) ? [found[1] as string, found[2] as string] : undefined;
}

/** A number as anchors have it: "4.3.1" is 4-3-1, "8A" is 8a. */
export function numberName(number: string): string {
  return number
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The part of the page that stands open at a place, where there is one. */
export function partAt(index: PageIndex, place: number): string | undefined {
  return lastBefore(index.parts, index.order, place);
}

/** The printed page that a place is on, as its label; undefined where no page is marked before it. */
export function pageAt(index: PageIndex, place: number): string | undefined {
  return lastBefore(index.pages, index.order, place)?.slice('page-'.length);
}

/** The last of some anchors, which are in the order of the page, that stands before a place. */
export function lastBefore(ids: string[], order: ReadonlyMap<string, number>, place: number): string | undefined {
  let low = 0;
  for (let high = ids.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((order.get(ids[middle] as string) ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return ids[low - 1];
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
