/** A forward plan: rows of the printed table, grouped by meeting or month, to entries. */
import type { ForwardPlanEntry } from '../model/forward-plan.ts';
import type { Block, SourceRow } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { cellWords } from './cells.ts';
import { readDate } from './dates.ts';
import { bareWords, plainWords } from './inline.ts';
import type { Ask } from './problems.ts';
import { createNames, makeSlug } from './slugs.ts';

/** Which column of the table goes into which fact, by words of its heading. */
const columns: [RegExp, Column][] = [
  [/^ref/i, 'ref'],
  [/ward/i, 'wards'],
  [/full council/i, 'full-council'],
  [/cabinet member|member\(?s?\)? responsible|portfolio/i, 'members'],
  [/officer/i, 'officer'],
  [/further information|details|description/i, 'details'],
  [/consult/i, 'consultation'],
  [/new/i, 'new'],
  [/private|exempt|part/i, 'private'],
  [/documents|papers/i, 'documents'],
  [/date|when/i, 'when'],
  [/decision|title|subject|item/i, 'title'],
];
type Column =
  | 'ref'
  | 'title'
  | 'details'
  | 'wards'
  | 'full-council'
  | 'members'
  | 'officer'
  | 'consultation'
  | 'new'
  | 'private'
  | 'documents'
  | 'when';

/** A plan taken apart: what stands before its table, its legend, its entries. */
export interface ReadPlan {
  departments: Record<string, string>;
  entries: Partial<ForwardPlanEntry>[];
  blocks: Block[];
}

/** Reads a forward plan; undefined when its table is not one. */
export function readForwardPlan(blocks: Block[], ask: Ask): ReadPlan | undefined {
  const header = blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])).find(isHeader);
  if (!header) return undefined;
  const fields = header.cells.map((cell) => columns.find(([pattern]) => pattern.test(cellWords(cell)))?.[1]);
  if (new Set(fields).size !== fields.length || fields.includes(undefined)) return undefined;
  const plan: ReadPlan = { departments: {}, entries: [], blocks: [] };
  const name = createNames();
  let period = '';
  let isBegun = false;
  let legend = '';
  for (const block of blocks) {
    const words = plainWords(wordsOf(block));
    if (block.kind === 'rows') {
      isBegun = true;
      for (const row of block.rows) {
        if (isHeader(row) || row.cells.every((cell) => /^-*$/.test(cell))) continue;
        if (row.cells.length !== fields.length)
          ask('import-column-off', row.line, { found: row.cells.length, expected: fields.length });
        plan.entries.push(readEntry(row, fields as Column[], period, name));
      }
      if (!plan.blocks.some((one) => one.kind === 'raw'))
        plan.blocks.push({ kind: 'raw', text: '::forward-plan', line: block.line });
    } else if (isBegun && /\w+\s*=\s*\w/.test(words)) {
      const found = readLegend(words);
      if (legend === '') plan.departments = found;
      else if (bareWords(words) !== legend) {
        ask('import-legend-differs', block.line);
        Object.assign(plan.departments, { ...found, ...plan.departments });
      }
      legend ||= bareWords(words);
    } else if (isBegun && block.kind === 'text' && words.length < 120) period = words;
    else plan.blocks.push(block);
  }
  return plan.entries.length > 0 ? plan : undefined;
}

function isHeader(row: SourceRow): boolean {
  const words = row.cells.map((cell) => cellWords(cell).toLowerCase());
  return words.length >= 4 && /^ref/.test(words[0] ?? '') && words.some((word) => /decision|title|subject/.test(word));
}

/** "RS = Residents Services AD = Administration" by short form. */
function readLegend(words: string): Record<string, string> {
  const legend: Record<string, string> = {};
  const text = words.replace(/^[^=]*?:\s*/, '');
  for (const found of text.matchAll(/(\w+)\s*=\s*(.+?)(?=\s+\w+\s*=|$)/g))
    legend[found[1] ?? ''] = (found[2] ?? '').trim();
  return legend;
}

function readEntry(
  row: SourceRow,
  fields: Column[],
  period: string,
  name: (slug: string) => string,
): Partial<ForwardPlanEntry> {
  const cell = (field: Column) => cellWords(row.cells[fields.indexOf(field)] ?? '');
  const ref = cell('ref');
  const on = readDate(period) ?? readDate(cell('when'));
  const standing = /^SI\b/.test(ref);
  const title = cell('title') || 'Decision without a title';
  const month = /\b([A-Z][a-z]+) (\d{4})\b/.exec(period)?.[0] ?? '';
  const secret = cell('private');
  const isPrivate = /\bprivate\b|\bexempt\b|^yes/i.test(secret);
  return {
    slug: name(
      [makeSlug(title).split('-').slice(0, 8).join('-'), standing ? makeSlug(month) : ''].filter(Boolean).join('-'),
    ),
    ref: ref || undefined,
    title,
    details: cell('details') || undefined,
    'decision-maker': /^(.*?)\s+(?:meeting|decisions?)\s*[-–]/i.exec(period)?.[1],
    ...(standing ? { standing } : {}),
    on,
    period: period || undefined,
    wards: list(cell('wards'), /\s*[,;]\s*/),
    'full-council': cell('full-council') || undefined,
    members: list(cell('members'), /\s*(?:[,;/]|\sand\s)\s*/),
    officer: cell('officer') || undefined,
    consultation: cell('consultation') || undefined,
    documents: list(cell('documents'), /\s*;\s*/),
    ...(cell('new') ? { new: true } : {}),
    ...(isPrivate ? { part: 2 as const } : {}),
    'private-reason': secret || undefined,
  };
}

function list(text: string, between: RegExp): string[] {
  return text.split(between).filter(Boolean);
}
