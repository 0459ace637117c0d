/** Minutes: their head, who was there, each minute under its number, resolutions, the closing lines. */
import { type Attendance, readAttendance } from './attendance.ts';
import type { Block, ItemBlock, RowsBlock } from './blocks.ts';
import { textBlock, wordsOf } from './blocks.ts';
import { cellWords, readCell } from './cells.ts';
import { readDate, readTime } from './dates.ts';
import { escapeWords, plainWords } from './inline.ts';
import { findMinuteHeadings, isCapitals, itemMention, type Minute } from './minute-headings.ts';
import { rejoinParagraphs } from './rejoin.ts';
import { type PrintedMotion, readVotes } from './votes.ts';

/** What minutes say, taken apart. */
export interface ReadMinutes {
  date: string | undefined;
  venue: string | undefined;
  attendance: Attendance;
  minutes: Minute[];
  motions: PrintedMotion[];
  opened: string | undefined;
  closed: string | undefined;
  blocks: Block[];
}

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
    motions: [],
    opened: undefined,
    closed: undefined,
    blocks: [],
  };
  const headings = findMinuteHeadings(flat);
  const present: Block[] = [];
  const open: { group: keyof Attendance | undefined } = { group: undefined };
  const plain = committee.toLowerCase();
  for (const [at, block] of flat.entries()) {
    const minute = headings.get(block);
    if (minute) {
      if (minute.heading === '') continue;
      if (read.minutes.length === 0) closeAttendance(read, present);
      read.minutes.push(minute.minute);
      read.blocks.push({ kind: 'heading', level: 2, text: minute.heading, line: block.line });
      if (minute.rest !== '') read.blocks.push(textBlock(minute.rest, block.line));
      continue;
    }
    const words = plainWords(wordsOf(block));
    if (read.minutes.length === 0 && block.kind === 'text' && !block.isRunning) {
      if (/^(minutes|draft minutes)$/i.test(words) || words.toLowerCase() === plain) continue;
      if (takeFacts(words, read)) continue;
      if (readAttendance(block, read.attendance, open)) {
        present.push(block);
        continue;
      }
      if (read.attendance.present.length > 0 && isUnnumbered(block, flat[at + 1])) {
        closeAttendance(read, present);
        read.blocks.push({ kind: 'heading', level: 2, text: wordsOf(block), line: block.line });
        continue;
      }
    }
    readTimes(words, read);
    if (present.length > 0 && read.minutes.length === 0) closeAttendance(read, present);
    read.blocks.push(writeResolved(block));
  }
  closeAttendance(read, present);
  read.motions = readVotes(read.blocks);
  return read;
}

/** The names as printed stay in the text, in the block that is shown in place of a list made from the facts. */
function closeAttendance(read: ReadMinutes, present: Block[]): void {
  const [first] = present;
  if (!first) return;
  const words = present
    .map((block) => (block.kind === 'text' ? block.lines.map((one) => one.text).join('  \n') : wordsOf(block)))
    .join('\n\n');
  read.blocks.push({ kind: 'raw', text: `:::attendance\n${words}\n:::`, line: first.line });
  present.length = 0;
}

/** The date and place, where they stand alone at the head. Lines that only repeat the title are taken out. */
function takeFacts(words: string, read: ReadMinutes): boolean {
  const date = readDate(words);
  const isFirst = date !== undefined && read.date === undefined;
  if (isFirst) read.date = date;
  const venue =
    /^meeting held (?:at|in)\s+(.*)$/i.exec(words)?.[1] ??
    /\bheld (?:at|in) (?:the )?(.+?),? (?:and remotely .+?)?on (?:\w+day|\d)/i.exec(words)?.[1];
  if (venue && read.venue === undefined) read.venue = venue.trim();
  return isFirst && words.replace(/^\w+day,?\s+/i, '').length <= 24;
}

/** “The meeting, which commenced at 7.00 pm, closed at 9.15 pm.” */
function readTimes(words: string, read: ReadMinutes): void {
  const times =
    /meeting,? which (?:commenced|opened|began|started) at (.+?),? (?:closed|ended|finished|concluded) at (.+)$/i.exec(
      words,
    );
  if (times) read.opened = readTime(times[1] ?? '');
  const closed =
    times?.[2] ??
    /\bmeeting (?:was )?(?:closed|ended|finished|concluded|declared closed) at (.{3,20})$/i.exec(words)?.[1];
  if (closed) read.closed = readTime(closed);
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
  const isTable = block.rows.every((row) => row.cells.length > 2);
  if (isTable) return [block];
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
    const words = block.kind === 'text' ? plainWords(wordsOf(block)) : '';
    const isMention = itemMention.test(words) && words.replace(itemMention, '') === '';
    if (isMention && before?.kind === 'item')
      joined[joined.indexOf(before)] = { ...before, text: `${before.text} ${wordsOf(block)}` };
    else if (isMention && before?.kind === 'text')
      joined[joined.indexOf(before)] = {
        ...before,
        lines: [...before.lines, ...(block.kind === 'text' ? block.lines : [])],
      };
    else joined.push(block);
  }
  return joined;
}

/** A short title with a numbered paragraph below it, before the first numbered minute: business that has no number. */
function isUnnumbered(block: Block, next: Block | undefined): boolean {
  const words = plainWords(wordsOf(block));
  return next?.kind === 'item' && words.split(' ').length <= 10 && !isCapitals(words) && !/[.:;,]$/.test(words);
}
