/** Recorded votes in minutes: “For (3)” with names below, “Against (1)”, “Abstain (0)”. What was printed stays in the text. */
import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { plainWords } from './inline.ts';

/** A vote with names as the facts of minutes say it; `minute` is the number of the minute it stands in. */
export interface PrintedMotion {
  number: string;
  kind?: 'amendment' | 'procedural';
  minute: string | undefined;
  mover: string | undefined;
  seconder: string | undefined;
  outcome: 'carried' | 'lost' | undefined;
  vote: Record<string, unknown>;
}

type Side = 'for' | 'against' | 'abstain';
const sides: [RegExp, Side][] = [
  [
    /^(?:voting )?(?:for|in favour)(?: the (?:motion|amendment))?\s*(?:\((\d{1,3})\)|[:–-]?\s*(\d{1,3})\b)\s*[:–-]?\s*(.*)$/i,
    'for',
  ],
  [
    /^(?:voting )?against(?: the (?:motion|amendment))?\s*(?:\((\d{1,3})\)|[:–-]?\s*(\d{1,3})\b)\s*[:–-]?\s*(.*)$/i,
    'against',
  ],
  [/^(?:abstain(?:ed|ing|tions?)?|abstentions?)\s*(?:\((\d{1,3})\)|[:–-]?\s*(\d{1,3})\b)\s*[:–-]?\s*(.*)$/i, 'abstain'],
];
const form = String.raw`((?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllr|Councillor|Lord|Lady)\.? [\p{L}.'’ -]+?|The (?:Vice-)?Chair(?:man)?)`;
const proposed = new RegExp(`${form} (?:proposed|moved),? and ${form} seconded`, 'u');

/** The votes of minutes in order. One is taken only where a side for and a side against stand one after the other. */
export function readVotes(blocks: Block[]): PrintedMotion[] {
  const motions: PrintedMotion[] = [];
  const lines = blocks.flatMap((block) => linesOf(block));
  let minute: string | undefined;
  let movers: { mover: string; seconder: string } | undefined;
  for (let at = 0; at < lines.length; at++) {
    const { text, heading } = lines[at] as Line;
    if (heading) {
      minute = /^(\d{1,4})\./.exec(text)?.[1];
      movers = undefined;
      continue;
    }
    const named = proposed.exec(text);
    if (named) movers = { mover: named[1] ?? '', seconder: named[2] ?? '' };
    if (readSide(text)?.side !== 'for') continue;
    const found = readVote(lines, at);
    if (!found) continue;
    const before = lines
      .slice(Math.max(0, at - 2), at)
      .map((one) => one.text)
      .join(' ');
    const isOnly =
      /\b(?:motion|amendment|recommendation)\b/i.test(before) && lines.filter((one) => one.text === text).length > 0;
    motions.push({
      number: String(motions.length + 1),
      ...(/\bamendment\b/i.test(before) ? { kind: 'amendment' as const } : {}),
      minute,
      mover: isOnly && !hasOther(motions, minute) ? movers?.mover : undefined,
      seconder: isOnly && !hasOther(motions, minute) ? movers?.seconder : undefined,
      outcome: found.outcome,
      vote: found.vote,
    });
    at = found.end;
  }
  return motions;
}

interface Line {
  text: string;
  heading: boolean;
}

function linesOf(block: Block): Line[] {
  if (block.kind === 'heading') return [{ text: plainWords(block.text), heading: true }];
  if (block.kind === 'text') return block.lines.map((one) => ({ text: plainWords(one.text), heading: false }));
  const words = plainWords(wordsOf(block));
  return words === '' ? [] : [{ text: words, heading: false }];
}

function hasOther(motions: PrintedMotion[], minute: string | undefined): boolean {
  return motions.some((one) => one.minute === minute);
}

function readSide(text: string): { side: Side; count: number; names: string } | undefined {
  for (const [pattern, side] of sides) {
    const found = pattern.exec(text);
    if (found) return { side, count: Number(found[1] ?? found[2]), names: found[3] ?? '' };
  }
  return undefined;
}

function readVote(lines: Line[], start: number) {
  const vote: Record<string, unknown> = {};
  let named = 0;
  let end = start;
  let outcome: 'carried' | 'lost' | undefined;
  for (let at = start; at < lines.length && at < start + 12; at++) {
    const { text, heading } = lines[at] as Line;
    if (heading) break;
    const side = readSide(text);
    if (side && !(side.side in vote)) {
      let names = side.names;
      while (names === '' || /,$/.test(names)) {
        const next = lines[at + 1];
        if (!next || side.count === 0 || next.heading || readSide(next.text) || !isNames(next.text)) break;
        names = `${names} ${next.text}`.trim();
        at++;
      }
      const list = isNames(names) ? splitVoters(names) : [];
      named += list.length;
      vote[side.side] = { count: side.count, ...(list.length > 0 ? { names: list } : {}) };
      end = at;
      continue;
    }
    const said =
      /\b(?:motion|amendment|recommendation)s?\b.*\b(carried|lost|fell|not carried)\b|^(agreed|carried|lost)\.?$/i.exec(
        text,
      );
    if (said && text.length < 80) outcome = /lost|fell|not/i.test(said[0]) ? 'lost' : 'carried';
    if (Object.keys(vote).length > 0) break;
  }
  if (!('for' in vote) || !('against' in vote) || named === 0) return undefined;
  return { vote: { ...vote, recorded: true }, outcome, end };
}

/** Names parted by commas, each short and begun with a capital. */
function isNames(text: string): boolean {
  const pieces = splitVoters(text);
  return (
    pieces.length > 0 && pieces.every((one) => one.length < 45 && /^\p{Lu}/u.test(one) && one.split(' ').length <= 6)
  );
}

function splitVoters(text: string): string[] {
  return text
    .replace(/^(?:Cllrs|Councillors|Members)\s+/, '')
    .split(/\s*[,;]\s*|\s+and\s+(?=\p{Lu})/u)
    .map((one) => one.trim().replace(/\.$/, ''))
    .filter((one) => one !== '');
}
