/** What the numbering of one paper carries from step to step. */
import type { Element } from 'hast';
import type { PaperType, Target } from '../model/compiled.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import type { RuleId } from '../rules.ts';
import type { Anchors } from './anchors.ts';

/** A part of a paper in which numbers may start again: a minute, an appendix inside the paper, an issue. */
export interface Container {
  kind: 'minute' | 'appendix' | 'annex' | 'series';
  id: string;
  number: string;
}

/** A block at the top of a paper, with what stands around it. */
export interface Flow {
  block: Element;
  container: Container | undefined;
  /** The heading it stands under, in words; empty before the first. */
  heading: string;
}

/** The state of numbering one paper. */
export interface Numbering {
  file: string;
  type: PaperType;
  anchors: Anchors;
  targets: Target[];
  problems: Problem[];
  /** The part of the paper each block at its top stands in. */
  containers: WeakMap<Element, Container>;
}

/** A number that was given already, in a part of its own, carries that part’s name: #annex-2-action-1-1. */
export function carried(to: Numbering, block: Element, id: string): string {
  const container = to.containers.get(block);
  return container && to.anchors.has(id) ? `${container.id}-${id}` : id;
}

/** Gives an element its anchor and writes it down as something that can be linked to. */
export function anchor(
  to: Numbering,
  block: Element,
  kind: Target['kind'],
  id: string,
  number: string,
  text: string,
): void {
  block.properties.id = to.anchors.claim(id);
  to.targets.push({ kind, id: String(block.properties.id), number, text: shorten(text) });
}

/** Reports a problem at an element. */
export function reportAt(to: Numbering, block: Element, rule: RuleId, values: Record<string, string | number>): void {
  to.problems.push(problem(rule, placeOf(to.file, block), values));
}

/** Where an element stands in its file. */
export function placeOf(file: string, block: Element): Place {
  return { file, line: block.position?.start.line ?? 1, column: block.position?.start.column ?? 1 };
}

function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
}
