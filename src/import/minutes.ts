/** Minutes: their head, who was there, each minute under its number, resolutions, the closing lines. */
import type { Block, ItemBlock, RowsBlock } from './blocks.ts';
import { textBlock, wordsOf } from './blocks.ts';
import { cellWords, readCell } from './cells.ts';
import { readDate, readTime } from './dates.ts';
import { escapeWords, plainWords } from './inline.ts';
import { type Person, splitNames } from './people.ts';
import { rejoinParagraphs } from './rejoin.ts';

/** One minute as its heading says. */
export interface Minute {
  number: string | undefined;
  title: string;
  /** Numbers of the items it records. */
  items: string[];
  line: number;
}

/** What minutes say, taken apart. */
export interface ReadMinutes {
  date: string | undefined;
  venue: string | undefined;
  attendance: Record<'present' | 'also-present' | 'officers' | 'apologies' | 'remote' | 'substitutes', Person[]>;
  minutes: Minute[];
  opened: string | undefined;
  closed: string | undefined;
  blocks: Block[];
}

const itemWords = /\s*\(\s*(?:agenda\s+)?items?\s+([\d][\w.,& -]*?)\s*\)\s*$/i;
const groups: [RegExp, keyof ReadMinutes['attendance']][] = [
  [/^(?:committee |council |board )?(?:members |councillors )?present(?: in person)?\s*[:-]/i, 'present'],
  [/^also\s+(?:present|in attendance)\s*[:-]/i, 'also-present'],
  [/^(?:in (?:virtual )?attendance)\s*[:-]/i, 'officers'],
  [/^(?:\w+ )?officers\s+(?:present|in attendance)?\s*[:-]/i, 'officers'],
  [/^apologies(?: for absence)?\s*:/i, 'apologies'],
  [/^(?:virtual|remote)[\w ]*:/i, 'remote'],
  [/^substitutes?[\w ]*:/i, 'substitutes'],
];

/** Reads minutes. `committee` is the committee’s printed name, which heads them. */
export function readMinutes(source: Block[], committee: string): ReadMinutes {
  const flat = joinMentions(
    rejoinParagraphs(source.flatMap((block) => (block.kind === 'rows' ? flattenRows(block) : [block]))),
  );
  const read: ReadMinutes = {
    date: undefined,
    venue: undefined,
    attendance: { present: [], 'also-present': [], officers: [], apologies: [], remote: [], substitutes: [] },
    minutes: [],
    opened: undefined,
    closed: undefined,
    blocks: [],
  };
  const present: Block[] = [];
  let last: keyof ReadMinutes['attendance'] = 'present';
  let waiting: string | undefined;
  const plain = committee.toLowerCase();
  for (const [at, block] of flat.entries()) {
    const alone = block.kind === 'text' ? /^(\d{2,4})\.$/.exec(plainWords(wordsOf(block)))?.[1] : undefined;
    if (alone && flat.slice(at + 1, at + 8).some((next) => readHeading(next, undefined, alone))) {
      waiting = alone;
      continue;
    }
    const minute = readHeading(block, read.minutes.at(-1), waiting);
    if (minute) {
      waiting = undefined;
      if (read.minutes.length === 0) closeAttendance(read, present);
      read.minutes.push(minute.minute);
      read.blocks.push({ kind: 'heading', level: 2, text: minute.heading, line: block.line });
      continue;
    }
    const words = plainWords(wordsOf(block));
    if (read.minutes.length === 0 && block.kind === 'text') {
      if (/^(minutes|draft minutes)$/i.test(words) || words.toLowerCase() === plain) continue;
      if (takeFacts(words, read)) continue;
      const group = groups.find(([pattern]) => pattern.test(words));
      if (group) read.attendance[group[1]].push(...splitNames(words.replace(group[0], '')));
      const goesOn = present.length > 0 && /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Cllr|Councillor)\b/.test(words);
      if (!group && goesOn) read.attendance[last].push(...splitNames(words));
      if (group) last = group[1];
      if (group || goesOn) {
        present.push(block);
        continue;
      }
      if (read.attendance.present.length > 0 && isUnnumbered(block, flat[at + 1])) {
        closeAttendance(read, present);
        read.blocks.push({ kind: 'heading', level: 2, text: wordsOf(block), line: block.line });
        continue;
      }
    }
    const times =
      /meeting,? which (?:commenced|opened|began|started) at (.+?),? (?:closed|ended|finished|concluded) at (.+)$/i.exec(
        words,
      );
    if (times) {
      read.opened = readTime(times[1] ?? '');
      read.closed = readTime(times[2] ?? '');
    }
    if (present.length > 0 && read.minutes.length === 0) closeAttendance(read, present);
    read.blocks.push(writeResolved(block));
  }
  closeAttendance(read, present);
  return read;
}

/** The names as printed stay in the text, in the block that is shown in place of a list made from the facts. */
function closeAttendance(read: ReadMinutes, present: Block[]): void {
  const [first] = present;
  if (!first) return;
  const words = present.map((block) => wordsOf(block)).join('\n\n');
  read.blocks.push({ kind: 'raw', text: `:::attendance\n${words}\n:::`, line: first.line });
  present.length = 0;
}

