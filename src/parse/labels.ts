/**
 * The number an author wrote at the start of a list item or paragraph: "12.", "4.1.1", "a)", "(iv)".
 * Markdown keeps only the first number of a list; these are read from the source, so that what was printed is kept.
 */
import type { List, ListItem, Paragraph, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

const decimal = '\\d{1,3}(?:\\.\\d{1,3})*[.)]?';
const bracketed = '\\((?:\\d{1,3}|[a-z]|[ivxl]{1,6})\\)';
const lettered = '(?:[a-z]|[ivxl]{1,6})[.)]';
/** At the start of a list item: any of them. */
const atItem = new RegExp(`^(${decimal}|${bracketed}|${lettered})(?=\\s)\\s+`, 'i');
/** At the start of a paragraph: only what cannot begin a sentence. */
const atParagraph = new RegExp(
  `^(\\d{1,3}(?:\\.\\d{1,3})+[.)]?|\\d{1,3}\\)|${bracketed}|(?:[a-z]|[ivxl]{1,6})\\))(?=\\s)\\s+`,
);
/** What follows a decimal that is a quantity, not a number of a paragraph. */
const quantity = /^(%|per\s?cent|percent|million|billion|m\b|bn\b|pp\b|hours?\b|days?\b|years?\b|miles?\b|km\b|FTE\b)/i;

/** Puts each label on its item or paragraph as `data-label`, and takes it out of the text. */
export function markLabels(tree: Root, source: string): void {
  visit(tree, (item) => {
    if (item.type === 'list') markList(item, source);
    else if (item.type === 'paragraph' && !isLabelled(item)) takeLabel(item, item, atParagraph);
  });
}

function markList(list: List, source: string): void {
  for (const item of list.children) {
    const written = list.ordered ? /^(\d+[.)])/.exec(source.slice(item.position?.start.offset ?? 0))?.[1] : undefined;
    if (item.data?.hProperties?.dataLabel !== undefined) continue;
    const first = item.children[0];
    const own = first?.type === 'paragraph' ? readLabel(first, atItem) : undefined;
    if (first?.type === 'paragraph' && own && !list.ordered) takeLabel(first, item, atItem);
    else if (written) setLabel(item, written);
  }
}

/** Takes the label off the first text of a paragraph and puts it on `target`. */
function takeLabel(paragraph: Paragraph, target: Paragraph | ListItem, pattern: RegExp): void {
  const found = readLabel(paragraph, pattern);
  if (!found) return;
  const { text, match } = found;
  text.value = text.value.slice(match[0].length);
  setLabel(target, match[1] as string);
}

function readLabel(paragraph: Paragraph, pattern: RegExp): { text: Text; match: RegExpExecArray } | undefined {
  const text = paragraph.children[0];
  if (text?.type !== 'text') return undefined;
  const match = pattern.exec(text.value);
  if (!match || quantity.test(text.value.slice(match[0].length))) return undefined;
  return { text, match };
}

function setLabel(item: ListItem | Paragraph, label: string): void {
  item.data = { ...item.data, hProperties: { ...item.data?.hProperties, dataLabel: label } };
}

function isLabelled(item: Paragraph): boolean {
  return item.data?.hProperties?.dataBlock !== undefined;
}
