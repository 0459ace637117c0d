/** Headings of minutes: which paragraphs are titles of minutes, by “(Agenda Item 6)” after them or by one run of numbers over them. */
import type { Block } from './blocks.ts';
import { textBlock, wordsOf } from './blocks.ts';
import { escapeWords, plainWords } from './inline.ts';

/** One minute as its heading says. */
export interface Minute {
  number: string | undefined;
  title: string;
  /** Numbers of the items it records. */
  items: string[];
  line: number;
}

/** A minute with its heading as Markdown, and what stood in the same paragraph below the title. */
export interface MinuteHeading {
  minute: Minute;
  heading: string;
  rest: string;
}

/** “(Agenda Item 6)” at the end of a title. */
export const itemMention = /\s*\(\s*(?:agenda\s+)?items?\s+([\d][\w.,& -]*?)\s*\)\s*$/i;
const plain = /^(\d{1,4}(?:\.\d{1,3})?)\.?$/;
const reference =
  /^((?:[A-Z]{1,6}[./ ]?)?\d{1,4}(?:[./]\d{1,4}){0,2}(?:\s?[-–]\s?\d{1,4})?|[A-Z]{1,6}(?:[./]\d{1,4}){1,3})[.:]?$/;

/** The headings of minutes by the block that holds them. */
export function findMinuteHeadings(blocks: Block[]): Map<Block, MinuteHeading> {
  const mentioned = byMention(blocks);
  return mentioned.size > 0 ? mentioned : byNumber(blocks);
}

function byMention(blocks: Block[]): Map<Block, MinuteHeading> {
  const found = new Map<Block, MinuteHeading>();
  let before: Minute | undefined;
  let waiting: string | undefined;
  const hasMentions = blocks.some((block) => itemMention.test(splitAtMention(block)[0]));
  if (!hasMentions) return found;
  for (const [at, block] of blocks.entries()) {
    const alone = block.kind === 'text' ? /^(\d{2,4})\.$/.exec(plainWords(wordsOf(block)))?.[1] : undefined;
    if (alone && blocks.slice(at + 1, at + 8).some((next) => readMentioned(next, undefined, alone))) {
      waiting = alone;
      found.set(block, {
        minute: { number: undefined, title: '', items: [], line: block.line },
        heading: '',
        rest: '',
      });
      continue;
    }
    const heading = readMentioned(block, before, waiting);
    if (!heading) continue;
    waiting = undefined;
    before = heading.minute;
    found.set(block, heading);
  }
  returnNumbers(blocks, found);
  return found;
}

function readMentioned(block: Block, before: Minute | undefined, waiting?: string): MinuteHeading | undefined {
  if (block.kind !== 'item' && block.kind !== 'text') return undefined;
  const [words, rest] = splitAtMention(block);
  const found = itemMention.exec(words);
  const number = block.kind === 'item' ? plain.exec(block.marker)?.[1] : waiting;
  const follows =
    number !== undefined && before !== undefined && Number(number) === Number(before.number ?? Number.NaN) + 1;
  if (!found && !(follows && Number(number) > 9 && isCapitals(words))) return undefined;
  if (words.length > 320 || (block.kind === 'text' && !found)) return undefined;
  return writeHeading(number, words, block.line, rest);
}

/** A title up to its “(Item 6)”, and the lines that the source printed right below it. */
function splitAtMention(block: Block): [string, string] {
  if (block.kind !== 'text') return [titleOf(block), ''];
  const lines = block.lines.map((one) => one.text);
  const end = lines.findIndex((_, at) => at < 4 && itemMention.test(titleWords(lines.slice(0, at + 1))));
  return end < 0 ? [titleWords(lines), ''] : [titleWords(lines.slice(0, end + 1)), lines.slice(end + 1).join(' ')];
}

function titleWords(lines: string[]): string {
  return plainWords(lines.join(' ').replace(/\*\*/g, ''));
}

/**
 * Without -layout a minute’s number may stand some lines above its title. Where exactly that number is missing from the run, and stands
 * alone before a paragraph between the two titles, it is given back.
 */
function returnNumbers(blocks: Block[], found: Map<Block, MinuteHeading>): void {
  let last: number | undefined;
  let from = 0;
  for (const [at, block] of blocks.entries()) {
    const heading = found.get(block);
    if (!heading || heading.heading === '') continue;
    const number = Number(heading.minute.number);
    if (heading.minute.number === undefined && last !== undefined) {
      const missing = `${last + 1}.`;
      const holder = blocks
        .slice(from, at)
        .find((one) =>
          one.kind === 'item' ? one.marker === missing || one.text === missing : wordsOf(one) === missing,
        );
      if (holder && takeNumber(holder, missing)) {
        heading.minute.number = String(last + 1);
        heading.heading = `${missing} ${heading.heading}`;
      }
    }
    last = heading.minute.number === undefined ? last : Number(heading.minute.number) || number;
    from = at + 1;
  }
}

