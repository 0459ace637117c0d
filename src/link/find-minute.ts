/** Finds a minute by its number: numbers begin again every municipal year, in May, or run on for ever. */
import type { Mention, NamedDay } from '../model/reference.ts';
import { sayDate } from '../render/dates.ts';
import type { Shelved } from './council-index.ts';
import { describeMissing, findInside } from './find-inside.ts';
import { findCommittees, findMeetings } from './find-meeting.ts';
import { numberName } from './page-index.ts';
import { type Answer, addressOf, maySee, type Standpoint } from './standpoint.ts';

/** The minute of the meeting beside it; of the municipal year of the day beside it; else the nearest that is not later. */
export function findMinute(mention: Mention, from: Standpoint): Answer {
  const [, number, inner] = /^(.+?)\((\w+)\)$/.exec(mention.number) ?? [];
  if (number === undefined || inner === undefined) return findWhole(mention, from);
  const whole = findWhole({ ...mention, number }, from);
  if (!whole || !('found' in whole)) return whole;
  // “minute 57(2)” is its second resolution, or its second paragraph.
  const [address = '', anchor = ''] = whole.found.split('#', 2);
  const at = address === '' ? from.page : from.council.papers.get(address)?.page;
  const within = [anchor.replace('minute-', 'resolution-'), `${anchor}-para`].map(
    (stem) => `${stem}-${inner.toLowerCase()}`,
  );
  const exact = within.find((id) => at?.order.has(id));
  return { found: `${address}#${exact ?? anchor}` };
}

function findWhole(mention: Mention, from: Standpoint): Answer {
  const isHere = from.paper?.paper.type === 'minutes' && !mention.day && !mention.committee;
  const here = isHere ? findInside(mention, { page: from.page, order: from.order })[0] : undefined;
  if (from.paper && here !== undefined) return { found: addressOf(from, from.paper, here) };
  if (mention.day?.day !== undefined) {
    const meetings = findMeetings(mention, from);
    if (meetings.length > 1) return undefined;
    const minutes = meetings[0]?.minutes && from.council.papers.get(meetings[0].minutes.canonical);
    if (minutes) return maySee(from, minutes) ? inMinutes(mention, minutes, from) : undefined;
  }
  const slugs = findCommittees(mention.committee, from) ?? [];
  const number = numberName(mention.number);
  const known = slugs.flatMap((slug) => from.council.byMinute.get(`${slug} ${number}`) ?? []);
  const seen = known.filter((one) => maySee(from, one) && one !== from.paper);
  const said = mention.day && yearOf(mention.day);
  const today = from.meeting?.facts.date ?? '9999';
  const fitting = seen.filter(({ meeting }) =>
    said === undefined ? meeting.facts.date <= today : municipalYear(meeting.facts.date) === said,
  );
  const nearest = fitting.at(-1);
  const anchor = nearest && findInside(mention, { page: nearest.page, order: undefined })[0];
  return nearest && anchor !== undefined ? { found: addressOf(from, nearest, anchor) } : undefined;
}

function inMinutes(mention: Mention, minutes: Shelved, from: Standpoint): Answer {
  const anchor = findInside(mention, { page: minutes.page, order: undefined })[0];
  if (anchor !== undefined) return { found: addressOf(from, minutes, anchor) };
  const missing = describeMissing(mention, minutes.page, `in the minutes of ${sayDate(minutes.meeting.facts.date)}`);
  return missing && { missing };
}

/** The year in which the municipal year of a day began. */
function municipalYear(iso: string): number {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return month >= 5 ? year : year - 1;
}

function yearOf({ year, month }: NamedDay): number | undefined {
  return year === undefined ? undefined : (month ?? 5) >= 5 ? year : year - 1;
}
