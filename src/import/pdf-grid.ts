/** Ruled lines of a page to the grids of its tables. */
import type { PdfPage, PdfRule, PdfRun } from './pdf-page.ts';
import { stackParts } from './pdf-stack.ts';

/** A table’s place: where its columns and rows begin and end, and which cell owns each square. */
export interface Grid {
  xs: number[];
  ys: number[];
  /** Row and column of the cell that a square belongs to: itself, or the one it is merged into. */
  owner(row: number, column: number): [number, number];
}

const near = 3;

/** The grids of a page, from the top. */
export function findGrids(page: PdfPage): Grid[] {
  const grids: Grid[] = [];
  const { runs } = page;
  const drawn = page.rules.filter((rule) => !isUnderline(rule, runs));
  for (const rules of stackParts(connect(drawn), runs)) {
    const flat = rules.filter(isFlat);
    const upright = rules.filter((rule) => !isFlat(rule));
    if (flat.length < 2) continue;
    const edges = [Math.min(...flat.map((rule) => rule.x1)), Math.max(...flat.map((rule) => rule.x2))];
    const xs = cluster([...upright.map((rule) => rule.x1), ...edges]);
    const ys = cluster([...flat.map((rule) => rule.y1), ...upright.flatMap((rule) => [rule.y1, rule.y2])]);
    if (xs.length >= 3 && ys.length >= 3) grids.push(toGrid(xs, ys, flat, upright));
  }
  return [...grids, ...findOpenGrids(page, grids, runs)].sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** A line right below words and no longer than they are is part of no table. */
function isUnderline(rule: PdfRule, runs: PdfRun[]): boolean {
  if (!isFlat(rule)) return false;
  const above = runs.filter((run) => rule.y1 > run.y - 0.5 && rule.y1 < run.y + run.size * 0.35);
  const starts = above.some(
    (run) => Math.abs(rule.x1 - run.x) < 1.5 || (rule.x1 > run.x && rule.x1 < run.x + run.width),
  );
  const ends = above.some(
    ({ x, width }) => Math.abs(rule.x2 - x - width) < 1.5 || (rule.x2 > x && rule.x2 < x + width),
  );
  return starts && ends;
}

/** Whether a place lies in a grid. */
export function isInside({ xs, ys }: Grid, x: number, y: number): boolean {
  return (
    x > (xs[0] ?? 0) - near && x < (xs.at(-1) ?? 0) + near && y > (ys[0] ?? 0) - near && y < (ys.at(-1) ?? 0) + near
  );
}

function isFlat(rule: PdfRule): boolean {
  return rule.x2 - rule.x1 >= rule.y2 - rule.y1;
}

/** So many lines are looked at on a page: the longest, as maps and charts have thousands of short ones. */
const mostRules = 6000;

/** Rules that touch each other, directly or through others. */
function connect(all: PdfRule[]): PdfRule[][] {
  const lengthOf = (rule: PdfRule) => rule.x2 - rule.x1 + rule.y2 - rule.y1;
  const rules = all.length > mostRules ? all.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, mostRules) : all;
  const parts = rules.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parts[root] !== root) root = parts[root] ?? root;
    parts[at] = root;
    return root;
  };
  const order = parts.map((_, at) => at).sort((a, b) => (rules[a]?.x1 ?? 0) - (rules[b]?.x1 ?? 0));
  for (const [place, one] of order.entries()) {
    const rule = rules[one] as PdfRule;
    for (let next = place + 1; next < order.length; next++) {
      const other = rules[order[next] as number] as PdfRule;
      if (other.x1 > rule.x2 + near) break;
      if (other.y1 <= rule.y2 + near && other.y2 >= rule.y1 - near) parts[find(one)] = find(order[next] as number);
    }
  }
  const groups = new Map<number, PdfRule[]>();
  for (const [at, rule] of rules.entries()) groups.set(find(at), [...(groups.get(find(at)) ?? []), rule]);
  return [...groups.values()];
}

/** Places that are nearly the same as one. */
export function cluster(values: number[]): number[] {
  const made: number[][] = [];
  for (const value of values.sort((a, b) => a - b)) {
    const open = made.at(-1);
    if (open && value - (open[0] ?? 0) <= near + 1) open.push(value);
    else made.push([value]);
  }
  return made.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

function toGrid(xs: number[], ys: number[], flat: PdfRule[], upright: PdfRule[]): Grid {
  const hasLeft = (row: number, column: number) => {
    const [x = 0, y = 0] = [xs[column], ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2];
    return upright.some((rule) => Math.abs(rule.x1 - x) <= near + 1 && rule.y1 <= y && rule.y2 >= y);
  };
  const hasTop = (row: number, column: number) => {
    const [y = 0, x = 0] = [ys[row], ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2];
    return flat.some((rule) => Math.abs(rule.y1 - y) <= near + 1 && rule.x1 <= x && rule.x2 >= x);
  };
  const owners = new Map<string, [number, number]>();
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      let own: [number, number] = [row, column];
      if (column > 0 && !hasLeft(row, column)) own = owners.get(`${row} ${column - 1}`) ?? own;
      else if (row > 0 && !hasTop(row, column)) own = owners.get(`${row - 1} ${column}`) ?? own;
      owners.set(`${row} ${column}`, own);
    }
  }
  return { xs, ys, owner: (row, column) => owners.get(`${row} ${column}`) ?? [row, column] };
}

/** Tables with lines between their rows alone: at least three as wide as each other, their columns parted by white all the way down. */
function findOpenGrids(page: PdfPage, found: Grid[], runs: PdfRun[]): Grid[] {
  const flat = page.rules
    .filter((rule) => isFlat(rule) && rule.x2 - rule.x1 > page.width * 0.35)
    .filter((rule) => !found.some((grid) => isInside(grid, (rule.x1 + rule.x2) / 2, rule.y1)))
    .sort((a, b) => a.y1 - b.y1);
  const groups: PdfRule[][] = [];
  for (const rule of flat) {
    const open = groups.find(
      ([first]) => first && Math.abs(first.x1 - rule.x1) < 5 && Math.abs(first.x2 - rule.x2) < 5,
    );
    if (open) open.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const ys = cluster(group.map((rule) => rule.y1));
    const [first] = group;
    if (ys.length < 3 || !first) return [];
    const inside = runs.filter(
      (run) => run.y > (ys[0] ?? 0) && run.y < (ys.at(-1) ?? 0) && run.x >= first.x1 - 2 && run.x < first.x2,
    );
    const xs = [first.x1, ...findGaps(inside, first.x1), first.x2];
    const grid: Grid = { xs, ys, owner: (row, column) => [row, column] };
    return xs.length >= 3 ? [grid] : [];
  });
}

/** The middles of the white strips that no run crosses. */
function findGaps(runs: PdfRun[], from: number): number[] {
  const gaps: number[] = [];
  let end = from;
  let isFirst = true;
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    if (!isFirst && run.x - end > 7) gaps.push((run.x + end) / 2);
    end = Math.max(end, run.x + run.width);
    isFirst = false;
  }
  return gaps;
}
