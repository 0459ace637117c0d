/** Members and others by slug or printed name; who sits on a committee on a day. */
import type { Committee, Seat } from '../model/committee.ts';
import type { Person } from '../model/compiled.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Member } from '../model/member.ts';

/** Looks people up. */
export interface People {
  /** By slug, or by a name that is one member’s alone; a name nobody has stays as printed. */
  find(slugOrName: string): { name: string; href: string | undefined };
  has(slug: string): boolean;
}

/** A look-up over the members’ files. A name that two members share is left without a link. */
export function createPeople(members: Map<string, Member>): People {
  const byName = new Map<string, string[]>();
  for (const [slug, member] of members) {
    for (const name of [member.name, ...member['former-names'].map((one) => one.name)]) {
      byName.set(plainName(name), [...(byName.get(plainName(name)) ?? []), slug]);
    }
  }
  return {
    has: (slug) => members.has(slug),
    find(slugOrName) {
      const direct = members.get(slugOrName);
      if (direct) return { name: displayName(direct), href: `/members/${slugOrName}/` };
      const slugs = byName.get(plainName(slugOrName)) ?? [];
      const only = slugs.length === 1 ? slugs[0] : undefined;
      return { name: slugOrName, href: only && `/members/${only}/` };
    },
  };
}

/** The seats of a committee that were held on a day, as people. */
export function peopleOn(committee: Committee | undefined, day: string, people: People): Person[] {
  return (committee?.membership ?? [])
    .filter((seat) => (seat.from ?? '') <= day && day <= (seat.until ?? '9999'))
    .map((seat) => seatPerson(seat, people));
}

/** Everybody a front sheet names: as printed there, or the committee’s seats on that day. */
export function peopleOfMeeting(facts: Meeting, committee: Committee | undefined, people: People): Person[] {
  if (facts.members.length === 0) return peopleOn(committee, facts['held-on'] ?? facts.date, people);
  return facts.members.map(({ name, role, member }) => ({
    name,
    role,
    href: people.find(member ?? name).href,
    seat: committee?.membership.find((seat) => (member !== undefined && seat.member === member) || seat.name === name),
  }));
}

function seatPerson(seat: Seat, people: People): Person {
  const found = people.find(seat.member ?? seat.name ?? '');
  return { name: seat.member ? found.name : (seat.name ?? found.name), role: seat.role, href: found.href, seat };
}

function displayName(member: Member): string {
  return member.title ? `${member.title} ${member.name}` : member.name;
}

/** A name without forms of address, for comparison. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/^(councillor|cllr|mr|mrs|ms|miss|dr|canon|rev|cr)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}
