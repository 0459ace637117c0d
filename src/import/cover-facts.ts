/** Facts that a front sheet prints after a label or in a set phrase: date, time, place, whom to ask, where it is online. */
import type { Block, TextBlock } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import type { Cover, Officer } from './cover.ts';
import { readDate, readTime } from './dates.ts';
import { plainWords } from './inline.ts';

const labelled =
  /^(date and time|date|time|venue|place|location|meeting details|published|date of (?:issue|publication)|contact(?: officer)?)\s*:\s*(.*)$/i;
const office =
  /^(?:head|director|chief|assistant director|monitoring officer|proper officer|general counsel|county solicitor)\b/i;
const summons =
  /\bwill be held (?:in|at) (?:the )?(.+?),? on (.+?) at (\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\b|noon)|noon)/i;
const email = /^[\w.+'-]+@[\w-]+(?:\.[\w-]+)+$/;

/** “Date: …  Time: …” in columns or on lines of their own become blocks of their own. */
export function splitLabels(block: Block): Block[] {
  if (block.kind !== 'text') return [block];
  const lines = block.lines.flatMap(({ text, line }) =>
    text.split(/\u2003(?=(?:date|time|venue|place)\s*\\?:)/i).map((part) => ({ text: part, line })),
  );
  const isLabelled = lines.map((one) => labelled.test(plainWords(one.text)));
  if (!isLabelled.includes(true) || /^(?:published|contact)/i.test(plainWords(wordsOf(block)))) return [block];
  const made: TextBlock[] = [];
  for (const [at, one] of lines.entries()) {
    const open = made.at(-1);
    if (!open || isLabelled[at]) made.push({ kind: 'text', lines: [one], line: one.line });
    else open.lines.push(one);
  }
  return made;
}

/** Takes the facts of a block. Gives 1 where the facts say all that it says, 0 where its words must stay. */
export function readFact(block: Block, cover: Cover): number {
  if (block.kind !== 'text') return 0;
  const words = plainWords(wordsOf(block));
  const label = labelled.exec(plainWords(wordsOf(block).replace(/^([\w ]{3,30})\u2003/, '$1: ')));
  const value = label?.[2]?.trim() ?? '';
  if (!label || value === '') return readPhrase(block, words, cover);
  const name = (label[1] ?? '').toLowerCase();
  if (name.startsWith('date') && !name.startsWith('date of')) return readWhen(value, cover);
  if (name === 'time') return readTimeOfDay(value, cover);
  if (name === 'venue' || name === 'place' || name === 'location') return set(cover, 'venue', value);
  if (name === 'meeting details') return set(cover, 'attend', value);
  return readPublication(block, cover);
}

function set(cover: Cover, key: 'venue' | 'attend', value: string): number {
  if (cover[key] !== undefined) return 0;
  cover[key] = value;
  return 1;
}

function readWhen(value: string, cover: Cover): number {
  const on = readDate(value);
  if (on === undefined || (cover.date !== undefined && cover.date !== on)) return 0;
  cover.date = on;
  const time = hasTime(value) ? readTime(value) : undefined;
  cover.time ??= time;
  return value.length > (time ? 50 : 34) ? 0 : 1;
}

function readTimeOfDay(value: string, cover: Cover): number {
  const time = readTime(value);
  if (time === undefined || (cover.time !== undefined && time !== cover.time)) return 0;
  cover.time = time;
  return value.length < 16 ? 1 : 0;
}

/** Whether words hold a time of day, not only a date. */
export function hasTime(words: string): boolean {
  return /\bat\b|\d\s*[ap]\.?m\b|\d[.:]\d\d|\bnoon\b/i.test(words);
}

/** “Published: … Contact: … Tel: … Email: …” line by line; left as it is where a line is something else. */
function readPublication(block: TextBlock, cover: Cover): number {
  const facts = new Map<string, string>();
  for (const { text } of block.lines) {
    const found = /^([\w -]+?)\s*:\s*(\S.*)$/.exec(plainWords(text));
    const name = found?.[1]?.toLowerCase().replace('e-mail', 'email').replace('telephone', 'tel') ?? '';
    if (!/^(?:published|date of (?:publication|issue)|contact(?: officer)?|tel|fax|email)$/.test(name)) return 0;
    if (facts.has(name)) return 0;
    facts.set(name, found?.[2] ?? '');
  }
  const printed = facts.get('published') ?? facts.get('date of publication') ?? facts.get('date of issue');
  const on = printed === undefined ? undefined : readDate(printed);
  const name = facts.get('contact') ?? facts.get('contact officer');
  const mail = facts.get('email');
  cover.published ??= on;
  if (printed !== undefined && on === undefined) return 0;
  if (!name) return facts.size === 1 && on ? 1 : 0;
  if (cover.contact || (mail !== undefined && !email.test(mail))) return 0;
  cover.contact = { ...readOfficer(name), fax: facts.get('fax') };
  cover.contact.telephone ??= facts.get('tel');
  cover.contact.email ??= mail;
  return 1;
}

/** “Helen Marsh, Democratic Services Officer, 01234 555666” as a name, a post and a number. */
function readOfficer(text: string): Officer {
  const officer: Officer = { name: '' };
  const posts: string[] = [];
  for (const piece of text.split(/\s*(?:,|;|\s[-–|]\s)\s*/).filter(Boolean)) {
    const number = /^(?:tel(?:ephone)?(?: no\.?)?:?\s*)?(\+?[\d() ]{9,18})$/i.exec(piece)?.[1];
    if (officer.name === '') officer.name = piece;
    else if (number && !officer.telephone) officer.telephone = number.trim();
    else if (email.test(piece) && !officer.email) officer.email = piece;
    else posts.push(piece);
  }
  return { ...officer, ...(posts.length > 0 ? { role: posts.join(', ') } : {}) };
}

function readPhrase(block: TextBlock, words: string, cover: Cover): number {
  const lines = block.lines.map((one) => plainWords(one.text));
  const online = /https?:\/\/[^\s>]+/.exec(words)?.[0];
  if (online && cover.online === undefined && /online|available|website/i.test(words) && URL.canParse(online)) {
    cover.online = online;
    return words.length < online.length + 60 ? 1 : 0;
  }
  if (cover.formats === undefined && /\b(braille|large print|other languages|audio)\b/i.test(words)) {
    cover.formats = words;
    return 1;
  }
  if (
    cover.head === undefined &&
    office.test(lines[1] ?? '') &&
    /^(?:\p{Lu}[\p{L}.’'-]*\s*){2,5}$/u.test(lines[0] ?? '')
  ) {
    cover.head = { name: lines[0] ?? '', role: lines[1] };
    cover.address = lines.slice(2).join('\n') || undefined;
    return 1;
  }
  const called = summons.exec(words);
  if (called && readDate(called[2] ?? '')) {
    cover.venue ??= called[1];
    cover.date ??= readDate(called[2] ?? '');
    cover.time ??= readTime(called[3] ?? '');
    return 0;
  }
  const isMotto = lines.length === 1 && words.length < 60 && /^[A-Z][a-z ,’'-]+$/.test(words);
  if (!cover.contact || cover.strapline !== undefined || !isMotto) return 0;
  cover.strapline = words;
  return 1;
}
