/** Finds the references in one text: a paragraph, a list item, a cell, a heading. Every token is read a bounded number of times. */
import type { Mention } from '../model/reference.ts';
import { actWords, type Citation, citationOf, findAct, readNumber } from './acts.ts';
import { readBareNumber } from './bare-numbers.ts';
import { monthNames } from './days.ts';
import { readDecision } from './decisions.ts';
import { grammar, ordinals } from './grammar.ts';
import { readLabels } from './labels.ts';
import { type Body, readBody, readBodyMeeting, readMeeting, readMinutes, readNamedMeeting } from './meetings.ts';
import { bodyNouns, readOtherBody } from './other-bodies.ts';
import { readOwner } from './others.ts';
import { findPhrase } from './phrases.ts';
import { type Found, keyAt, mentionOf, type Reading, type Vocabulary } from './reading.ts';
import { readTitle } from './titles.ts';
import { tokenise } from './tokens.ts';
import { readWord } from './words.ts';

/** The mentions in a text, in their order. Where "paragraph 4 of Appendix 2" is one, "Appendix 2" is another after it. */
export function recognise(text: string, vocabulary: Vocabulary): Mention[] {
  return readTokens({ text, tokens: tokenise(text), vocabulary });
}

/** The same of a text that is split already. */
export function readTokens(reading: Reading): Mention[] {
  const found: Mention[] = [];
  let near: Body | undefined;
  let floor = 0;
  for (let at = 0; at < reading.tokens.length; ) {
    if (!mayBegin(reading, at)) {
      at++;
      continue;
    }
    if (isStop(keyAt(reading, at))) {
      if (reading.tokens[at + 1]?.capital) near = undefined;
      at++;
      continue;
    }
    const body = readBody(reading, at);
    const one = readAt(reading, at, floor, near, body, found.at(-1));
    if (one) {
      found.push(...one.mentions);
      at = Math.max(one.end, at + 1);
      floor = at;
    } else if (body && body.start === at) {
      near = body;
      at = body.end;
    } else at++;
  }
  return found;
}

const isStop = (key: string) => key === '.' || key === ';';

/** Words that begin a reference, besides those of the council’s own names. */
const openers = new Set(
  ['meeting', 'meetings', 'minutes', 's', 'si'].concat(
    bodyNouns,
    actWords,
    monthNames,
    [...ordinals.keys()],
    [...grammar.next.keys()],
  ),
);

/** Whether anything can begin at a token: most words of a text are told by this alone. */
function mayBegin({ tokens, vocabulary }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'number') return true;
  const { key } = token;
  if (token.kind === 'mark') return key === '(' || key === '[' || key === '§' || isStop(key);
  return (
    openers.has(key) || vocabulary.openers.has(key) || vocabulary.series.next.has(key) || tokens[at - 1]?.key === "'"
  );
}

function readAt(
  reading: Reading,
  at: number,
  floor: number,
  near: Body | undefined,
  body: Body | undefined,
  last: Mention | undefined,
): Found | undefined {
  const token = reading.tokens[at];
  if (!token) return undefined;
  if (token.kind === 'mark') return token.key === '§' ? readWord(reading, at, 0, last) : readBareNumber(reading, at);
  if (token.kind === 'number') {
    return readDecision(reading, at) ?? readNamedMeeting(reading, at, near) ?? readBareNumber(reading, at);
  }
  const act = findAct(reading, at, floor) ?? readNumber(reading, at);
  if (act) return readCitation(reading, act.start, act.end, act);
  if (body?.start === at) {
    const meeting = readBodyMeeting(reading, body);
    if (meeting) return meeting;
  }
  if (!body?.whole) {
    const other = readOtherBody(reading, at, floor);
    const meeting = other && readBodyMeeting(reading, other);
    if (meeting?.mentions.every(({ day }) => day?.day !== undefined)) return meeting;
  }
  if (/^meetings?$/.test(token.key)) return readMeeting(reading, at, near);
  if (/^minutes$/.test(token.key)) {
    const minutes = readMinutes(reading, at);
    if (minutes) return minutes;
  }
  return (
    readTitle(reading, at) ??
    readNamedMeeting(reading, at, near) ??
    readCounted(reading, at) ??
    readWord(reading, at, 0, last)
  );
}

/** An Act or an instrument, and the section that stands after it. */
function readCitation(reading: Reading, start: number, end: number, act: Citation): Found {
  const number = act.path ? undefined : readNumber(reading, end);
  const whole = number ? { ...act, path: number.path } : act;
  let next = number ? number.end : end;
  if (/^[,(]$/.test(keyAt(reading, next))) next++;
  const word = findPhrase(grammar, reading.tokens, next);
  const labels =
    word && /^(section|schedule|regulation)$/.test(word.value.word)
      ? readLabels(reading.tokens, word.end, { ...word.value, most: 9999 })
      : undefined;
  if (!word || !labels?.[0])
    return { mentions: [citationOf(reading, whole, start, number?.end ?? end)], end: number?.end ?? end };
  const provision = { word: word.value.word, number: labels[0].number };
  const last = labels.at(-1)?.end ?? word.end;
  return { mentions: [citationOf(reading, whole, start, last, provision)], end: last };
}

/** "the third recommendation", "the first amendment". */
function readCounted(reading: Reading, at: number): Found | undefined {
  const count = ordinals.get(keyAt(reading, at));
  if (count === undefined || !/^(the|and)$/.test(keyAt(reading, at - 1))) return undefined;
  const word = findPhrase(grammar, reading.tokens, at + 1);
  if (
    !word?.value.counted ||
    word.value.plural ||
    !word.value.kind ||
    !/^(recommendation|motion|amendment)$/.test(word.value.word)
  )
    return undefined;
  if (reading.tokens[word.end]?.kind === 'number') return undefined;
  const owner = /^(of|in|to|from)$/.test(keyAt(reading, word.end)) ? readOwner(reading, word.end) : undefined;
  if (owner === 'other') return { mentions: [], end: word.end };
  return {
    mentions: [mentionOf(reading, word.value.kind, word.value.word, at, word.end, { number: String(count) })],
    end: word.end,
  };
}
