/** Cuts a pack into its papers: where each item’s paper starts, and where the appendices its report lists start. */
import type { PrintedItem } from './agenda-items.ts';
import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { bareWords, plainWords } from './inline.ts';
import { startsMinutes } from './minutes-start.ts';
import type { Ask } from './problems.ts';
import { compareTitles } from './titles.ts';

/** The blocks of one item’s papers. `isMinutes` where they are the minutes of an earlier meeting. */
export interface ItemSlice {
  item: PrintedItem;
  blocks: Block[];
  isMinutes: boolean;
}

/** An appendix that a report lists, with its blocks. */
export interface AppendixSlice {
  label: string;
  title: string;
  blocks: Block[];
}

/** Cuts what follows the agenda. What stands before the first paper is `before`. */
export function cutItems(blocks: Block[], items: PrintedItem[], ask: Ask): { before: Block[]; slices: ItemSlice[] } {
  const hasPages = items.some((item) => item.pages);
  const starts: { item: PrintedItem; at: number; isMinutes: boolean }[] = [];
  let from = 0;
  for (const item of items) {
    const mustBeThere = item.pages !== undefined;
    const found = findStart(blocks, item, from, hasPages && !mustBeThere);
    if (found) {
      starts.push({ item, ...found });
      from = found.at + 1;
    } else if (mustBeThere && blocks.length > 12)
      ask('import-paper-not-found', item.line, { number: item.number, title: item.title });
  }
  for (const start of starts) while (isPageStart(blocks[start.at - 1])) start.at--;
  const slices = starts.map((start, index) => ({
    item: start.item,
    isMinutes: start.isMinutes,
    blocks: blocks.slice(start.at, starts[index + 1]?.at ?? blocks.length),
  }));
  return { before: blocks.slice(0, starts[0]?.at ?? blocks.length), slices };
}

/** A page number or new sheet just above a title belongs to the paper below it. */
function isPageStart(block: Block | undefined): boolean {
  return block?.kind === 'page' || block?.kind === 'sheet';
}

/** The first page of a paper as the agenda says, where the paper does not print it itself. */
export function firstPage(item: PrintedItem, blocks: Block[]): Block[] {
  const isPrinted = blocks
    .slice(0, 4)
    .some((block) => block.kind === 'page' && block.label === String(item.pages?.first));
  return item.pages && !isPrinted ? [{ kind: 'page', label: String(item.pages.first), line: item.line }] : [];
}

function findStart(blocks: Block[], item: PrintedItem, from: number, onlyMarked: boolean) {
  const marked = markOf(item.number);
  const printed = blocks.findIndex(
    (block, at) =>
      at >= from && block.kind === 'page' && block.label !== undefined && Number(block.label) === item.pages?.first,
  );
  if (printed >= 0) {
    const isMinutes =
      /\bminutes?\b/i.test(item.title) &&
      blocks.slice(printed, printed + 8).some((_, at) => startsMinutes(blocks, printed + at));
    return { at: printed, isMinutes };
  }
  for (let at = from; at < blocks.length; at++) {
    const words = plainWords(wordsOf(blocks[at]));
    if (words === '' || words.length > 320) continue;
    if (marked.test(words)) {
      const next = blocks.slice(at + 1, at + 4).map((block) => plainWords(wordsOf(block)));
      const named = /\bminutes?\b/i.test(item.title) && [1, 2, 3, 4].some((step) => startsMinutes(blocks, at + step));
      return { at, isMinutes: named || next.some((one) => /^minutes of (a|the) meeting/i.test(one)) };
    }
    if (onlyMarked) continue;
    if (/\bminutes\b/i.test(item.title) && startsMinutes(blocks, at)) return { at, isMinutes: true };
    if (isTitleAt(blocks, at, item.title, 0.86) && hasReportHead(blocks, at)) return { at, isMinutes: false };
  }
  return undefined;
}

/** “AGENDA ITEM NO. 5”, “Item B1”, “Agenda Item: 4.1” alone on a line. */
export function markOf(number: string): RegExp {
  const digits = number.replace('.', '\\.').replace(/([a-z])$/i, '\\s?\\(?$1\\)?');
  return new RegExp(`^(?:agenda )?item(?: no\\.?| number)?\\s*:?\\s*${digits}\\.?$`, 'i');
}

/** Whether one to three short blocks in a row print a title. Gives how many, 0 for none. */
export function isTitleAt(blocks: Block[], at: number, title: string, least: number): number {
  let words = '';
  let best = 0;
  let score = least;
  for (let count = 1; count <= 3; count++) {
    const block = blocks[at + count - 1];
    if (block?.kind !== 'text' && block?.kind !== 'heading') break;
    const own = plainWords(wordsOf(block));
    if (own.length > 300 || (count > 1 && /^(contact|report of|from)\b.*:/i.test(own))) break;
    words = `${words} ${own}`;
    const now = compareTitles(words, title);
    if (now > score || (now === score && best === 0)) {
      score = now;
      best = count;
    }
  }
  return best;
}

function hasReportHead(blocks: Block[], at: number): boolean {
  const before = blocks[at - 1];
  if (before === undefined || before.kind === 'blank' || before.kind === 'sheet') return true;
  return blocks
    .slice(at + 1, at + 8)
    .some((block) =>
      /^(contact(?: officer)?s?|report (?:of|by|author)|reason for|from|cabinet member|officer contact|summary|purpose)\b/i.test(
        plainWords(wordsOf(block)),
      ),
    );
}

