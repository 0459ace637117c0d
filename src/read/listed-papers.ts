/** The papers that a meeting lists. */
import type { ListedMeeting, ListedPaper } from './agenda-papers.ts';

/** The papers of the agenda’s items and of the supplements’, in order; one that two items list comes twice. */
export function papersOfItems({ items, supplements }: ListedMeeting): ListedPaper[] {
  return [...items, ...supplements.flatMap((one) => one.items)].flatMap(({ papers }) => papers);
}

/** Those, and the meeting’s own minutes. */
export function papersOfMeeting(listed: ListedMeeting): ListedPaper[] {
  return [...papersOfItems(listed), ...(listed.minutes ? [listed.minutes] : [])];
}
