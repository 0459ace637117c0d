/**
 * A newer file of a paper, put together with the paper as it stands: what only the newer file changed is taken, what only the clerk changed
 * stays, and where both changed the same lines the clerk’s stay with the newer ones in a comment below, which `check` asks about.
 */
import { diffArrays } from 'diff';
import { digestFacts, digestLine, type ImportedPaper } from './imported-record.ts';
import { joinLines, type PaperLine, type PaperText, splitLines } from './paper-lines.ts';

/** A place where the paper changed, or where both changed it; `line` is that in the paper as it is now. */
export interface MergedPlace {
  line: number;
  ours: string;
  theirs: string;
}

/** What came of it. */
export interface MergedPaper {
  text: string;
  taken: MergedPlace[];
  conflicts: MergedPlace[];
  /** Names of facts to which the newer file gives another value than the first did. */
  facts: string[];
}

/** Lines of the first import that one side has replaced: from and to there, start and end in that side. */
interface Hunk {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Puts the paper and a newer text of it together; `base` is what import wrote the last time. */
export function mergePaper(ours: string, base: ImportedPaper, theirs: string, file: string): MergedPaper {
  const [own, newer] = [splitLines(ours), splitLines(theirs)];
  const hasMarks = own.end.length > 0 || own.lines.some((line) => line.marks.length > 0);
  if (hasMarks) for (const line of newer.lines) line.marks = [];
  const known = base.lines.map(keyOf);
  const mine = pairUp(known, own.lines);
  const others = pairUp(known, newer.lines);
  const made: PaperLine[] = [];
  const places: (MergedPlace & { at: number; isConflict: boolean })[] = [];
  let [at, a, b] = [0, 0, 0];
  const keep = (to: number) => {
    for (; at < to; at++, a++, b++) {
      const [line, other] = [own.lines[a] as PaperLine, newer.lines[b] as PaperLine];
      made.push({ ...line, number: numberOf(line, other, base.lines[at]), marks: hasMarks ? line.marks : other.marks });
    }
  };
  for (const group of groupHunks(mine, others)) {
    keep(group.from);
    const left = own.lines.slice(a, a + length(group, group.mine));
    const right = newer.lines.slice(b, b + length(group, group.others));
    a += left.length;
    b += right.length;
    const isSame = say(left) === say(right);
    const place = { at: made.length, line: 0, ours: say(left), theirs: say(right) };
    if (group.others.length === 0 || isSame)
      made.push(...renumber(left, right, base.lines.slice(group.from, group.to)));
    else if (group.mine.length === 0) {
      made.push(...carryMarks(left, right));
      places.push({ ...place, isConflict: false });
    } else {
      made.push(...left, { ...comment(right, file), isApart: !isTable([...left, ...right]) });
      places.push({ ...place, isConflict: true });
    }
    at = group.to;
  }
  keep(known.length);
  const text: PaperText = { head: own.head, lines: made, end: hasMarks ? own.end : newer.end };
  const shown = places.map(({ at: index, isConflict, ...place }) => ({
    ...place,
    isConflict,
    line: lineOf(text, index),
  }));
  return {
    text: joinLines(text),
    taken: shown.filter((one) => !one.isConflict),
    conflicts: shown.filter((one) => one.isConflict),
    facts: changedFacts(base, theirs, ours),
  };
}

function keyOf(digested: string): string {
  return digested.slice(0, digested.indexOf('.'));
}

/** Hunks against the first import; those of as many lines as they replace are cut line by line, so that neighbours do not meet. */
function pairUp(known: string[], lines: PaperLine[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [from, start] = [0, 0];
  let open: Hunk | undefined;
  const keys = lines.map((line) => keyOf(digestLine(line)));
  for (const { added, removed, value } of diffArrays(known, keys)) {
    if (!added && !removed) {
      open = undefined;
      from += value.length;
      start += value.length;
      continue;
    }
    if (!open) {
      open = { from, to: from, start, end: start };
      hunks.push(open);
    }
    if (removed) from = open.to += value.length;
    else start = open.end += value.length;
  }
  return hunks.flatMap((hunk) => {
    const count = hunk.to - hunk.from;
    if (count !== hunk.end - hunk.start) return [hunk];
    return Array.from({ length: count }, (_, index) => {
      const [one, other] = [hunk.from + index, hunk.start + index];
      return { from: one, to: one + 1, start: other, end: other + 1 };
    });
  });
}

interface Group {
  from: number;
  to: number;
  mine: Hunk[];
  others: Hunk[];
}

/** Hunks of both sides that meet, in order. */
function groupHunks(mine: Hunk[], others: Hunk[]): Group[] {
  const all = [...mine.map((hunk) => ({ hunk, isMine: true })), ...others.map((hunk) => ({ hunk, isMine: false }))];
  all.sort((one, other) => one.hunk.from - other.hunk.from || one.hunk.to - other.hunk.to);
  const groups: Group[] = [];
  for (const { hunk, isMine } of all) {
    let group = groups.at(-1);
    const meets = group && (hunk.from < group.to || (hunk.from === group.to && hunk.to === group.from));
    if (!group || !meets) {
      group = { from: hunk.from, to: hunk.to, mine: [], others: [] };
      groups.push(group);
    }
    group.to = Math.max(group.to, hunk.to);
    (isMine ? group.mine : group.others).push(hunk);
  }
  return groups;
}

/** How many lines of one side a group covers: those of its hunks, and the unchanged ones between them. */
function length({ from, to }: Group, hunks: Hunk[]): number {
  return hunks.reduce((sum, hunk) => sum + (hunk.end - hunk.start) - (hunk.to - hunk.from), to - from);
}

/** The newer number where the newer file counts otherwise than the first. */
function numberOf(line: PaperLine, other: PaperLine, before: string | undefined): string {
  return digestLine(other) === before ? line.number : other.number;
}

/** The clerk’s lines with the newer numbers where they are as many. */
function renumber(left: PaperLine[], right: PaperLine[], before: string[]): PaperLine[] {
  if (left.length !== right.length) return left;
  return left.map((line, index) => {
    const other = right[index];
    const isNumbered = other && line.number !== '' && other.number !== '';
    return isNumbered ? { ...line, number: numberOf(line, other, before[index]) } : line;
  });
}

/** Marks of printed pages stay although the lines after them go. */
function carryMarks(left: PaperLine[], right: PaperLine[]): PaperLine[] {
  const marks = left.flatMap((line) => line.marks);
  const [first, ...rest] = right;
  if (marks.length === 0) return right;
  if (!first) return [{ marks, isApart: true, indent: '', number: '', words: '' }];
  return [{ ...first, marks: [...marks, ...first.marks] }, ...rest];
}

function isTable(lines: PaperLine[]): boolean {
  return lines.every((line) => line.words.startsWith('<'));
}

/** What the newer file has, where the clerk’s words were kept. */
function comment(lines: PaperLine[], file: string): PaperLine {
  const words = (say(lines) || 'nothing: these words were taken out').replace(/--+/g, '–');
  return { marks: [], isApart: true, indent: '', number: '', words: `<!-- ${newerMark(file)} ${words} -->` };
}

/** How such a comment begins. */
export function newerMark(file: string): string {
  return `In the newer file, ${file.replace(/--+/g, '–').replace(/>/g, '')}, this reads:`;
}

function say(lines: PaperLine[]): string {
  return lines.map((line) => `${line.number}${line.words}`.trim()).join(' ');
}

function lineOf(text: PaperText, index: number): number {
  const before = joinLines({ ...text, lines: text.lines.slice(0, index), end: [] });
  const line = text.lines[index];
  const lead = line ? line.marks.length * 2 + (line.isApart || line.marks.length > 0 ? 1 : 0) : 0;
  return before.replace(/\n$/, '').split('\n').length + lead + 1;
}

/** Facts that differ between the two files and that the clerk has not set to the newer value. */
function changedFacts(base: ImportedPaper, theirs: string, ours: string): string[] {
  const [newer, own] = [digestFacts(theirs), digestFacts(ours)];
  const names = new Set([...Object.keys(base.facts), ...Object.keys(newer)]);
  return [...names].filter((name) => newer[name] !== base.facts[name] && newer[name] !== own[name]);
}
