/** Reads meetings: "the minutes of the Panel meeting held on 9 June 2021", "Cabinet on 22 July 2021", "the September meeting". */
import type { Mention, NamedDay } from '../model/reference.ts';
import { isMonth, type ReadDay, readDay, readDays } from './days.ts';
import { findPhrase } from './phrases.ts';
import { type Found, keyAt, mentionOf, type Reading, wordsOf } from './reading.ts';

/** A committee named in the text. */
export interface Body {
  name: string;
  /** Its whole name, not the last words of it. */
  whole: boolean;
  /** Its meetings are not kept here. */
  isElsewhere?: boolean;
  start: number;
  end: number;
}

/** Words that may stand before "meeting": any other makes it somebody else's. */
const before =
  /^(the|this|that|its|ordinary|extraordinary|special|annual|previous|last|next|above|and|of|to|at|from|,|\(|-|'|:|both|budget)$/;
const kinds = /^(ordinary|extraordinary|special|annual|previous|last|general|full|public|open)$/;

/** The committee whose name begins here; its last words alone count where no other name stands before them. */
export function readBody(reading: Reading, from: number): Body | undefined {
  const { tokens, vocabulary } = reading;
  const start = keyAt(reading, from) === 'the' || keyAt(reading, from) === 'this' ? from + 1 : from;
  if (!tokens[start]?.capital) return undefined;
  const found = findPhrase(vocabulary.committees, tokens, start);
  if (!found) return undefined;
  const previous = tokens[start - 1];
  const startsSentence = /^([.:;(]|the|this)$/.test(previous?.key ?? '.');
  const isShort = !found.value || found.end === start + 1;
  if (isShort && previous?.capital && !startsSentence && !isMonth(previous)) return undefined;
  return { name: wordsOf(reading, start, found.end), whole: found.value, start, end: found.end };
}

/** "minutes of …": a committee, a meeting, a day. */
export function readMinutes(reading: Reading, at: number): Found | undefined {
  let next = at + 1;
  if (!/^(of|from|for)$/.test(keyAt(reading, next))) {
    const days = readDays(reading.tokens, next);
    const whole = days.every(({ day }) => day.day !== undefined);
    return keyAt(reading, at) === 'minutes' && whole ? mentions(reading, 'minutes', at, days, undefined) : undefined;
  }
  next = skip(reading, next + 1, /^(a|the|its|this|our)$/);
  return readMeetingWords(reading, at, next, 'minutes');
}

/** From after "minutes of the": committee, "meeting", "held on", days in any order they come in. */
export function readMeetingWords(reading: Reading, start: number, from: number, word: string): Found | undefined {
  let next = skip(reading, from, kinds);
  let body = readBody(reading, next);
  if (body) next = skip(reading, body.end, /^('s|')$/);
  const months = readDay(reading.tokens, next);
  if (months && /^meetings?$/.test(keyAt(reading, months.end))) {
    return finishNamed(reading, start, months, word, body);
  }
  next = skip(reading, next, kinds);
  const noun = /^meetings?$/.test(keyAt(reading, next));
  if (noun) next++;
  if (noun && keyAt(reading, next) === 'of') {
    const other = readBody(reading, next + 1);
    if (other) {
      body ??= other;
      next = other.end;
    } else if (readDays(reading.tokens, next + 1).length === 0) return undefined;
  }
  if (!noun && !body) {
    const days = readDays(reading.tokens, next);
    return days.some(({ day }) => day.day === undefined) ? undefined : mentions(reading, word, start, days, undefined);
  }
  const joined = skipConnection(reading, next, noun);
  if (joined === next && keyAt(reading, next) === 'the') return undefined;
  const days = readDays(reading.tokens, joined);
  return days.length === 0 || (!noun && days.some(({ day }) => day.day === undefined))
    ? undefined
    : mentions(reading, word, start, days, body);
}

/** "[,] [which was] [held] on|of|in|dated|-|(": what joins a meeting to its day. */
function skipConnection(reading: Reading, from: number, noun: boolean): number {
  let next = skip(reading, from, /^,$/, 1);
  next = skip(reading, next, /^(which|that|was|is|be|to|due)$/, 3);
  next = skip(reading, next, /^(held|met|convened|took|place|scheduled|dated)$/, 2);
  return skip(reading, next, noun ? /^(on|of|in|for|-|\(|,|:)$/ : /^(on|of|-|\(|,)$/, 2);
}

/** A committee’s name, and then a day: "Cabinet on 22 July 2021", "the Committee at its meeting in June 2024". */
export function readBodyMeeting(reading: Reading, body: Body): Found | undefined {
  let next = skip(reading, body.end, /^('s|')$/);
  const named = readDay(reading.tokens, next);
  if (named && /^meetings?$/.test(keyAt(reading, named.end)))
    return finishNamed(reading, body.start, named, 'meeting', body);
  next = skip(reading, next, /^,$/, 1);
  next = skip(reading, next, /^(at|in|during)$/, 1);
  next = skip(reading, next, /^(its|their|the|a)$/, 1);
  next = skip(reading, next, kinds);
  const month = readDay(reading.tokens, next);
  if (month && /^meetings?$/.test(keyAt(reading, month.end)) && next > body.end) {
    return finishNamed(reading, body.start, month, 'meeting', body);
  }
  const noun = /^(meetings?|minutes)$/.test(keyAt(reading, next));
  if (noun) next++;
  else next = body.end;
  if (!noun && !body.whole) return undefined;
  const days = readDays(reading.tokens, skipConnection(reading, next, noun));
  if (days.length === 0 || (!noun && days.some(({ day }) => day.day === undefined))) return undefined;
  if (noun && next === days[0]?.start && days.some(({ day }) => day.day === undefined)) return undefined;
  const word = /^minutes$/.test(keyAt(reading, next - 1)) ? 'minutes' : 'meeting';
  return mentions(reading, word, body.start, days, body);
}

/** The word "meeting" with its day after it or before it. `near` is the committee named last in the sentence. */
export function readMeeting(reading: Reading, at: number, near: Body | undefined): Found | undefined {
  const { tokens } = reading;
  const previous = keyAt(reading, at - 1);
  if (
    at > 0 &&
    !before.test(previous) &&
    !/^[.;]$/.test(previous) &&
    near?.end !== at &&
    !(previous === "'s" && near?.end === at - 1)
  )
    return undefined;
  if (previous === 'its' && !isNear(near, at)) return undefined;
  if (/^(ordinary|extraordinary|special|public|budget)$/.test(previous) && /^an?$/.test(keyAt(reading, at - 2)))
    return undefined;
  const start = near && near.end >= at - 1 ? near.start : at;
  const found = readMeetingWords(reading, start, at, 'meeting');
  if (found && previous === 'its' && near) for (const one of found.mentions) one.committee ??= near.name;
  return found && tokens[at] ? found : undefined;
}

/** "the September meeting [of the Committee]", "its 22 July 2021 meeting". The day begins at a token. */
export function readNamedMeeting(reading: Reading, at: number, near: Body | undefined): Found | undefined {
  const { tokens } = reading;
  if (!isMonth(tokens[at]) && tokens[at]?.kind !== 'number') return undefined;
  const day = readDay(tokens, at);
  if (!day) return undefined;
  const body = readBody(reading, day.end);
  const noun = body ? skip(reading, body.end, /^('s|')$/) : skip(reading, day.end, kinds);
  if (!/^meetings?$/.test(keyAt(reading, noun))) return undefined;
  const previous = keyAt(reading, at - 1);
  if (
    !/^(the|its|this|last|next|and|-|\(|at|for|previous|of|to|from|,|in|:|full|our|annual|')$/.test(previous) &&
    at > 0 &&
    previous !== "'s" &&
    near?.end !== at
  )
    return undefined;
  if (previous === 'its' && !isNear(near, at)) return undefined;
  return finishNamed(
    reading,
    at,
    { ...day, end: noun },
    'meeting',
    body ?? (previous === 'its' || previous === "'s" ? near : undefined),
  );
}

/** At "meeting" after its day: "of the Committee" may follow; "of" anybody else makes it not ours. */
function finishNamed(
  reading: Reading,
  start: number,
  day: ReadDay,
  word: string,
  body: Body | undefined,
): Found | undefined {
  const end = day.end + 1;
  if (keyAt(reading, end) !== 'of') return mentions(reading, word, start, [{ ...day, end }], body);
  const other = readBody(reading, end + 1);
  if (!other) return undefined;
  return mentions(reading, word, start, [{ ...day, end: other.end }], body ?? other);
}

function mentions(
  reading: Reading,
  word: string,
  start: number,
  days: readonly { day: NamedDay; start: number; end: number }[],
  body: Body | undefined,
): Found | undefined {
  const last = days.at(-1);
  if (!last) return undefined;
  const found: Mention[] = days.map(({ day, start: from, end }, index) =>
    mentionOf(reading, 'meeting', word, index === 0 ? start : from, end, {
      ...(body && { committee: body.name }),
      ...(body?.isElsewhere && { isElsewhere: true }),
      day,
    }),
  );
  return { mentions: found, end: last.end };
}

function skip(reading: Reading, from: number, words: RegExp, most = 3): number {
  let next = from;
  while (next < from + most && words.test(keyAt(reading, next))) next++;
  return next;
}

/** Whether "its" can be that committee’s: it was named a few words ago. */
function isNear(body: Body | undefined, at: number): boolean {
  return body !== undefined && at - body.end < 25;
}
