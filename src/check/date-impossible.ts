/** Every date is a day in the calendar: no 31 June, no 29 February 2015. */
import { daysIn, gap, monthNames, monthOf } from './calendar.ts';
import type { PaperCheck } from './paper-text.ts';

const pattern = new RegExp(
  `(?<![\\d.,/£$-])\\b(29|3\\d)[ \\t]*(?:st|nd|rd|th)?${gap}(?:of${gap})?(${monthNames})\\b\\.?(?:,?${gap}((?:19|20)\\d\\d)\\b)?`,
  'g',
);

/** Reports days that no calendar has. */
export const checkImpossibleDates: PaperCheck = ({ words, at }) =>
  [...words.matchAll(pattern)].flatMap((found) => {
    const [, day, name = '', year] = found;
    // “32 May …” may begin a sentence with a number before it; with a year it is a date.
    if (Number(day) > 31 && year === undefined) return [];
    const last = daysIn(monthOf(name), year === undefined ? undefined : Number(year));
    if (Number(day) <= last) return [];
    const date = [day, name, year].filter(Boolean).join(' ');
    return [at(found.index, 'date-impossible', { date, last, month: [name, year].filter(Boolean).join(' ') })];
  });
