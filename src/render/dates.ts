/** Dates and times in words, in the style of GOV.UK: “Wednesday 18 March 2026 at 7:30pm”. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** “18 March 2026” from an ISO date. */
export function sayDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** “Wednesday 18 March 2026” from an ISO date. */
export function sayDay(iso: string): string {
  return `${weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()]} ${sayDate(iso)}`;
}

/** “7:30pm”, “7pm”, “midday” or “midnight” from a time on the 24-hour clock. */
export function sayTime(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/** “Wednesday 18 March 2026 at 7:30pm”; without a time, the day alone. */
export function sayDayAndTime(iso: string, clock: string | undefined): string {
  return clock === undefined ? sayDay(iso) : `${sayDay(iso)} at ${sayTime(clock)}`;
}

/** “From 14 May 2025 to 3 June 2026”, with either end left out when it is not known; undefined when both are. */
export function sayPeriod(from: string | undefined, until: string | undefined): string | undefined {
  if (from && until) return `${sayDate(from)} to ${sayDate(until)}`;
  if (from) return `from ${sayDate(from)}`;
  return until ? `until ${sayDate(until)}` : undefined;
}

/** The municipal year a day falls in, by the year it starts in: it runs from May to April. */
export function municipalYear(iso: string): number {
  const year = Number(iso.slice(0, 4));
  return Number(iso.slice(5, 7)) < 5 ? year - 1 : year;
}

/** “May 2025 to April 2026”, for the municipal year that starts in 2025. */
export function sayMunicipalYear(start: number): string {
  return `May ${start} to April ${start + 1}`;
}

/** The day or month that words name, for putting them in order: “Cabinet – 19 March 2026” is 2026-03-19, “March 2026” 2026-03-99. */
export function readMonth(words: string): string | undefined {
  const found = words.match(new RegExp(`(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(${months.join('|')})\\s+(\\d{4})`, 'i'));
  if (!found) return undefined;
  const [, day = '99', month = '', year] = found;
  const number = months.findIndex((one) => one.toLowerCase() === month.toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
