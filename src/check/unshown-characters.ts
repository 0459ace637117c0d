/** Characters that no font of the printed editions has: said here, before a sign of their absence is printed. */
import type { Element, Root } from 'hast';
import { type Finding, findings } from '../findings.ts';
import type { Split } from '../parse/front-matter.ts';
import { printCharacter, type Shows } from '../printed-characters.ts';
import { type Problem, problem } from '../problem.ts';
import type { Gathered } from '../read/gather.ts';
import { papersOfMeeting } from '../read/listed-papers.ts';
import type { MeetingListing } from '../read/showing.ts';
import { listFactWords } from './facts-words.ts';
import type { PaperText } from './paper-text.ts';

/** The fonts have these letters alone, for mathematics, and cannot join them. */
const unjoined = /\p{Script=Arabic}/u;
const comment = /<!--[\s\S]*?-->/g;

/** Reports them in a text: each run of them at its place, unless all of its characters were reported already. */
export function checkUnshown({ source, tree, at, on }: PaperText, shows: Shows): Problem[] {
  if (isPlain(source) && !/&[a-z#]/i.test(source)) return [];
  const missing = new Map<string, Element | undefined>();
  eachWords(tree, undefined, (words, element) => {
    for (const one of words) if (!missing.has(one) && isMissing(one, shows)) missing.set(one, element);
  });
  if (missing.size === 0) return [];
  const problems: Problem[] = [];
  const isOurs = (one: string) => missing.has(one);
  for (const { index, found } of findRuns(source.replace(comment, blank), isOurs)) {
    const fresh = [...found].filter((one) => missing.get(one) !== undefined);
    if (fresh.length > 0) problems.push(at(index, 'unshown-character', describe(found, isOurs)));
    for (const one of fresh) missing.set(one, undefined);
  }
  // Written as &#x5b57; it stands nowhere in the source.
  for (const [one, element] of missing)
    if (element) problems.push(on(element, 'unshown-character', describe(one, isOurs)));
  return problems;
}

/** Reports them in the facts of what is open: papers, agendas, committees, members, the council. */
export function checkUnshownFacts(all: Gathered, listings: MeetingListing[], shows: Shows): Finding[] {
  const look = (split: Split | undefined): Problem[] => (split ? checkFacts(split, shows) : []);
  const general = [...all.committees.values(), ...all.members.values()].map(({ split }) => split);
  return [
    ...findings([all.council?.split, ...general].flatMap(look), true),
    ...listings.flatMap(({ source, listed, showing }) => {
      const supplements = [...source.supplements.values()].map(({ index }) => index?.split);
      const own = papersOfMeeting(listed).filter(({ openness, home }) => openness === 'open' && home === source.key);
      const splits = [source.index?.split, ...supplements, ...own.map(({ sheet }) => sheet.split)];
      return findings(splits.flatMap(look), showing.published);
    }),
  ];
}

function checkFacts(split: Split, shows: Shows): Problem[] {
  const isOurs = (one: string) => isMissing(one, shows);
  return listFactWords(split).flatMap(({ path, text }) => {
    const found = isPlain(text) ? undefined : findRuns(text, isOurs)[0]?.found;
    return found === undefined ? [] : [problem('unshown-character', split.placeOf(path), describe(found, isOurs))];
  });
}

/** Whether there are only characters that are in every text: those need no look at the fonts. */
function isPlain(text: string): boolean {
  return /^[\t\n\r -~£–—‘’“”…]*$/.test(text);
}

function isMissing(one: string, shows: Shows): boolean {
  return !isPlain(one) && (unjoined.test(one) || printCharacter(one, shows) === undefined);
}

/** Every piece of words of a tree, those of pictures as well, with the element it stands in. */
function eachWords(
  tree: Root | Element,
  inside: Element | undefined,
  see: (words: string, element: Element) => void,
): void {
  for (const child of tree.children) {
    if (child.type === 'text' && inside) see(child.value, inside);
    if (child.type !== 'element') continue;
    if (child.tagName === 'img') see(`${child.properties.alt ?? ''}${child.properties.title ?? ''}`, child);
    eachWords(child, child.position ? child : (inside ?? child), see);
  }
}

/** Runs of characters, also over spaces and what is not seen between them. */
function findRuns(text: string, isOurs: (one: string) => boolean): { index: number; found: string }[] {
  const runs: { index: number; found: string; end: number }[] = [];
  let index = 0;
  for (const one of text) {
    const last = runs.at(-1);
    if (isOurs(one)) {
      if (last && /^[\p{Zs}\p{Cf}\p{Variation_Selector}\p{M}]*$/u.test(text.slice(last.end, index)))
        last.found = text.slice(last.index, index + one.length);
      else runs.push({ index, found: one, end: index });
      (runs.at(-1) as { end: number }).end = index + one.length;
    }
    index += one.length;
  }
  return runs;
}

/** The first characters of a run, and the numbers that Unicode has for them. */
function describe(found: string, isOurs: (one: string) => boolean): { found: string; codes: string } {
  const all = [...found];
  const distinct = [...new Set(all.filter(isOurs))];
  const codes = distinct
    .slice(0, 3)
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  const more = distinct.length > 3 ? ` and ${distinct.length - 3} more` : '';
  return { found: all.length > 12 ? `${all.slice(0, 12).join('')}…` : found, codes: codes.join(', ') + more };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
