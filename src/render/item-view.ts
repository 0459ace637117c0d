/** An item of an agenda, as the front sheet shows it. */
import type { CompiledItem, CompiledMeeting, CompiledPaper, Stub } from '../model/compiled.ts';
import { sayCorrected } from './corrections-view.ts';
import { sayDate } from './dates.ts';
import { type HistoryView, renderHistory } from './history.ts';
import { type Lookup, matterLink } from './lookup.ts';
import { meetingDay, sayMeeting } from './meeting-list.ts';
import { readPages, sayPages } from './pages.ts';
import { paperTypeNames } from './paper-types.ts';
import { renderReferrersOf } from './referrers.ts';
import { findReplacement, type Replacement } from './replacement.ts';
import { type Grounds, renderGrounds, renderStub, type StubView } from './stub-view.ts';
import { saySupplement } from './supplement-kinds.ts';
import type { Link, Tag } from './view.ts';

/** A public paper in a list. */
export interface PaperLine {
  kind: 'paper';
  title: string;
  href: string;
  type: string;
  pages: string | undefined;
  /** Where it comes from, when it belongs to another meeting: “Cabinet, 18 February 2026”. */
  from: string | undefined;
  /** The paper that took its place. */
  replaced: Replacement | undefined;
  /** “corrected on 3 April 2026” */
  corrected: string | undefined;
}

/** An item with everything the front sheet says of it. */
export interface ItemView {
  number: string | undefined;
  anchor: string;
  title: string;
  tags: Tag[];
  pages: string | undefined;
  lead: string | undefined;
  note: string | undefined;
  added: string | undefined;
  urgent: string | undefined;
  grounds: Grounds | undefined;
  papers: (PaperLine | StubView)[];
  later: { supplement: number; words: string | undefined; href: string; paper: PaperLine | StubView }[];
  minutes: Link[];
  /** What refers to it, but for its own minutes. */
  referred: Link[];
  matter: Link | undefined;
  history: HistoryView;
}

const purposes = { decision: 'For decision', discussion: 'For discussion', information: 'For information' };

/** The view of an item. */
export function renderItem(item: CompiledItem, meeting: CompiledMeeting, lookup: Lookup): ItemView {
  const { facts } = item;
  const stubs = [...item.papers, ...item.later.map((one) => one.paper)].filter((paper) => 'kind' in paper);
  return {
    number: facts.number,
    anchor: item.anchor,
    title: facts.title,
    tags: itemTags(item),
    pages: sayPages(item.range ?? readPages(facts.pages)),
    lead: facts.lead,
    note: facts.note,
    added: facts.added && sayDate(facts.added),
    urgent: facts.urgent?.reason,
    // An item in Part 2 gives its grounds itself unless its papers do.
    grounds:
      facts.part === 2 && stubs.length === 0
        ? renderGrounds(facts.exempt?.paragraphs ?? [], facts.exempt?.['public-interest'], lookup.council.facts.notice)
        : undefined,
    papers: item.papers.map((paper) => renderPaperLine(paper, lookup, meeting)),
    later: item.later.map(({ supplement, paper }) => ({
      supplement,
      words: sayLater(supplement, meeting),
      href: `${meeting.address}supplement-${supplement}/`,
      paper: renderPaperLine(paper, lookup, meeting),
    })),
    minutes: item.minutes.map((minute) => ({
      text: [minute.number && `Minute ${minute.number}`, minute.title].filter(Boolean).join(': '),
      href: minute.href,
    })),
    referred: renderReferrersOf(
      meeting.address,
      item.anchor,
      item.minutes.map(({ href }) => href),
      lookup,
    ),
    matter: matterLink(lookup, facts.matter),
    history: renderHistory(facts.matter, meetingDay(meeting), lookup),
  };
}

/** A paper or stub as a line of a list. */
export function renderPaperLine(
  paper: CompiledPaper | Stub,
  lookup: Lookup,
  meeting?: CompiledMeeting,
): PaperLine | StubView {
  if ('kind' in paper) return renderStub(paper, lookup.council.facts.notice);
  return {
    kind: 'paper',
    title: paper.title,
    href: paper.address,
    type: paperTypeNames[paper.type],
    pages: sayPages(paper.range),
    replaced: meeting && findReplacement(paper.path, meeting),
    corrected: sayCorrected(paper.corrections),
    from: paper.address === paper.canonical ? undefined : sayHome(paper, lookup),
  };
}

/** The meeting that a paper belongs to, from the address where it stands at home. */
export function homeOf(paper: CompiledPaper, lookup: Lookup): CompiledMeeting | undefined {
  return lookup.meetings.get(`${paper.canonical.split('/').slice(0, 4).join('/')}/`);
}

function sayHome(paper: CompiledPaper, lookup: Lookup): string | undefined {
  const home = homeOf(paper, lookup);
  return home && sayMeeting(home);
}

function sayLater(number: number, meeting: CompiledMeeting): string | undefined {
  const supplement = meeting.supplements.find((one) => one.number === number);
  return supplement && saySupplement(supplement);
}

function itemTags(item: CompiledItem): Tag[] {
  const { facts } = item;
  const nothingYet = item.papers.length === 0 && item.later.length === 0;
  return [
    ...(facts.part === 2 ? [{ text: 'Part 2', tone: 'red' } as const] : []),
    ...(facts.for ? [{ text: purposes[facts.for], tone: 'blue' } as const] : []),
    ...(facts['to-follow'] && nothingYet ? [{ text: 'To follow', tone: 'amber' } as const] : []),
    ...(facts.verbal ? [{ text: 'Verbal report', tone: 'grey' } as const] : []),
    ...(facts.urgent ? [{ text: 'Urgent', tone: 'amber' } as const] : []),
  ];
}
