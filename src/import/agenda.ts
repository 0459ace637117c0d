/** The agenda: items with numbers, titles, page ranges, “to follow”. */
import { addNote, addToItem, addToTitle, type PrintedItem, readItem } from './agenda-items.ts';
import { type Candidate, isFirst, isNext, readCandidate, readCandidates } from './agenda-numbers.ts';
import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { cellWords } from './cells.ts';
import { plainWords } from './inline.ts';

/** An agenda with the blocks before and after it, and its lines that are no items. */
export interface ReadAgenda {
  before: Block[];
  items: PrintedItem[];
  others: Block[];
  after: Block[];
}

const start =
  /^(?:(?:public |supplementary )?a\s?g\s?e\s?n\s?d\s?a(?: items?(?: nos?\.?)?)?|items? of business|order of business|business|rhaglen|agenda \/ rhaglen|rhaglen \/ agenda|(?:agenda )?item(?: nos?\.?)?(?: (?:title|subject|description|report))?)(?:\s*[-–:]?\s*(?:part|section) (?:[12ab]|i|one))?(?:\s+pages?(?: nos?\.?| numbers?)?)?:?$/i;
const part = /^(?:part|section)\s+(1|2|3|i{1,3}|one|two|a|b|c)\b/i;
const usual =
  /\b(?:apolog|declarations?\b|disclosures?\b|minutes?\b|welcome|sederunt|absence|interests?\b|ymddiheur|buddiant|cofnod)/i;
