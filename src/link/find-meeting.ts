/** Finds the meeting that words name by committee and day. */
import type { CompiledMeeting } from '../model/compiled.ts';
import type { Mention, NamedDay } from '../model/reference.ts';
import { plainName } from './council-index.ts';
import { mayVisit, type Standpoint } from './standpoint.ts';

/** Words for the committee that speaks. */
const itself = /^(?:this|the|that|our) |^(?:committee|panel|board|sub committee|meeting|council)$/;

/** Slugs of the committees that a name may mean; undefined where it names a body that is not of this council. */
export function findCommittees(written: string | undefined, from: Standpoint): string[] | undefined {
  const own = from.meeting?.committee;
  if (written === undefined || written.trim() === '') return own === undefined ? undefined : [own];
  const name = plainName(written);
  const known = from.council.committees.get(name);
  if (known) return known;
  if (own !== undefined && (itself.test(`${name}`) || name === '')) return [own];
  // A long name cut short: “Scrutiny Committee” where there is one.
  const words = name.split(' ').filter((word) => !['of', 'and', 'the', 'committee'].includes(word));
  const near = from.council.all.filter(({ facts }) => {
    const title = new Set(plainName(facts.title).split(' '));
    return words.length > 0 && words.every((word) => title.has(word));
  });
  return near.length === 1 ? near.map(({ slug }) => slug) : undefined;
}

/** Meetings of a committee that may be meant, all that fit; those that may not be seen are not among them. */
export function findMeetings(mention: Pick<Mention, 'committee' | 'day'>, from: Standpoint): CompiledMeeting[] {
  const slugs = findCommittees(mention.committee, from);
  const { day } = mention;
  if (!slugs || !day || (day.month === undefined && day.day === undefined)) return [];
  const fitting = slugs
    .flatMap((slug) => from.council.byCommittee.get(slug) ?? [])
    .filter((meeting) => mayVisit(from, meeting) && daysOf(meeting).some((iso) => fits(iso, day)));
  return day.year === undefined ? nearestYear(fitting, from) : fitting;
}

/** The days that a meeting is known by: the day first called, the day held. */
export function daysOf({ facts }: CompiledMeeting): string[] {
  return [facts.date, ...(facts['held-on'] ? [facts['held-on']] : []), ...facts.sittings.map(({ date }) => date)];
}

function fits(iso: string, day: NamedDay): boolean {
  const [year, month, date] = iso.split('-').map(Number);
  return (
    (day.year === undefined || day.year === year) &&
    (day.month === undefined || day.month === month) &&
    (day.day === undefined || day.day === date)
  );
}

/** Without a year the one nearest in time is meant, within a year. */
function nearestYear(meetings: CompiledMeeting[], from: Standpoint): CompiledMeeting[] {
  const today = from.meeting?.facts.date;
  if (today === undefined) return [];
  const away = (one: CompiledMeeting) => Math.abs(Date.parse(one.facts.date) - Date.parse(today)) / 86_400_000;
  const near = meetings.filter((one) => away(one) <= 366);
  const best = Math.min(...near.map(away));
  return near.filter((one) => away(one) < best + 60);
}
