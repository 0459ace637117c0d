/** The front sheet of a pack: when, where, who sits on the committee, whom to ask, when it was published. */
import type { Block, TextBlock } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { readDate, readTime } from './dates.ts';
import { plainWords } from './inline.ts';
import { type Person, readPerson } from './people.ts';

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

/** Reads the blocks before the agenda. */
export function readCover(blocks: Block[], wholeText: string): Cover {
  const cover: Cover = {
    council: councilName.exec(titleCapitals(wholeText))?.[1]?.replace(/^(?:The|All|A|Of) /, ''),
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
  const dated = front.findIndex((block) => /^date\s*:/i.test(plainWords(wordsOf(block))));
  const named = dated > 0 ? front[dated - 1] : undefined;
  for (let at = 0; at < front.length; at++) {
    const block = front[at] as Block;
    if (block === named && isTitle(block)) {
      cover.committee = plainWords(wordsOf(block));
      continue;
    }
    const used = readPeople(front, at, cover) || readBlock(block, cover);
    if (used) at += Math.max(0, used - 1);
    else if (block.kind !== 'sheet') cover.rest.push(block);
  }
  dropLogo(cover);
  return cover;
}

function isTitle(block: Block): boolean {
  const words = plainWords(wordsOf(block));
  return block.kind !== 'rows' && words.length > 3 && words.length < 140 && !words.includes(':');
}

/** “THORNMERE BOROUGH COUNCIL” as “Thornmere Borough Council”, so that the name is found in capitals too. */
function titleCapitals(text: string): string {
  return text.replace(/\b[A-Z]{3,}\b/g, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** “Councillors on the Committee” and other headings with the names under them. Gives the number of blocks used. */
function readPeople(front: Block[], at: number, cover: Cover): number {
  const words = plainWords(wordsOf(front[at]));
  const isCouncillors = /^(?:to:?\s*)?(?:councillors|members)\s+(?:on|of)\s+the\s+\w+(?:\s*\([^)]*\))?:?$/i.test(words);
  const group =
    /^(?:other |co-opted |non-voting |voting )*(?:representatives?|members?|co-optees?)(?:\s*\([^)]*\))?:?$/i.test(
      words,
    );
  if (!isCouncillors && !group) return 0;
  let used = 1;
  for (let next = front[at + used]; next; next = front[at + used]) {
    const lines =
      next.kind === 'text'
        ? next.lines.map((one) => plainWords(one.text))
        : next.kind === 'item'
          ? [plainWords(next.text)]
          : [];
    if (lines.length === 0 || !lines.every(isName)) break;
    cover.seats.push(
      ...lines.map((line) => (isCouncillors ? readPerson(line) : readSeat(line, words.replace(/:$/, '')))),
    );
    used++;
    if (next.kind === 'text' && lines.length > 1) break;
  }
  return used > 1 ? used : 0;
}

function isName(line: string): boolean {
  return (
    line.length < 90 &&
    !/[:@]|\d{3}/.test(line) &&
    /^(?:[A-Z][\w.’'-]*\s+){1,5}/.test(`${line} `) &&
    !/\bon the committee\b/i.test(line)
  );
}

function readSeat(line: string, group: string): PrintedSeat {
  const [name = '', ...rest] = line.replace(/\.$/, '').split(/,\s+/);
  const person = readPerson(name);
  return { ...person, represents: rest.join(', ') || person.role, role: undefined, group };
}

function readBlock(block: Block, cover: Cover): number {
  if (block.kind !== 'text') return 0;
  const words = plainWords(wordsOf(block));
  const label =
    /^(date|time|venue|place|location|meeting details|published|date of (?:issue|publication)|contact(?: officer)?)\s*:\s*(.*)$/i.exec(
      words,
    );
  const value = label?.[2]?.trim() ?? '';
  switch (label && value !== '' ? label[1]?.toLowerCase() : undefined) {
    case 'date':
      cover.date ??= readDate(value);
      return cover.date ? 1 : 0;
    case 'time':
      cover.time ??= readTime(value);
      return cover.time ? 1 : 0;
    case 'venue':
    case 'place':
    case 'location':
      cover.venue ??= value;
      return 1;
    case 'meeting details':
      cover.attend ??= value;
      return 1;
    case undefined:
      return readOther(block, words, cover);
    default:
      return readPublication(block, cover);
  }
}

/** “Published: … Contact: … Tel: … Email: …” line by line. */
function readPublication(block: TextBlock, cover: Cover): number {
  const facts = new Map<string, string>();
  for (const { text } of block.lines) {
    const found = /^([\w -]+?)\s*:\s*(.*)$/.exec(plainWords(text));
    if (!found) return 0;
    facts.set((found[1] ?? '').toLowerCase(), found[2] ?? '');
  }
  const published = facts.get('published') ?? facts.get('date of publication') ?? facts.get('date of issue');
  if (published) cover.published = readDate(published);
  const name = facts.get('contact') ?? facts.get('contact officer');
  const email = facts.get('email') ?? facts.get('e-mail');
  if (name)
    cover.contact = { name, telephone: facts.get('tel') ?? facts.get('telephone'), fax: facts.get('fax'), email };
  return published || name ? 1 : 0;
}

function readOther(block: TextBlock, words: string, cover: Cover): number {
  const lines = block.lines.map((one) => plainWords(one.text));
  const online = /https?:\/\/[^\s>]+/.exec(words)?.[0];
  if (online && /online|available|website/i.test(words)) {
    cover.online = online;
    return 1;
  }
  if (/\b(braille|large print|other languages|audio)\b/i.test(words)) {
    cover.formats = words;
    return 1;
  }
  const office = lines.findIndex((line) =>
    /^(head|director|chief|assistant director|monitoring officer|proper officer|general counsel|county solicitor)\b/i.test(
      line,
    ),
  );
  if (office === 1 && lines.length >= 2 && isName(lines[0] ?? '')) {
    cover.head = { name: lines[0] ?? '', role: lines[1] };
    cover.address = lines.slice(2).join('\n') || undefined;
    return 1;
  }
  const summons =
    /\bwill be held (?:in|at) (?:the )?(.+?),? on (.+?) at (\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\b|noon)|noon)/i.exec(
      words,
    );
  if (summons && readDate(summons[2] ?? '')) {
    cover.venue ??= summons[1];
    cover.date ??= readDate(summons[2] ?? '');
    cover.time ??= readTime(summons[3] ?? '');
    return 0;
  }
  if (
    /^(?:date\s*:?\s*)?(?:\w+day,?\s+)?\d{1,2}\w* \w+,? \d{4}$/i.test(words) &&
    cover.published === undefined &&
    cover.date === undefined
  ) {
    cover.published = readDate(words);
    return 0;
  }
  if (
    cover.contact &&
    lines.length === 1 &&
    words.length < 60 &&
    !/[.:]$/.test(words) &&
    cover.strapline === undefined
  ) {
    cover.strapline = words;
    return 1;
  }
  return 0;
}

/** A logo’s words are those of the council’s name. */
function dropLogo(cover: Cover): void {
  const name = (cover.council ?? '').toLowerCase();
  if (name === '') return;
  cover.rest = cover.rest.filter((block) => {
    const words = plainWords(wordsOf(block)).toLowerCase().split(' ');
    return words.length > 4 || !words.every((word) => name.includes(word));
  });
}
