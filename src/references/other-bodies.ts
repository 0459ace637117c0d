/** Bodies whose meetings are not kept here: "Cabinet on 22 July 2021", "the Health and Wellbeing Board held on 3 May". */
import { isMonth } from './days.ts';
import type { Body } from './meetings.ts';
import { keyAt, type Reading, wordsOf } from './reading.ts';

/** Last words of their names. */
export const bodyNouns = [
  'cabinet',
  'executive',
  'committee',
  'sub-committee',
  'panel',
  'board',
  'commission',
  'council',
];
const nouns = new Set(bodyNouns);
/** What stands between the words of a name. */
const joints = /^(and|of|for|the|&|,|'|'s|-)$/;
/** Longest name, in tokens. */
const most = 12;

/** The body whose name ends at a token, which no committee here is called; it began after `floor`. */
export function readOtherBody(reading: Reading, at: number, floor: number): Body | undefined {
  const { tokens } = reading;
  if (!nouns.has(keyAt(reading, at)) || !tokens[at]?.capital) return undefined;
  const next = tokens[at + 1];
  if (
    next?.capital &&
    !isMonth(next) &&
    next.kind === 'word' &&
    !/^(on|at|met|held|meetings?)$/.test(next.key) &&
    !isWeekday(next.key)
  )
    return undefined;
  let start = at;
  for (let before = at - 1; before >= floor && before > at - most; before--) {
    const token = tokens[before];
    if (token?.kind === 'word' && token.capital && !/^(the|this|that|to|at|by|for|agenda)$/.test(token.key))
      start = before;
    else if (!token || !joints.test(token.key)) break;
  }
  // “The Committee” alone is one of those that the paper speaks of, and a district’s council is another’s.
  const name = wordsOf(reading, start, at + 1);
  if (
    start === at
      ? !/^(cabinet|executive|council)$/i.test(name)
      : /council$/i.test(name) && !/^full council$/i.test(name)
  )
    return undefined;
  return { name, whole: true, isElsewhere: true, start, end: at + 1 };
}

function isWeekday(key: string): boolean {
  return /^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(key);
}
