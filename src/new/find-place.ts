/** The committee, meeting or supplement that something new is made for, found in what is there. */
import type { Committee } from '../model/committee.ts';
import type { Meeting } from '../model/meeting.ts';
import { nearest } from '../nearest.ts';
import type { Gathered, MeetingSource } from '../read/gather.ts';
import { CannotMake } from './made.ts';

/** Where something new goes, as written on the command line: planning/2026-03-18/supplement-1/trees. */
export interface Target {
  committee: string;
  date: string;
  supplement: number | undefined;
  name: string | undefined;
}

const shape =
  /^(?<committee>[a-z0-9]+(?:-[a-z0-9]+)*)\/(?<date>\d{4}-\d{2}-\d{2}(?:-[2-9]\d*)?)(?:\/supplement-(?<supplement>[1-9]\d*))?(?:\/(?<name>[^/]+))?$/;

/** Reads "planning/2026-03-18", with the name of a paper or without; a path to it, such as the shell completes, works too. */
export function readTarget(written: string): Target | undefined {
  const name = written
    .replaceAll('\\', '/')
    .replace(/^(?:.*\/)?committees\//, '')
    .replace(/\/+$/, '')
    .replace(/\.md$/, '');
  const parts = shape.exec(name)?.groups;
  if (!parts?.committee || !parts.date) return undefined;
  const supplement = parts.supplement === undefined ? undefined : Number(parts.supplement);
  return { committee: parts.committee, date: parts.date, supplement, name: parts.name };
}

/** The facts of a committee that is there. */
export function findCommittee(slug: string, all: Gathered): Committee {
  const sheet = all.committees.get(slug);
  const file = `committees/${slug}/index.md`;
  if (!sheet) {
    const guess = nearest(slug, [...all.committees.keys()]);
    const hint = guess ? `Did you mean ${guess}?` : `“agendapack new committee ${slug}” makes it.`;
    throw new CannotMake(`There is no committee “${slug}”. ${hint}`);
  }
  return sheet.facts ?? refuseBroken(file, slug);
}

/** A meeting that is there, with its facts. */
export function findMeeting(target: Target, all: Gathered): { source: MeetingSource; facts: Meeting } {
  findCommittee(target.committee, all);
  const key = `${target.committee}/${target.date}`;
  const source = all.meetings.get(key);
  if (!source?.index) throw new CannotMake(`There is no meeting ${key}. “agendapack new meeting ${key}” makes it.`);
  return { source, facts: source.index.facts ?? refuseBroken(source.index.path, key) };
}

/** The day a meeting was held, or is to be. */
export function dayOf(facts: Meeting): string {
  return facts['held-on'] ?? facts.date;
}

/** The committee’s meetings before one of its meetings, the latest first. */
export function meetingsBefore(target: Pick<Target, 'committee' | 'date'>, all: Gathered): MeetingSource[] {
  const order = ({ date }: { date: string }): string => date.slice(0, 10) + date.slice(11).padStart(4, '0');
  return [...all.meetings.values()]
    .filter((one) => one.committee === target.committee && order(one) < order(target))
    .sort((a, b) => (order(a) < order(b) ? 1 : -1));
}

function refuseBroken(file: string, name: string): never {
  throw new CannotMake(
    `There is a fault in ${file}, which has to be mended first: “agendapack check ${name}” says what it is.`,
  );
}
