/** Which agenda items decide whether a paper is open, when it does not say so itself. */
import type { AgendaItem } from '../model/meeting.ts';
import { type FoundPaper, findPaper } from './find-paper.ts';
import type { Gathered, MeetingSource, PaperSheet } from './gather.ts';
import { keysOf } from './item-keys.ts';

/** What of an item decides. */
export type Deciding = Pick<AgendaItem, 'part'>;

/**
 * The items that decide a paper’s part when it does not say its own: those of the meeting it belongs to, and the one that includes
 * it in another meeting’s pack. Where no item at home lists it, none does.
 */
export function decidingItems(
  found: FoundPaper,
  item: Deciding | undefined,
  pack: MeetingSource,
  all: Gathered,
): Deciding[] {
  const home = listingItems(found, all);
  return home.length === 0 || item === undefined || found.meeting === pack ? home : [...home, item];
}

/** The items of its own meeting that list a paper, in the agenda or in its supplement, or list the paper it is an appendix of. */
function listingItems(found: FoundPaper, all: Gathered): Deciding[] {
  const items = found.meeting.index?.facts?.items ?? [];
  if (found.supplement) {
    const within = found.supplement;
    const carries = (name: string) => appendicesOf(within.papers.get(name)).includes(found.name);
    const keys = (within.index?.facts?.items ?? [])
      .filter(({ papers }) => papers.some((name) => name === found.name || carries(name)))
      .map((one) => one.key);
    const known = keysOf(items);
    return items.filter((_, index) => keys.includes(known[index] as string));
  }
  const own = items.filter((item) => item.papers.includes(found.name));
  if (own.length > 0) return own;
  const carried = items.filter((item) =>
    item.papers.some((name) =>
      appendicesOf(findPaper(name, found.meeting, undefined, all)?.sheet).includes(found.name),
    ),
  );
  return carried.length === 0 && found.name === 'minutes' ? [{ part: 1 }] : carried;
}

/** The names of the appendices a paper says it has. */
export function appendicesOf(sheet: PaperSheet | undefined): string[] {
  return (sheet?.facts?.appendices as string[] | undefined) ?? [];
}

/** Whether the agenda, or the supplement a paper lies in, lists it by name. */
export function isListed({ meeting, supplement, name }: FoundPaper): boolean {
  const items = (supplement ? supplement.index?.facts?.items : meeting.index?.facts?.items) ?? [];
  return items.some(({ papers }) => papers.includes(name));
}
