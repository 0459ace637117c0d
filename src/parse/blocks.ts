/**
 * Directives to marked elements: `:::table`, `::page`, `:::motion` and the others of docs/writing-papers.md become elements with
 * a `data-block`, which survive the HTML clean-up and are finished by the number and link steps.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** Names that may stand after colons, by the number of colons (3 a block, 2 a line, 1 in a line). */
const known: Record<Directive['type'], string[]> = {
  containerDirective: [
    'table',
    'motion',
    'amendment',
    'procedural',
    'question',
    'attendance',
    'signature',
    'box',
    'front',
    'resolution',
    'figure',
  ],
  leafDirective: ['page', 'field', 'programme', 'forward-plan', 'vote'],
  textDirective: ['page'],
};

/** Marks directives in place. A colon that only looks like one (7:pm, a:b) becomes text again; a wrong name is a problem. */
export function markBlocks(tree: Root, file: string, source: string): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (item, index, parent) => {
    if (item.type !== 'containerDirective' && item.type !== 'leafDirective' && item.type !== 'textDirective') return;
    if (known[item.type].includes(item.name)) {
      mark(item);
      return;
    }
    if (item.type === 'textDirective') {
      const literal: PhrasingContent = { type: 'text', value: slice(item, source) };
      if (item.position) literal.position = item.position;
      if (parent && index !== undefined) parent.children.splice(index, 1, literal as never);
      return;
    }
    const place = { file, line: item.position?.start.line ?? 1, column: item.position?.start.column ?? 1 };
    const guess = nearest(item.name, known[item.type]);
    problems.push(
      problem('unknown-block', place, {
        name: item.name,
        hint: guess ? `Did you mean ${guess}?` : `Blocks that may stand here: ${known[item.type].join(', ')}.`,
      }),
    );
    if (item.type === 'leafDirective' && parent && index !== undefined) {
      const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: slice(item, source) }] };
      if (item.position) paragraph.position = item.position;
      parent.children.splice(index, 1, paragraph as never);
    }
  });
  return problems;
}

function mark(item: Directive): void {
  const { class: classes, id: _, ...attributes } = item.attributes ?? {};
  const properties: Record<string, string> = { dataBlock: item.name };
  for (const [name, value] of Object.entries(attributes))
    properties[`data${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}`] = value ?? '';
  if (classes) properties.dataClasses = classes;
  item.data = { hName: item.type === 'textDirective' ? 'span' : 'div', hProperties: properties };
  if (item.type === 'containerDirective') markLabel(item);
}

/** The words in square brackets after a block’s name come first among its children. */
function markLabel(item: ContainerDirective): void {
  const first: RootContent | undefined = item.children[0];
  if (first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data) {
    first.data.hProperties = { dataBlock: 'label' };
  }
}

function slice(item: Directive, source: string): string {
  return source.slice(item.position?.start.offset ?? 0, item.position?.end.offset ?? 0);
}
