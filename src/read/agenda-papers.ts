/** The papers of a meeting’s agenda, found: which may be shown, which are stubs, and where each one’s page is. */

import type { AgendaItem } from '../model/meeting.ts';
import { nearest } from '../nearest.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { type FoundPaper, findPaper } from './find-paper.ts';
import type { Gathered, MeetingSource, PaperSheet, SupplementSource } from './gather.ts';
import { type Openness, opennessOf } from './publication.ts';

/** A paper at its place in a pack. `pack` is the meeting whose pack it is in, as "committee/date". */
export interface ListedPaper {
  sheet: PaperSheet;
  openness: Openness;
  name: string;
  address: string;
  canonical: string;
  home: string;
  pack: string;
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

/** Finds every paper a meeting lists. */
export function listPapers(meeting: MeetingSource, all: Gathered): ListedMeeting {
  const problems: Problem[] = [];
  const keys = itemKeys(meeting, problems);
  const taken = new Map<string, string>();
  const place = (name: string, index: number, order: number): Place =>
    meeting.index?.split.placeOf(['items', index, 'papers', order]) ?? { file: `${name}.md`, line: 1, column: 1 };
  const items = (meeting.index?.facts?.items ?? []).map((facts, index): ListedItem => {
    const papers: ListedPaper[] = [];
    for (const [order, name] of facts.papers.entries()) {
      const found = findPaper(name, meeting, undefined, all);
      if (!found && isUnreadable(name, meeting, all)) continue;
      if (!found) problems.push(missing(name, facts, place(name, index, order), meeting, meeting.papers));
      else addPaper(found, meeting, all, papers, taken, problems, place(name, index, order), keys[index] ?? '');
    }
    return { facts, key: keys[index] ?? `item-${index + 1}`, papers };
  });
  const supplements = [...meeting.supplements.values()]
    .sort((a, b) => a.number - b.number)
    .map((source) => listSupplement(source, meeting, all, items, taken, problems));
  const minutes = meeting.papers.get('minutes');
  const own =
    minutes && !taken.has(minutes.path)
      ? listed(ownPaper(meeting, 'minutes', minutes), meeting, [{ part: 1 }])
      : undefined;
  return { items, supplements, minutes: own, problems };
}

function addPaper(
  found: FoundPaper,
  meeting: MeetingSource,
  all: Gathered,
  papers: ListedPaper[],
  taken: Map<string, string>,
  problems: Problem[],
  place: Place,
  item: string,
): void {
  const before = taken.get(found.sheet.path);
  if (before !== undefined) {
    problems.push(problem('listed-twice', place, { name: found.name, item: before }));
    return;
  }
  taken.set(found.sheet.path, item);
  const one = listed(found, meeting, listingItems(found, all));
  papers.push(one);
  const appendices = (found.sheet.facts?.appendices as string[] | undefined) ?? [];
  for (const name of appendices) {
    const appendix = findPaper(name, found.meeting, found.supplement, all);
    if (appendix && !taken.has(appendix.sheet.path) && !isListed(appendix, found.meeting)) {
      addPaper(appendix, meeting, all, papers, taken, problems, place, item);
    }
  }
}

/** The items that decide a paper’s part when it does not say its own: those of the meeting it belongs to. */
function listingItems(found: FoundPaper, all: Gathered): Pick<AgendaItem, 'part'>[] {
  const items = found.meeting.index?.facts?.items ?? [];
  if (found.supplement) {
    const keys = (found.supplement.index?.facts?.items ?? [])
      .filter((one) => one.papers.includes(found.name))
      .map((one) => one.key);
    return items.filter((item, index) => keys.includes(item.key ?? item.number ?? String(index + 1)));
  }
  const own = items.filter((item) => item.papers.includes(found.name));
  if (own.length > 0) return own;
  const carried = items.filter((item) =>
    item.papers.some((name) => {
      const report = findPaper(name, found.meeting, undefined, all);
      return ((report?.sheet.facts?.appendices as string[] | undefined) ?? []).includes(found.name);
    }),
  );
  return carried.length === 0 && found.name === 'minutes' ? [{ part: 1 }] : carried;
}

function isListed(found: FoundPaper, meeting: MeetingSource): boolean {
  return (meeting.index?.facts?.items ?? []).some((item) => item.papers.includes(found.name));
}

function listSupplement(
  source: SupplementSource,
  meeting: MeetingSource,
  all: Gathered,
  items: ListedItem[],
  taken: Map<string, string>,
  problems: Problem[],
): ListedSupplement {
  const known = items.map(({ key }) => key);
  const placeOf = (path: PropertyKey[]): Place =>
    source.index?.split.placeOf(path) ?? {
      file: `committees/${meeting.key}/supplement-${source.number}/index.md`,
      line: 1,
      column: 1,
    };
  const made = (source.index?.facts?.items ?? []).map((one, index) => {
    if (!known.includes(one.key) && meeting.index?.facts) {
      const guess = nearest(one.key, known);
      const hint = guess ? `Did you mean ${guess}?` : `Its items are: ${known.join(', ')}.`;
      problems.push(problem('unknown-item', placeOf(['items', index, 'key']), { key: one.key, hint }));
    }
    const papers: ListedPaper[] = [];
    for (const [order, name] of one.papers.entries()) {
      const found = findPaper(name, meeting, source, all);
      const place = placeOf(['items', index, 'papers', order]);
      if (found) addPaper(found, meeting, all, papers, taken, problems, place, one.key);
      else if (!isUnreadable(name, meeting, all, `supplement-${source.number}/`))
        problems.push(missing(name, { number: one.key } as AgendaItem, place, meeting, source.papers, source.number));
    }
    return { key: one.key, pages: one.pages, papers };
  });
  return { source, items: made };
}

function listed(found: FoundPaper, pack: MeetingSource, items: Pick<AgendaItem, 'part'>[]): ListedPaper {
  const within = found.supplement ? `supplement-${found.supplement.number}/` : '';
  const canonical = `/committees/${found.meeting.key}/${within}${found.name}/`;
  const here = found.meeting.key === pack.key;
  return {
    sheet: found.sheet,
    openness: opennessOf(found.sheet, items),
    name: here ? found.name : `${found.name}-of-${found.meeting.date}`,
    address: here ? canonical : `/committees/${pack.key}/${found.name}-of-${found.meeting.date}/`,
    canonical,
    home: found.meeting.key,
    pack: pack.key,
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

/** The permanent key of each item, in order; repeats and items that need one are problems. */
function itemKeys(meeting: MeetingSource, problems: Problem[]): string[] {
  const first = new Map<string, number>();
  return (meeting.index?.facts?.items ?? []).map((item, index) => {
    const place = meeting.index?.split.placeOf(['items', index, item.key ? 'key' : 'number']) as Place;
    if (!item.key && !item.number) {
      const guess = item.title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .split('-')
        .slice(0, 4)
        .join('-')
        .replace(/^-|-$/g, '');
      problems.push(problem('item-without-key', meeting.index?.split.placeOf(['items', index]) as Place, { guess }));
      return guess;
    }
    const key = item.key ?? (item.number as string).toLowerCase().replaceAll('.', '-');
    const line = first.get(key);
    if (line !== undefined) problems.push(problem('duplicate-key', place, { key, line }));
    else first.set(key, place.line);
    return key;
  });
}
