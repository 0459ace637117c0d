/** The papers of a meeting that are open, of its items and of its supplements. */

import type { Lock } from '../model/lock.ts';
import type { ListedMeeting, ListedPaper } from '../read/agenda-papers.ts';
import { papersOfItems } from '../read/listed-papers.ts';

/** The papers listed by items of the agenda and of supplements that are open to the public. */
export function openPapers(listed: ListedMeeting): ListedPaper[] {
  return papersOfItems(listed).filter(({ openness }) => openness === 'open');
}

/** Whether a paper was published at an address: a paper of Part 2 is in a lock only where it was open when it was published. */
export function wasPublished(address: string, lock: Lock | undefined): boolean {
  return lock?.frozen?.some(({ papers }) => papers.some((one) => one.address === address)) ?? false;
}
