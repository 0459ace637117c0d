/** A new meeting: its agenda begins with the committee’s standing items and what the forward plan has for that day. */
import type { Committee } from '../model/committee.ts';
import { findLatestDay, sayPeriodOf } from '../notice/clear-days.ts';
import { findNotice } from '../notice/council-notice.ts';
import type { Gathered } from '../read/gather.ts';
import { sayDate, sayDay } from '../render/dates.ts';
import { headNotes, toWrite, writeBlock, writeFact, writeValue } from './facts-text.ts';
import { dayOf, findCommittee, meetingsBefore, type Target } from './find-place.ts';
import { CannotMake, type Made, makeFile } from './made.ts';
import { planFor } from './plan-for.ts';

/** What is known of the meeting when it is called. `time` is on the 24-hour clock, "19:30". */
export interface MeetingRequest {
  time: string | undefined;
  venue: string | undefined;
  /** ISO date. */
  today: string;
}

/** One item as it goes on the new agenda. */
export interface NewItem {
  title: string;
  for?: string | undefined;
  papers?: string[];
  matter?: string | undefined;
  /** To be taken in private. */
  isPrivate?: boolean;
}

/** Makes committees/<committee>/<date>/index.md. */
export function makeMeeting(target: Target, request: MeetingRequest, all: Gathered): Made {
  const committee = findCommittee(target.committee, all);
  const key = `${target.committee}/${target.date}`;
  if (all.meetings.get(key)?.index) {
    const next = `${target.date.slice(0, 10)}-${Number(target.date.slice(11) || 1) + 1}`;
    throw new CannotMake(
      `There is a meeting ${key} already. Another one on the same day is ${target.committee}/${next}.`,
    );
  }
  const items = [
    ...committee['standing-items'].map((title) => standingItem(title, target, all)),
    ...planFor(target, committee.title, all),
  ];
  return makeFile(
    `committees/${key}/index.md`,
    writeMeeting(target, request, committee, items, all),
    `Write the agenda in it. A report for one of its items: “agendapack new report ${key}/NAME --item NUMBER”.`,
    ...sayDeadline(target.date.slice(0, 10), request.today, all),
  );
}

/** By when its agenda has to be published; nothing where no law asks for notice. */
function sayDeadline(day: string, today: string, { council }: Gathered): string[] {
  if (!council?.facts || day < today) return [];
  const notice = findNotice(council.facts);
  const period = notice.periodOf('agenda');
  if (!period) return [];
  const latest = findLatestDay(period, day, notice.calendar);
  const words = `${sayPeriodOf(period)} before the meeting on ${sayDay(day)}`;
  if (latest >= today) return [`Publish its agenda by ${sayDay(latest)}: ${words}.`];
  return [
    `Its agenda should have been published by ${sayDay(latest)}, ${words}. If it cannot wait, say why in its file: short-notice: …`,
  ];
}

function writeMeeting(
  target: Target,
  { time, venue }: MeetingRequest,
  { contact }: Committee,
  items: NewItem[],
  all: Gathered,
): string {
  const day = target.date.slice(0, 10);
  const last = meetingsBefore(target, all).find(({ index }) => index?.facts?.time)?.index?.facts;
  const clock = 'when it starts, on the 24-hour clock, in quotes';
  const asked = `# time: "${last?.time ?? '19:00'}"`.padEnd(26);
  const place = `# venue: ${writeValue(last?.venue ?? 'Council Chamber, Town Hall')}`.padEnd(26);
  const take = 'take away the # at the start of this line, and put it right';
  return `---
${headNotes}${writeFact('date', day, sayDay(day))}${time === undefined ? `${asked} # ${take}\n` : writeFact('time', `"${time}"`, clock)}${
  venue === undefined ? `${place} # ${take}\n` : writeFact('venue', writeValue(venue))
}${writeFact('kind', 'ordinary', 'or extraordinary, annual, hearing')}${writeFact('status', 'scheduled', 'later: held, postponed or cancelled')}
${
  contact
    ? `# Who to ask about this meeting, as in the committee’s own file:
contact:
${writeBlock(contact)}`
    : `# Who to ask about this meeting. Take away the # at the start of these lines:
# contact:
#   name: Jane Example
#   email: jane.example@example.gov.uk
`
}
# The agenda: a number and a title for each item, and below them, where it has any, what the meeting is asked to do
# (decision, discussion or information) and its papers: names of files in this folder, without .md, as they are read.
#   - number: 5
#     title: Opening hours of the parks
#     for: decision
#     papers: [park-opening-hours, park-opening-hours-appendix-1]
# An item whose papers come later says “to-follow: true”; one without a paper “verbal: true”.
items:
${(items.length > 0 ? items : [{ title: toWrite }]).map(writeItem).join('')}---
`;
}

function writeItem(item: NewItem, index: number): string {
  const facts = [
    `  - number: ${index + 1}\n`,
    writeFact('title', writeValue(item.title), '', 4),
    writeFact('for', item.for, '', 4),
    item.isPrivate ? writeFact('part', '2', 'taken in private, as the forward plan says', 4) : '',
    item.papers?.length ? writeFact('papers', `[${item.papers.join(', ')}]`, '', 4) : '',
    writeFact('matter', item.matter, '', 4),
  ];
  return facts.join('');
}

/** “Minutes of the last meeting” brings those minutes with it, once they are there. */
function standingItem(title: string, target: Target, all: Gathered): NewItem {
  if (!/^(to (agree|approve|confirm|receive) )?(the )?minutes of the (last|previous) meeting$/i.test(title))
    return { title };
  const last = meetingsBefore(target, all).find(({ index }) => index?.facts && index.facts.status !== 'cancelled');
  if (!last?.index?.facts || !last.papers.has('minutes')) return { title, for: 'decision' };
  const said = title.replace(
    /the (last|previous) meeting$/i,
    `the meeting held on ${sayDate(dayOf(last.index.facts))}`,
  );
  return { title: said, for: 'decision', papers: [`${last.date}/minutes`] };
}
