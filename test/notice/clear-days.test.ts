import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays, type Division } from '../../src/notice/bank-holidays.ts';
import { findLatestDay, hadNotice, type Period, sayPeriodOf } from '../../src/notice/clear-days.ts';
import { addDays, createCalendar } from '../../src/notice/working-days.ts';

const england = createCalendar({ division: 'england-and-wales', weekend: [0, 6], closed: [] });
const clearWorking = (amount: number): Period => ({ unit: 'clear-working-days', amount });

describe('the last day for publication', () => {
  // Worked examples: weekends and bank holidays of England do not count, nor do the days of publication and of the meeting.
  it.each([
    ['2026-09-07', '2026-08-27', '2026-09-01', '2026-07-27', '2026-08-09'],
    ['2026-12-09', '2026-12-01', '2026-12-03', '2026-10-29', '2026-11-10'],
    ['2027-01-06', '2026-12-24', '2026-12-30', '2026-11-23', '2026-12-08'],
    ['2027-04-06', '2027-03-25', '2027-03-31', '2027-02-22', '2027-03-08'],
    ['2027-06-03', '2027-05-25', '2027-05-27', '2027-04-21', '2027-05-05'],
  ])(
    'for a meeting on %s is %s with 5 clear working days, %s with 3, %s with 28, and %s with 28 clear days of any kind',
    (meeting, five, three, working, calendar) => {
      expect(findLatestDay(clearWorking(5), meeting, england)).toBe(five);
      expect(findLatestDay(clearWorking(3), meeting, england)).toBe(three);
      expect(findLatestDay(clearWorking(28), meeting, england)).toBe(working);
      expect(findLatestDay({ unit: 'clear-days', amount: 28 }, meeting, england)).toBe(calendar);
    },
  );

  it('counts plain days from the day of publication, and hours back from the meeting', () => {
    expect(findLatestDay({ unit: 'days', amount: 5 }, '2026-12-09', england)).toBe('2026-12-04');
    expect(findLatestDay({ unit: 'hours', amount: 72 }, '2026-12-09', england)).toBe('2026-12-06');
    expect(findLatestDay({ unit: 'hours', amount: 1 }, '2026-12-09', england)).toBe('2026-12-08');
  });

  it('is earlier by each day that the council itself is closed, and later where Saturdays count', () => {
    const mourning = createCalendar({ division: 'england-and-wales', weekend: [0, 6], closed: ['2026-12-07'] });
    expect(findLatestDay(clearWorking(5), '2026-12-09', mourning)).toBe('2026-11-30');
    const saturdays = createCalendar({ division: 'england-and-wales', weekend: [0], closed: [] });
    expect(findLatestDay(clearWorking(5), '2026-12-09', saturdays)).toBe('2026-12-02');
  });

  it('leaves as many working days between as the rule asks, counted a second way, on 1,000 random days in each country', () => {
    const days = fc
      .tuple(fc.integer({ min: 0, max: 365 * 14 }), fc.integer({ min: 1, max: 30 }))
      .map(([offset, amount]) => [addDays('2016-03-01', offset), amount] as const);
    for (const division of Object.keys(bankHolidays) as Division[]) {
      const calendar = createCalendar({ division, weekend: [0, 6], closed: [] });
      fc.assert(
        fc.property(days, ([meeting, amount]) => {
          const latest = findLatestDay(clearWorking(amount), meeting, calendar);
          expect(workingDaysBetween(latest, meeting, division)).toBe(amount);
          expect(isWorkingDay(latest, division)).toBe(true);
          expect(hadNotice(clearWorking(amount), latest, meeting, calendar)).toBe(true);
          const next = nextWorkingDay(latest, division);
          expect(hadNotice(clearWorking(amount), next, meeting, calendar)).toBe(false);
        }),
        { numRuns: 1000, seed: 42 },
      );
    }
  });

  it('is kept by publishing on a day that is no working day, when the whole days after it are enough', () => {
    // Sunday 27 December 2026: 29, 30 and 31 December, 4 and 5 January are clear.
    expect(hadNotice(clearWorking(5), '2026-12-27', '2027-01-06', england)).toBe(true);
    expect(hadNotice(clearWorking(5), '2026-12-29', '2027-01-06', england)).toBe(false);
  });
});

describe('the calendars', () => {
  it('hold eight bank holidays a year in England and Wales, nine in Scotland and ten in Northern Ireland, and those proclaimed', () => {
    const count = (division: Division, year: number) => bankHolidays[division][year]?.split(' ').length;
    expect([2024, 2025, 2026, 2027, 2028].map((year) => count('england-and-wales', year))).toEqual([8, 8, 8, 8, 8]);
    expect(count('england-and-wales', 2022)).toBe(10);
    expect(count('scotland', 2025)).toBe(9);
    expect(count('scotland', 2026)).toBe(10);
    expect(count('northern-ireland', 2026)).toBe(10);
  });

  it('hold no day of a weekend', () => {
    const all = Object.values(bankHolidays).flatMap((years) =>
      Object.entries(years).flatMap(([year, days]) => days.split(' ').map((day: string) => `${year}-${day}`)),
    );
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter((day) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()))).toEqual([]);
  });

  it('say which years they know', () => {
    expect(england.knows('2030-12-31')).toBe(true);
    expect(england.knows('2031-01-01')).toBe(false);
    expect(createCalendar({ division: undefined, weekend: [], closed: [] }).knows('2090-01-01')).toBe(true);
  });
});

describe('a period in words', () => {
  it('says its unit, in the singular for one', () => {
    expect(sayPeriodOf(clearWorking(5))).toBe('5 clear working days');
    expect(sayPeriodOf({ unit: 'hours', amount: 1 })).toBe('1 hour');
  });
});

/** The second way of counting: by time, with the day of the week from the count of days since a known Thursday. */
function workingDaysBetween(from: string, to: string, division: Division): number {
  const start = Date.parse(from) / 864e5;
  const end = Date.parse(to) / 864e5;
  return Array.from({ length: Math.max(0, end - start - 1) }, (_, index) => start + 1 + index).filter((day) =>
    isWorkingDay(new Date(day * 864e5).toISOString().slice(0, 10), division),
  ).length;
}

function isWorkingDay(day: string, division: Division): boolean {
  const sinceThursday = (((Date.parse(day) / 864e5) % 7) + 7) % 7;
  const isWeekend = sinceThursday === 2 || sinceThursday === 3;
  return !isWeekend && !(bankHolidays[division][Number(day.slice(0, 4))] ?? '').includes(day.slice(5));
}

function nextWorkingDay(day: string, division: Division): string {
  for (let next = addDays(day, 1); ; next = addDays(next, 1)) if (isWorkingDay(next, division)) return next;
}
