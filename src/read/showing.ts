/** Every meeting with its papers listed, and how much of it is public. */

import { type ListedMeeting, listPapers } from './agenda-papers.ts';
import type { Gathered, MeetingSource } from './gather.ts';
import { hasStamp, isPublished } from './publication.ts';

/** A meeting listed. */
export interface MeetingListing {
  source: MeetingSource;
  listed: ListedMeeting;
  showing: { published: boolean; minutes: boolean };
}

/**
 * Lists all meetings, by key. Minutes are public when they are stamped, or when a later public pack includes them to be agreed.
 * A paper included from a meeting that is not public is left out: it is published with its own meeting first.
 */
export function listMeetings(all: Gathered): MeetingListing[] {
  const sources = [...all.meetings.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const listings = sources.map((source) => ({
    source,
    listed: listPapers(source, all),
    published: isPublished(source),
  }));
  const inPublicPacks = new Set(
    listings
      .filter(({ published }) => published)
      .flatMap(({ listed }) => listed.items.flatMap((item) => item.papers.map((paper) => paper.sheet.path))),
  );
  return listings.map(({ source, listed, published }) => {
    const path = source.papers.get('minutes')?.path;
    const minutes = published && (hasStamp(source, 'minutes') || (path !== undefined && inPublicPacks.has(path)));
    for (const item of listed.items)
      item.papers = item.papers.filter((paper) => mayInclude(paper, source, all, published));
    return { source, listed, showing: { published, minutes } };
  });
}

function mayInclude(
  paper: { home: string; name: string },
  source: MeetingSource,
  all: Gathered,
  published: boolean,
): boolean {
  if (paper.home === source.key || !published) return true;
  const home = all.meetings.get(paper.home);
  return home !== undefined && isPublished(home);
}
