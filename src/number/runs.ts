/**
 * Which numbers are the paper’s own run of paragraphs, and which are lists.
 * A run goes on over headings, lists and tables (1 to 30). A list in between that starts again at 1 is a list; it is taken whole, so
 * that its 4 never stands in for the missing 4 of the run.
 */
import type { Unit } from './units.ts';

/** A step between two numbers of a run that is still taken for the same run. */
const widestGap = 3;

/**
 * The longest run of whole numbers among units, or an empty one. Decimals such as 4.1 are not part of it.
 * Where `mayStart` is given, a run begins only at units it holds for, and may go on through all.
 */
export function findRun(units: Unit[], mayStart: (unit: Unit) => boolean = () => true): Unit[] {
  const whole = units.filter((unit) =>
    unit.items.every(({ label }) => label.kind === 'decimal' && label.path.length === 1),
  );
  const allowed = whole.filter(mayStart);
  const starts = allowed.filter((unit) => first(unit) === 1);
  let best: Unit[] = [];
  for (const start of starts.length > 0 ? starts : allowed.slice(0, 1)) {
    const run = follow(whole, start);
    // A list in one piece is less of a run than paragraphs that stand apart.
    if (run.length > best.length || (run.length === best.length && count(run) > count(best))) best = run;
  }
  return best;
}

function follow(units: Unit[], start: Unit): Unit[] {
  const run = [start];
  let at = last(start);
  for (const unit of units.slice(units.indexOf(start) + 1)) {
    const next = first(unit);
    const sameStyle = unit.items[0]?.label.style === start.items[0]?.label.style;
    const alone = unit.items.length === 1;
    if (!sameStyle || next < at || (next === at && !alone) || next > at + widestGap) continue;
    if (next === at && !repeatsInPlace(units, unit, at)) continue;
    run.push(unit);
    at = last(unit);
  }
  return run;
}

/** A number that stands twice is a repeat when the run goes on after it, and something else otherwise. */
function repeatsInPlace(units: Unit[], unit: Unit, at: number): boolean {
  const after = units[units.indexOf(unit) + 1];
  return at > 1 && after !== undefined && first(after) === at + 1;
}

function first(unit: Unit): number {
  return unit.items[0]?.label.path[0] ?? 0;
}

function last(unit: Unit): number {
  return unit.items.at(-1)?.label.path[0] ?? 0;
}

function count(run: Unit[]): number {
  return run.reduce((sum, unit) => sum + unit.items.length, 0);
}
