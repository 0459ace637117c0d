/** Which days count: the working calendar of a council. Days are ISO dates. */
import { bankHolidays, type Division } from './bank-holidays.ts';

/** How days are counted somewhere. Days of the week are numbered from Sunday, 0. */
export interface WorkingCalendar {
  /** Whether a day is a working day. */
  isWorking(day: string): boolean;
  /** Whether the bank holidays of that day’s year are known. */
  knows(day: string): boolean;
}

/** What a council’s calendar is made of. */
export interface CalendarSettings {
  /** Bank holidays that apply; none where the law counts every day or hour. */
  division: Division | undefined;
  /** Days of the week that are not working days. */
  weekend: readonly number[];
  /** One-off days on which nothing counts: a day of mourning, the council’s own closure. */
  closed: readonly string[];
}

/** Makes the calendar. */
export function createCalendar({ division, weekend, closed }: CalendarSettings): WorkingCalendar {
  const shut = new Set(closed);
  const years = division === undefined ? {} : bankHolidays[division];
  for (const [year, days] of Object.entries(years)) for (const day of days.split(' ')) shut.add(`${year}-${day}`);
  return {
    isWorking: (day) => !weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !shut.has(day),
    knows: (day) => division === undefined || Number(day.slice(0, 4)) in years,
  };
}

/** The day so many days later, or earlier. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
