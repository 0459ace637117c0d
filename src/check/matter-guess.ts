/** Items of different meetings that seem to be one matter, which nothing says: a question to the clerk, with the line to add. */

import { type Finding, findings } from '../findings.ts';
import type { CompiledCouncil, CompiledItem, CompiledMeeting } from '../model/compiled.ts';
import type { Reference } from '../model/reference.ts';
import { type Place, problem } from '../problem.ts';
import type { MeetingListing } from '../read/showing.ts';
import { sayDate } from '../render/dates.ts';
import { areApart, readSubject, type Subject } from './item-subject.ts';

/** An item that can be of a matter. */
interface Entry {
  meeting: CompiledMeeting;
  item: CompiledItem;
  subject: Subject;
  /** Where its title stands. */
  place: Place;
  day: number;
  matter: string | undefined;
  published: boolean;
  /** Addresses by which references lead to it, and what its own papers refer to. */
  known: Set<string>;
  names: Set<string>;
}

/** Days within which a subject taken up again is likely one matter: a title alone, and where the one refers to the other. */
const shortly = 300;
const atMost = 750;
/** Papers that every meeting has. */
const regularPapers = new Set(['minutes', 'forward-plan', 'work-programme', 'notice']);

/** Offers matters that are found. An item is asked about once, with the latest item before it. */
export function guessMatters(council: CompiledCouncil, listings: MeetingListing[], references: Reference[]): Finding[] {
  const entries = listEntries(council, listings, references);
  const usual = usualTitles(entries);
  const byWord = new Map<string, Entry[]>();
  const guessed = new Map<Entry, string>();
  const found: Finding[] = [];
  for (const entry of entries) {
    if (usual.has(`${entry.meeting.committee} ${plain(entry)}`)) continue;
    const before = candidates(entry, byWord).find((one) => isOne(one, entry));
    for (const word of keysOf(entry)) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
    if (!before || (before.matter !== undefined && entry.matter !== undefined)) continue;
    const matter = entry.matter ?? before.matter ?? guessed.get(before) ?? nameMatter(before, entry);
    guessed.set(entry, matter);
    found.push(...findings([ask(entry, before, matter)], entry.published));
  }
  return found;
}

function ask(entry: Entry, before: Entry, matter: string) {
  const [at, other] = entry.matter === undefined ? [entry, before] : [before, entry];
  const file = `${other.place.file}:${other.place.line}`;
  return problem('matter-guess', at.place, {
    title: at.item.facts.title,
    other: other.item.facts.title,
    where: `${other.meeting.title} on ${sayDate(other.meeting.facts.date)}`,
    line: `matter: ${matter}`,
    places:
      other.matter === undefined ? `below this line, and below ${file}` : `below this line, as it stands at ${file}`,
  });
}

/** Items before it that share a word with it, the latest first. */
function candidates(entry: Entry, byWord: Map<string, Entry[]>): Entry[] {
  const sharing = new Set(keysOf(entry).flatMap((word) => (byWord.get(word) ?? []).slice(-30)));
  return [...sharing].filter(({ day }) => day < entry.day && entry.day - day <= atMost).sort((a, b) => b.day - a.day);
}

function keysOf({ subject }: Entry): string[] {
  return [...subject.words, ...subject.cases];
}

/** Whether two items seem to be of one matter. */
function isOne(before: Entry, entry: Entry): boolean {
  const [one, other] = [before.subject, entry.subject];
  if (areApart(one, other)) return false;
  const refers = meets(entry.names, before.known);
  const isHome = before.meeting.committee === entry.meeting.committee;
  const shared = one.words.filter((word) => other.words.includes(word)).length;
  if (refers && shared >= 2 && shared * 3 >= Math.min(one.words.length, other.words.length) * 2) return true;
  if (entry.day - before.day > shortly || (one.regular && other.regular)) return false;
  const least = isHome ? 2 : 3;
  const isWhole = shared >= least && shared === one.words.length && shared === other.words.length;
  return (
    isWhole ||
    isSameHead(one, other, least) ||
    (one.cases.length > 0 && meets(new Set(one.cases), new Set(other.cases)))
  );
}

