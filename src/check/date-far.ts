/** A month far from the meeting, “Dec 2104”, is most likely a slip of the pen. */
import { gap, monthNames } from './calendar.ts';
import type { PaperCheck } from './paper-text.ts';

const pattern = new RegExp(`\\b(${monthNames})\\.?,?${gap}([2-9]\\d{3})\\b`, 'g');
/** Leases and trees reach far; few of them are dated to the month. */
const farthest = 60;

/** Reports months more than a lifetime after the meeting. */
export const checkFarYears: PaperCheck = ({ words, year: now, at }) =>
  now === undefined
    ? []
    : [...words.matchAll(pattern)].flatMap((found) => {
        const year = Number(found[2]);
        if (year - now <= farthest) return [];
        const guess = swapped(year, now);
        const hint = guess === undefined ? 'Which year is meant?' : `Was ${guess} meant?`;
        return [at(found.index, 'date-far', { date: `${found[1]} ${year}`, hint })];
      });

/** The year with two figures the other way round, where that is near the meeting. */
function swapped(year: number, now: number): number | undefined {
  const figures = String(year);
  for (let index = 1; index < 3; index++) {
    const other = Number(`${figures.slice(0, index)}${figures[index + 1]}${figures[index]}${figures.slice(index + 2)}`);
    if (Math.abs(other - now) <= 15) return other;
  }
  return undefined;
}
