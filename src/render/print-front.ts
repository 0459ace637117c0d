/** The printed front sheet and agenda of a meeting, and the sheet of a supplement. */
import type { Root } from 'hast';
import type { CompiledMeeting, CompiledSupplement, Person } from '../model/compiled.ts';
import type { PrintBlock } from '../model/print-tree.ts';
import { isEmptyBody } from './body.ts';
import { sayDate, sayDayAndTime } from './dates.ts';
import type { PaperLine } from './item-view.ts';
import type { Lookup } from './lookup.ts';
import { renderMeeting } from './meeting-view.ts';
import { convertBody } from './print-blocks.ts';
import { createPrintLinks } from './print-links.ts';
import { bodySize, uprightWidth } from './print-measure.ts';
import { printRow } from './print-pack.ts';
import { type FormatsView, findContact, renderFormats } from './site-facts.ts';
import type { StubView } from './stub-view.ts';
import { renderSupplement } from './supplement-view.ts';
import type { Row } from './view.ts';

/** A row of facts in print. */
interface FrontRow {
  key: string;
  values: string[];
}

/** An item of the printed agenda. */
export interface FrontItem {
  key: string;
  number: string | undefined;
  title: string;
  /** Whether its papers start here in print; else its bookmark is this line. */
  printed: boolean;
  /** “To follow”, “Verbal report”, who presents it, a note. */
  remarks: string[];
  papers: { title: string; note: string | undefined }[];
  /** Pages printed elsewhere: “pages 9 to 114”. */
  pages: string | undefined;
}

/** Everything in front of the numbered pages. */
export interface PrintFront {
  council: string;
  strapline: string | undefined;
  /** “Supplement 1”, over the committee’s name. */
  over: string | undefined;
  title: string;
  day: string;
  kind: string | undefined;
  status: string | undefined;
  details: FrontRow[];
  members: Person[];
  coopted: Person[];
  officers: FrontRow[];
  body: PrintBlock[];
  terms: PrintBlock[];
  parts: { title: string | undefined; items: FrontItem[] }[];
  published: string | undefined;
  address: string;
  formats: string[];
}

/** The front sheet of a pack. */
export function renderPrintFront(meeting: CompiledMeeting, lookup: Lookup): PrintFront {
  const view = renderMeeting(meeting, lookup);
  const committee = lookup.committees.get(meeting.committee);
  return {
    ...common(meeting, lookup),
    over: undefined,
    kind: view.kind,
    status: [view.tag?.text, view.statusNote].filter(Boolean).join(': ') || undefined,
    details: printed(view.details, new Set(['Published', 'Date', 'Time'])),
    members: view.members,
    coopted: view.coopted,
    officers: printed(view.officers),
    body: convert(meeting.body, lookup),
    terms: committee ? convert(committee.body, lookup) : [],
    parts: view.parts.map((part) => ({
      title: part.title,
      items: part.items.map((item) => ({
        key: item.anchor.replace(/^item-/, ''),
        number: item.number,
        title: item.title,
        printed: item.papers.length > 0,
        remarks: [
          ...item.tags.filter(({ text }) => text !== 'Part 2').map(({ text }) => text),
          ...(item.lead ? [item.lead] : []),
          ...(item.note ? [item.note] : []),
          ...(item.urgent ? [`Urgent: ${item.urgent}`] : []),
          ...(item.grounds?.paragraphs.map(({ name }) => `Not for publication: ${name}`) ?? []),
        ],
        papers: item.papers.length > 1 ? item.papers.map(paperNote) : item.papers.filter(isStub).map(paperNote),
        pages: item.pages,
      })),
    })),
    published: meeting.published && sayDate(meeting.published),
  };
}

/** The sheet in front of a supplement. */
export function renderSupplementFront(
  supplement: CompiledSupplement,
  meeting: CompiledMeeting,
  lookup: Lookup,
): PrintFront {
  const view = renderSupplement(supplement, meeting, lookup);
  return {
    ...common(meeting, lookup),
    over: view.heading,
    kind: undefined,
    status: undefined,
    details: printed(view.details, new Set(['Meeting', 'Published'])),
    members: [],
    coopted: [],
    officers: [],
    body: convert(supplement.body, lookup),
    terms: [],
    parts: [
      {
        title: undefined,
        items: supplement.items.map(({ item, papers }, index) => ({
          key: item.key,
          number: item.facts.number,
          title: item.facts.title,
          printed: papers.length > 0,
          remarks: [],
          papers: (view.items[index]?.papers ?? []).map(paperNote),
          pages: view.items[index]?.pages,
        })),
      },
    ],
    published: sayDate(supplement.published ?? supplement.facts.date),
    address: lookup.council.facts.site.replace(/\/+$/, '') + supplement.address,
  };
}

function common(meeting: CompiledMeeting, lookup: Lookup) {
  const { facts } = lookup.council;
  const contact = findContact(lookup, meeting.facts.contact, lookup.committees.get(meeting.committee)?.facts.contact);
  return {
    council: facts.name,
    strapline: facts.strapline,
    title: meeting.title,
    day: sayDayAndTime(meeting.facts['held-on'] ?? meeting.facts.date, meeting.facts.time),
    address: facts.site.replace(/\/+$/, '') + meeting.address,
    formats: sayFormats(renderFormats(facts.formats, contact)),
  };
}

function sayFormats({ statement, contact }: FormatsView): string[] {
  if (!contact) return [statement];
  const ways = [contact.telephone, contact.email].filter(Boolean).join(' or ');
  return [statement, ways ? `Ask ${contact.name}: ${ways}.` : `Ask ${contact.name}.`];
}

function printed(rows: Row[], left: Set<string> = new Set()): FrontRow[] {
  return rows.filter(({ key }) => !left.has(key)).map(printRow);
}

function isStub(paper: PaperLine | StubView): paper is StubView {
  return paper.kind === 'stub';
}

function paperNote(paper: PaperLine | StubView): { title: string; note: string | undefined } {
  return { title: paper.title, note: isStub(paper) ? (paper.withdrawn?.text ?? 'not for publication') : paper.from };
}

function convert(body: Root, lookup: Lookup): PrintBlock[] {
  if (isEmptyBody(body)) return [];
  const links = createPrintLinks([], lookup.council.facts.site.replace(/\/+$/, ''));
  return convertBody(
    body,
    { paper: -1, blocks: new Map(), links, isReprint: false, picture: () => undefined },
    { width: uprightWidth, size: bodySize },
  );
}
