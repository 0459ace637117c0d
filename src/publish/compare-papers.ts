/** What an edit changed in a paper, word by word, as readers see it. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import { listBlocks } from '../blocks.ts';
import { property } from '../elements.ts';
import type { CompiledItem, CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { Change } from '../model/corrections.ts';
import { wordsOf } from '../paginate/lock-words.ts';
import { renderAttendance } from '../render/attendance.ts';
import type { Lookup } from '../render/lookup.ts';
import { backgroundPapers, renderPaperHead } from '../render/report-head.ts';
import type { Row } from '../render/view.ts';

/** A line that readers see, with its anchor where it has one. */
export interface SeenLine {
  at: string | undefined;
  text: string;
}

/** Rows at a paper’s head that its meeting and lock give it, not its author. */
const given = ['Meeting', 'Agenda item', 'Pages', 'Published', 'Follow this matter'];

/** A paper as the lines that readers see: its title, what stands at its head, its blocks, its background papers. */
export function listSeenLines(
  paper: CompiledPaper,
  meeting: CompiledMeeting,
  item: CompiledItem | undefined,
  lookup: Lookup,
): SeenLine[] {
  const head = renderPaperHead(paper, meeting, item, lookup).filter(({ key }) => !given.includes(key));
  const attendance = renderAttendance(paper, lookup);
  const background = backgroundPapers(paper);
  const plain = (text: string): SeenLine => ({ at: undefined, text });
  const blocks = listBlocks(paper.body).map((block) => ({
    at: property(block.element, 'id') || undefined,
    text: wordsOf(block),
  }));
  return [
    plain(paper.title),
    ...[...head, ...(attendance?.present ?? []), ...(attendance?.interests ?? [])].map((row) => plain(sayRow(row))),
    ...blocks,
    ...(background === undefined ? [] : [plain(`Background papers: ${background.join('; ') || 'none'}`)]),
  ].filter(({ text }) => text !== '');
}

/** Each run of changed lines, with the words around what was changed. */
export function compareLines(before: readonly SeenLine[], after: readonly SeenLine[]): Change[] {
  const runs = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const changes: Change[] = [];
  let now = 0;
  for (const [index, run] of runs.entries()) {
    const previous = runs[index - 1];
    if (!run.added && !run.removed) now += run.value.length;
    // What replaces something comes after it, and is compared with it.
    else if (run.removed && runs[index + 1]?.added) continue;
    else {
      const old = run.removed ? run.value : previous?.removed ? previous.value : [];
      const place = run.added ? after.slice(now, now + run.value.length) : after.slice(Math.max(0, now - 1), now);
      const at = place.find((line) => line.at !== undefined)?.at;
      changes.push({ ...(at ? { at } : {}), parts: compareWords(old, run.added ? run.value : []) });
      if (run.added) now += run.value.length;
    }
  }
  return changes;
}

/** Two texts; where hardly anything is common to them, the old whole and then the new whole. */
function compareWords(old: string[], added: string[]): Change['parts'] {
  const [from, to] = [old.join('\n'), added.join('\n')];
  const whole: Change['parts'] = [
    ...(from ? [{ kind: 'taken-out' as const, text: from }] : []),
    ...(to ? [{ kind: 'added' as const, text: to }] : []),
  ];
  if (!from || !to) return whole;
  const parts = diffWordsWithSpace(from, to).map(({ value, added: isAdded, removed }) => ({
    kind: isAdded ? ('added' as const) : removed ? ('taken-out' as const) : ('same' as const),
    text: value,
  }));
  const common = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0);
  if (common * 3 < Math.max(from.length, to.length)) return whole;
  return parts.map((part, index) =>
    part.kind === 'same' ? shorten(part, index === 0, index === parts.length - 1) : part,
  );
}

/** Of a long stretch that stayed as it was, the words next to what changed. */
function shorten(part: Change['parts'][number], isFirst: boolean, isLast: boolean): Change['parts'][number] {
  const words = part.text.split(/(?<=\s)/);
  const near = 12;
  if (words.length <= near * 2) return part;
  const start = isFirst ? '' : words.slice(0, near).join('');
  const end = isLast ? '' : words.slice(-near).join('');
  return { ...part, text: `${start}… ${end}` };
}

function sayRow({ key, values }: Row): string {
  return `${key}: ${values.map(({ text, note }) => (note ? `${text} (${note})` : text)).join(', ')}`;
}
