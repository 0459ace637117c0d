/** Headings whose mark the text layer has lost: short lines alone, in capitals or not, with text, a list or a table below. */
import type { Block, TextBlock } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { plainWords } from './inline.ts';

/** Series that a paper numbers itself; each is a section. */
const series =
  /^(issue|work ?stream|appendix|annexe?|theme|priority|objective|part)\s+([0-9]{1,2}|[a-z])(?=$|[\s:.,–—-])/i;
const lettered = /^[A-Z][.)]\s+\S/;
const numberedSection = /^\d{1,2}\.\s+\S/;
const decimalSection = /^\d{1,2}\.\d{1,2}\s+\S/;
/** “1.0” counts sections, as “1.” does. */
const whole = /^\d{1,2}\.0\.?$/;
const runningLine = /^part\s+(1|2|i{1,2})\b.*\b(press|public)\b|– \d{1,2} [A-Z][a-z]+ \d{4}$/i;

/** Finds headings and their levels. Sections are at the second level, those inside them one below, none left out. */
export function findHeadings(blocks: Block[], title: string): Block[] {
  const found: (Block | undefined)[] = [];
  let last = 0;
  for (const [at, block] of blocks.entries()) {
    const mark = asHeading(blocks, at, found[at - 1] !== undefined, last);
    if (mark && block.kind === 'item' && (!/\.\d/.test(block.marker) || whole.test(block.marker)))
      last = Number.parseInt(block.marker, 10);
    found.push(mark);
  }
  const made: Block[] = [];
  let major = 1;
  let section = 1;
  let deepest = 1;
  /** Styled headings that stand above this place, so that those of one style keep one level where a level is left out. */
  let set: { from: number; level: number }[] = [];
  const levels = found.flatMap((block) => (block && 'head' in block && block.head ? [block.head] : []));
  const above = levels.length > 0 ? Math.max(0, Math.min(...levels.filter((one) => one > 1), 7) - 2) : 0;
  for (const [at, block] of blocks.entries()) {
    const mark = found[at];
    if (!mark) {
      made.push(block);
      continue;
    }
    const words = wordsOf(block).replace(/\s+/g, ' ');
    const head = 'head' in block && block.head ? block.head - above : undefined;
    const known = block.kind === 'heading' ? block.level : head && Math.max(1, head);
    if (known) {
      const from = Math.max(2, known);
      set = set.filter((one) => one.from <= from);
      const equal = set.find((one) => one.from === from);
      deepest = Math.min(equal?.level ?? from, deepest + 1);
      if (!equal) set.push({ from, level: deepest });
      section = deepest;
      major = Math.min(major === 1 ? deepest : major, deepest);
      const marker = block.kind === 'item' ? `${block.marker} ` : '';
      made.push({ kind: 'heading', level: deepest, text: `${marker}${words}`, line: block.line });
      continue;
    }
    const rank = rankOf(plainWords(words), block, title);
    let level: number;
    if (rank === 'major') {
      level = 2;
      major = 2;
      section = 2;
    } else if (rank === 'section') {
      level = Math.max(2, major + 1);
      section = level;
    } else level = section + 1;
    level = Math.min(level, deepest + 1, 6);
    deepest = level;
    made.push({
      kind: 'heading',
      level,
      text: `${block.kind === 'item' ? `${block.marker} ` : ''}${words.replace(/^\*\*(.*)\*\*$/, '$1').replace(/^\*([^*].*)\*$/, '$1')}`,
      line: block.line,
    });
  }
  return made;
}

type Rank = 'major' | 'section' | 'minor';

function rankOf(words: string, block: Block, title: string): Rank {
  if (block.kind === 'item') return /^\d+\.\d/.test(block.marker) && !whole.test(block.marker) ? 'section' : 'major';
  if (words === title || series.test(words) || isCapitals(words) || numberedSection.test(words)) return 'major';
  if (lettered.test(words) || decimalSection.test(words)) return 'section';
  return 'minor';
}

