/** A member’s page and the list of members. */
import type { CompiledMember } from '../model/compiled.ts';
import { isEmptyBody, renderBody } from './body.ts';
import { sayPeriod } from './dates.ts';
import { type Lookup, memberName } from './lookup.ts';
import { siteName } from './meeting-view.ts';
import { renderVotes, type VoteLine } from './minuted-view.ts';
import { capitalise } from './pages.ts';
import { type PageView, type Row, row } from './view.ts';

/** What a member’s page shows. */
export interface MemberView extends PageView {
  details: Row[];
  seats: { text: string; href: string; remarks: string | undefined }[];
  votes: VoteLine[];
  body: string;
}

/** The list of members, in the order of their last names. */
export interface MemberListView extends PageView {
  groups: { title: string; members: { name: string; href: string; remarks: string | undefined }[] }[];
}

/** The view of a member. */
export function renderMember(member: CompiledMember, lookup: Lookup): MemberView {
  const { facts } = member;
  return {
    address: member.address,
    title: `${memberName(member)} – ${facts.kind === 'co-opted' ? 'Co-opted member' : 'Councillor'} – ${siteName(lookup)}`,
    heading: memberName(member),
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Members', href: '/members/' },
    ],
    section: 'members',
    details: [
      ...row('Role', facts.kind === 'co-opted' ? 'Co-opted member' : 'Councillor'),
      ...row('Represents', facts.represents),
      ...row('Ward', ...facts.wards.map((ward) => ({ text: ward.name, note: sayPeriod(ward.from, ward.until) }))),
      ...row(
        'Party',
        ...facts.parties.map((party) => ({ text: party.name, note: sayPeriod(party.from, party.until) })),
      ),
      ...row('Term', capitalise(sayPeriod(facts.from, facts.until) ?? '')),
      ...row(
        'Earlier name',
        ...facts['former-names'].map((name) => ({ text: name.name, note: sayPeriod(name.from, name.until) })),
      ),
    ],
    seats: member.seats.map(({ committee, href, seat }) => ({
      text: committee,
      href,
      remarks: [seat.role, sayPeriod(seat.from, seat.until)].filter(Boolean).join(', ') || undefined,
    })),
    votes: renderVotes(member.slug, facts.name, lookup),
    body: isEmptyBody(member.body) ? '' : renderBody(member.body, lookup.council.base),
  };
}

/** The view of the list of members. */
export function renderMemberList(lookup: Lookup): MemberListView {
  const { today } = lookup.council;
  const members = [...lookup.council.members].sort((a, b) => lastName(a).localeCompare(lastName(b), 'en'));
  const past = (member: CompiledMember) => (member.facts.until ?? today) < today;
  const group = (title: string, some: CompiledMember[]) => ({
    title,
    members: some.map((one) => renderLine(one, today)),
  });
  return {
    address: '/members/',
    title: `Members – ${siteName(lookup)}`,
    heading: 'Members',
    breadcrumbs: [{ text: 'Home', href: '/' }],
    section: 'members',
    groups: [
      group(
        'Councillors',
        members.filter((one) => !past(one) && one.facts.kind === 'councillor'),
      ),
      group(
        'Co-opted members',
        members.filter((one) => !past(one) && one.facts.kind === 'co-opted'),
      ),
      group('Former members', members.filter(past)),
    ].filter((one) => one.members.length > 0),
  };
}

function renderLine(member: CompiledMember, today: string) {
  const now = <Dated extends { name: string; until?: string | undefined }>(all: Dated[]) =>
    all.findLast((one) => (one.until ?? today) >= today)?.name ?? all.at(-1)?.name;
  const remarks = [now(member.facts.wards), now(member.facts.parties), member.facts.represents];
  return { name: memberName(member), href: member.address, remarks: remarks.filter(Boolean).join(', ') || undefined };
}

function lastName(member: CompiledMember): string {
  return member.facts.name.split(' ').at(-1) ?? '';
}