/** “Short breaks: scope of the review” and “Short breaks: what parents said”. */
function isSameHead(one: Subject, other: Subject, least: number): boolean {
  if (!one.staged && !other.staged) return false;
  return one.head.length >= least && one.head.join(' ') === other.head.join(' ');
}

/** Titles that a committee has at most of its meetings, by committee and title. */
function usualTitles(entries: Entry[]): Set<string> {
  const meetings = new Map<string, Set<CompiledMeeting>>();
  const titles = new Map<string, Set<CompiledMeeting>>();
  const add = (to: typeof titles, key: string, { meeting }: Entry) =>
    to.set(key, (to.get(key) ?? new Set()).add(meeting));
  for (const entry of entries) {
    add(meetings, entry.meeting.committee, entry);
    add(titles, `${entry.meeting.committee} ${plain(entry)}`, entry);
  }
  const all = (key: string) => meetings.get(key.slice(0, key.indexOf(' ')))?.size ?? 0;
  return new Set([...titles].flatMap(([key, { size }]) => (size >= 4 && size * 2 > all(key) ? [key] : [])));
}

/** A title without its days and numbers: “Confirm the proceedings of 3 June 2025” is the same at every meeting. */
function plain({ subject }: Entry): string {
  return subject.words.join(' ');
}

/** Open items with a subject, by day. */
function listEntries(council: CompiledCouncil, listings: MeetingListing[], references: Reference[]): Entry[] {
  const named = new Map<string, string[]>();
  for (const { file, target } of references) if (target !== null) named.set(file, [...(named.get(file) ?? []), target]);
  const sources = new Map(listings.map((one) => [`/committees/${one.source.key}/`, one]));
  const entries = council.meetings.flatMap((meeting): Entry[] => {
    const listing = sources.get(meeting.address);
    const index = listing?.source.index;
    if (!listing || !index) return [];
    return meeting.items.flatMap((item, at): Entry[] => {
      const papers = item.papers.flatMap((one) => ('body' in one ? [one] : []));
      if (item.facts.part !== 1 || papers.some(({ type }) => regularPapers.has(type))) return [];
      const subject = readSubject(item.facts.title);
      if (subject.words.length < 2 && subject.cases.length === 0) return [];
      const own = papers.filter(({ address, canonical }) => address === canonical);
      const addresses = [...papers.map(({ canonical }) => canonical), `${meeting.address}#${item.anchor}`];
      const targets = own.flatMap(({ path }) => named.get(path) ?? []).map((target) => pageOf(target));
      return [
        {
          meeting,
          item,
          subject,
          place: index.split.placeOf(['items', at, 'title']),
          day: Date.parse(meeting.facts.date) / 86_400_000,
          matter: item.facts.matter ?? papers.find(({ matter }) => matter !== undefined)?.matter,
          published: listing.showing.published,
          known: new Set([...addresses, ...item.minutes.map(({ href }) => href)]),
          names: new Set([...targets, ...papers.map(({ canonical }) => canonical)]),
        },
      ];
    });
  });
  return entries.sort((a, b) => a.day - b.day);
}

/** A target as items are known by: the address of a paper; with its anchor that of an item or a minute. */
function pageOf(target: string): string {
  return /#(?:item|minute)-[\w-]+$/.test(target) ? target : target.replace(/#.*/, '');
}

function meets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => other.has(key));
}

/** A name for a matter made of what both titles share. */
function nameMatter(before: Entry, entry: Entry): string {
  const shared = before.subject.words.filter((word) => entry.subject.words.includes(word));
  const words = (shared.length > 0 ? shared : before.subject.words).join('-').replace(/[^a-z0-9-]/g, '');
  return words.split('-').filter(Boolean).slice(0, 6).join('-');
}
