/** New minutes: who had a seat on that day, and a minute for each item of the agenda. */
import type { Committee, Seat } from '../model/committee.ts';
import type { AgendaItem, Meeting } from '../model/meeting.ts';
import type { Gathered } from '../read/gather.ts';
import { sayDate } from '../render/dates.ts';
import { headNotes, toWrite, writeBlock, writeFact, writeValue } from './facts-text.ts';
import { dayOf, findCommittee, findMeeting, type Target } from './find-place.ts';
import { CannotMake, type Made, makeFile } from './made.ts';
import { firstMinute } from './minute-numbers.ts';

/** Makes <meeting>/minutes.md. */
export function makeMinutes(target: Target, all: Gathered): Made {
  const { source, facts } = findMeeting(target, all);
  if (facts.status === 'cancelled')
    throw new CannotMake(`The meeting ${source.key} was cancelled, so it has no minutes.`);
  const first = firstMinute(target, dayOf(facts), all);
  return makeFile(
    `committees/${source.key}/minutes.md`,
    writeMinutes(facts, findCommittee(target.committee, all), first.number),
    first.note,
    `They stay a draft on this machine until “agendapack publish ${source.key}”, or until a pack that includes them is published.`,
  );
}

function writeMinutes(meeting: Meeting, committee: Committee, first: number): string {
  const day = dayOf(meeting);
  const title = `Minutes of the meeting of the ${committee.title.replace(/^the /i, '')}, ${sayDate(day)}`;
  const people = peopleOn(meeting, committee, day);
  const clerk = meeting.contact ?? committee.contact;
  return `---
${headNotes}${writeFact('title', writeValue(title))}${writeFact('type', 'minutes')}${writeFact('status', 'draft', 'agreed, once a later meeting has agreed them')}
attendance:
${
  people.length > 0
    ? `  # Everybody who had a seat on that day. Move those who were not there to apologies: or absent: below.
  present:
${people.join('')}`
    : `  # present:
  #   - name: Jane Example
  #     role: Chair
`
}  # apologies:
  #   - member: jane-example
  # absent:
  #   - member: jane-example
  # substitutes:
  #   - member: john-example
  #     in-place-of: jane-example
  officers:
    - name: ${writeValue(clerk?.name ?? toWrite)}
${clerk?.role ? `      role: ${writeValue(clerk.role)}\n` : ''}
# Interests declared. Take away the # at the start of these lines:
# interests:
#   - member: jane-example
#     item: 4
#     kind: Personal
#     nature: She is a governor of the school.
#     left: false              # true when she left the room

# When it began and ended, on the 24-hour clock, in quotes:
# opened: "${meeting.time ?? '19:00'}"
# closed: "20:30"
---

${(meeting.items.length > 0 ? meeting.items : [{ title: toWrite } as AgendaItem]).map((item, index) => writeMinute(item, first + index)).join('\n')}`;
}

function writeMinute(item: AgendaItem, number: number): string {
  const mention = item.number === undefined ? '' : ` (Agenda Item ${item.number})`;
  const heading = `## ${number}. ${escapeWords(item.title)}${mention}\n`;
  if (item.part === 2) {
    return `${heading}\n${toWrite}: what was decided, as far as it may be published. The full minute of what was taken in private belongs in the private folder.\n`;
  }
  const said = `\n${toWrite}: what was said.\n`;
  return item.for === 'decision' ? `${heading}${said}\n**RESOLVED** that:\n\n1. ${toWrite}\n` : `${heading}${said}`;
}

/** The front sheet’s own list where it has one, else the seats held on the day; a person with two seats stands once. */
function peopleOn(meeting: Meeting, committee: Committee, day: string): string[] {
  const seats: Pick<Seat, 'member' | 'name' | 'role'>[] = meeting.members.length
    ? meeting.members
    : committee.membership.filter((seat) => (seat.from ?? '') <= day && day <= (seat.until ?? '9999'));
  const people = new Map<string, { member?: string | undefined; name?: string | undefined; roles: string[] }>();
  for (const { member, name, role } of seats) {
    const key = member ?? name ?? '';
    const known = people.get(key) ?? { ...(member ? { member } : { name }), roles: [] };
    if (role) known.roles.push(role);
    people.set(key, known);
  }
  return [...people.values()].map(({ member, name, roles }) =>
    writeBlock({ member, name, role: roles.join(', ') || undefined }, '      ').replace(/^ {6}/, '    - '),
  );
}

/** A title as Markdown shows it letter by letter. */
function escapeWords(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, '\\$&');
}
