/** The front sheet of a pack: when, where, who sits on the committee, whom to ask, when it was published. */
import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { takeDates } from './cover-dates.ts';
import { readFact, splitLabels } from './cover-facts.ts';
import { readPeople } from './cover-people.ts';
import { plainWords } from './inline.ts';
import type { Person } from './people.ts';

/** An officer to ask. */
export interface Officer {
  name: string;
  role?: string | undefined;
  telephone?: string | undefined;
  fax?: string | undefined;
  email?: string | undefined;
}

/** A seat as printed: `represents` for those who are no councillors. */
export interface PrintedSeat extends Person {
  represents?: string | undefined;
  /** Heading the name stands under, when it is not the list of councillors. */
  group?: string | undefined;
}

/** What a front sheet says. `rest` are the words no fact was made of. */
export interface Cover {
  council: string | undefined;
  committee: string | undefined;
  date: string | undefined;
  time: string | undefined;
  venue: string | undefined;
  attend: string | undefined;
  formats: string | undefined;
  online: string | undefined;
  published: string | undefined;
  contact: Officer | undefined;
  head: Officer | undefined;
  address: string | undefined;
  strapline: string | undefined;
  seats: PrintedSeat[];
  terms: Block[];
  rest: Block[];
}

const councilName =
  /\b((?:Royal |London )?Borough of [A-Z][a-z]+(?:(?: upon| and| on)? [A-Z][a-z]+){0,3}|City of [A-Z][a-z]+(?: [A-Z][a-z]+)?|(?:[A-Z][a-z’'-]+ (?:(?:and|on|upon|&) )?){1,3}(?:County|Borough|City|District|Metropolitan|Town|Parish) Council)\b/;

/** Words that name a body which meets. */
const body =
  /\b(?:committee|sub-committee|cabinet|board|panel|executive|forum|assembly|commission|council|partnership|pwyllgor|cabinet|cyngor)\b/i;
const notBody =
  /\b(?:agenda|notice|summons|members|councillors|minutes|chamber|house|offices?|will be held|district|borough|county|city|town|parish|metropolitan) ?(?:council)?\b|^[\w’'-]+ council$|[/@]|\d{3}/i;

/** Reads the blocks before the agenda. */
export function readCover(source: Block[], wholeText: string): Cover {
  const blocks = source.flatMap(splitLabels);
  const cover: Cover = {
    council: councilName.exec(titleCapitals(wholeText))?.[1]?.replace(/^(?:The|All|A|Of) /, '') ?? plainCouncil(blocks),
    committee: undefined,
    date: undefined,
    time: undefined,
    venue: undefined,
    attend: undefined,
    formats: undefined,
    online: undefined,
    published: undefined,
    contact: undefined,
    head: undefined,
    address: undefined,
    strapline: undefined,
    seats: [],
    terms: [],
    rest: [],
  };
  const terms = blocks.findIndex((block) => /^terms of reference$/i.test(plainWords(wordsOf(block))));
  if (terms >= 0)
    cover.terms = blocks.slice(terms + 1).filter((block) => block.kind !== 'sheet' && block.kind !== 'blank');
  const front = terms >= 0 ? blocks.slice(0, terms) : blocks;
  const named = findCommittee(front);
  for (let at = 0; at < front.length; at++) {
    const block = front[at] as Block;
    if (block === named) {
      cover.committee = softenName(plainWords(wordsOf(block)));
      continue;
    }
    const used = readPeople(front, at, cover) || readFact(block, cover);
    if (used) at += Math.max(0, used - 1);
    else if (block.kind !== 'sheet' && block.kind !== 'page') cover.rest.push(block);
  }
  takeDates(cover);
  dropLogo(cover);
  return cover;
}

/** The committee’s name stands over “Date:”; otherwise it is the first short line that names one. */
function findCommittee(front: Block[]): Block | undefined {
  const dated = front.findIndex((block) => /^date\s*:/i.test(plainWords(wordsOf(block))));
  const above = dated > 0 ? front[dated - 1] : undefined;
  const lines = front.slice(0, 12);
  const isNamed = (block: Block) =>
    isTitle(block) &&
    body.test(plainWords(wordsOf(block))) &&
    linesOf(block).every((words) => !notBody.test(words) && !/ council$/i.test(words));
  if (above && isNamed(above)) return above;
  return (
    lines.find(isNamed) ??
    (above && isTitle(above) && !/\bmeeting\b/i.test(plainWords(wordsOf(above))) ? above : undefined)
  );
}

function linesOf(block: Block): string[] {
  return block.kind === 'text' ? block.lines.map((one) => plainWords(one.text)) : [plainWords(wordsOf(block))];
}

/** “PLANNING COMMITTEE” as “Planning Committee”. */
export function softenName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return titleCapitals(name).replace(/\b(?:And|Of|The|For|In|To|On)\b/g, (word, at: number) =>
    at === 0 ? word : word.toLowerCase(),
  );
}

/** “Northmoor Council” alone on one of the first lines. */
function plainCouncil(blocks: Block[]): string | undefined {
  const lines = blocks.slice(0, 8).flatMap((block) => (block.kind === 'text' ? block.lines : []));
  const found = lines.map(
    (one) => /^((?:[\p{Lu}][\p{L}’'-]+ ){1,4}Council)$/u.exec(softenName(plainWords(one.text)))?.[1],
  );
  return found.find((name) => name && !/\b(?:Full|Town Hall)\b/.test(name));
}

function isTitle(block: Block): boolean {
  const words = plainWords(wordsOf(block));
  return block.kind !== 'rows' && words.length > 3 && words.length < 140 && !words.includes(':');
}

/** “THORNMERE BOROUGH COUNCIL” as “Thornmere Borough Council”, so that the name is found in capitals too. */
function titleCapitals(text: string): string {
  return text.replace(/\b[A-Z]{3,}\b/g, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** A logo’s words are those of the council’s name. */
function dropLogo(cover: Cover): void {
  const name = (cover.council ?? '').toLowerCase();
  if (name === '') return;
  cover.rest = cover.rest.filter((block) => {
    if (block.kind === 'rows' || block.kind === 'raw') return true;
    const words = plainWords(wordsOf(block)).toLowerCase().split(' ');
    return words.length > 4 || !words.every((word) => name.includes(word));
  });
}
