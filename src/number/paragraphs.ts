/** Numbered paragraphs, recommendations and resolutions: which list is which, and the anchor of each. */
import type { Element, Root } from 'hast';
import { addClass, element, elementsOf, isElement, property, textOf } from '../elements.ts';
import { eachElement } from '../walk.ts';
import { type HeadedNumbers, headedNumbers, reportDecimalGaps, reportGaps, reportRepeats } from './gaps.ts';
import { readLabel } from './label.ts';
import { beginNest, type Nest, nestLabel } from './nested.ts';
import { anchor, type Container, type Flow, type Numbering } from './numbering.ts';
import { findRun } from './runs.ts';
import { findUnits, groupByContainer, labelledItems, type Unit } from './units.ts';
import { saysOfList, sortByWording } from './wording.ts';

/** Numbers the paragraphs of a paper in place. */
export function numberParagraphs(flow: Flow[], to: Numbering): void {
  const units = findUnits(flow);
  const worded = sortByWording(units, flow);
  const runs = chooseRuns(units, worded, headedNumbers(flow), to);
  for (const one of flow) if (saysOfList(one) === 'resolution') numberResolution(one, to);

  const below = new Map<Container | undefined, Nest>();
  for (const unit of units) {
    const wording = worded.get(unit);
    const run = runs.get(unit);
    const prefix = run === undefined ? prefixOf(unit.container) : run;
    if (wording) numberWorded(unit, wording, to);
    else if (unit.items[0]?.label.kind !== 'decimal') {
      const nest = below.get(unit.container) ?? beginNest(`${prefix}para`);
      below.set(unit.container, nest);
      numberNested(unit.items, nest, to);
    } else if (run !== undefined) {
      for (const { block, label } of unit.items) {
        anchor(to, block, 'paragraph', `${prefix}para-${label.id}`, label.text, textOf(block));
        below.set(unit.container, beginNest(property(block, 'id')));
      }
    }
    showNumbers(unit, run !== undefined || wording !== undefined);
    for (const { block } of unit.items) numberInside(block, to);
  }
  for (const one of flow) {
    if (isElement(one.block, 'ul', 'ol') && labelledItems(one.block).length === 0) numberInside(one.block, to);
  }
}

/** Numbers in places where no run reaches — a motion, a cell, facts at the top — are shown as they were written. */
export function showOtherNumbers(tree: Root): void {
  eachElement(tree, (block) => {
    const items = isElement(block, 'p') ? [block] : isElement(block, 'ul', 'ol') ? elementsOf(block) : [];
    const labelled = items.filter((item) => property(item, 'dataLabel') !== '');
    if (labelled.length === 0) return;
    const read = labelled.map((item) => ({ block: item, label: readLabel(property(item, 'dataLabel')) }));
    showNumbers({ block, items: read }, labelled.length < items.length);
  });
}

/** The units that are paragraphs, each with the prefix of its anchors ("" or "appendix-a-"). */
function chooseRuns(units: Unit[], worded: Map<Unit, string>, headed: HeadedNumbers, to: Numbering): Map<Unit, string> {
  const runs = new Map<Unit, string>();
  const free = units.filter((unit) => !worded.has(unit));
  const decimals = free.filter((unit) =>
    unit.items.every(({ label }) => label.kind === 'decimal' && label.path.length > 1),
  );
  const inMinutes = (unit: Unit) => unit.container?.kind === 'minute';
  const take = (run: Unit[], prefix: string) => {
    for (const unit of run) runs.set(unit, prefix);
    reportGaps(run, headed, to);
  };
  const whole = free.filter((unit) => !decimals.includes(unit));
  take(
    findRun(
      whole.filter((unit) => !inMinutes(unit)),
      (unit) => !isAttached(unit.container),
    ),
    '',
  );
  for (const [container, inside] of groupByContainer(whole.filter((unit) => !runs.has(unit)))) {
    if (container && (inMinutes(inside[0] as Unit) || isAttached(container)))
      take(findRun(inside), prefixOf(container));
  }
  const seen = new Set<string>();
  for (const unit of decimals) {
    const repeats = unit.items.some(({ label }) => seen.has(label.id));
    const prefix = inMinutes(unit) || repeats ? prefixOf(unit.container) : '';
    for (const { label } of unit.items) seen.add(label.id);
    runs.set(unit, prefix);
  }
  reportDecimalGaps(decimals, headed, to);
  for (const unit of whole) if (!runs.has(unit)) reportRepeats(unit, to);
  return runs;
}

function numberResolution(one: Flow, to: Numbering): void {
  const id = resolutionId(one.container);
  anchor(to, one.block, 'resolution', id, one.container?.number ?? '', textOf(one.block));
}

function numberWorded(unit: Unit, wording: 'resolution' | 'recommendation', to: Numbering): void {
  const stem = wording === 'resolution' ? resolutionId(unit.container) : wording;
  for (const { block, label } of unit.items) {
    anchor(to, block, wording, `${stem}-${label.id}`, label.text, textOf(block));
  }
}

function resolutionId(container: Container | undefined): string {
  if (container?.kind !== 'minute') return 'resolution';
  return container.number === ''
    ? `resolution-${container.id.slice('minute-'.length)}`
    : container.id.replace('minute', 'resolution');
}

function numberNested(items: Unit['items'], nest: Nest, to: Numbering): void {
  for (const { block } of items) {
    const { label, id } = nestLabel(nest, property(block, 'dataLabel'));
    anchor(to, block, 'paragraph', id, label.text, textOf(block));
  }
}

function numberInside(block: Element, to: Numbering): void {
  const nest = beginNest(property(block, 'id'));
  for (const inner of elementsOf(block)) {
    const items = labelledItems(inner);
    if (items.length > 0 && items[0]?.label.kind !== 'decimal' && nest.stem !== '') numberNested(items, nest, to);
    if (items.length > 0) showNumbers({ block: inner, items }, false);
    numberInside(inner, to);
  }
}

/** Shows the numbers as written. A plain list 1, 2, 3 that is not a run stays a list that the browser numbers. */
function showNumbers(unit: Pick<Unit, 'block' | 'items'>, isRun: boolean): void {
  const plain = unit.items.every(
    ({ label }, index) =>
      label.kind === 'decimal' &&
      label.path.length === 1 &&
      label.style === 'plain' &&
      label.path[0] === (unit.items[0]?.label.path[0] ?? 0) + index,
  );
  if (unit.block.tagName === 'ol' && plain && !isRun) {
    for (const { block } of unit.items) delete block.properties.dataLabel;
    return;
  }
  if (unit.block.tagName !== 'p') {
    unit.block.tagName = 'ol';
    delete unit.block.properties.start;
    addClass(unit.block, 'numbered-list');
  }
  for (const { block } of unit.items) {
    const number = element('span', { className: ['number'] }, [property(block, 'dataLabel')]);
    const inner = elementsOf(block)[0];
    const target =
      isElement(block, 'li') && isElement(inner, 'p') && block.children.indexOf(inner) <= 1 ? inner : block;
    target.children.unshift(number, { type: 'text', value: ' ' });
    addClass(block, 'numbered');
    delete block.properties.dataLabel;
  }
}

function isAttached(container: Container | undefined): boolean {
  return container?.kind === 'appendix' || container?.kind === 'annex';
}

function prefixOf(container: Container | undefined): string {
  return container ? `${container.id}-` : '';
}
