/** Dates and times as packs print them. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Welsh months, by their first letters, in order. */
const welsh = ['ion', 'chw', 'maw', 'ebr', 'mai', 'meh', 'gor', 'aws', 'med', 'hyd', 'tac', 'rha'];
const figures = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](20\d\d)(?![\d/])/;
/** “December 3, 2024”, as North American councils write it. */
const monthFirst =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:\s*(?:<sup>)?(?:st|nd|rd|th)(?:<\/sup>)?)?,?\s+(\d{4})\b/i;
const written =
  /\b(\d{1,2})(?:\s*(?:<sup>)?(?:st|nd|rd|th)(?:<\/sup>)?)?\s+(?:of\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)[a-z]*\.?,?\s+(\d{4})\b/i;

/** The first date of a text, "Wednesday, 18 March 2015", "18 Mawrth 2015", "March 18, 2015" or "18/03/2015", as ISO; undefined where it is no real day. */
export function readDate(text: string): string | undefined {
  const [british, american] = [written.exec(text), monthFirst.exec(text)];
  if (american && (!british || american.index < british.index))
    return isoOf(american[3], monthOf(american[1]), american[2]);
  const found = british ?? figures.exec(text);
  if (!found) return undefined;
  return isoOf(found[3], /^\d/.test(found[2] ?? '') ? Number(found[2]) : monthOf(found[2]), found[1]);
}

function monthOf(name = ''): number {
  const start = name.toLowerCase().slice(0, 3);
  return Math.max(months.indexOf(start), welsh.indexOf(start)) + 1;
}

function isoOf(year = '', month: number, day = ''): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** The first time of day in a text, "7.00 PM", "10.30am", "19:30", "noon", on the 24-hour clock. */
export function readTime(text: string): string | undefined {
  const found = /\b(\d{1,2})(?:[.:](\d{2}))?\s*([ap])\.?m\b/i.exec(text);
  if (found) {
    const hour = (Number(found[1]) % 12) + (found[3]?.toLowerCase() === 'p' ? 12 : 0);
    return Number(found[1]) <= 12 ? `${String(hour).padStart(2, '0')}:${found[2] ?? '00'}` : undefined;
  }
  const clock = /\b([01]?\d|2[0-3])[:.]([0-5]\d)\b/.exec(text);
  if (clock) return `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}`;
  return /\bnoon\b/i.test(text) ? '12:00' : undefined;
}
