/** The front sheet of a meeting. */
import type { CompiledMeeting, Person } from '../model/compiled.ts';
import { renderBody } from './body.ts';
import { sayDate, sayDay, sayDayAndTime, sayTime } from './dates.ts';
import { renderEditions } from './edition-links.ts';
import { type ItemView, renderItem } from './item-view.ts';
import { committeeLink, type Lookup } from './lookup.ts';
import { meetingDay, sayMeeting, statusTag } from './meeting-list.ts';
import { renderReferrersOf } from './referrers.ts';
import { type FormatsView, findContact, renderFormats } from './site-facts.ts';
import { type Contact, type Link, type PageView, type Row, row, sayContact, type Tag } from './view.ts';

/** Everything the printed front sheet says, and links. */
export interface MeetingView extends PageView {
  day: string;
  kind: string | undefined;
  tag: Tag | undefined;
  statusNote: string | undefined;
  public: boolean;
  draft: boolean;
  /** “Tuesday 1 December 2026”: when the agenda has to be published, while it is not. */
  due: string | undefined;
  details: Row[];
  members: Person[];
  coopted: Person[];
  officers: Row[];
  body: string;
  /** Items in agenda order, each run of one Part together; titled only when the agenda has a Part 2. */
  parts: { title: string | undefined; id: string; items: ItemView[] }[];
  supplements: { title: string; href: string; published: string }[];
  /** What refers to the meeting as a whole. */
  referred: Link[];
  minutes: { title: string; href: string } | undefined;
  pages: string | undefined;
  /** PDFs of the whole pack. */
  editions: Link[];
  formats: FormatsView;
}

const kinds = {
  ordinary: undefined,
  extraordinary: 'Extraordinary meeting',
  annual: 'Annual meeting',
  hearing: 'Hearing',
};

/** The view of a meeting. */
export function renderMeeting(meeting: CompiledMeeting, lookup: Lookup): MeetingView {
  const { council } = lookup;
  const shown = meeting.public || meeting.draft;
  const contact = shown ? contactOf(meeting, lookup) : undefined;
  return {
    address: meeting.address,
    title: `${sayMeeting(meeting)} – ${siteName(lookup)}`,
    heading: meeting.title,
    breadcrumbs: meetingTrail(meeting, lookup).slice(0, -1),
    section: 'committees',
    day: sayDay(meetingDay(meeting)),
    kind: kinds[meeting.facts.kind],
    tag: statusTag(meeting),
    statusNote: meeting.facts['status-note'],
    public: meeting.public,
    draft: meeting.draft,
    due: meeting.due && sayDay(meeting.due),
    details: [...renderWhenAndWhere(meeting), ...(shown ? renderHow(meeting, contact) : [])],
    members: meeting.people.filter((person) => !person.seat?.['co-opted']),
    coopted: meeting.people.filter((person) => person.seat?.['co-opted']),
    officers: shown
      ? council.facts.officers.flatMap((officer) => row(officer.role ?? 'Officer', ...sayOfficer(officer)))
      : [],
    body: renderBody(meeting.body, council.base),
    parts: groupByPart(meeting, lookup),
    supplements: meeting.supplements.map((supplement) => ({
      title: supplement.facts.title ?? `Supplement ${supplement.number}`,
      href: supplement.address,
      published: sayDate(supplement.published ?? supplement.facts.date),
    })),
    minutes: meeting.minutes && { title: 'Minutes of this meeting', href: meeting.minutes.address },
    referred: shown ? renderReferrersOf(meeting.address, '', [], lookup) : [],
    editions: shown ? renderEditions(meeting.address, 'pack.pdf', lookup) : [],
    formats: renderFormats(council.facts.formats, findContact(lookup, contact)),
    pages: meeting.papers.some((paper) => paper.pages.length > 0) ? `${meeting.address}pages/` : undefined,
  };
}

/** Links from the home page to a meeting’s front sheet, the last of them. */
export function meetingTrail(meeting: CompiledMeeting, lookup: Lookup): { text: string; href?: string | undefined }[] {
  return [
    { text: 'Home', href: '/' },
    { text: 'Committees', href: '/committees/' },
    committeeLink(lookup, meeting.committee),
    { text: sayDate(meeting.facts.date), href: meeting.address },
  ];
}

/** The council’s name in titles. */
export function siteName(lookup: Lookup): string {
  return lookup.council.facts['short-name'] ?? lookup.council.facts.name;
}

/** The officer who clerks a meeting: its own, the committee’s, or the council’s. */
export function contactOf(meeting: CompiledMeeting, lookup: Lookup): Contact | undefined {
  const committee = lookup.committees.get(meeting.committee);
  const { facts } = lookup.council;
  return meeting.facts.contact ?? committee?.facts.contact ?? facts.contact ?? facts.officers[0];
}

function renderWhenAndWhere(meeting: CompiledMeeting): Row[] {
  const { facts } = meeting;
  const postponed = facts['held-on'] !== undefined && facts['held-on'] !== facts.date;
  return [
    ...row(postponed ? 'First called for' : 'Date', sayDay(facts.date)),
    ...row('Date', postponed ? sayDay(facts['held-on'] ?? '') : undefined),
    ...row('Time', facts.time && sayTime(facts.time)),
    ...row('Venue', facts.venue),
    ...row(
      facts.sittings.length > 1 ? 'Further sittings' : 'Further sitting',
      ...facts.sittings.map((sitting) => ({ text: sayDayAndTime(sitting.date, sitting.time), note: sitting.venue })),
    ),
  ];
}

function renderHow(meeting: CompiledMeeting, contact: Contact | undefined): Row[] {
  const { facts } = meeting;
  return [
    ...row('Called at short notice', facts['short-notice']),
    ...row('How to attend', facts.attend),
    ...row('Watch', facts.watch && { text: 'Watch this meeting online', href: facts.watch }),
    ...row('Contact', ...(contact ? sayContact(contact) : [])),
    ...row('Published', meeting.published && sayDate(meeting.published)),
    ...row('Corrected', ...sayCorrections(meeting, 'pack')),
    ...row('Minutes corrected', ...sayCorrections(meeting, 'minutes')),
    ...row('First published at', facts.online && { text: facts.online, href: facts.online }),
  ];
}

/** The corrections of the pack, the minutes or a supplement, each with its reason. */
export function sayCorrections({ lock }: CompiledMeeting, what: string): { text: string; note: string }[] {
  return (lock?.published ?? []).flatMap(({ what: one, on, reason }) =>
    one === what && reason !== undefined ? [{ text: sayDate(on), note: reason }] : [],
  );
}

function sayOfficer(officer: Contact) {
  const { role, ...rest } = officer;
  return sayContact(role === undefined ? officer : rest);
}

function groupByPart(meeting: CompiledMeeting, lookup: Lookup): MeetingView['parts'] {
  const titled = meeting.items.some((item) => item.facts.part === 2);
  const runs: MeetingView['parts'] = [];
  let part: number | undefined;
  for (const item of meeting.items) {
    if (item.facts.part !== part) {
      part = item.facts.part;
      const title = part === 1 ? 'Part 1: open to the public' : 'Part 2: not open to the public';
      runs.push({ title: titled ? title : undefined, id: `site_agenda_${runs.length + 1}`, items: [] });
    }
    runs.at(-1)?.items.push(renderItem(item, meeting, lookup));
  }
  return runs;
}
