/** A committee’s page and the list of committees. */
import type { CompiledCommittee, Person } from '../model/compiled.ts';
import { type ActionLine, renderActions } from './action-list.ts';
import { isEmptyBody, renderBody } from './body.ts';
import { sayDate, sayPeriod } from './dates.ts';
import { committeeLink, type Lookup } from './lookup.ts';
import { type MeetingLine, type MeetingYear, pastYears, renderMeetingLine, upcomingMeetings } from './meeting-list.ts';
import { siteName } from './meeting-view.ts';
import { type Link, type PageView, type Row, row, sayContact } from './view.ts';

/** Somebody on a committee, with the dates of the seat. */
export interface Seated {
  name: string;
  href: string | undefined;
  remarks: string | undefined;
}

/** What a committee’s page shows. */
export interface CommitteeView extends PageView {
  kind: string;
  details: Row[];
  members: Seated[];
  coopted: Seated[];
  former: Seated[];
  children: Link[];
  body: string;
  actions: ActionLine[];
  upcoming: MeetingLine[];
  years: MeetingYear[];
  /** Matters that came before it, the last to come up first, with that day. */
  matters: { text: string; href: string; day: string }[];
}

/** The list of committees, those in being first. */
export interface CommitteeListView extends PageView {
  groups: { title: string; committees: { text: string; href: string; note: string | undefined }[] }[];
}

const kinds = {
  council: 'Full council',
  executive: 'Executive',
  committee: 'Committee',
  'sub-committee': 'Sub-committee',
  joint: 'Joint committee',
  panel: 'Panel',
};

/** The view of a committee. */
export function renderCommittee(committee: CompiledCommittee, lookup: Lookup): CommitteeView {
  const { facts, people } = committee;
  const { today, base } = lookup.council;
  const isFormer = (person: Person) => (person.seat?.until ?? today) < today;
  const sitting = people.filter((person) => !isFormer(person));
  return {
    address: committee.address,
    title: `${facts.title} – ${siteName(lookup)}`,
    heading: facts.title,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Committees', href: '/committees/' },
    ],
    section: 'committees',
    kind: kinds[facts.kind],
    details: [
      ...row('Kind', kinds[facts.kind]),
      ...row('Reports to', facts.parent && committeeLink(lookup, facts.parent)),
      ...row('Together with', ...facts.with),
      ...row('In being', sayPeriod(facts.from, facts.until)),
      ...row(
        'Earlier names',
        ...facts.names.map((name) => ({ text: name.name, note: sayPeriod(name.from, name.until) })),
      ),
      ...row('Contact', ...(facts.contact ? sayContact(facts.contact) : [])),
    ],
    members: sitting.filter((person) => !person.seat?.['co-opted']).map(renderSeated),
    coopted: sitting.filter((person) => person.seat?.['co-opted']).map(renderSeated),
    former: people.filter(isFormer).map(renderSeated),
    children: committee.children.map((child) => ({ text: child.title, href: child.href })),
    body: isEmptyBody(committee.body) ? '' : renderBody(committee.body, base),
    actions: renderActions(committee.slug, lookup),
    upcoming: upcomingMeetings(committee.meetings, today).map(renderMeetingLine),
    years: pastYears(committee.meetings, today),
    matters: renderMatters(committee.slug, lookup),
  };
}

function renderMatters(committee: string, lookup: Lookup): CommitteeView['matters'] {
  return lookup.council.matters
    .map((matter) => ({
      matter,
      days: matter.events.filter((one) => one.committee === committee).map(({ date }) => date),
    }))
    .filter(({ days }) => days.length > 0)
    .map(({ matter, days }) => ({ matter, last: days.sort().at(-1) ?? '' }))
    .sort((one, other) => other.last.localeCompare(one.last) || one.matter.title.localeCompare(other.matter.title))
    .map(({ matter, last }) => ({ text: matter.title, href: matter.address, day: sayDate(last) }));
}

/** The view of the list of committees. */
export function renderCommitteeList(lookup: Lookup): CommitteeListView {
  const { committees, today } = lookup.council;
  const past = (committee: CompiledCommittee) => (committee.facts.until ?? today) < today;
  const line = (committee: CompiledCommittee) => ({
    text: committee.facts.title,
    href: committee.address,
    note: committee.facts.kind === 'committee' ? undefined : kinds[committee.facts.kind],
  });
  return {
    address: '/committees/',
    title: `Committees – ${siteName(lookup)}`,
    heading: 'Committees',
    breadcrumbs: [{ text: 'Home', href: '/' }],
    section: 'committees',
    groups: [
      { title: 'Committees that meet now', committees: committees.filter((one) => !past(one)).map(line) },
      { title: 'Former committees', committees: committees.filter(past).map(line) },
    ].filter((group) => group.committees.length > 0),
  };
}

function renderSeated(person: Person): Seated {
  const { seat } = person;
  const remarks = [
    person.role,
    seat && !seat.voting ? 'non-voting' : undefined,
    seat?.represents && `represents ${seat.represents}`,
    seat?.body,
    sayPeriod(seat?.from, seat?.until),
  ];
  return { name: person.name, href: person.href, remarks: remarks.filter(Boolean).join(', ') || undefined };
}
