/** A meeting’s folder becomes a finished meeting; of one that is not public only when and where it is. */

import { findings } from '../findings.ts';
import type { CompiledItem, CompiledMeeting, CompiledPaper, CompiledSupplement, Stub } from '../model/compiled.ts';
import { type Meeting, meetingSchema } from '../model/meeting.ts';
import { problem } from '../problem.ts';
import type { ListedMeeting, ListedPaper } from '../read/agenda-papers.ts';
import type { MeetingSource } from '../read/gather.ts';
import { papersOfMeeting } from '../read/listed-papers.ts';
import { hasStamp, publishedOn } from '../read/publication.ts';
import { noteCorrections } from './corrections.ts';
import { compilePaper, makeStub, notePaperProblems, readRange } from './papers.ts';
import { peopleOfMeeting } from './people.ts';
import { listWithdrawn, takeBack } from './withdrawn.ts';
import { finishText, type Workshop } from './workshop.ts';

/** What decides how much of a meeting is shown. */
export interface Showing {
  published: boolean;
  /** Whether its minutes are public: stamped, or in a later pack that is. */
  minutes: boolean;
}

/** Compiles a meeting. */
export function compileMeeting(
  source: MeetingSource,
  listed: ListedMeeting,
  showing: Showing,
  shop: Workshop,
): CompiledMeeting {
  noteProblems(source, listed, showing, shop);
  const committee = shop.all.committees.get(source.committee)?.facts;
  const facts = source.index?.facts;
  const shown = showing.published || shop.drafts;
  if (!facts || !shown) {
    // What is not shown is compiled all the same, for its faults, and the result thrown away.
    for (const one of openPapers(listed)) compilePaper(one, false, shop);
    return announceMeeting(source, facts, committee?.title, shop);
  }
  const text = finishText(textPlace(source, source.index?.split.body ?? '', showing.published), shop);
  const take = (papers: ListedPaper[]) =>
    papers.flatMap((one) => {
      if (one.openness === 'open') return compilePaper(one, showing.published, shop) ?? [];
      const stub = makeStub(one, shop.reserved);
      const withdrawn = takeBack(one, stub, source.lock);
      return { ...stub, withdrawn, range: withdrawn?.range };
    });
  const items = listed.items.map((item): CompiledItem => {
    const papers = take(item.papers);
    const range = readRange(item.facts.pages);
    // A paper that is alone at its item has the item’s pages; how several share them is not printed on an agenda.
    for (const paper of papers.length === 1 ? papers : []) paper.range = range;
    return {
      facts: withoutNames(item.facts),
      key: item.key,
      anchor: `item-${item.key}`,
      papers,
      later: [],
      range,
      minutes: [],
    };
  });
  const supplements = listed.supplements
    .filter(({ source: one }) => one.index?.facts && (shop.drafts || hasStamp(source, `supplement-${one.number}`)))
    .map((one) => compileSupplement(one, source, items, take, shop));
  const minutes = listed.minutes && (showing.minutes || shop.drafts) ? take([listed.minutes])[0] : undefined;
  const minutesPaper = minutes && 'body' in minutes ? minutes : undefined;
  const papers = [
    ...items.flatMap((item) => item.papers),
    ...(minutesPaper ? [minutesPaper] : []),
    ...supplements.flatMap((one) => one.items.flatMap((item) => item.papers)),
  ];
  const shownPapers = papers.filter((paper): paper is CompiledPaper => 'body' in paper);
  noteCorrections(shownPapers, source);
  const withdrawn = listWithdrawn([...papers, ...(minutes ? [minutes] : [])], source);
  return {
    path: source.index?.path ?? '',
    committee: source.committee,
    folder: source.date,
    address: `/committees/${source.key}/`,
    title: facts.title ?? committee?.title ?? source.committee,
    public: showing.published,
    draft: !showing.published,
    facts: { ...facts, items: facts.items.map(withoutNames) },
    body: text.body,
    items,
    supplements,
    minutes: minutesPaper,
    papers: shownPapers,
    withdrawn,
    unreadable: papersOfMeeting(listed)
      .filter(({ openness, sheet }) => openness === 'unclear' || (openness === 'open' && !sheet.facts))
      .map(({ address }) => address),
    people: peopleOfMeeting(facts, committee, shop.people),
    lock: source.lock,
    published: publishedOn(source, 'pack'),
  };
}

