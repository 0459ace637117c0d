/** Reads days as people write them: "Wednesday 9th June 2021", "09.06.21", "June 2021", "9 and 23 May 2024". */
import type { NamedDay } from '../model/reference.ts';
import type { Token } from './tokens.ts';

/** A day, and the tokens it stands in. */
export interface ReadDay {
  day: NamedDay;
  start: number;
  end: number;
}

const months = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
);
months.set('sept', 9);

/** Months as people write them, in lower case. */
export const monthNames: readonly string[] = [...months.keys()];

const weekday = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?$/;

/** Whether a word is a month; "may" and "march" only with a capital. */
export function isMonth(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && months.has(token.key);
}

/** One day, month or month of a year. */
export function readDay(tokens: readonly Token[], at: number): ReadDay | undefined {
  let next = at;
  if (weekday.test(tokens[next]?.key ?? '')) next++;
  if (next > at && /^[,.]$/.test(tokens[next]?.key ?? '')) next++;
  if (tokens[next]?.key === 'the') next++;
  const token = tokens[next];
  if (!token) return undefined;
  if (isMonth(token)) return readFromMonth(tokens, at, next);
  if (token.kind !== 'number') return undefined;
  const dots = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(token.key);
  if (dots) return dayOf(at, next + 1, dots[3], dots[2], dots[1]);
  const [a, b] = [tokens[next + 2], tokens[next + 4]];
  const mark = tokens[next + 1]?.key ?? '';
  if (/^[/-]$/.test(mark) && tokens[next + 3]?.key === mark && a?.glued && b?.glued) {
    if (/^\d{4}$/.test(token.key)) return dayOf(at, next + 5, token.key, a.key, b.key);
    return dayOf(at, next + 5, b.key, a.key, token.key);
  }
  return readFromNumber(tokens, at, next);
}

/** "9 June 2021", "9th of June". */
function readFromNumber(tokens: readonly Token[], start: number, at: number): ReadDay | undefined {
  const day = Number(tokens[at]?.key);
  if (!(day >= 1 && day <= 31)) return undefined;
  let next = skipOrdinal(tokens, at + 1);
  if (tokens[next]?.key === 'of') next++;
  if (!isMonth(tokens[next])) return undefined;
  const rest = readFromMonth(tokens, start, next, false);
  return rest && { ...rest, day: { ...rest.day, day } };
}

/** "June 2021", "June 9th, 2021". */
function readFromMonth(tokens: readonly Token[], start: number, at: number, mayCount = true): ReadDay {
  const month = months.get(tokens[at]?.key ?? '') as number;
  let end = at + 1;
  let day: number | undefined;
  if (tokens[end]?.key === '.' && (tokens[at]?.key.length ?? 9) < 5 && yearAt(tokens, end + 1)) end++;
  const number = Number(tokens[end]?.key);
  if (mayCount && number >= 1 && number <= 31 && !isMonth(tokens[skipOrdinal(tokens, end + 1)])) {
    day = number;
    end = skipOrdinal(tokens, end + 1);
  }
  const comma = tokens[end]?.key === ',' ? 1 : 0;
  const year = yearAt(tokens, end + comma);
  if (year) end += comma + 1;
  return { day: { ...(year && { year }), month, ...(day && { day }) }, start, end };
}

function skipOrdinal(tokens: readonly Token[], at: number): number {
  return tokens[at]?.glued && /^(st|nd|rd|th)$/.test(tokens[at]?.key ?? '') ? at + 1 : at;
}

function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const key = tokens[at]?.key ?? '';
  return /^(19|20)\d\d$/.test(key) ? Number(key) : undefined;
}

function dayOf(start: number, end: number, year = '', month = '', day = ''): ReadDay | undefined {
  const [y, m, d] = [Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31 && y >= 1900 && y <= 2099)) return undefined;
  return { day: { year: y, month: m, day: d }, start, end };
}

/** Several days, "9 and 23 May 2024": what one leaves out it has from the one after it. */
export function readDays(tokens: readonly Token[], at: number): ReadDay[] {
  const found: ReadDay[] = [];
  for (let next = at; ; ) {
    const one =
      readDay(tokens, next) ?? readBareDay(tokens, next, found.length === 0 || found.at(-1)?.day.month === undefined);
    if (!one) break;
    found.push(one);
    const joint = tokens[one.end]?.key ?? '';
    if (!/^(and|&|,)$/.test(joint)) break;
    next = one.end + (joint === ',' && tokens[one.end + 1]?.key === 'and' ? 2 : 1);
  }
  while (found.length > 0 && found.at(-1)?.day.month === undefined) found.pop();
  for (let index = found.length - 2; index >= 0; index--) {
    const [one, after] = [found[index] as ReadDay, found[index + 1] as ReadDay];
    one.day.month ??= after.day.month as number;
    if (one.day.year === undefined && after.day.year !== undefined) one.day.year = after.day.year;
  }
  return found;
}

/** "9" of "9 and 23 May". */
function readBareDay(tokens: readonly Token[], at: number, allowed: boolean): ReadDay | undefined {
  const key = tokens[at]?.key ?? '';
  if (!allowed || !/^([1-9]|[12]\d|3[01])$/.test(key)) return undefined;
  const end = skipOrdinal(tokens, at + 1);
  return /^(and|&|,)$/.test(tokens[end]?.key ?? '') ? { day: { day: Number(key) }, start: at, end } : undefined;
}
