/**
 * Counting notice. Clear days leave out both the day of publication and the day of the meeting (R v Herefordshire Justices (1820) 3 B & Ald
 * 581; R v Swansea City Council, ex parte Elitestone (1993)); in England they are read as working days.
 */
import { addDays, type WorkingCalendar } from './working-days.ts';

/** How much notice a rule asks for. */
export interface Period {
  /**
   * clear-working-days and clear-days leave out both ends; days leave out the day of publication alone; hours run from the moment of
   * publication to the time of the meeting.
   */
  unit: 'clear-working-days' | 'clear-days' | 'days' | 'hours';
  amount: number;
}

/**
 * The last day on which something may be published so that the period has run by the meeting. Where working days count it is a working
 * day itself; where hours do, it may be published until the hour of the meeting on that day.
 */
export function findLatestDay({ unit, amount }: Period, meeting: string, calendar: WorkingCalendar): string {
  if (unit === 'hours') return addDays(meeting, -Math.ceil(amount / 24));
  if (unit === 'days') return addDays(meeting, -amount);
  if (unit === 'clear-days') return addDays(meeting, -amount - 1);
  let day = meeting;
  for (let working = 0; working <= amount; ) {
    day = addDays(day, -1);
    if (calendar.isWorking(day)) working++;
  }
  return day;
}

/** Whether what was published on a day had the whole period by the meeting; a day that does not work itself is no fault. */
export function hadNotice(period: Period, published: string, meeting: string, calendar: WorkingCalendar): boolean {
  if (period.unit !== 'clear-working-days') return published <= findLatestDay(period, meeting, calendar);
  return countWorkingBetween(published, meeting, period.amount, calendar) >= period.amount;
}

/** Working days after one day and before another; counting stops at `enough`. */
function countWorkingBetween(from: string, to: string, enough: number, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day < to && count < enough; day = addDays(day, 1)) {
    if (calendar.isWorking(day)) count++;
  }
  return count;
}

/** “5 clear working days”, “72 hours”. */
export function sayPeriodOf({ unit, amount }: Period): string {
  const words = unit.replaceAll('-', ' ');
  return `${amount} ${amount === 1 ? words.replace(/s$/, '') : words}`;
}
