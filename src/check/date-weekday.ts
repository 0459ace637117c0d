/** A date with its day of the week is that day of the week. */
import { daysIn, gap, monthNames, monthOf, weekdayOf, weekdays } from './calendar.ts';
import type { PaperCheck } from './paper-text.ts';

const ordinal = '(\\d{1,2})[ \\t]*(?:st|nd|rd|th)?';
const british = `${ordinal}${gap}(?:of${gap})?(${monthNames})`;
const american = `(${monthNames})${gap}${ordinal}`;
const pattern = new RegExp(
  `\\b(${weekdays.join('|')}),?${gap}(?:the${gap})?(?:${british}|${american}),?${gap}((?:19|20)\\d\\d)\\b`,
  'g',
);

/** Reports “Tuesday 18 March 2026”, which is a Wednesday. */
export const checkWeekdays: PaperCheck = ({ words, at }) =>
  [...words.matchAll(pattern)].flatMap((found) => {
    const [, said = '', day1, month1, month2, day2, year] = found;
    const day = Number(day1 ?? day2);
    const name = (month1 ?? month2) as string;
    const month = monthOf(name);
    if (day < 1 || day > daysIn(month, Number(year))) return [];
    const right = weekdayOf(Number(year), month, day);
    const date = `${day} ${name} ${year}`;
    return right === said ? [] : [at(found.index, 'date-weekday', { date, said, right })];
  });
