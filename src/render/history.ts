/** The history of an item or a paper: when its matter came up before, and when it came up again. */
import type { MatterEvent } from '../model/matter.ts';
import { sayDate } from './dates.ts';
import { committeeLink, type Lookup } from './lookup.ts';
import type { Link } from './view.ts';

/** The steps of a matter before and after a day, nearest last and first. */
export interface HistoryView {
  earlier: Link[];
  later: Link[];
}

/** The history of a matter as seen from one day; what came up on that day itself is not in it. */
export function renderHistory(slug: string | undefined, day: string, lookup: Lookup): HistoryView {
  const matter = lookup.council.matters.find((one) => one.slug === slug);
  const events = (matter?.events ?? []).filter(({ date, kind }) => date !== '' && kind !== 'forward-plan');
  return {
    earlier: sayEvents(
      events.filter(({ date }) => date < day),
      lookup,
    ),
    later: sayEvents(
      events.filter(({ date }) => date > day),
      lookup,
    ),
  };
}

/** One line for each meeting, and one for each decision; the item goes before its papers, which are on it. */
function sayEvents(events: MatterEvent[], lookup: Lookup): Link[] {
  const kept = events.filter(
    (one) =>
      one.kind !== 'paper' ||
      one === events.find(({ date, committee }) => date === one.date && committee === one.committee),
  );
  return kept.map(({ kind, date, committee, text, href }) => {
    const where =
      committee === undefined ? (kind === 'decision' ? 'Decision' : '') : committeeLink(lookup, committee).text;
    return { text: `${[where, sayDate(date)].filter(Boolean).join(', ')}: ${text}`, href };
  });
}
