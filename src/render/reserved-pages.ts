/** Pages kept for papers that are not published: which they are, by the lock. */
import type { CompiledMeeting, PageRange } from '../model/compiled.ts';

/** Pages kept for papers of Part 2 in a series, "pack" or "supplement-1", in order; those of papers that were taken back are not among them. */
export function listKept({ lock, withdrawn }: CompiledMeeting, series: string): PageRange[] {
  const taken = new Set(withdrawn.flatMap(({ range }) => range?.first ?? []));
  const pages = lock?.frozen?.find(({ what }) => what === series)?.pages ?? [];
  return pages
    .flatMap((page) => ('first' in page ? [{ first: String(page.first), last: String(page.last) }] : []))
    .filter(({ first }) => !taken.has(first));
}

/** The pages kept for a paper of Part 2. */
export function reservedPages(range: PageRange | undefined): { id: string; label: string }[] {
  const [first, last] = [Number(range?.first), Number(range?.last)];
  if (!Number.isInteger(first) || !Number.isInteger(last)) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    id: `page-${first + index}`,
    label: `${first + index}`,
  }));
}
