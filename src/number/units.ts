/** Numbered blocks as they stand: a list whose items carry numbers, or a paragraph that carries one. */
import type { Element } from 'hast';
import { elementsOf, isElement, property } from '../elements.ts';
import { type Label, readLabel } from './label.ts';
import type { Container, Flow } from './numbering.ts';

/** A list or paragraph with its labels; `items` are the list items, or the paragraph itself. */
export interface Unit extends Flow {
  items: { block: Element; label: Label }[];
  /** Block just before it, marks and pictures left out. */
  before: Flow | undefined;
}

/** The numbered blocks among a paper’s blocks, in order. A list counts when all of its items carry numbers. */
export function findUnits(flow: Flow[]): Unit[] {
  return flow.flatMap((one, index) => {
    const items = labelledItems(one.block);
    return items.length > 0 ? [{ ...one, items, before: flow[index - 1] }] : [];
  });
}

/** The items of a list that all carry labels, or a paragraph that does; empty otherwise. */
export function labelledItems(block: Element): Unit['items'] {
  if (isElement(block, 'p')) return property(block, 'dataLabel') === '' ? [] : readItems([block]);
  if (!isElement(block, 'ol', 'ul')) return [];
  const items = elementsOf(block).filter((item) => item.tagName === 'li');
  return items.every((item) => property(item, 'dataLabel') !== '') ? readItems(items) : [];
}

function readItems(blocks: Element[]): Unit['items'] {
  let before: Label | undefined;
  return blocks.map((block) => {
    const label = readLabel(property(block, 'dataLabel'), before);
    before = label;
    return { block, label };
  });
}

/** Units by the part of the paper they stand in. */
export function groupByContainer(units: Unit[]): Map<Container | undefined, Unit[]> {
  const groups = new Map<Container | undefined, Unit[]>();
  for (const unit of units) groups.set(unit.container, [...(groups.get(unit.container) ?? []), unit]);
  return groups;
}
