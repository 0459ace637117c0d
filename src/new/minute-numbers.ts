/** Numbers of minutes, which run through a committee’s municipal year (May to April). */
import type { Gathered, PaperSheet } from '../read/gather.ts';
import { municipalYear, sayDate } from '../render/dates.ts';
import { dayOf, meetingsBefore, type Target } from './find-place.ts';

/** The number the first minute of a meeting takes, and what the clerk should know about it. */
export function firstMinute(target: Target, day: string, all: Gathered): { number: number; note: string } {
  const year = municipalYear(day);
  let waiting: string | undefined;
  for (const { index, date, papers } of meetingsBefore(target, all)) {
    const held = index?.facts ? dayOf(index.facts) : date.slice(0, 10);
    if (municipalYear(held) !== year) continue;
    const minutes = papers.get('minutes');
    const last = minutes && lastNumber(minutes);
    if (last !== undefined) {
      const gap = waiting
        ? ` The meeting on ${sayDate(waiting)} has no minutes yet: if they get numbers, put these right.`
        : '';
      return { number: last + 1, note: `The minutes of ${sayDate(held)} end with ${last}.${gap}` };
    }
    if (index?.facts?.status !== 'cancelled') waiting ??= held;
  }
  const gap = waiting
    ? `, but the meeting on ${sayDate(waiting)} has no numbered minutes yet: put the numbers right if need be.`
    : '';
  return { number: 1, note: `They are numbered from 1, as the first of the municipal year${gap || '.'}` };
}

/** The highest number of the minutes’ own headings; those below them (a paragraph’s, an appendix’s) do not count. */
function lastNumber(minutes: PaperSheet): number | undefined {
  const headings = [...minutes.split.body.matchAll(/^ {0,3}(#{1,6})[ \t]+(\d{1,5})[a-z]?(?:[.)]|[ \t])/gm)];
  const level = Math.min(...headings.map(([, hashes = '']) => hashes.length));
  const inText = headings.filter(([, hashes = '']) => hashes.length === level).map((one) => Number(one[2]));
  const listed = (minutes.facts?.minutes as { number?: string }[] | undefined) ?? [];
  const inFacts = listed.flatMap(({ number }) => (number === undefined ? [] : [Number.parseInt(number, 10)]));
  const all = [...inText, ...inFacts];
  return all.length === 0 ? undefined : Math.max(...all);
}
