/** Which references say in print the page they lead to, and what page that is, by where the pages of their pack start. */
import type { Element } from 'hast';
import type { PrintedPage } from '../model/page-map.ts';
import type { PageReference } from './page-references.ts';

/** The numbers to be said, by link. */
export type SaidPages = ReadonlyMap<Element, string>;

/** A page with the place in its paper that it starts at; what it holds of an earlier block counts as that block’s. */
interface Start {
  index: number;
  block: number;
  offset: number;
}

/**
 * The page that each reference leads to, where it helps: not on the same pages as open before the reader, not twice for one target in one
 * paragraph, nor for each of a list that stands on one page. Those in `before` have one wherever they lead, so that setting pages again and
 * again comes to an end.
 */
export function sayPages(
  paragraphs: readonly PageReference[][],
  pages: readonly Pick<PrintedPage, 'label' | 'start' | 'holds'>[],
  before: SaidPages = new Map(),
): SaidPages {
  const starts = readStarts(pages);
  const openings = listOpenings(pages.map(({ label }) => label));
  const said = new Map<Element, string>();
  for (const references of paragraphs) {
    const told = new Set<string>();
    let last: { page: number; paper: string } | undefined;
    for (const { link, from, to, joined } of references) {
      const page = pageOf(to, starts);
      const [first, end] = spanOf(from, starts);
      if (page === undefined || first === undefined || end === undefined) {
        last = undefined;
        continue;
      }
      const at = openings[page] as number;
      const isNear = at >= (openings[first] as number) && at <= (openings[end] as number);
      const key = `${to.paper} ${to.block ?? ''}`;
      // “Table 2 in Appendix 1” is one place, and so is “paragraph 4, Appendix 1”.
      const isPart = joined === 'part' || (joined === 'list' && to.block === undefined);
      const isTold =
        told.has(key) || (isPart && last?.paper === to.paper) || (joined === 'list' && last?.page === page);
      last = undefined;
      if (isNear && !before.has(link)) continue;
      last = { page, paper: to.paper };
      if (isTold) continue;
      told.add(key);
      said.set(link, (pages[page] as PrintedPage).label);
    }
  }
  return said;
}

/** Whether two say the same. */
export function isSaidAlike(one: SaidPages, other: SaidPages): boolean {
  return one.size === other.size && [...one].every(([link, page]) => other.get(link) === page);
}

function readStarts(pages: readonly Pick<PrintedPage, 'start' | 'holds'>[]): Map<string, Start[]> {
  const starts = new Map<string, Start[]>();
  for (const [index, { start, holds }] of pages.entries()) {
    if (!start) continue;
    const own = starts.get(start.paper) ?? [];
    const { block, offset } = start;
    if (holds === 'title') own.push({ index, block: -1, offset: 0 });
    else if (holds === 'more') own.push({ index, block: block - 1, offset: Number.POSITIVE_INFINITY });
    else own.push({ index, block, offset });
    starts.set(start.paper, own);
  }
  return starts;
}

/** The page a target starts on; undefined where it is not known: behind other words of a block that runs over pages. */
function pageOf({ paper, block, within }: PageReference['to'], starts: Map<string, Start[]>): number | undefined {
  const [first, last] = block === undefined ? [starts.get(paper)?.[0]?.index] : spanOf({ paper, block }, starts);
  return within && first !== last ? undefined : first;
}

/** The first and the last page of a block. */
function spanOf(
  { paper, block }: { paper: string; block: number },
  starts: Map<string, Start[]>,
): (number | undefined)[] {
  const own = starts.get(paper) ?? [];
  const first = own.findLast((one) => one.block < block || (one.block === block && one.offset === 0)) ?? own[0];
  const last = own.findLast((one) => one.block <= block) ?? own[0];
  return [first?.index, last?.index];
}

/** What lies open together: an even page and the odd one after it. Pages added to a locked one, 34a, take their turn. */
function listOpenings(labels: string[]): number[] {
  let added = 0;
  return labels.map((label) => {
    if (!/^\d+$/.test(label)) added += 1;
    return Math.floor((Number.parseInt(label, 10) + added) / 2);
  });
}
