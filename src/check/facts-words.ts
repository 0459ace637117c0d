/** What stands in the facts is read as well: placeholders, and personal data. */

import type { Split } from '../parse/front-matter.ts';
import { type Problem, problem } from '../problem.ts';
import type { Openness } from '../read/publication.ts';
import { findPersonalData } from './personal-data.ts';
import { findPlaceholders } from './placeholders.ts';

/** What the public may know of a Part 2 paper. */
const shown = [['title'], ['exempt', 'public-interest']];

/** Reports them in the facts of a file that is public; in a stub only personal data, without saying which. */
export function checkFactsWords(split: Split, openness: Openness): Problem[] {
  const values = listFactWords(split);
  if (openness === 'closed')
    return values
      .filter(({ path, text }) => shown.some((one) => one.join() === path.join()) && findPersonalData(text).length > 0)
      .map(({ path }) => problem('personal-in-stub', split.placeOf(path)));
  if (openness !== 'open') return [];
  return values.flatMap(({ path, text }) => {
    const place = split.placeOf(path);
    const personal = findPersonalData(text).map(({ rule }) => problem(rule, place));
    const holding = findPlaceholders(text).map(({ found }) =>
      problem('placeholder', place, { found: found.slice(0, 40) }),
    );
    return [...personal, ...holding];
  });
}

/** Every value of the facts that is words, with the keys that lead to it. */
export function listFactWords({ raw }: Split): { path: PropertyKey[]; text: string }[] {
  return valuesOf(raw, []);
}

function valuesOf(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object' || path[0] === 'allow') return [];
  const entries = Array.isArray(value) ? value.map((one, at) => [at, one] as const) : Object.entries(value);
  return entries.flatMap(([step, one]) => valuesOf(one, [...path, step]));
}
