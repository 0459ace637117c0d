/**
 * Lines of one paragraph that each begin with a number or letter of their own are paragraphs of their own:
 *
 *     The Committee may:
 *     a) agree, or
 *     b) refuse.
 */
import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';

const label =
  /^(?:\((?:\d{1,3}[a-z]?|a?[a-z]|[ivxl]{1,6})\)|(?:\d{1,3}[a-z]?|a?[a-z]|[ivxl]{1,6})\)|\d{1,3}(?:\.\d{1,3})+(?:[a-f]|[.)])?)(?=\s)/;

/** Splits such paragraphs where at least two lines begin with a label. */
export function splitLines(tree: Root, source: string): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (
      !parent ||
      index === undefined ||
      !paragraph.children.some((child) => child.type === 'text' && child.value.includes('\n'))
    )
      return;
    const lines = linesOf(paragraph, source);
    if (lines.filter((line) => label.test(firstText(line))).length < 2) return;
    const groups: PhrasingContent[][] = [];
    for (const line of lines) {
      const last = groups.at(-1);
      if (last && !label.test(firstText(line))) last.push({ type: 'text', value: '\n' }, ...line);
      else groups.push(line);
    }
    const made = groups.map((children): Paragraph => ({ ...paragraph, ...placeOf(children), children }));
    parent.children.splice(index, 1, ...(made as RootContent[] as never[]));
    return index + made.length;
  });
}

function linesOf(paragraph: Paragraph, source: string): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child);
      continue;
    }
    let start = child.position?.start;
    for (const [index, value] of child.value.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (index > 0) start = start && nextLine(start, source);
      if (value !== '') lines.at(-1)?.push({ type: 'text', value, ...placeFrom(start, child) });
    }
  }
  return lines;
}

function firstText(line: PhrasingContent[]): string {
  return line[0]?.type === 'text' ? line[0].value : '';
}

/** The start of the words of the next line of a source. */
function nextLine(from: Point, source: string): Point {
  const begin = source.indexOf('\n', from.offset ?? 0) + 1;
  const indent = /[ \t>]*/y;
  indent.lastIndex = begin;
  const width = indent.exec(source)?.[0].length ?? 0;
  return { line: from.line + 1, column: width + 1, offset: begin + width };
}

function placeFrom(start: Point | undefined, text: Text): Pick<Text, 'position'> {
  return start && text.position ? { position: { start, end: text.position.end } } : {};
}

/** The place of a paragraph is that of its first words. */
function placeOf(children: PhrasingContent[]): Pick<Paragraph, 'position'> {
  const [first, last] = [children.find((child) => child.position), children.findLast((child) => child.position)];
  return first?.position && last?.position ? { position: { start: first.position.start, end: last.position.end } } : {};
}
