/** Reads a word with its numbers and what they are said to be part of: "paragraphs 4.1 to 4.3 of Appendix 2". */
import type { Mention, ReferenceKind } from '../model/reference.ts';
import { type Citation, citationOf, readAct, readNumber } from './acts.ts';
import { readDirection } from './bare-numbers.ts';
import { readDay } from './days.ts';
import { grammar, type ReferenceWord } from './grammar.ts';
import { readLabels } from './labels.ts';
import { readMeetingWords, readMinutes } from './meetings.ts';
import { readOwner } from './others.ts';
import { findPhrase } from './phrases.ts';
import { type Found, keyAt, mentionOf, type Reading } from './reading.ts';
import { readTitle } from './titles.ts';
import { isTrap } from './traps.ts';

/** How far "paragraph 2 of section 3 of Appendix 1 of …" is followed. */
const deepest = 4;

/** A word of the grammar or of the paper’s own series, its numbers, and what they are said to be part of. */
export function readWord(reading: Reading, at: number, depth: number, last: Mention | undefined): Found | undefined {
  const { tokens, vocabulary } = reading;
  const word = findPhrase(vocabulary.series, tokens, at) ?? findPhrase(grammar, tokens, at);
  if (!word) return undefined;
  const labels = readLabels(tokens, word.end, { ...word.value, most: Math.max(word.value.most, 999) });
  if (!labels) return readUnnumbered(reading, at, word.end, word.value);
  const after = labels.at(-1)?.end ?? word.end;
  const direction = readDirection(reading, after);
  const tail = readTail(reading, direction?.end ?? after, depth, word.value);
  if (tail.act) {
    const provision = { word: word.value.word, number: labels[0]?.number ?? '' };
    return { mentions: [citationOf(reading, tail.act, at, tail.end, provision)], end: tail.end };
  }
  if (tail.cited) return { mentions: [{ ...tail.cited, start: tokens[at]?.start ?? 0 }], end: tail.end };
  const { kind } = word.value;
  const tooMany = labels.some(({ number }) => Number(number) > word.value.most);
  if (!kind || tail.others || tooMany) return { mentions: tail.mentions, end: tail.end };
  if (!direction && !tail.here && isTrap(reading, at, after, word.value, labels)) return { mentions: [], end: after };
  // “Table 8a to Table 8c” is a range; “Annex 1 to Appendix 2” is a part of it.
  const far = keyAt(reading, direction?.end ?? after) === 'to' && tail.of?.kind === kind ? tail.of : undefined;
  const of = far ? undefined : (tail.of ?? containerBefore(reading, at, kind, last));
  const mentions = labels.map(({ number, range, start, end }, index) =>
    mentionOf(reading, kind, word.value.word, index === 0 ? at : start, end, {
      number,
      ...(range && { range }),
      ...(far && index === labels.length - 1 && { range: 'first' as const }),
      ...(direction && { direction: direction.direction }),
      ...(of && { of }),
    }),
  );
  const rest = tail.mentions.map((mention) => (mention === far ? { ...mention, range: 'last' as const } : mention));
  return { mentions: [...mentions, ...rest], end: tail.end };
}

/** "set out", "contained": what may stand before "in the report". */
function skipParticiple(reading: Reading, from: number): number {
  if (!/^(contained|set|given|shown|listed|detailed|described|attached|included|made)$/.test(keyAt(reading, from)))
    return from;
  const next = keyAt(reading, from + 1) === 'out' ? from + 2 : from + 1;
  return /^(in|at|on|of)$/.test(keyAt(reading, next)) ? next : from;
}

interface Tail extends Found {
  of?: Mention;
  /** Said to be in this very paper. */
  here?: boolean;
  /** Somebody else’s. */
  others?: boolean;
  /** An Act named here. */
  act?: Citation;
  /** Part of an Act, cited here: "Schedule 12A of the Local Government Act 1972". */
  cited?: Mention;
}

