/** Papers that were taken back: what their pages go on saying (design, section 5). */
import type { CompiledPaper, PageStart, Stub } from '../model/compiled.ts';
import type { Lock } from '../model/lock.ts';
import type { WithdrawnPaper } from '../model/withdrawn.ts';
import type { ListedPaper } from '../read/agenda-papers.ts';
import type { MeetingSource } from '../read/gather.ts';

/** The notice of a paper on the agenda that was taken back, or that was published and is not open any more; undefined for others. */
export function takeBack(listed: ListedPaper, stub: Stub, lock: Lock | undefined): WithdrawnPaper | undefined {
  const { withdrawal, address, sheet, openness } = listed;
  const frozen = findFrozen(lock, address);
  if (!withdrawal && (openness === 'open' || !frozen)) return undefined;
  const withheld = withdrawal === undefined || withdrawal.withheld === true;
  return {
    path: sheet.path,
    name: withdrawal?.paper ?? frozen?.name ?? listed.name,
    address,
    title: stub.title,
    on: withdrawal?.on,
    reason: withdrawal?.reason,
    withheld,
    anchors: withheld ? [] : (frozen?.anchors ?? []),
    ...pagesOf(withdrawal?.pages ?? frozen?.pages, lock),
  };
}

/** The notices of a meeting: of the papers on its agenda, and of those that its lock knows and nothing lists any more. */
export function listWithdrawn(papers: (CompiledPaper | Stub)[], { key, lock }: MeetingSource): WithdrawnPaper[] {
  const listed = papers.flatMap((paper) => ('kind' in paper ? (paper.withdrawn ?? []) : []));
  const known = new Set([...listed, ...papers.filter((paper) => 'body' in paper)].map(({ address }) => address));
  const records = new Map((lock?.withdrawn ?? []).map((one) => [one.address, one]));
  const others = [...records.values()].filter(({ address }) => !known.has(address));
  return [
    ...listed,
    ...others.map(({ paper, address, on, reason, withheld = false, pages }) => {
      const frozen = findFrozen(lock, address);
      const anchors = withheld ? [] : (frozen?.anchors ?? []);
      const path = `committees/${/^[a-z0-9-]+\/\d{4}-/.test(paper) ? '' : `${key}/`}${paper}.md`;
      return {
        path,
        name: paper,
        address,
        title: undefined,
        on,
        reason,
        withheld,
        anchors,
        ...pagesOf(pages ?? frozen?.pages, lock),
      };
    }),
  ];
}

interface FrozenPlace {
  name: string;
  anchors: string[];
  pages: { first: number; last: number } | undefined;
}

function findFrozen(lock: Lock | undefined, address: string): FrozenPlace | undefined {
  for (const { papers, pages } of lock?.frozen ?? []) {
    const paper = papers.find((one) => one.address === address || one.was?.includes(address));
    if (!paper) continue;
    const own = pages.flatMap((page) => ('paper' in page && page.paper === paper.paper ? page.page : []));
    const range = own.length > 0 ? { first: Math.min(...own), last: Math.max(...own) } : undefined;
    const anchors = [...paper.blocks.flatMap(({ id, also }) => [id, ...(also ?? [])]), ...paper.others];
    return { name: paper.paper, anchors: [...new Set(anchors)], pages: range };
  }
  return undefined;
}

/** The pages kept for a paper, and the blank ones behind it, which were marked on its page too. */
function pagesOf(
  range: { first: number; last: number } | undefined,
  lock: Lock | undefined,
): Pick<WithdrawnPaper, 'pages' | 'range'> {
  if (!range) return { pages: [], range: undefined };
  const blank = new Set(
    (lock?.frozen ?? []).flatMap(({ pages }) => pages.flatMap((page) => ('blank' in page ? page.page : []))),
  );
  let last = range.last;
  while (blank.has(last + 1)) last += 1;
  const pages = Array.from({ length: last - range.first + 1 }, (_, index): PageStart => {
    const label = String(range.first + index);
    return { label, id: `page-${label}` };
  });
  return { pages, range: { first: String(range.first), last: String(range.last) } };
}
