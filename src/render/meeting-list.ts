/** Meetings as lines of a list: on the home page, by date, and on a committee’s page. */
import type { CompiledMeeting } from '../model/compiled.ts';
import { municipalYear, sayDate, sayDay, sayMunicipalYear, sayTime } from './dates.ts';
import type { Lookup } from './lookup.ts';
import type { Tag } from './view.ts';

/** One meeting in a list. */
export interface MeetingLine {
  href: string;
  committee: string;
  iso: string;
  day: string;
  time: string | undefined;
  venue: string | undefined;
  tag: Tag | undefined;
  /** What can be read: “Agenda and papers”, “Minutes published”. */
  note: string | undefined;
}

/** Meetings of one municipal year. */
export interface MeetingYear {
  start: number;
  title: string;
  lines: MeetingLine[];
}

/** The line of a meeting. */
export function renderMeetingLine(meeting: CompiledMeeting): MeetingLine {
  const { facts } = meeting;
  return {
    href: meeting.address,
    committee: meeting.title,
    iso: meetingDay(meeting),
    day: sayDay(meetingDay(meeting)),
    time: facts.time === undefined ? undefined : sayTime(facts.time),
    venue: facts.venue,
    tag: statusTag(meeting),
    note: sayWhatIsThere(meeting),
  };
}

/** The day it is, or was, held: not the day first called, when it was postponed. */
export function meetingDay(meeting: CompiledMeeting): string {
  return meeting.facts['held-on'] ?? meeting.facts.date;
}

/** “Planning Committee, 18 March 2026”; with the time where the committee meets more than once that day. */
export function sayMeeting(meeting: CompiledMeeting): string {
  const twice = meeting.folder.length > 10 && meeting.facts.time !== undefined;
  const time = twice ? ` at ${sayTime(meeting.facts.time ?? '')}` : '';
  return `${meeting.title}, ${sayDate(meeting.facts.date)}${time}`;
}

/** Its status, when it is not an ordinary one. */
export function statusTag(meeting: CompiledMeeting): Tag | undefined {
  if (meeting.facts.status === 'cancelled') return { text: 'Cancelled', tone: 'red' };
  if (meeting.facts.status === 'postponed') return { text: 'Postponed', tone: 'amber' };
  return meeting.draft ? { text: 'Draft', tone: 'grey' } : undefined;
}

/** Meetings still to come, soonest first. `today` is an ISO date. */
export function upcomingMeetings(meetings: CompiledMeeting[], today: string): CompiledMeeting[] {
  return meetings.filter((meeting) => meetingDay(meeting) >= today).sort(byDay);
}

/** Meetings that are past, by municipal year, newest first. */
export function pastYears(meetings: CompiledMeeting[], today: string): MeetingYear[] {
  const years = new Map<number, CompiledMeeting[]>();
  for (const meeting of meetings) {
    if (meetingDay(meeting) >= today) continue;
    const start = municipalYear(meetingDay(meeting));
    const held = years.get(start);
    if (held) held.push(meeting);
    else years.set(start, [meeting]);
  }
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([start, held]) => ({
      start,
      title: sayMunicipalYear(start),
      lines: held.sort(byDay).reverse().map(renderMeetingLine),
    }));
}

/** Public packs, the latest published first. */
export function latestPacks(lookup: Lookup, howMany: number): { line: MeetingLine; published: string }[] {
  return lookup.council.meetings
    .filter((meeting) => meeting.public && meeting.published !== undefined)
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || byDay(b, a))
    .slice(0, howMany)
    .map((meeting) => ({ line: renderMeetingLine(meeting), published: sayDate(meeting.published ?? '') }));
}

function sayWhatIsThere(meeting: CompiledMeeting): string | undefined {
  if (!meeting.public && !meeting.draft) return 'Agenda not yet published';
  if (meeting.minutes) return 'Agenda, papers and minutes';
  return meeting.items.length > 0 ? 'Agenda and papers' : undefined;
}

function byDay(a: CompiledMeeting, b: CompiledMeeting): number {
  return (
    meetingDay(a).localeCompare(meetingDay(b)) ||
    (a.facts.time ?? '').localeCompare(b.facts.time ?? '') ||
    a.title.localeCompare(b.title) ||
    a.folder.localeCompare(b.folder)
  );
}
