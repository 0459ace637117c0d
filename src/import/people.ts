/** Names as packs print them: on front sheets, and in the list of those present. */
import { makeSlug } from './slugs.ts';

/** Somebody named on a page. */
export interface Person {
  name: string;
  /** What stands in brackets: Chairman, Labour Lead, a post. */
  role?: string | undefined;
  /** Form of address printed before the name. */
  title?: string | undefined;
}

const address =
  /^(councillors?|cllrs?\.?|mr|mrs|ms|miss|mx|dr|sir|dame|canon|the rev(?:erend|d)?|rev(?:d)?|professor|prof|baroness|lord|lady)\.?\s+/i;

/** "John Hensley (Chairman)" as a name and a role; forms of address are taken off and kept. */
export function readPerson(text: string): Person {
  const found =
    /^([^,()]+),\s*((?:(?:deputy|vice)[- ]?)?chair(?:man|woman|person)?|[\w -]{0,24}\b(?:lead|leader|member|spokesperson))$/i.exec(
      text.trim(),
    ) ?? /^(.*?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/.exec(text.trim());
  let name = (found?.[1] ?? text).trim().replace(/[.,;]+$/, '');
  const title = address.exec(name)?.[1];
  if (title) name = name.slice(address.exec(name)?.[0].length);
  const isOffice = title && /^(councillors?|cllrs?\.?)$/i.test(title);
  return {
    name: name.trim(),
    role: found?.[2]?.trim() || undefined,
    title: isOffice ? 'Cllr' : title?.replace(/\.$/, ''),
  };
}

/** Splits "A (Chairman), B, C and D" into names; commas in brackets and honours after a comma stay with their name. */
export function splitNames(text: string): Person[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const part of text.split(/([(),;]|\sand\s(?=[A-Z]))/)) {
    if (part === '(') depth++;
    if (part === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && (part === ',' || part === ';' || /^\sand\s$/.test(part))) {
      pieces.push(piece);
      piece = '';
    } else piece += part;
  }
  pieces.push(piece);
  const people: Person[] = [];
  for (const one of pieces.map((text) => text.replace(/\s+/g, ' ').trim().replace(/\.$/, '')).filter(Boolean)) {
    const before = people.at(-1);
    if (before && /^([OCM]BE|QC|KC|JP|DL|MP|QPM)$/.test(one)) before.name += `, ${one}`;
    else people.push(readPerson(one.replace(/^and\s+/, '')));
  }
  return people;
}

/** Slug of somebody’s file in members/. */
export function memberSlug(person: Person): string {
  return makeSlug(person.name);
}