function takeNumber(block: Block, number: string): boolean {
  if (block.kind === 'item' && block.marker === number) Object.assign(block, textBlock(block.text, block.line));
  else if (block.kind === 'item') block.text = '';
  else if (block.kind === 'text') block.lines = [];
  return true;
}

function writeHeading(number: string | undefined, words: string, line: number, rest = ''): MinuteHeading | undefined {
  const found = itemMention.exec(words);
  const title = words.replace(itemMention, '').trim();
  if (title === '' || /[^.]\.$/.test(title)) return undefined;
  const printed = found ? ` ${/\(.*$/.exec(found[0].trim())?.[0] ?? ''}` : '';
  const items = (found?.[1] ?? '')
    .split(/\s*(?:,|and|&)\s*/)
    .map((one) => one.trim())
    .filter((one) => /^\d+[a-z]?$/i.test(one));
  const heading = `${number ? `${number}. ` : ''}${escapeWords(title)}${printed}`;
  return { minute: { number, title, items, line }, heading, rest };
}

interface Numbered {
  block: Block;
  number: string;
  /** What stands before the last part of the number, with figures as they are: “PL/24/”. */
  stem: string;
  count: number;
  title: string;
  rest: string;
}

/** The longest run of numbers that go up by one, whose words are titles. Two in capitals or three others are enough. */
function byNumber(blocks: Block[]): Map<Block, MinuteHeading> {
  const runs: Numbered[][] = [];
  for (const block of blocks) {
    const one = readNumbered(block);
    if (!one) continue;
    const run = runs.findLast((open) => {
      const last = open.at(-1);
      return last?.stem === one.stem && one.count > last.count && one.count <= last.count + 2;
    });
    if (run) run.push(one);
    else runs.push([one]);
  }
  const best = runs
    .filter((run) => {
      const capitals = run.filter((one) => isCapitals(one.title)).length;
      const isReference = /[A-Z/-]/.test(run[0]?.stem ?? '');
      return run.length >= (isReference || capitals === run.length ? 2 : 3);
    })
    .sort((a, b) => weigh(b) - weigh(a))[0];
  const found = new Map<Block, MinuteHeading>();
  for (const one of best ?? []) {
    const heading = writeHeading(one.number, one.title, one.block.line, one.rest);
    if (heading) found.set(one.block, heading);
  }
  return found;
}

/** Titles in capitals and numbers with letters weigh more than a list that counts from 1. */
function weigh(run: Numbered[]): number {
  const capitals = run.filter((one) => isCapitals(one.title)).length;
  const first = run[0];
  const isReference = first && (/[A-Z/-]/.test(first.stem) || first.count > 9);
  return run.length + capitals + (isReference ? run.length : 0);
}

function readNumbered(block: Block): Numbered | undefined {
  if (block.kind !== 'item' && block.kind !== 'text') return undefined;
  let printed = block.kind === 'item' ? block.marker : '';
  const lines = block.kind === 'item' ? [block.text] : block.lines.map((one) => one.text);
  let title = plainWords(lines[0] ?? '');
  if (block.kind === 'text') {
    const found = /^((?:[A-Z]{1,6}[./]?)?\d{1,4}(?:[./]\d{1,4}){0,2}(?:\s?[-–]\s?\d{1,4})?)[.:]?\s+(\p{Lu}.*)$/u.exec(
      title,
    );
    if (!found) return undefined;
    printed = found[1] ?? '';
    title = found[2] ?? '';
  }
  const number = reference.exec(printed)?.[1] ?? plain.exec(printed)?.[1];
  const parts = /^(.*?)(\d+)$/.exec(number ?? '');
  if (!number || !parts || !isTitle(title)) return undefined;
  const rest = lines.slice(1).join(' ');
  return {
    block,
    number: number.replace(/\s/g, (blank) => blank),
    stem: parts[1] ?? '',
    count: Number(parts[2]),
    title,
    rest,
  };
}

function titleOf(block: Block): string {
  if (block.kind !== 'item' && block.kind !== 'text') return '';
  const lines = block.kind === 'text' ? block.lines.map((one) => one.text) : [block.text];
  return titleWords(lines);
}

/** Words that could head a minute: short, begun with a capital, not a sentence. */
function isTitle(words: string): boolean {
  return (
    words.length > 2 &&
    words.length < 200 &&
    /^["“‘'(]?[\p{Lu}\d]/u.test(words) &&
    !/[.;,]$/.test(words) &&
    (isCapitals(words) || words.split(' ').length <= 16)
  );
}

/** Capitals alone, brackets apart. */
export function isCapitals(words: string): boolean {
  const letters = words.replace(/\([^)]*\)/g, '').replace(/[^A-Za-z]/g, '');
  return words.length < 200 && letters.length > 3 && letters === letters.toUpperCase();
}
