/** Numbers of paragraphs that are left out or stand twice: questions, since the author may have meant it. */
import type { Element } from 'hast';
import { textOf } from '../elements.ts';
import type { Label } from './label.ts';
import { type Container, type Flow, type Numbering, reportAt } from './numbering.ts';
import { groupByContainer, type Unit } from './units.ts';

/** Headings with numbers, by the part of the paper they stand in and by number: “16.01.3 Minutes” under "16.1.3". */
export type HeadedNumbers = Map<Container | undefined, Map<string, string>>;

/** A wider step than this between decimals is another series. */
const widestDecimalGap = 3;

/** The numbers of the headings that the blocks of a paper stand under. */
export function headedNumbers(flow: Flow[]): HeadedNumbers {
  const found: HeadedNumbers = new Map();
  for (const { container, heading } of flow) {
    const number = numberOf(heading);
    if (number !== undefined) found.set(container, (found.get(container) ?? new Map()).set(number, heading));
  }
  return found;
}

function numberOf(heading: string): string | undefined {
  const found = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s/.exec(heading)?.[1];
  return found?.split('.').map(Number).join('.');
}

/** A number that stands twice in a list that is no run of paragraphs; a list that is 1. all through is Markdown’s own way. */
export function reportRepeats({ items }: Unit, to: Numbering): void {
  if (items.every(({ label }) => label.id === items[0]?.label.id)) return;
  for (const [index, { block, label }] of items.entries())
    if (items[index - 1]?.label.id === label.id) reportAt(to, block, 'number-repeats', { number: label.text });
}

/**
 * The same of decimals: 1.4 is followed by 1.5, or by 2.1. Where headings begin them again, each part counts by itself; numbers that
 * headings carry are there.
 */
export function reportDecimalGaps(decimals: Unit[], headed: HeadedNumbers, to: Numbering): void {
  for (const [container, inside] of groupByContainer(decimals)) {
    let before: Label | undefined;
    const heads = headed.get(container) ?? new Map();
    const items = inside.flatMap(({ items, heading }) => items.map((item) => ({ ...item, heading })));
    for (const { block, label, heading } of items) {
      const step = before ? stepBetween(before, label) : 1;
      const number = label.path.join('.');
      if (step > 1 && step <= widestDecimalGap && !areHeaded(label, step, heads))
        reportAt(to, block, 'number-skips', { before: (before as Label).text, number: label.text });
      // “5.0” in a row of figures is no number of a paragraph.
      if (step === 0 && before?.id === label.id && label.path.at(-1) !== 0)
        reportAt(to, block, 'number-repeats', { number: label.text });
      // A heading of that number which it does not stand under is another one, unless this is its line in a list of contents.
      else if (heads.has(number) && numberOf(heading) !== number && !isLineOf(block, heads.get(number) ?? ''))
        reportAt(to, block, 'number-repeats', { number: label.text });
      before = label;
    }
  }
}

function isLineOf(block: Element, heading: string): boolean {
  const letters = (words: string) => words.replace(/[^\p{L}]/gu, '').toLowerCase();
  return letters(textOf(block)).startsWith(letters(heading));
}

/** Whether headings carry all numbers between a paragraph’s and the one before it. */
function areHeaded({ path }: Label, step: number, heads: Map<string, string>): boolean {
  const last = Math.floor(path.at(-1) ?? 0);
  return Array.from({ length: step - 1 }, (_, index) => last - 1 - index).every((number) =>
    heads.has([...path.slice(0, -1), number].join('.')),
  );
}

/** By how much the last figure grows where all others are the same; 1 where another part begins. */
function stepBetween(before: Label, label: Label): number {
  const depth = label.path.length;
  if (before.path.length < depth || label.path.slice(0, -1).some((figure, index) => figure !== before.path[index]))
    return 1;
  return Math.floor(label.path[depth - 1] ?? 0) - Math.floor(before.path[depth - 1] ?? 0);
}

/** Numbers that are left out or stand twice are questions: the author may have meant it. */
export function reportGaps(run: Unit[], headed: HeadedNumbers, to: Numbering): void {
  let before = 0;
  for (const { block, label, container } of run.flatMap((unit) => unit.items.map((item) => ({ ...unit, ...item })))) {
    const number = label.path[0] ?? 0;
    const heads = headed.get(container) ?? new Map();
    if (before > 0 && number === before) reportAt(to, block, 'number-repeats', { number });
    const step = Math.floor(number) - Math.floor(before);
    if (before > 0 && step > 1 && !areHeaded(label, step, heads))
      reportAt(to, block, 'number-skips', { before: Math.floor(before), number: Math.floor(number) });
    before = number;
  }
}
