/** Finds members, committees, meetings and papers by the short names that front matter uses. Built once a build. */
import type {
  CompiledCommittee,
  CompiledCouncil,
  CompiledMeeting,
  CompiledMember,
  CompiledPaper,
} from '../model/compiled.ts';
import type { EditionFacts } from './edition-links.ts';
import type { Link } from './view.ts';

/** Everything that a page may have to name, by slug or address. */
export interface Lookup {
  council: CompiledCouncil;
  members: Map<string, CompiledMember>;
  committees: Map<string, CompiledCommittee>;
  meetings: Map<string, CompiledMeeting>;
  papers: Map<string, CompiledPaper>;
  matters: Map<string, string>;
  /** Public meetings whose packs have a paper of another meeting, in order of date, by the paper’s own address. */
  putTo: ReadonlyMap<string, CompiledMeeting[]>;
  /** The PDFs that there are, by address; or all that there may be, where each is made when it is asked for. */
  editions: ReadonlyMap<string, EditionFacts> | 'on demand';
}

/** Builds the lookup of a council. */
export function buildLookup(council: CompiledCouncil, editions: Lookup['editions'] = new Map()): Lookup {
  return {
    council,
    members: new Map(council.members.map((member) => [member.slug, member])),
    committees: new Map(council.committees.map((committee) => [committee.slug, committee])),
    meetings: new Map(council.meetings.map((meeting) => [meeting.address, meeting])),
    papers: new Map(council.meetings.flatMap((meeting) => meeting.papers.map((paper) => [paper.address, paper]))),
    putTo: findPutTo(council),
    matters: new Map(council.matters.map((matter) => [matter.slug, matter.title])),
    editions,
  };
}

function findPutTo({ meetings }: CompiledCouncil): Lookup['putTo'] {
  const found = new Map<string, CompiledMeeting[]>();
  for (const meeting of meetings.filter((one) => one.public))
    for (const { address, canonical } of meeting.papers)
      if (address !== canonical) found.set(canonical, [...(found.get(canonical) ?? []), meeting]);
  return found;
}

/** A member by slug, linked; a name that is no slug stays text. */
export function memberLink(lookup: Lookup, name: string): Link {
  const member = lookup.members.get(name);
  return member ? { text: memberName(member), href: member.address } : { text: name };
}

/** A member’s name with the form of address: “Cllr Anna Brook”. */
export function memberName(member: CompiledMember): string {
  return member.facts.title ? `${member.facts.title} ${member.facts.name}` : member.facts.name;
}

/** A committee by slug, linked; other text stays text. */
export function committeeLink(lookup: Lookup, name: string): Link {
  const committee = lookup.committees.get(name);
  return committee ? { text: committee.facts.title, href: committee.address } : { text: name };
}

/** A meeting written as committee/date, linked. */
export function meetingLink(lookup: Lookup, name: string, say: (meeting: CompiledMeeting) => string): Link {
  const meeting = lookup.meetings.get(`/committees/${name}/`);
  return meeting ? { text: say(meeting), href: meeting.address } : { text: name };
}

/** A paper written as committee/date/name, linked. */
export function paperLink(lookup: Lookup, name: string): Link {
  const paper = lookup.papers.get(`/committees/${name}/`);
  return paper ? { text: paper.title, href: paper.address } : { text: name };
}

/** A matter by slug, linked to its page. */
export function matterLink(lookup: Lookup, slug: string | undefined): Link | undefined {
  const title = slug === undefined ? undefined : lookup.matters.get(slug);
  return title === undefined ? undefined : { text: title, href: `/matters/${slug}/` };
}
