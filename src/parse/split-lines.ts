/**
 * Lines of one paragraph that each begin with a number or letter of their own are paragraphs of their own:
 *
 *     The Committee may:
 *     a) agree, or
 *     b) refuse.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

const label =
  /^(?:\((?:\d{1,3}[a-z]?|a?[a-z]|[ivxl]{1,6})\)|(?:\d{1,3}[a-z]?|a?[a-z]|[ivxl]{1,6})\)|\d{1,3}(?:\.\d{1,3})+(?:[a-f]|[.)])?)(?=\s)/;

/** Splits such paragraphs where at least two lines begin with a label. */
export function splitLines(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (
      !parent ||
      index === undefined ||
      !paragraph.children.some((child) => child.type === 'text' && child.value.includes('\n'))
    )
      return;
    const lines = linesOf(paragraph);
    if (lines.filter((line) => label.test(firstText(line))).length < 2) return;
    const groups: PhrasingContent[][] = [];
    for (const line of lines) {
      const last = groups.at(-1);
      if (last && !label.test(firstText(line))) last.push({ type: 'text', value: '\n' }, ...line);
      else groups.push(line);
    }
    const made = groups.map((children): Paragraph => ({ ...paragraph, children }));
    parent.children.splice(index, 1, ...(made as RootContent[] as never[]));
    return index + made.length;
  });
}

function linesOf(paragraph: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child);
      continue;
    }
    for (const [index, value] of child.value.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({ type: 'text', value });
    }
  }
  return lines;
}

function firstText(line: PhrasingContent[]): string {
  return line[0]?.type === 'text' ? line[0].value : '';
}
