/** Papers that were taken back, by a lock or because the day for it has come (design, sections 3 and 5). */
import type { Lock, Withdrawal } from '../model/lock.ts';
import type { FoundPaper } from './find-paper.ts';
import type { MeetingSource } from './gather.ts';

/** A paper taken back. `isDue` where no lock says so yet. */
export type KnownWithdrawal = Withdrawal & { isDue?: true };

/** What is said of a paper that is due to be taken down. */
const dueReason = 'It was published until this day.';

/**
 * What became of a paper that stands in a pack: taken back there or where it belongs; or due, by its own facts. `address` is its page in
 * that pack. Undefined for a paper that is to be shown.
 */
export function findWithdrawal(
  { meeting, supplement, name, sheet }: FoundPaper,
  pack: MeetingSource,
  address: string,
  today: string,
): KnownWithdrawal | undefined {
  const own = `${supplement ? `supplement-${supplement.number}/` : ''}${name}`;
  const paper = meeting.key === pack.key ? own : `${meeting.key}/${own}`;
  const recorded = recordOf(pack.lock, paper) ?? recordOf(meeting.lock, own);
  if (recorded)
    return { ...recorded, paper, address, ...(meeting.key === pack.key ? {} : pagesOnly(pack.lock, paper)) };
  const due = sheet.facts?.['withdraw-on'];
  if (typeof due !== 'string' || due > today) return undefined;
  return { paper, address, on: due, reason: dueReason, isDue: true };
}

function recordOf(lock: Lock | undefined, paper: string): Withdrawal | undefined {
  return lock?.withdrawn?.findLast((one) => one.paper === paper);
}

/** A copy in another pack has that pack’s pages, not those it has at home. */
function pagesOnly(lock: Lock | undefined, paper: string): Pick<Withdrawal, 'pages'> {
  return { pages: recordOf(lock, paper)?.pages };
}
