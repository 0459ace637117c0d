import { describe, expect, it } from 'vitest';
import { municipalYear, readMonth, sayDayAndTime, sayPeriod, sayTime } from '../../src/render/dates.ts';

describe('dates in words', () => {
  it('says a day and a time in the style of GOV.UK', () => {
    expect(sayDayAndTime('2026-03-18', '19:30')).toBe('Wednesday 18 March 2026 at 7:30pm');
    expect(sayDayAndTime('2026-03-18', undefined)).toBe('Wednesday 18 March 2026');
  });

  it.each([
    ['19:00', '7pm'],
    ['12:00', 'midday'],
    ['00:00', 'midnight'],
    ['12:15', '12:15pm'],
    ['00:05', '12:05am'],
    ['09:05', '9:05am'],
  ])('says %s as %s', (clock, words) => {
    expect(sayTime(clock)).toBe(words);
  });

  it('says a period with either end open', () => {
    expect(sayPeriod('2025-05-14', '2026-06-03')).toBe('14 May 2025 to 3 June 2026');
    expect(sayPeriod('2025-05-14', undefined)).toBe('from 14 May 2025');
    expect(sayPeriod(undefined, '2026-06-03')).toBe('until 3 June 2026');
    expect(sayPeriod(undefined, undefined)).toBeUndefined();
  });

  it('counts April to the municipal year before and May to the next', () => {
    expect(municipalYear('2026-04-30')).toBe(2025);
    expect(municipalYear('2026-05-01')).toBe(2026);
  });

  it('reads the day or month that a forward plan names', () => {
    expect(readMonth('Cabinet meeting – 19 March 2026')).toBe('2026-03-19');
    expect(readMonth('March 2026')).toBe('2026-03-99');
    expect(readMonth('Later')).toBeUndefined();
  });
});
