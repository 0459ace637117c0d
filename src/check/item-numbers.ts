/** The numbers of an agenda run on, one after the other; where Part 2 begins they may start again. */
import type { AgendaItem } from '../model/meeting.ts';
import { type Problem, problem } from '../problem.ts';
import type { MeetingListing } from '../read/showing.ts';

/** Reports numbers that skip, go back, or stand in Part 1 and Part 2. */
export function checkItemNumbers({ source: { index } }: MeetingListing): Problem[] {
  const items = index?.facts?.items ?? [];
  let before: { whole: number; last: number; item: AgendaItem } | undefined;
  const seen = new Map<string, AgendaItem>();
  // Many councils begin Part 2 at 1 again; one number alone that stands in both is more likely a slip.
  const startsAgain = items.find(({ part, number }) => part === 2 && number !== undefined)?.number === '1';
  return items.flatMap((item, at) => {
    const number = item.number;
    const figures = /^(\d+)(?:\.(\d+))?[a-z]?$/i.exec(number ?? '');
    if (!figures || number === undefined) return [];
    const now = { whole: Number(figures[1]), last: Number(figures[2] ?? 0), item };
    const was = before;
    const other = seen.get(number.toLowerCase());
    before = now;
    seen.set(number.toLowerCase(), item);
    const place = index?.split.placeOf(['items', at, 'number']);
    if (!place || !was) return [];
    if (other && other.part !== item.part && !startsAgain) return [problem('item-number-again', place, { number })];
    // Where Part 2 begins, numbers may start again.
    if (was.item.part !== item.part && now.whole < was.whole) return [];
    const values = { number, before: was.item.number as string };
    if (now.whole < was.whole || (now.whole === was.whole && now.last < was.last))
      return [problem('item-number-order', place, values)];
    const skips = now.whole > was.whole + 1 || (now.whole === was.whole && now.last > was.last + 1);
    return skips ? [problem('item-number-skips', place, values)] : [];
  });
}