/** What begins a paper, not another line of the agenda. */
const paperStart = /^(?:agenda item|item [a-z]?\d|minutes of|report (?:to|of|by)\b|subject\s*:|purpose of)/i;
/** What may be printed below the last item and still belong to it. */
const belongs =
  /^(?:see\b|\(|to (?:consider|receive|note|agree|approve|resolve|confirm)|report (?:of|by) |note:|recommended\b|members )/i;

/** Finds the agenda; undefined when there is none. */
export function readAgenda(blocks: Block[]): ReadAgenda | undefined {
  const at = findStart(blocks);
  if (at === undefined) return undefined;
  const first = blocks.findIndex((block, index) => index >= at && readCandidates(block).some(canBegin));
  const agenda: ReadAgenda = {
    before: [...blocks.slice(0, at), ...between(blocks, at, first)],
    items: [],
    others: [],
    after: [],
  };
  const state = { part: 1 as 1 | 2, restart: false };
  let end = first;
  for (let next = first; next < blocks.length; next++) {
    const block = blocks[next] as Block;
    if (block.kind === 'sheet' || block.kind === 'page') continue;
    if (!takeItems(block, agenda, state) && !takeOther(blocks, next, agenda, state, end)) break;
    end = next + 1;
  }
  if (agenda.items.length === 0) return undefined;
  agenda.after = blocks.slice(end);
  return agenda;
}

/** Lines between the heading and the first item; the heading itself goes where the items have theirs. */
function between(blocks: Block[], at: number, first: number): Block[] {
  return blocks.slice(at, first).filter((block, index) => !(index === 0 && isStart(block)));
}

/** Below its heading; or, without one, where the first items of every agenda stand. */
function findStart(blocks: Block[]): number | undefined {
  const headed = blocks.findIndex(
    (block, index) =>
      isStart(block) && blocks.slice(index + 1, index + 10).some((next) => readCandidates(next).some(canBegin)),
  );
  if (headed >= 0) return headed;
  const bare = blocks.slice(0, 80).findIndex((block, index) => {
    const [one] = readCandidates(block);
    if (!one || !isFirst(one.number)) return false;
    const near = blocks.slice(index, index + 16).flatMap(readCandidates);
    const second = near.find((next) => next.line > one.line && isNext(one.number, next.number));
    const third = second && near.find((next) => next.line > second.line && isNext(second.number, next.number));
    if (!third || [one, second, third].some(({ text }) => isProse(text))) return false;
    return [one, second].some(({ text }) => usual.test(text));
  });
  return bare < 0 ? undefined : bare;
}

/** Numbered paragraphs of a report speak of minutes and interests too, but in sentences. */
function isProse(text: string): boolean {
  const words = plainWords(text);
  return (
    words.length > 300 || /\p{Ll}[.!?] \p{Lu}/u.test(words) || /\b(?:is|are|was|were|has|have|had)\b.*\.$/.test(words)
  );
}

function canBegin({ number }: Candidate): boolean {
  return isNext(undefined, number);
}

function isStart(block: Block): boolean {
  return (block.kind === 'text' || block.kind === 'heading') && start.test(plainWords(wordsOf(block)));
}

interface State {
  part: 1 | 2;
  /** Numbers may start again: a heading of a part was just read. */
  restart: boolean;
}

/** Takes the items of a block; lines of it that are none belong to the item above them. */
function takeItems(block: Block, { items, others }: ReadAgenda, state: State): boolean {
  const isItem = (one: Candidate) => isNext(items.at(-1)?.number, one.number) || (state.restart && isFirst(one.number));
  const take = (one: Candidate) => {
    const item = readItem(one.number, one.text, state.part, one.line);
    for (const words of one.below ?? []) addLine(item, words);
    items.push(item);
    state.restart = false;
  };
  if (block.kind === 'text') {
    if (!readCandidates(block).some(isItem)) return false;
    let isOver = false;
    for (const { text, line } of block.lines) {
      const found = readCandidate(text, line);
      isOver ||= /^yours (?:sincerely|faithfully)/i.test(text);
      if (found && isItem(found)) take(found);
      else if (items.length === 0 || isOver) others.push({ kind: 'text', lines: [{ text, line }], line });
      else addLine(items.at(-1) as PrintedItem, text);
    }
    return true;
  }
  const found = readCandidates(block).filter(isItem);
  for (const one of found) take(one);
  if (found.length === 0 || block.kind !== 'rows') return found.length > 0;
  const lines = new Set(found.map((one) => one.line));
  for (const row of block.rows.filter((one) => !lines.has(one.line)))
    others.push({
      kind: 'text',
      lines: [{ text: row.cells.map(cellWords).join(' '), line: row.line }],
      line: row.line,
    });
  return true;
}

/** A line below an item: its pages, the rest of its title, or a note. */
function addLine(item: PrintedItem, text: string): void {
  const words = plainWords(text);
  if (addToItem(item, words)) return;
  const goesOn =
    /^[a-z\d]/.test(words) || (item.pages === undefined && /(?:\u2003|\s)\d{1,4}\s*[-–]\s*\d{1,4}$/.test(text));
  if (goesOn && !item.note) addToTitle(item, text.split('\u2003').map(plainWords).join('\u2003'));
  else addNote(item, words);
}

/** Takes a block that is no item: a heading of a part, or what belongs to the item above. False where the agenda ends. */
function takeOther(blocks: Block[], at: number, { items, others }: ReadAgenda, state: State, end: number): boolean {
  const block = blocks[at] as Block;
  const words = plainWords(wordsOf(block)) || (block.kind === 'rows' ? rowsWords(block) : '');
  const last = items.at(-1);
  const heading = words.length < 200 ? part.exec(words)?.[1] : undefined;
  const goesOn = hasMore(blocks, at, last?.number, heading !== undefined);
  if (heading && goesOn) {
    state.restart = true;
    const isPrivate = /\b(?:private|exempt|confidential|closed)\b|exclu(?:ded|sion) of|press and public/i.test(words);
    state.part = /^(?:2|ii|two)$/i.test(heading) || (isPrivate && !/^(?:1|i|one|a)$/i.test(heading)) ? 2 : 1;
    others.push(block);
    return true;
  }
  if (last && end === at && addToItem(last, words)) return true;
  if (block.kind === 'blank' || block.kind === 'table') return false;
  const isNear = end === at && belongs.test(words) && (last?.note === undefined || goesOn);
  if (!goesOn && !isNear) return false;
  if (!last) others.push(block);
  else addNote(last, `${block.kind === 'item' && block.marker !== '•' ? `${block.marker} ` : ''}${words}`);
  return true;
}

function rowsWords(block: Extract<Block, { kind: 'rows' }>): string {
  return block.rows.map((row) => row.cells.map(cellWords).filter(Boolean).join(' ')).join(' ');
}

/** Whether another item comes soon, before anything that begins a paper. */
function hasMore(blocks: Block[], at: number, last: string | undefined, isPart: boolean): boolean {
  for (const next of blocks.slice(at, at + 16)) {
    const found = next === blocks[at] ? [] : readCandidates(next);
    if (found.some((one) => isNext(last, one.number) || (isPart && isFirst(one.number)))) return true;
    if (next.kind === 'blank' || (next.kind === 'page' && next.label !== undefined)) return false;
    if (paperStart.test(plainWords(wordsOf(next)))) return false;
    if (found.some((one) => isFirst(one.number) && next.kind === 'item')) return false;
  }
  return false;
}
