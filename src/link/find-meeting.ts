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

/** Without a year the one that the sentence speaks of, past or to come; where it says neither the nearest, all that are nearly as near. */
function nearestYear(meetings: CompiledMeeting[], from: Standpoint): CompiledMeeting[] {
  const today = from.meeting?.facts.date;
  if (today === undefined) return [];
  const away = (one: CompiledMeeting) => (Date.parse(one.facts.date) - Date.parse(today)) / 86_400_000;
  const near = meetings.filter((one) => Math.abs(away(one)) <= 366);
  if (from.sense === 'back') return near.filter((one) => away(one) <= 0).slice(-1);
  if (from.sense === 'ahead') return near.filter((one) => away(one) >= 0).slice(0, 1);
  const best = Math.min(...near.map((one) => Math.abs(away(one))));
  return near.filter((one) => Math.abs(away(one)) < best + 60);
}

/** The meeting of a committee that a day was probably meant to be: a day or two off, or that day of another year. */
export function nearMeeting(
  mention: Pick<Mention, 'committee' | 'day'>,
  from: Standpoint,
): CompiledMeeting | undefined {
  const { year, month, day } = mention.day ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const named = Date.UTC(year, month - 1, day);
  const meetings = (findCommittees(mention.committee, from) ?? [])
    .flatMap((slug) => from.council.byCommittee.get(slug) ?? [])
    .filter((meeting) => mayVisit(from, meeting));
  const away = (one: CompiledMeeting) => Math.min(...daysOf(one).map((iso) => Math.abs(Date.parse(iso) - named)));
  const near = meetings.filter((one) => away(one) <= 2 * 86_400_000).sort((a, b) => away(a) - away(b))[0];
  if (near) return near;
  // On the weekday that the committee meets on, it may well have met in a year that is not held here.
  const weekday = new Date(named).getUTCDay();
  if (meetings.some(({ facts }) => new Date(facts.date).getUTCDay() === weekday)) return undefined;
  const same = meetings.filter((one) => daysOf(one).some((iso) => fits(iso, { month, day })));
  return same.sort((a, b) => away(a) - away(b))[0];
}
