/** The papers of a meeting that are open, of its items and of its supplements. */
import type { ListedMeeting, ListedPaper } from '../read/agenda-papers.ts';

/** All papers listed by items of the agenda and of supplements. */
export function listedPapers({ items, supplements }: ListedMeeting): ListedPaper[] {
  return [...items, ...supplements.flatMap((one) => one.items)].flatMap(({ papers }) => papers);
}

/** Those of them that are open to the public. */
export function openPapers(listed: ListedMeeting): ListedPaper[] {
  return listedPapers(listed).filter(({ openness }) => openness === 'open');
}
