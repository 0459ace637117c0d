/** A lock after a paper was taken back. Pure: a lock in, a lock out. */
import type { Lock, Stamp, Withdrawal } from '../model/lock.ts';
import { forgetPapers } from '../paginate/lock-make.ts';

/** The lock with the withdrawal in it. Of a paper that is withheld it keeps the address, the pages kept for it, and this notice alone. */
export function withdrawPaper(before: Lock, withdrawal: Withdrawal): Lock {
  const { paper, withheld } = withdrawal;
  const others = (before.withdrawn ?? []).filter((one) => one.paper !== paper);
  const withdrawn = [...others, withdrawal].sort((a, b) => (a.paper < b.paper ? -1 : 1));
  const lock = { ...before, withdrawn };
  if (!withheld) return lock;
  const published = lock.published.map((stamp) => (isAbout(stamp, paper) ? withoutReason(stamp) : stamp));
  return {
    ...lock,
    published,
    ...(lock.frozen ? { frozen: lock.frozen.map((pack) => forgetPapers(pack, [paper])) } : {}),
  };
}

/** A correction that may have been of this paper: its reason may quote what nobody may read any more. */
function isAbout({ reason, papers }: Stamp, paper: string): boolean {
  return reason !== undefined && (papers === undefined || papers.includes(paper));
}

function withoutReason(stamp: Stamp): Stamp {
  return { ...stamp, reason: 'A correction of what is not published any more.' };
}
