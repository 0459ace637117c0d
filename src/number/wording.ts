/** Lists that the words before them make into recommendations or resolutions. */
import { isElement, textOf } from '../elements.ts';
import type { Flow } from './numbering.ts';
import type { Unit } from './units.ts';

const resolved = /^\W*resolved\b/i;
/** “It was RESOLVED –”, “The Committee unanimously RESOLVED”: in capitals, since small letters tell of other resolutions. */
const solemn = /^\W*(?:It was|The [A-Z]\w+) (?:unanimously |also |therefore )?RESOLVED\b/;
const recommends = /\b(?:recommended|recommends?)\b[^.]*(?::|\bthat|\bto)\s*$/i;

/** What a block that is not a list says of the list after it. */
export function saysOfList(flow: Flow): 'resolution' | 'recommendation' | undefined {
  if (!isElement(flow.block, 'p')) return undefined;
  const text = textOf(flow.block).trim();
  if (resolved.test(text) || solemn.test(text)) return 'resolution';
  return recommends.test(text) ? 'recommendation' : undefined;
}

/** Sorts out the units that are resolutions or recommendations; the rest are left to be paragraphs or lists. */
export function sortByWording(units: Unit[], flow: Flow[]): Map<Unit, 'resolution' | 'recommendation'> {
  const sorted = new Map<Unit, 'resolution' | 'recommendation'>();
  const byBlock = new Map(units.map((unit) => [unit.block, unit]));
  let open: { wording: 'resolution' | 'recommendation'; heading: string; last: Unit | undefined } | undefined;
  for (const one of flow) {
    const unit = byBlock.get(one.block);
    const says = saysOfList(one);
    if (says && !unit) open = { wording: says, heading: one.heading, last: undefined };
    else if (open && one.heading !== open.heading) open = undefined;
    if (!open && unit && /\brecommend/i.test(one.heading) && startsAnew(unit)) {
      open = { wording: 'recommendation', heading: one.heading, last: undefined };
    }
    if (!open) continue;
    if (unit && (open.last ? continues(open.last, unit) : startsAnew(unit))) {
      sorted.set(unit, open.wording);
      open.last = unit;
    } else if (open.last && !isElement(one.block, 'div', 'ul')) open = undefined;
  }
  return sorted;
}

function startsAnew(unit: Unit): boolean {
  const label = unit.items[0]?.label;
  return label !== undefined && label.path.length === 1 && label.path[0] === 1;
}

function continues(before: Unit, unit: Unit): boolean {
  const last = before.items.at(-1)?.label;
  const next = unit.items[0]?.label;
  return (
    last !== undefined &&
    next !== undefined &&
    last.kind === next.kind &&
    last.style === next.style &&
    next.path.length === 1 &&
    next.path[0] === (last.path[0] ?? 0) + 1
  );
}
