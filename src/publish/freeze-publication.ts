/** What `publish` writes: stamps, and with them page numbers, addresses and anchors. Pure: a lock in, a lock out. */
import type { CompiledMeeting } from '../model/compiled.ts';
import type { Lock } from '../model/lock.ts';
import type { PageMap } from '../model/page-map.ts';
import { makeLock } from '../paginate/lock-make.ts';
import { readLockPaper } from '../paginate/lock-papers.ts';
import { papersOf } from '../paginate/lock-series.ts';
import { findChanged } from './find-changed.ts';
import { stampLock } from './stamp.ts';

/** One run of `publish`. */
export interface PublishRun {
  /** What is to be public after it: "pack", "minutes", "supplement-1". */
  what: string[];
  /** Today, an ISO date. */
  on: string;
  /** Why, for a correction of what is public already. */
  reason: string | undefined;
  /** Digests of the papers’ files, by path. */
  sources: ReadonlyMap<string, string>;
}

/**
 * The lock after a publication. `meeting` is the finished meeting with its lasting anchors, pages not placed; `maps` has the page map of each
 * pack or supplement that is published. What is public already is frozen anew only for a correction; the same lock where nothing changes.
 */
export function freezePublication(
  before: Lock | undefined,
  meeting: CompiledMeeting,
  maps: ReadonlyMap<string, PageMap>,
  { what, on, reason, sources }: PublishRun,
): Lock {
  const changed = new Map(what.map((one) => [one, findChanged(before, meeting, one, sources)]));
  let lock = stampLock(before, what, on, reason === undefined ? undefined : { reason, changed });
  const isCorrected = (one: string) =>
    lock.published.slice(before?.published.length ?? 0).some((stamp) => stamp.what === one);
  const isStamped = (one: string) => before?.published.some((stamp) => stamp.what === one) ?? false;
  const isFrozen = (one: string) => before?.frozen?.some((pack) => pack.what === one) ?? false;
  const home = `${meeting.committee}/${meeting.folder}`;
  for (const one of what) {
    if (isStamped(one) && isFrozen(one) && !isCorrected(one)) continue;
    const items = meeting.items.map(({ key }) => key);
    const numbered = before?.frozen?.find((pack) => pack.what === one)?.pages.length ?? 0;
    // Pages known from elsewhere are anchors of their papers; none is invented beside them.
    const isKnown = numbered === 0 && papersOf(meeting, one).some(({ pages }) => pages.length > 0);
    const papers = papersOf(meeting, one).map((paper) => {
      const read = readLockPaper(paper, home);
      const known = isKnown ? paper.pages.map(({ id }) => id) : [];
      return { ...read, source: sources.get(paper.path), others: [...new Set([...read.others, ...known])].sort() };
    });
    lock = makeLock(lock, { what: one, map: isKnown ? undefined : maps.get(one), papers, items });
  }
  return lock;
}