/** What follows a number: "of Appendix 2", "of the meeting held on …", "of the Children Act 1989", "of the Ofsted report". */
function readTail(reading: Reading, from: number, depth: number, word: ReferenceWord): Tail {
  const none: Tail = { mentions: [], end: from };
  let next = skipParticiple(reading, from);
  const mark = keyAt(reading, next);
  const isPreposition = /^(of|in|to|from|at|within|under|on)$/.test(mark);
  if (!isPreposition && !/^[,(]$/.test(mark)) return none;
  next++;
  if (mark === '(' && /^(of|in|to)$/.test(keyAt(reading, next))) {
    const inside = readTail(reading, next, depth, word);
    return inside.end > next ? { ...inside, end: inside.end + (keyAt(reading, inside.end) === ')' ? 1 : 0) } : none;
  }
  const act = readAct(reading, next) ?? (isPreposition ? undefined : readNumber(reading, next));
  if (act) return { mentions: [], end: act.end, act };
  if (isPreposition && isUnnamedAct(reading, next)) return { mentions: [], end: next, others: true };
  const start = /^(the|a)$/.test(keyAt(reading, next)) ? next + 1 : next;
  const isMinuted = /^(item|minute|resolution|recommendation|decision|paragraph|page|appendix)$/.test(word.word);
  if (isMinuted && !/^(to|under|within)$/.test(mark)) {
    const meeting = readMeetingAt(reading, start, isPreposition);
    if (meeting?.mentions[0]) return { ...meeting, of: meeting.mentions[0] };
  }
  if (!isPreposition && word.kind) return none;
  const inner = depth < deepest ? readContainer(reading, start, depth, mark) : undefined;
  if (inner) return inner;
  if (!isPreposition) return none;
  if (mark === 'of' && /^\d/.test(keyAt(reading, next))) return { mentions: [], end: next + 1, others: true };
  const title = readHolder(reading, start) ?? readTitle(reading, start, true);
  if (title?.mentions[0]) return { ...title, of: title.mentions[0] };
  const owner = readOwner(reading, next - 1);
  if (owner === 'other') return { mentions: [], end: next, others: true };
  if (owner === 'here') return { ...none, here: true };
  if (owner && /^(of|to|in|at|on|within)$/.test(mark)) {
    return { ...none, here: true, of: mentionOf(reading, 'paper', owner.own, next, next + 2) };
  }
  return none;
}

/** "in the action plan": what a paper beside this one is called for short. */
function readHolder(reading: Reading, start: number): Found | undefined {
  const found = findPhrase(reading.vocabulary.beside, reading.tokens, start);
  if (!found) return undefined;
  return { mentions: [mentionOf(reading, 'paper', '', start, found.end, { title: found.value })], end: found.end };
}

function readContainer(reading: Reading, start: number, depth: number, preposition: string): Tail | undefined {
  const inner = readWord(reading, start, depth + 1, undefined);
  if (!inner || inner.end === start) return undefined;
  const first = inner.mentions[0];
  if (first?.kind === 'act') return { mentions: [], end: inner.end, cited: first };
  if (first) return { ...inner, of: first };
  const word = findPhrase(grammar, reading.tokens, start);
  return word && preposition !== ',' && preposition !== '('
    ? { mentions: [], end: inner.end, others: true }
    : undefined;
}

/** A meeting named after "of the", or a day alone after a comma: "minute 57, 9 June 2021". */
function readMeetingAt(reading: Reading, start: number, isPreposition: boolean): Found | undefined {
  if (keyAt(reading, start) === 'minutes') return readMinutes(reading, start);
  if (isPreposition) return readMeetingWords(reading, start, start, 'meeting');
  const days = readDay(reading.tokens, start);
  if (days?.day.day === undefined || days.day.month === undefined) return undefined;
  return { mentions: [mentionOf(reading, 'meeting', 'meeting', start, days.end, { day: days.day })], end: days.end };
}

/** "the table below", "the following table", "the figure above": the next or the last one. */
function readUnnumbered(
  reading: Reading,
  at: number,
  end: number,
  { kind, word, plural }: ReferenceWord,
): Found | undefined {
  if (!kind || !/^(table|figure)$/.test(word) || (plural && kind === 'figure')) return undefined;
  if (kind === 'table' && keyAt(reading, at - 1) === 'following') {
    const first = keyAt(reading, at - 2) === 'the' ? at - 2 : at - 1;
    return { mentions: [mentionOf(reading, kind, word, first, end, { direction: 'below' })], end };
  }
  const direction = readDirection(reading, end);
  if (!direction || (keyAt(reading, direction.end) === 'the' && kind === 'figure')) return undefined;
  const start = keyAt(reading, at - 1) === 'the' ? at - 1 : at;
  return {
    mentions: [mentionOf(reading, kind, word, start, direction.end, { direction: direction.direction })],
    end: direction.end,
  };
}

/** "Appendix 2, paragraph 4.3" and "Cabinet, 22 July 2021, minute 57": what was named straight before holds it. */
function containerBefore(
  reading: Reading,
  at: number,
  kind: ReferenceKind,
  last: Mention | undefined,
): Mention | undefined {
  if (!last || last.range) return undefined;
  const between = reading.text.slice(last.end, reading.tokens[at]?.start).trim();
  const fine = /^(paragraph|section|table|figure|page|action)$/.test(kind) && /^(appendix|annex)$/.test(last.kind);
  if (fine && /^[,(]?( ?(at|see|in|on))?$/.test(between) && between !== '') return last;
  const minuted = /^(minute|item|resolution|decision)$/.test(kind) && last.kind === 'meeting';
  // “The minutes of the meeting held on 9 June (Agenda Item 5)” is item 5 of this meeting.
  const joint = kind === 'item' ? /^,( ?(see|at|under|agenda))?$/ : /^[,(;:-]?( ?(see|at|under))?$/;
  return minuted && joint.test(between) ? last : undefined;
}

/** "the Act", "that Act", "the 1989 Act", "the Regulations": an Act or instrument not fully named. */
function isUnnamedAct(reading: Reading, at: number): boolean {
  let next = /^(the|that|this|said)$/.test(keyAt(reading, at)) ? at + 1 : at;
  if (/^(19|20)\d\d$/.test(keyAt(reading, next))) next++;
  return /^(act|acts|regulations|order)$/.test(keyAt(reading, next)) && reading.tokens[next]?.capital === true;
}