/** An item’s facts without the names of files, which may say what is not for publication; its papers are found already. */
function withoutNames<Facts extends { papers: string[] }>(facts: Facts): Facts {
  return { ...facts, papers: [] };
}

function compileSupplement(
  { source: one, items: listedItems }: ListedMeeting['supplements'][number],
  source: MeetingSource,
  items: CompiledItem[],
  take: (papers: ListedPaper[]) => (CompiledPaper | Stub)[],
  shop: Workshop,
): CompiledSupplement {
  const place = textPlace(source, one.index?.split.body ?? '', true);
  const made = listedItems.flatMap(({ key, pages, papers }) => {
    const item = items.find((candidate) => candidate.key === key);
    if (!item) return [];
    const taken = take(papers);
    item.later.push(...taken.map((paper) => ({ supplement: one.number, paper })));
    return [{ item, papers: taken, range: readRange(pages) }];
  });
  return {
    number: one.number,
    address: `/committees/${source.key}/supplement-${one.number}/`,
    facts: { ...(one.index?.facts as CompiledSupplement['facts']), items: [] },
    items: made,
    body: finishText({ ...place, path: one.index?.path ?? place.path }, shop).body,
    published: publishedOn(source, `supplement-${one.number}`),
  };
}

/** Date, time and place of a meeting whose agenda is not published; nothing else of its file is taken. */
function announceMeeting(
  source: MeetingSource,
  facts: Meeting | undefined,
  title: string | undefined,
  shop: Workshop,
): CompiledMeeting {
  const day = source.date.slice(0, 10);
  return {
    path: source.index?.path ?? '',
    committee: source.committee,
    folder: source.date,
    address: `/committees/${source.key}/`,
    title: title ?? source.committee,
    public: false,
    draft: false,
    facts: meetingSchema.parse({
      date: facts?.date ?? day,
      time: facts?.time,
      venue: facts?.venue,
      status: facts?.status,
      'held-on': facts?.['held-on'],
    }),
    body: { type: 'root', children: [] },
    items: [],
    supplements: [],
    minutes: undefined,
    papers: [],
    withdrawn: [],
    unreadable: [],
    people: peopleOfMeeting(
      meetingSchema.parse({ date: day }),
      shop.all.committees.get(source.committee)?.facts,
      shop.people,
    ),
    lock: undefined,
    published: undefined,
  };
}

function openPapers(listed: ListedMeeting): ListedPaper[] {
  return papersOfMeeting(listed).filter(({ openness }) => openness === 'open');
}

/** Everything that is wrong with a meeting’s files, whether or not they are shown. */
function noteProblems(source: MeetingSource, listed: ListedMeeting, showing: Showing, shop: Workshop): void {
  const { published } = showing;
  shop.findings.push(
    ...findings([...(source.index?.problems ?? []), ...listed.problems], published),
    // Where there is a record, something was published, whether or not it can be read.
    ...findings(source.lockProblems, true),
  );
  const own = (one: ListedPaper) => one.home === source.key;
  const papers = listed.items.flatMap((item) => item.papers);
  for (const one of papers.filter(own)) notePaperProblems(one, published, shop);
  for (const { sheet } of papers.filter((one) => !own(one) && one.openness === 'unclear'))
    shop.findings.push(...findings([problem('part-unclear', { file: sheet.path, line: 1, column: 1 })], published));
  if (listed.minutes) notePaperProblems(listed.minutes, published && showing.minutes, shop);
  for (const { source: supplement, items } of listed.supplements) {
    const stamped = published && hasStamp(source, `supplement-${supplement.number}`);
    shop.findings.push(...findings(supplement.index?.problems ?? [], stamped));
    for (const one of items.flatMap((item) => item.papers).filter(own)) notePaperProblems(one, stamped, shop);
  }
}

function textPlace(source: MeetingSource, body: string, published: boolean) {
  return {
    path: source.index?.path ?? '',
    body,
    type: 'notice' as const,
    facts: {},
    home: source.key,
    pack: undefined,
    published,
  };
}
