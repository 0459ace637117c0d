/** Faults of a lock that is JSON and has the right keys: lines changed by hand, lost, or merged into something that no publication wrote. */
import { sumPack, sumPage, sumPaper } from '../lock-sums.ts';
import type { FrozenPack, FrozenPage, FrozenPaper, Lock } from '../model/lock.ts';

/** The first fault: why, and words of the line it stands on. */
export interface LockFault {
  reason: string;
  /** What the line holds, the last one of these after the others: the pack’s, then the page’s. */
  at: string[];
}

/** Finds the first fault, or undefined for a lock as it was written. */
export function findLockFault(lock: Lock): LockFault | undefined {
  const seen = new Set<string>();
  for (const pack of lock.frozen ?? []) {
    const at = [lineOfPack(pack)];
    if (seen.has(pack.what)) return { reason: `“${pack.what}” stands in it twice`, at };
    seen.add(pack.what);
    if (!lock.published.some(({ what }) => what === pack.what)) {
      return { reason: `it has pages or anchors of “${pack.what}” but no date of its publication`, at };
    }
    const fault = faultOfPapers(pack, at) ?? faultOfPages(pack, at);
    if (fault) return fault;
    if (pack.check !== sumPack(pack)) {
      return { reason: `the list of pages, papers or items of “${pack.what}” is not as it was published`, at };
    }
  }
  return faultOfSeries(lock);
}

function faultOfPapers(pack: FrozenPack, above: string[]): LockFault | undefined {
  for (const paper of pack.papers) {
    if (paper.check === sumPaper(pack.what, paper)) continue;
    const at = [...above, `"paper": ${JSON.stringify(paper.paper)}, "address"`];
    return { reason: `what stands here about “${paper.paper}” is not as it was published`, at };
  }
  return undefined;
}

function faultOfPages(pack: FrozenPack, above: string[]): LockFault | undefined {
  let last = 0;
  for (const page of pack.pages) {
    const number = firstOf(page);
    const at = [...above, 'first' in page ? `"first": ${number},` : `"page": ${number},`];
    if (number <= last) return { reason: `page ${number} does not come after page ${last}`, at };
    last = lastOf(page);
    if (last < number) return { reason: `pages ${number} to ${last} are the wrong way round`, at };
    if (!('paper' in page)) continue;
    if (page.check !== sumPage(pack.what, page)) {
      return { reason: `the line of page ${number} is not as it was published`, at };
    }
    if (page.start !== undefined && !hasBlock(pack.papers, page.paper, page.start)) {
      return { reason: `page ${number} starts with something that does not stand in it`, at };
    }
  }
  return undefined;
}

function hasBlock(papers: FrozenPaper[], name: string, id: string): boolean {
  return papers.some(({ paper, blocks }) => paper === name && blocks.some((block) => block.id === id));
}

/** Supplements that carry on the pack’s numbers must not have the same number twice, as when two branches each published one. */
function faultOfSeries(lock: Lock): LockFault | undefined {
  const before: FrozenPage[] = [];
  for (const pack of (lock.frozen ?? []).filter(({ own }) => !own)) {
    const twice = pack.pages.find((page) =>
      before.some((other) => firstOf(page) <= lastOf(other) && lastOf(page) >= firstOf(other)),
    );
    if (twice) {
      const at = [lineOfPack(pack), `${firstOf(twice)},`];
      return { reason: `page ${firstOf(twice)} is one of “${pack.what}” and of another publication as well`, at };
    }
    before.push(...pack.pages);
  }
  return undefined;
}

/** How the line of a pack begins; that of its stamp begins otherwise. */
function lineOfPack({ what, own }: FrozenPack): string {
  return `"what": ${JSON.stringify(what)}, ${own ? '"own"' : '"check"'}`;
}

function firstOf(page: FrozenPage): number {
  return 'first' in page ? page.first : page.page;
}

function lastOf(page: FrozenPage): number {
  return 'first' in page ? page.last : page.page;
}