/** The date and place, where they stand alone at the head. Lines that only repeat the title are taken out. */
function takeFacts(words: string, read: ReadMinutes): boolean {
  const date = readDate(words);
  if (date && read.date === undefined) read.date = date;
  const venue =
    /^meeting held (?:at|in)\s+(.*)$/i.exec(words)?.[1] ??
    /\bheld (?:at|in) (?:the )?(.+?),? on (?:\w+day)/i.exec(words)?.[1];
  if (venue && read.venue === undefined) read.venue = venue.trim();
  return date !== undefined && words.replace(/^\w+day,?\s+/i, '').length <= 24;
}

function readHeading(
  block: Block,
  before: Minute | undefined,
  waiting?: string,
): { minute: Minute; heading: string } | undefined {
  if (block.kind !== 'item' && block.kind !== 'text') return undefined;
  const lines = block.kind === 'text' ? block.lines.map((one) => one.text) : [block.text];
  const whole = lines.join(' ').replace(/\*\*/g, '');
  const words = plainWords(whole);
  const found = itemWords.exec(words);
  const number = block.kind === 'item' ? /^(\d{1,4})\.?$/.exec(block.marker)?.[1] : waiting;
  const follows =
    number !== undefined && before !== undefined && Number(number) === Number(before.number ?? Number.NaN) + 1;
  if (!found && !(follows && Number(number) > 9 && isTitle(words))) return undefined;
  if (words.length > 320 || (block.kind === 'text' && !found)) return undefined;
  const title = words.replace(itemWords, '').trim();
  if (title === '' || /\.$/.test(title)) return undefined;
  const printed = found ? ` ${/\(.*$/.exec(found[0].trim())?.[0] ?? ''}` : '';
  const items = (found?.[1] ?? '')
    .split(/\s*(?:,|and|&)\s*/)
    .map((one) => one.trim())
    .filter((one) => /^\d+[a-z]?$/i.test(one));
  const heading = `${number ? `${number}. ` : ''}${escapeWords(title)}${printed}`;
  return { minute: { number, title, items, line: block.line }, heading };
}

function isTitle(words: string): boolean {
  const letters = words.replace(/[^A-Za-z]/g, '');
  return words.length < 200 && letters.length > 3 && letters === letters.toUpperCase();
}

/** A paragraph that resolves is set off, so that the list below it is taken for the resolution. */
function writeResolved(block: Block): Block {
  if (block.kind !== 'text') return block;
  const words = wordsOf(block);
  const found = /^\**(resolved)\b\**(.*)$/i.exec(words);
  if (!found) return block;
  const rest = (found[2] ?? '').replace(/\*\*/g, '');
  return textBlock(`**${(found[1] ?? '').toUpperCase()}**${rest}`, block.line);
}

/** Rows of a two-column table of minutes, number and text, as paragraphs and lists. */
function flattenRows(block: RowsBlock): Block[] {
  return block.rows.flatMap((row) => {
    const [lead = '', ...cells] = row.cells;
    const number = /^(\d{1,4})\.?$/.exec(cellWords(lead))?.[1];
    const parts = cells.flatMap(readCell);
    const blocks: Block[] = number || cellWords(lead) === '' ? [] : [textBlock(fromHtml(lead), row.line)];
    for (const [at, part] of parts.entries()) {
      if (part.kind === 'paragraph' && at === 0 && number) blocks.push(item(`${number}.`, part.html, row.line));
      else if (part.kind === 'paragraph') blocks.push(textBlock(fromHtml(part.html), row.line));
      else blocks.push(...part.items.map((one, count) => item(part.ordered ? `${count + 1}.` : '•', one, row.line)));
    }
    return blocks;
  });
}

function item(marker: string, html: string, line: number): ItemBlock {
  return { kind: 'item', marker, indent: 0, text: fromHtml(html), line };
}

function fromHtml(html: string): string {
  return escapeWords(cellWords(html.replace(/<\/?(u|i|b|em|strong|sup|sub)>/g, '')));
}

/** “(Agenda Item 9)” on a line of its own belongs to the title above it. */
function joinMentions(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.findLast((one) => one.kind !== 'sheet' && one.kind !== 'page');
    const isMention =
      block.kind === 'text' &&
      plainWords(wordsOf(block)).replace(itemWords, '') === '' &&
      itemWords.test(plainWords(wordsOf(block)));
    if (isMention && before?.kind === 'item')
      joined[joined.indexOf(before)] = { ...before, text: `${before.text} ${wordsOf(block)}` };
    else if (isMention && before?.kind === 'text')
      joined[joined.indexOf(before)] = { ...before, lines: [...before.lines, ...block.lines] };
    else joined.push(block);
  }
  return joined;
}

/** A short title with a numbered paragraph below it, before the first numbered minute: business that has no number. */
function isUnnumbered(block: Block, next: Block | undefined): boolean {
  const words = plainWords(wordsOf(block));
  return next?.kind === 'item' && words.split(' ').length <= 10 && !isTitle(words) && !/[.:;,]$/.test(words);
}
