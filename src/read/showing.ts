/** Every meeting with its papers listed, and how much of it is public. */

import { problem } from '../problem.ts';
import { type ListedMeeting, type ListedPaper, listPapers } from './agenda-papers.ts';
import type { Gathered, MeetingSource } from './gather.ts';
import { hasStamp, isPublished } from './publication.ts';

/** A meeting listed. */
export interface MeetingListing {
  source: MeetingSource;
  listed: ListedMeeting;
  showing: { published: boolean; minutes: boolean };
}

/**
 * Lists all meetings, by key. Minutes are public when they are stamped, or when an open item of a later public pack includes them to be agreed.
 * A paper included from elsewhere that is not public there is left out: it is published with its own meeting or supplement first.
 */
export function listMeetings(all: Gathered, today: string): MeetingListing[] {
  const sources = [...all.meetings.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const found = sources.map((source) => ({
    source,
    listed: listPapers(source, all, today),
    published: isPublished(source),
  }));
  const packs = found
    .filter(({ published }) => published)
    .flatMap(({ source, listed }) => papersInPublic(source, listed));
  const open = new Set(
    packs.filter(({ paper, part }) => part === 1 && paper.openness === 'open').map(({ paper }) => paper.sheet.path),
  );
  const listings = found.map(({ source, listed, published }): MeetingListing => {
    const path = source.papers.get('minutes')?.path;
    const minutes = published && (hasStamp(source, 'minutes') || (path !== undefined && open.has(path)));
    return { source, listed, showing: { published, minutes } };
  });
  const atHome = new Set([
    ...packs.filter(({ paper }) => paper.home === paper.pack).map(({ paper }) => paper.canonical),
    ...listings.flatMap(({ listed, showing }) => minutesAtHome(listed, showing)),
  ]);
  const shown = new Set(found.filter(({ published }) => published).map(({ source }) => source.key));
  // Exempt minutes, say, which stand at no item of their own meeting: their stub is all that there is to show.
  const isStubOfPublic = ({ openness, home, canonical }: ListedPaper) =>
    openness === 'closed' && shown.has(home) && !canonical.includes('/supplement-');
  for (const { source, listed, showing } of listings) {
    if (!showing.published) continue;
    const mayInclude = (paper: ListedPaper) =>
      paper.home === source.key ||
      paper.openness === 'unclear' ||
      paper.openness === 'withdrawn' ||
      isStubOfPublic(paper) ||
      atHome.has(paper.canonical);
    for (const item of [...listed.items, ...listed.supplements.flatMap(({ items }) => items)]) {
      const left = item.papers.filter((paper) => !mayInclude(paper));
      listed.problems.push(...left.map(({ place }) => problem('included-private', place)));
      item.papers = item.papers.filter(mayInclude);
    }
  }
  return listings;
}

/** The papers of a public meeting’s pack and of its published supplements, each with the part of its item. */
function papersInPublic(source: MeetingSource, listed: ListedMeeting): { paper: ListedPaper; part: 1 | 2 }[] {
  const parts = new Map(listed.items.map(({ key, facts }) => [key, facts.part]));
  const supplements = listed.supplements.filter((one) => hasStamp(source, `supplement-${one.source.number}`));
  return [...listed.items, ...supplements.flatMap(({ items }) => items)].flatMap(({ key, papers }) =>
    papers.map((paper) => ({ paper, part: parts.get(key) ?? 2 })),
  );
}

/** The address of a public meeting’s minutes, when they are public too, or when a stub stands for them. */
function minutesAtHome({ minutes }: ListedMeeting, showing: MeetingListing['showing']): string[] {
  const isThere = minutes && showing.published && (showing.minutes || minutes.openness !== 'open');
  return isThere ? [minutes.canonical] : [];
}
