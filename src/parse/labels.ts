/**
 * The number an author wrote at the start of a list item or paragraph: "12.", "4.1.1", "12A.", "a)", "(iv)".
 * Markdown keeps only the first number of a list; these are read from the source, so that what was printed is kept.
 */
import type { List, ListItem, Paragraph, Root, Text } from 'mdast';
import { eachOf } from '../walk.ts';

const decimal = '\\d{1,3}(?:\\.\\d{1,3})*(?:[a-zA-Z]?[.)])?|\\d{1,3}(?:\\.\\d{1,3})+[a-f]';
const roman = '(?=[ivxl])(?:xl|l?x{0,3})(?:i[xv]|v?i{0,3})';
const ROMAN = '(?=[IVXL])(?:XL|L?X{0,3})(?:I[XV]|V?I{0,3})';
/** After z) comes aa). */
const letters = 'a?[a-z]|[A-Z]';
const bracketed = `\\((?:\\d{1,3}[a-z]?|${letters}|${roman}|${ROMAN})\\)`;
const closed = `(?:${letters}|${roman}|${ROMAN})\\)`;
const stopped = `(?:${letters}|${roman}|${ROMAN})\\.`;
/** At the start of a list item: any of them. */
const atItem = new RegExp(`^(${decimal}|${bracketed}|${closed}|${stopped})(?=\\s)\\s+`);
/** At the start of a paragraph: only what cannot begin a sentence. */
const atParagraph = new RegExp(
  `^(\\d{1,3}(?:\\.\\d{1,3})+(?:[a-f]|[a-z]?[.)])?|\\d{1,3}[a-zA-Z]?\\)|\\d{1,3}[a-zA-Z]\\.|${bracketed}|${closed})(?=\\s)\\s+`,
);
/** What follows a bare number that is a quantity, a date or a time, not a number of a paragraph. */
const quantity =
  /^(?:%|[ap]\.?m\b|(?:per\s?cent|percent|percentage|thousand|million|billion|trillion|m|bn|pp|points?|times|minutes?|hours?|days?|weeks?|months?|years?|miles?|metres?|kilometres?|km|kg|tonnes?|hectares?|acres?|square|FTEs?|January|February|March|April|May|June|July|August|September|October|November|December)\b)/i;

/** Puts each label on its item or paragraph as `data-label`, and takes it out of the text. */
export function markLabels(tree: Root, source: string): void {
  eachOf(tree, 'list', (list) => markList(list, source));
  eachOf(tree, 'paragraph', (paragraph) => {
    if (paragraph.data?.hProperties?.dataBlock === undefined) takeLabel(paragraph, paragraph, atParagraph);
  });
}

function markList(list: List, source: string): void {
  if (list.ordered) {
    for (const item of list.children) {
      const written = /^\d+[.)]/.exec(source.slice(item.position?.start.offset ?? 0))?.[0];
      if (written && !isLabelled(item)) setLabel(item, written);
    }
    return;
  }
  const found = list.children.map((item) => (isLabelled(item) ? undefined : readItem(item)));
  for (const [index, item] of list.children.entries()) {
    const own = found[index];
    const beside = [found[index - 1], found[index + 1]];
    if (!own || (isDoubtful(own) && !beside.some((other) => other && isNext(own, other)))) continue;
    takeLabel(item.children[0] as Paragraph, item, atItem);
  }
}

interface Read {
  text: Text;
  label: string;
  rest: string;
}

/** “- A. Brown” may be a name and “- 5 trees” a number of trees. */
function isDoubtful({ label, rest }: Read): boolean {
  return /^[A-Z]\.$/.test(label) || (/^\d+$/.test(label) && /^\p{Ll}/u.test(rest));
}

/** Whether two labels side by side are a step apart, in either order: then both are labels. */
function isNext(one: Read, other: Read): boolean {
  const value = ({ label }: Read) =>
    /^\d+$/.test(label) ? Number(label) : label.length === 2 ? label.charCodeAt(0) : 0;
  return Math.abs(value(one) - value(other)) === 1;
}

function readItem(item: ListItem): Read | undefined {
  const first = item.children[0];
  return first?.type === 'paragraph' ? readLabel(first, atItem) : undefined;
}

/** Takes the label off the first text of a paragraph and puts it on `target`. */
function takeLabel(paragraph: Paragraph, target: Paragraph | ListItem, pattern: RegExp): void {
  const found = readLabel(paragraph, pattern);
  if (!found) return;
  shortenText(found.text, found.rest);
  setLabel(target, found.label);
}

/** Text without the words at its start; its place is that of what is left. */
function shortenText(text: Text, rest: string): void {
  const taken = text.value.length - rest.length;
  const start = text.position?.start;
  const isOneLine = !text.value.slice(0, taken).includes('\n');
  if (text.position && start && isOneLine) {
    const offset = start.offset === undefined ? {} : { offset: start.offset + taken };
    text.position = { ...text.position, start: { line: start.line, column: start.column + taken, ...offset } };
  }
  text.value = rest;
}

function readLabel(paragraph: Paragraph, pattern: RegExp): Read | undefined {
  const text = paragraph.children[0];
  if (text?.type !== 'text') return undefined;
  const match = pattern.exec(text.value);
  if (!match) return undefined;
  const label = match[1] as string;
  const rest = text.value.slice(match[0].length);
  return /\d$/.test(label) && quantity.test(rest) ? undefined : { text, label, rest };
}

function setLabel(item: ListItem | Paragraph, label: string): void {
  item.data = { ...item.data, hProperties: { ...item.data?.hProperties, dataLabel: label } };
}

function isLabelled(item: ListItem): boolean {
  return item.data?.hProperties?.dataLabel !== undefined;
}
