/** The shape of a table that has lost its marks: which rows head it, which cells span others. */
import type { SourceRow } from './blocks.ts';
import { cellWords } from './cells.ts';

/** How many of the first rows are headings: 0 where nothing says so (a form), up to 3. */
export function countHeaderRows(rows: SourceRow[]): number {
  const [first] = rows;
  if (!first || rows.length < 2) return 0;
  const width = Math.max(...rows.slice(0, 2).map((row) => row.cells.length));
  for (let count = 0; count < Math.min(3, rows.length - 1); count++) {
    const row = rows[count] as SourceRow;
    const groups = spans(row.cells, width);
    const isGrouped = groups.some((group, at) => group > 1 && (at > 0 || filled(row.cells[0])));
    if (!isGrouped) return isHeader(rows, count, width) ? count + 1 : 0;
    const below = rows[count + 1] as SourceRow;
    if (!coversGroups(row.cells, below.cells, width)) return 0;
  }
  return 0;
}

/** The column span of each cell that starts a group; 0 for cells covered by the one to their left. */
export function spans(cells: string[], width: number): number[] {
  const found: number[] = [];
  let owner = 0;
  for (let at = 0; at < width; at++) {
    if (at > 0 && !filled(cells[at]) && (filled(cells[owner]) || owner > 0)) {
      found[owner] = (found[owner] ?? 1) + 1;
      found[at] = 0;
    } else {
      owner = at;
      found[at] = 1;
    }
  }
  return found;
}

/** Whether something is written in a cell. */
export function filled(cell: string | undefined): boolean {
  return cell !== undefined && cellWords(cell) !== '';
}

/** A row that heads the columns: every cell but a corner filled, none of them long or a label for something to fill in. */
function isHeader(rows: SourceRow[], count: number, width: number): boolean {
  const wordsAt = (at: number) =>
    Array.from({ length: width }, (_, column) => cellWords(rows[at]?.cells[column] ?? ''));
  const words = wordsAt(count);
  const above = count > 0 ? spans(rows[count - 1]?.cells ?? [], width) : [];
  if (words.some((text, column) => text === '' && column > 0 && above[column] !== 1)) return false;
  if (count > 0) return true;
  if (words.some((text) => text.length > 200) || words.every((text) => /^[-+£]?[\d.,%]+$/.test(text))) return false;
  if (/^\d+\.\d|^venue\b|^\d{1,2} [a-z]{3,9} \d{4}/i.test(words[0] ?? '')) return false;
  if (/:$/.test(words[0] ?? '') && /:$/.test(wordsAt(1)[0] ?? '')) return false;
  return words.slice(1).every((text) => text.length <= 110) && (words[0] !== '' || words.length > 1);
}

/** Below each spanned group stands a filled cell for each of its columns, and the corner may be empty. */
function coversGroups(above: string[], below: string[], width: number): boolean {
  const groups = spans(above, width);
  const whole = groups[0] === width;
  for (let at = 0; at < width; at++) {
    const inGroup = groups[at] === 0 || (groups[at] ?? 1) > 1;
    if (!inGroup || filled(below[at])) continue;
    if (whole && (at === 0 || !filled(below[at]))) continue;
    return false;
  }
  return !whole || spans(below, width).some((span) => span > 1) || below.slice(1).every(filled);
}