/** Cuts the appendices off a report, where its list of them says so and their title pages are found, or the file’s outline does. */
export function cutAppendices(blocks: Block[], ask: Ask): { report: Block[]; appendices: AppendixSlice[] } {
  const list = findList(blocks);
  if (!list) return sliceAt(blocks, findOpened(blocks));
  const starts: AppendixStart[] = [];
  let from = list.end;
  for (const { label, title, line } of list.listed) {
    const at = findAppendix(blocks, from, label, title);
    if (at === undefined) {
      ask('import-appendix-not-found', line, { label });
      continue;
    }
    starts.push({ label, title, at });
    from = at + 1;
  }
  return sliceAt(blocks, starts.length > 0 ? starts : findOpened(blocks));
}

interface AppendixStart {
  label: string;
  title: string;
  at: number;
}

function sliceAt(blocks: Block[], starts: AppendixStart[]): { report: Block[]; appendices: AppendixSlice[] } {
  const [first] = starts;
  if (!first) return { report: blocks, appendices: [] };
  for (const start of starts) while (isPageStart(blocks[start.at - 1])) start.at--;
  const appendices = starts.map((start, index) => ({
    label: start.label,
    title: start.title,
    blocks: blocks.slice(start.at, starts[index + 1]?.at ?? blocks.length),
  }));
  return { report: blocks.slice(0, first.at), appendices };
}

/** The papers that begin after the report by the outline: “Appendix A - Ministerial letter”. */
function findOpened(blocks: Block[]): AppendixStart[] {
  const from = blocks.findIndex((block) => !isPageStart(block));
  const starts: AppendixStart[] = [];
  for (const [at, block] of blocks.entries()) {
    const opens = block.kind === 'page' || block.kind === 'sheet' ? block.opens : undefined;
    if (opens === undefined || at < from) continue;
    const found = /^(.*?)\b(?:appendix|annexe?)\s*([0-9]{1,2}[a-z]?|[a-z])\b\s*[-–:.]*\s*(.*)$/i.exec(opens);
    const label = (found?.[2] ?? String(starts.length + 1)).toUpperCase();
    if (starts.some((one) => one.label === label)) continue;
    starts.push({ label, title: (found ? found[3] || found[1]?.replace(/[\s–:-]+$/, '') : opens) ?? '', at });
  }
  return starts;
}

function findList(blocks: Block[]) {
  const at = blocks.findIndex((block) =>
    /^(?:\d+\.?\s*)?(?:list of )?(?:attachments|appendices)\b[\w\s]{0,40}:?$/i.test(plainWords(wordsOf(block))),
  );
  if (at < 0) return undefined;
  const listed: { label: string; title: string; line: number }[] = [];
  let end = at + 1;
  for (let block = blocks[end]; block; block = blocks[++end]) {
    if (block.kind === 'page' || block.kind === 'sheet') continue;
    const found = /^(?:appendix|annexe?)\s+([0-9]{1,2}|[a-z])\b\s*[-–:.]*\s*(.*)$/i.exec(plainWords(wordsOf(block)));
    if (!found) break;
    listed.push({ label: (found[1] ?? '').toUpperCase(), title: found[2] ?? '', line: block.line });
  }
  return listed.length > 0 ? { listed, end } : undefined;
}

/** A title page that repeats the title, or the words “Appendix 1” alone; what is printed above the title belongs to it. */
function findAppendix(blocks: Block[], from: number, label: string, title: string): number | undefined {
  const alone = new RegExp(`^(?:appendix|annexe?) ${label}\\b(?!,)`, 'i');
  const bare = title.replace(/["“”]/g, '').replace(/\b(?:final )?update as at .*$/i, '');
  for (let at = from; at < blocks.length; at++) {
    const words = plainWords(wordsOf(blocks[at]));
    if (words === '' || words.length > 300) continue;
    const isNamed =
      (alone.test(words) && words.length < 120 && blocks[at]?.kind !== 'item') || isShortened(words, bare);
    if (!isNamed && !(title.split(' ').length > 2 && isTitleAt(blocks, at, bare, 0.75))) continue;
    let start = at;
    while (start > from && isTitlePageLine(blocks[start - 1])) start--;
    return start;
  }
  return undefined;
}

/** “Appendix B: Framework summary table” stands for a listed title that says more. */
function isShortened(words: string, title: string): boolean {
  const own = /^(?:appendix|annexe?) \w{1,2}\b[\s:–-]+(.*)$/i.exec(words)?.[1] ?? '';
  const listed = new Set(bareWords(title).split(' '));
  const said = bareWords(own).split(' ');
  return said.length >= 3 && said.every((word) => listed.has(word));
}

/** A short line such as stands on title pages: a logo’s words, a version. */
export function isTitlePageLine(block: Block | undefined): boolean {
  if (block?.kind === 'sheet') return true;
  const words = plainWords(wordsOf(block));
  return block?.kind === 'text' && words.split(' ').length <= 6 && !/[.:;]$/.test(words) && !/^contents$/i.test(words);
}
