/** Reads citations of legislation: an Act with its year, its section before or after it, and instruments by their number. */
import type { Mention } from '../model/reference.ts';
import { acts } from './legislation.ts';
import { addPhrase, findPhrase, noPhrases } from './phrases.ts';
import { keyAt, mentionOf, type Reading, wordsOf } from './reading.ts';

const site = 'https://www.legislation.gov.uk/';
const known = noPhrases<string>();
for (const [title, path] of Object.entries(acts)) addPhrase(known, title, path);

/** How long a title can be, in words and marks. */
const longest = 24;
/** What titles of legislation end in. */
export const actWords = ['act', 'regulations', 'order', 'rules', 'measure'];
const heads = new Set(actWords);
const joints = new Set([
  'and',
  'of',
  'in',
  'for',
  'to',
  'the',
  'etc',
  '.',
  '(',
  ')',
  '-',
  ',',
  '&',
  'by',
  'with',
  'on',
  'at',
]);

/** A citation, and the token after it. */
export interface Citation {
  start: number;
  end: number;
  path: string | undefined;
}

/** The Act that begins here, "the" before it or not. */
export function readAct(reading: Reading, from: number): Citation | undefined {
  const { tokens } = reading;
  const start = keyAt(reading, from) === 'the' ? from + 1 : from;
  const listed = findPhrase(known, tokens, start);
  if (listed) return { start, end: listed.end, path: listed.value };
  if (!tokens[start]?.capital) return undefined;
  for (let at = start; at < Math.min(tokens.length, start + longest); at++) {
    const token = tokens[at];
    if (!token?.capital && !joints.has(token?.key ?? '')) return undefined;
    if (at > start && token?.capital && heads.has(token.key) && isYear(keyAt(reading, at + 1))) {
      return { start, end: at + 2, path: readNumber(reading, at + 2)?.path };
    }
  }
  return undefined;
}

/** The Act that the word "Act" with a year belongs to: its title stands before the word. `floor` is as far back as it may begin. */
export function findAct(reading: Reading, at: number, floor: number): Citation | undefined {
  const { tokens } = reading;
  const head = tokens[at];
  if (!head?.capital || !heads.has(head.key) || !isYear(keyAt(reading, at + 1))) return undefined;
  const least = Math.max(floor, at - longest);
  let start = at;
  for (let back = at - 1; back >= least; back--) {
    const token = tokens[back];
    if (token?.key === 'the' || (token?.key === ',' && !tokens[back - 1]?.capital)) break;
    if (token?.capital) start = back;
    else if (!joints.has(token?.key ?? '') && !(token?.glued && tokens[back - 1]?.key === '-')) break;
  }
  for (let from = start; from < at; from++) {
    const listed = findPhrase(known, tokens, from);
    if (listed?.end === at + 2) return { start: from, end: at + 2, path: listed.value };
  }
  while (start < at && /^(under|in|the|see|this|section|schedule|a|for|by|with|and|both)$/.test(keyAt(reading, start)))
    start++;
  if (keyAt(reading, start - 1) === '(' && start < at) start--;
  return start < at ? { start, end: at + 2, path: undefined } : undefined;
}

/** "SI 2012/2089", "S.I. 2012 No. 2089", also in brackets after a title. */
export function readNumber(reading: Reading, from: number): Citation | undefined {
  const start = keyAt(reading, from) === '(' ? from + 1 : from;
  let at = start;
  if (keyAt(reading, at) === 'si') at++;
  else if (keyAt(reading, at) === 's' && keyAt(reading, at + 1) === '.' && keyAt(reading, at + 2) === 'i') at += 3;
  else return undefined;
  if (keyAt(reading, at) === '.') at++;
  if (!isYear(keyAt(reading, at))) return undefined;
  const year = keyAt(reading, at++);
  if (keyAt(reading, at) === '/') at++;
  else if (keyAt(reading, at) === 'no') at += keyAt(reading, at + 1) === '.' ? 2 : 1;
  else return undefined;
  const number = keyAt(reading, at);
  return /^\d{1,4}$/.test(number) ? { start, end: at + 1, path: `uksi/${year}/${Number(number)}` } : undefined;
}

const provisions: Record<string, string> = {
  section: 'section',
  schedule: 'schedule',
  regulation: 'regulation',
  article: 'article',
  part: 'part',
  rule: 'rule',
};

/** The mention of a citation, with the part of it that is cited: "section 47 of" it. */
export function citationOf(
  reading: Reading,
  act: Citation,
  start: number,
  end: number,
  provision?: { word: string; number: string },
): Mention {
  const place = provision && provisions[provision.word];
  const number = provision?.number.replace(/\(.*$/, '') ?? '';
  const part =
    place && number !== '' ? `/${place}/${number.replace(/[a-z]+$/, (letters) => letters.toUpperCase())}` : '';
  return mentionOf(reading, 'act', provision?.word ?? 'act', start, end, {
    number: provision?.number ?? '',
    title: wordsOf(reading, act.start, act.end),
    ...(act.path && { legislation: `${site}${act.path}${part}` }),
  });
}

function isYear(key: string): boolean {
  return /^(1[89]|20)\d\d$/.test(key);
}
