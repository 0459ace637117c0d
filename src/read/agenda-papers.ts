/** The papers of a meeting’s agenda, found: which may be shown, which are stubs, and where each one’s page is. */

import type { AgendaItem } from '../model/meeting.ts';
import { nearest } from '../nearest.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { appendicesOf, type Deciding, decidingItems, isListed } from './deciding-items.ts';
import { type FoundPaper, findPaper } from './find-paper.ts';
import type { Gathered, MeetingSource, PaperSheet, SupplementSource } from './gather.ts';
import { checkKeys, keysOf } from './item-keys.ts';
import { type Openness, opennessOf } from './publication.ts';
import { findWithdrawal, type KnownWithdrawal } from './withdrawal.ts';

/** A paper at its place in a pack. `pack` is the meeting whose pack it is in, as "committee/date". */
export interface ListedPaper {
  sheet: PaperSheet;
  openness: Openness;
  name: string;
  address: string;
  canonical: string;
  home: string;
  pack: string;
  /** Where it is listed; the start of the file for minutes that no item lists. */
  place: Place;
  /** Of a paper that was taken back: when and why. */
  withdrawal: KnownWithdrawal | undefined;
}

/** An item with the papers it lists. */
export interface ListedItem {
  facts: AgendaItem;
  key: string;
  papers: ListedPaper[];
}

/** A supplement with its papers at items of the agenda. */
export interface ListedSupplement {
  source: SupplementSource;
  items: { key: string; pages: string | undefined; papers: ListedPaper[] }[];
}

/** A meeting’s papers. */
export interface ListedMeeting {
  items: ListedItem[];
  supplements: ListedSupplement[];
  minutes: ListedPaper | undefined;
  problems: Problem[];
}

/** What the listing of one meeting carries along. `taken` says at which item a file was first listed. */
interface Listing {
  meeting: MeetingSource;
  all: Gathered;
  today: string;
  keys: string[];
  taken: Map<string, string>;
  problems: Problem[];
}

/** Finds every paper a meeting lists. */
export function listPapers(meeting: MeetingSource, all: Gathered, today: string): ListedMeeting {
  const facts = meeting.index?.facts?.items ?? [];
  const keys = keysOf(facts);
  const listing: Listing = { meeting, all, today, keys, taken: new Map(), problems: checkKeys(meeting) };
  const items = facts.map((item, index): ListedItem => {
    const key = keys[index] as string;
    return { facts: item, key, papers: listItem(item, index, key, listing) };
  });
  const supplements = [...meeting.supplements.values()]
    .sort((a, b) => a.number - b.number)
    .map((source) => listSupplement(source, items, listing));
  const minutes = meeting.papers.get('minutes');
  const own =
    minutes && !listing.taken.has(minutes.path)
      ? listed(ownPaper(meeting, 'minutes', minutes), listing, [{ part: 1 }], {
          file: minutes.path,
          line: 1,
          column: 1,
        })
      : undefined;
  return { items, supplements, minutes: own, problems: listing.problems };
}

function listItem(item: AgendaItem, index: number, key: string, listing: Listing): ListedPaper[] {
  const { meeting, all, problems } = listing;
  const papers: ListedPaper[] = [];
  for (const [order, name] of item.papers.entries()) {
    const place = meeting.index?.split.placeOf(['items', index, 'papers', order]) as Place;
    const found = findPaper(name, meeting, undefined, all);
    if (found) addPaper(found, item, key, place, papers, listing);
    else if (!isUnreadable(name, meeting, all)) problems.push(missing(name, item, place, meeting, meeting.papers));
  }
  return papers;
}

/** Adds a paper, and the appendices it names that no item lists. */
function addPaper(
  found: FoundPaper,
  item: Deciding | undefined,
  key: string,
  place: Place,
  papers: ListedPaper[],
  listing: Listing,
): void {
  const { meeting, all, taken, problems } = listing;
  const before = taken.get(found.sheet.path);
  if (before !== undefined) {
    problems.push(problem('listed-twice', place, { name: found.name, item: before }));
    return;
  }
  taken.set(found.sheet.path, key);
  papers.push(listed(found, listing, decidingItems(found, item, meeting, all), place));
  for (const name of appendicesOf(found.sheet)) {
    const appendix = findPaper(name, found.meeting, found.supplement, all);
    if (appendix && !taken.has(appendix.sheet.path) && !isListed(appendix)) {
      addPaper(appendix, item, key, place, papers, listing);
    }
  }
}

function listSupplement(source: SupplementSource, items: ListedItem[], listing: Listing): ListedSupplement {
  const { meeting, all, keys, problems } = listing;
  const within = `supplement-${source.number}/`;
  const made = (source.index?.facts?.items ?? []).map((one, index) => {
    const placeOf = (...path: PropertyKey[]) => source.index?.split.placeOf(['items', index, ...path]) as Place;
    const item = items.find(({ key }) => key === one.key);
    if (!item && meeting.index?.facts) {
      const guess = nearest(one.key, keys);
      const hint = guess ? `Did you mean ${guess}?` : `Its items are: ${keys.join(', ')}.`;
      problems.push(problem('unknown-item', placeOf('key'), { key: one.key, hint }));
    }
    const papers: ListedPaper[] = [];
    for (const [order, name] of one.papers.entries()) {
      const found = findPaper(name, meeting, source, all);
      const place = placeOf('papers', order);
      if (found) addPaper(found, item?.facts, one.key, place, papers, listing);
      else if (!isUnreadable(name, meeting, all, within))
        problems.push(missing(name, { number: one.key } as AgendaItem, place, meeting, source.papers, source.number));
    }
    return { key: one.key, pages: one.pages, papers };
  });
  return { source, items: made };
}

function listed(found: FoundPaper, { meeting: pack, today }: Listing, items: Deciding[], place: Place): ListedPaper {
  const within = found.supplement ? `supplement-${found.supplement.number}/` : '';
  const canonical = `/committees/${found.meeting.key}/${within}${found.name}/`;
  const here = found.meeting.key === pack.key;
  const address = here ? canonical : `/committees/${pack.key}/${found.name}-of-${found.meeting.date}/`;
  const withdrawal = findWithdrawal(found, pack, address, today);
  return {
    sheet: found.sheet,
    openness: withdrawal ? 'withdrawn' : opennessOf(found.sheet, items),
    withdrawal,
    name: here ? found.name : `${found.name}-of-${found.meeting.date}`,
    address,
    canonical,
    home: found.meeting.key,
    pack: pack.key,
    place,
  };
}

function ownPaper(meeting: MeetingSource, name: string, sheet: PaperSheet): FoundPaper {
  return { meeting, name, sheet, supplement: undefined };
}

/** Whether a paper of this meeting is there and could not be read: that is said of the file itself. */
function isUnreadable(name: string, meeting: MeetingSource, all: Gathered, within = ''): boolean {
  return all.unreadable.has(`committees/${meeting.key}/${within}${name}.md`);
}

function missing(
  name: string,
  item: AgendaItem,
  place: Place,
  meeting: MeetingSource,
  papers: Map<string, PaperSheet>,
  supplement?: number,
): Problem {
  const guess = nearest(name, [...papers.keys()]);
  const folder = `committees/${meeting.key}/${supplement ? `supplement-${supplement}/` : ''}`;
  return problem('missing-paper', place, {
    name,
    item: item.number ?? item.title,
    file: name.includes('/') ? `for it in that meeting` : `${folder}${name}.md`,
    hint: guess ? `Did you mean ${guess}?` : 'Add the file, or mark the item to-follow: true.',
  });
}