function asHeading(blocks: Block[], at: number, isBelowHeading: boolean, last: number): Block | undefined {
  const block = blocks[at] as Block;
  if (block.kind === 'heading' || ('head' in block && block.head)) return block;
  if (block.kind === 'item') return isSection(blocks, at, last) ? block : undefined;
  if (block.kind !== 'text' || /\]\(#/.test(wordsOf(block))) return undefined;
  const words = plainWords(wordsOf(block));
  if (!couldHead(block, words)) return undefined;
  const next = following(blocks, at);
  const isStrong = isCapitals(words) || series.test(words) || numberedSection.test(words) || lettered.test(words);
  if (!next) return isStrong && series.test(words) ? block : undefined;
  if (isStrong) return block;
  if (isLabelled(block) || block.head === 0) return undefined;
  const before = blocks[at - 1];
  if (
    before?.kind === 'text' &&
    !isBelowHeading &&
    (isScrap(before) || !/[.!?)"”’]$/.test(plainWords(wordsOf(before)))) &&
    !isLabelled(before)
  )
    return undefined;
  return bears(blocks, next) ? block : undefined;
}

/** "1. Introduction" or "4.1 Operational measures" among the numbered items: a short one with text or numbers of its own below. */
function isSection(blocks: Block[], at: number, last: number): boolean {
  const block = blocks[at];
  if (
    block?.kind !== 'item' ||
    block.indent > 3 ||
    !/^\d{1,2}(\.\d{1,2})?\.?$/.test(block.marker) ||
    block.marker.length < 2
  )
    return false;
  const words = plainWords(block.text);
  if (words.length > 110 || /[.;,:]$/.test(words) || !/^["“‘']?[A-Z]/.test(words)) return false;
  const next = blocks[following(blocks, at) ?? -1];
  const number = block.marker.replace(/\.$/, '');
  if (!next) return false;
  if (whole.test(block.marker)) return words.split(' ').length <= 14;
  if (isCapitals(words) && words.split(' ').length <= 14 && !isList(blocks, at)) return true;
  if (next.kind === 'rows' || !/[a-z]{3}/.test(words)) return false;
  if (number.includes('.') && last > 0 && Number.parseInt(number, 10) !== last) return false;
  if (next.kind === 'item' && next.marker.startsWith(`${number}.`)) return true;
  if (next.kind === 'item' && next.marker === '•') return number === String(last + 1) && words.split(' ').length <= 8;
  const isDotless = number.includes('.') && !block.marker.endsWith('.');
  if (next.kind === 'item')
    return isDotless && words.split(' ').length <= 14 && next.marker.split('.').length > number.split('.').length;
  if (next.kind !== 'text') return next.kind === 'raw' && words.split(' ').length <= 12 && !isList(blocks, at);
  return words.split(' ').length <= 12 && !isList(blocks, at);
}

/** Numbered neighbours on both sides make a list, not sections. */
function isList(blocks: Block[], at: number): boolean {
  const block = blocks[at];
  return [blocks[at - 1], blocks[at + 1]].some(
    (near) =>
      near?.kind === 'item' &&
      block?.kind === 'item' &&
      /^\d+[.)]$/.test(near.marker) &&
      /^\d+[.)]$/.test(block.marker),
  );
}

function couldHead(block: TextBlock, words: string): boolean {
  if (words.length < 3 || words.length > 150 || words.split(' ').length > 22 || block.lines.length > 2) return false;
  if (
    /^(draft|confidential|restricted)$/i.test(words) ||
    /^\**resolved\b|^to be |^(?:dear|yours)\b|^agenda item \S+$/i.test(words)
  )
    return false;
  if (/^(?:[A-Z][\w’'-]+ ){2,3}?, |^[A-Z][\w’'-]+ [A-Z][\w’'-]+, [A-Z]/.test(words) && !isCapitals(words)) return false;
  if (/:$/.test(words) && words.split(' ').length > 4 && !isTitleCase(words) && !series.test(words)) return false;
  if (/\b(can|that|to|of|the|by|is|are|will|and|or|following)$/.test(words) || /[a-z]{3}\. /.test(words)) return false;
  if (/[.;,]$/.test(words) && !/\betc\.$/.test(words)) return series.test(words) && words.length < 60;
  if (!/^["“‘'\d(]?[A-Z]/.test(words) || runningLine.test(words) || /[@]|www\.|https?:/.test(words)) return false;
  if (/^\d/.test(words) && !numberedSection.test(words) && !decimalSection.test(words)) return false;
  return block.lines.length === 1 || isCapitals(words);
}

function isCapitals(words: string): boolean {
  const letters = words.replace(/\([^)]*\)/g, '').replace(/[^A-Za-z]/g, '');
  return letters.length > 3 && letters === letters.toUpperCase();
}

function following(blocks: Block[], at: number): number | undefined {
  for (let next = at + 1; next < blocks.length; next++) {
    if (!['page', 'sheet'].includes(blocks[next]?.kind ?? '')) return blocks[next]?.kind === 'blank' ? undefined : next;
  }
  return undefined;
}

/** Whether what follows is text that a heading can stand over: a sentence, a list, a table; or a heading over such. */
function bears(blocks: Block[], at: number, depth = 0): boolean {
  const block = blocks[at];
  if (!block) return false;
  if (block.kind !== 'text') return true;
  const words = plainWords(wordsOf(block));
  if (words.split(' ').length > 11 || /[.:;]$/.test(words)) return !isScrap(block) || /:$/.test(words);
  const next = following(blocks, at);
  return (
    depth < 1 && next !== undefined && (isCapitals(words) || couldHead(block, words)) && bears(blocks, next, depth + 1)
  );
}

/** A short line that is no heading: part of an unmarked list, a name, a label. */
function isScrap(block: TextBlock): boolean {
  const words = plainWords(wordsOf(block));
  return words.split(' ').length <= 8 && !isLabelled(block);
}

/** “Status: in progress”: a label with what it says. */
function isLabelled(block: TextBlock): boolean {
  return /^[^:]{2,40}: \S/.test(plainWords(wordsOf(block)));
}

/** Every word but small ones begins with a capital, or a section’s letter stands before it. */
function isTitleCase(words: string): boolean {
  if (lettered.test(words)) return true;
  return words.split(/\s+/).every((word) => word.length < 4 || !/^[a-z]/.test(word));
}
