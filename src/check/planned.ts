/** Entries of the forward plans that are public, each with the day its plan was published. */
import type { ForwardPlan, ForwardPlanEntry } from '../model/forward-plan.ts';
import { publishedOn } from '../read/publication.ts';
import type { MeetingListing } from '../read/showing.ts';
import { openPapers } from './open-papers.ts';

/** An entry as one published plan had it. `on` is an ISO date. */
export interface PublishedEntry {
  entry: ForwardPlanEntry;
  on: string;
}

/** All entries of published plans, earliest first. */
export function publishedEntries(listings: MeetingListing[]): PublishedEntry[] {
  const found = listings.flatMap(({ source, listed, showing }) => {
    if (!showing.published) return [];
    return openPapers(listed).flatMap(({ sheet }) => {
      if (sheet.facts?.type !== 'forward-plan') return [];
      const plan = sheet.facts as unknown as ForwardPlan;
      const on = plan.published ?? publishedOn(source, 'pack');
      return on === undefined ? [] : plan.entries.map((entry) => ({ entry, on }));
    });
  });
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
