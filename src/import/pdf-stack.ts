/** Parts of one table whose sides are open: between them stands a row that no upright line parts, so that nothing joins their lines. */
import type { PdfRule, PdfRun } from './pdf-page.ts';

interface Part {
  rules: PdfRule[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Where its upright lines stand. */
  xs: number[];
  /** Height of its lowest row. A single line has none: that ends a table, and begins none. */
  row: number;
}

/** Puts together the groups of lines that are as wide as each other, with nothing but a row’s words between them. */
export function stackParts(groups: PdfRule[][], runs: PdfRun[]): PdfRule[][] {
  const parts = groups.map(toPart).sort((a, b) => a.top - b.top);
  const made: Part[] = [];
  for (const part of parts) {
    const above = made.findLast((one) => one.row > 0 && one.bottom < part.top);
    if (above && isAsWide(above, part) && hasColumns(above, part) && isRow(above, part, runs)) {
      above.rules.push(...part.rules);
      above.bottom = part.bottom;
      above.row = Math.min(above.row, part.row || above.row);
    } else made.push(part);
  }
  return made.map(({ rules }) => rules);
}

function toPart(rules: PdfRule[]): Part {
  const isFlat = (rule: PdfRule) => rule.x2 - rule.x1 >= rule.y2 - rule.y1;
  const ys = rules
    .filter(isFlat)
    .map((rule) => rule.y1)
    .sort((a, b) => a - b);
  const steps = ys.slice(1).flatMap((y, at) => (y - (ys[at] ?? 0) > 6 ? [y - (ys[at] ?? 0)] : []));
  return {
    rules: [...rules],
    left: Math.min(...rules.map((rule) => rule.x1)),
    right: Math.max(...rules.map((rule) => rule.x2)),
    top: Math.min(...rules.map((rule) => rule.y1)),
    bottom: Math.max(...rules.map((rule) => rule.y2)),
    xs: rules.filter((rule) => !isFlat(rule)).map((rule) => rule.x1),
    row: steps.length > 0 ? Math.min(...steps) : 0,
  };
}

function isAsWide(one: Part, other: Part): boolean {
  return Math.abs(one.left - other.left) < 4 && Math.abs(one.right - other.right) < 4;
}

/** Whether the upright lines of one stand where the other has some. */
function hasColumns(one: Part, other: Part): boolean {
  const isAmong = (x: number, xs: number[]) => xs.some((known) => Math.abs(known - x) < 3);
  return other.xs.every((x) => isAmong(x, one.xs)) || one.xs.every((x) => isAmong(x, other.xs));
}

/** Whether what stands between fills one row, as high as a row of so many lines is. */
function isRow(above: Part, below: Part, runs: PdfRun[]): boolean {
  const between = runs.filter(
    ({ x, y, width }) =>
      y > above.bottom && y < below.top && x > above.left - 3 && (x + width < above.right + 3 || x < above.right - 20),
  );
  const [first] = between;
  if (!first || /^(?:table|figure|form|chart|\d{1,2}[a-z][.:)])(?:\s|$)/i.test(first.text)) return false;
  const size = Math.max(...between.map((run) => run.size));
  const lines = new Set(between.map((run) => Math.round(run.y / 3))).size;
  const usual = Math.min(above.row, below.row || above.row) + (lines - 1) * size * 1.2;
  return lines <= 3 && Math.abs(below.top - above.bottom - usual) < size * (lines > 1 ? 0.4 : 0.15);
}
