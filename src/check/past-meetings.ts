/** What should be settled once the day of a meeting is over: its papers are published, and nothing is still to follow. */
import { type Problem, problem } from '../problem.ts';
import type { MeetingListing } from '../read/showing.ts';
import { sayDay } from '../render/dates.ts';

/** Reports meetings that are over and still a draft, and items still marked to follow. */
export function checkPastMeetings({ source, listed, showing }: MeetingListing, today: string): Problem[] {
  const { index } = source;
  const facts = index?.facts;
  if (!index || !facts) return [];
  const day = [facts['held-on'] ?? facts.date, ...facts.sittings.map(({ date }) => date)].sort().at(-1) as string;
  if (day >= today || facts.status === 'cancelled' || facts.status === 'postponed') return [];
  if (!showing.published && facts.items.length > 0) {
    const values = { date: sayDay(day), meeting: source.key };
    return [problem('meeting-past-draft', index.split.placeOf(['date']), values)];
  }
  const came = new Set(
    listed.supplements.flatMap(({ items }) => items.flatMap((one) => (one.papers.length > 0 ? [one.key] : []))),
  );
  return listed.items.flatMap(({ facts: item, key, papers }, at) => {
    if (!item['to-follow'] || came.has(key) || papers.length > 0) return [];
    const place = index.split.placeOf(['items', at, 'to-follow']);
    return [problem('to-follow-past', place, { item: item.number ?? item.title, date: sayDay(day) })];
  });
}
