/** A work programme: tables of a date with a venue and what the meeting will take. */
import type { Block, RowsBlock } from './blocks.ts';
import { cellWords, readCell } from './cells.ts';
import { readDate } from './dates.ts';

/** One meeting of a programme, as its facts are written. */
export interface PlannedMeeting {
  date: string | undefined;
  when: string | undefined;
  venue: string | undefined;
  items: string[];
}

/** Reads a work programme; undefined when fewer than two of its tables begin with a date. */
export function readWorkProgramme(blocks: Block[]): { meetings: PlannedMeeting[]; blocks: Block[] } | undefined {
  const dated = (block: Block): block is RowsBlock =>
    block.kind === 'rows' && readDate(cellWords(block.rows[0]?.cells[0] ?? '')) !== undefined;
  if (
    blocks.filter(dated).length < 2 &&
    !blocks.some((block) => dated(block) && block.rows.filter((row) => readDate(row.cells[0] ?? '')).length > 1)
  ) {
    return undefined;
  }
  const meetings: PlannedMeeting[] = [];
  const rest: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'rows' || (!dated(block) && meetings.length === 0)) {
      rest.push(block);
      continue;
    }
    if (meetings.length === 0) rest.push({ kind: 'raw', text: '::programme', line: block.line });
    readRows(block, meetings);
  }
  return { meetings, blocks: rest };
}

function readRows(block: RowsBlock, meetings: PlannedMeeting[]): void {
  for (const row of block.rows) {
    const lead = cellWords(row.cells[0] ?? '').replace(/\s+/g, ' ');
    const date = readDate(lead);
    const venue = /\bvenue\s*:?\s*(.+)$/i.exec(lead)?.[1];
    if (date) meetings.push({ date, when: undefined, venue, items: [] });
    const meeting = meetings.at(-1);
    if (!meeting) continue;
    if (!date && venue) meeting.venue = venue;
    else if (!date && lead !== '') meeting.items.push(lead);
    const words = row.cells
      .slice(1)
      .flatMap((cell) => readCell(cell).map((part) => (part.kind === 'paragraph' ? part.html : part.items.join('; '))));
    if (words.length > 0) meeting.items.push(cellWords(words.join(' ').replace(/<\/?sup>/g, '')));
  }
}
