import { expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';

it.each([
  ['title: “Lease of unit 7”: a report', '2:8', 'curly quotation marks'],
  ['title: "Lease of unit 7\ntype: report\npart: 1', '2:8', 'never closed'],
  ['title: Lease\n  type: report', '3:1', 'indented deeper'],
  ['items:\n  - number: 1\n    title: A\n   for: decision', '5:4', 'same column'],
  ['title: Lease: a report', '2:8', 'a colon followed by a space'],
  ['contact:\n  name: A\n telephone: 1', '4:2', 'same column'],
  ['items:\n- number: 1\n\ttitle: A', '4:1', 'with a tab'],
  ['title Lease\ntype: report', '2:1', 'a colon and a space are missing'],
  ['title:Lease\ntype: report', '2:1', 'a space is missing'],
  ['title: "Lease" of unit', '2:16', 'after the closing quotation mark'],
  ['papers: [a, b\ntitle: X', '2:9', 'bracket that opens here'],
  ["title: 'The clerk's desk'", '2:19', 'ends at its second'],
  ['title: @x', '2:8', 'begins with @'],
  ['title: [Draft] Lease', '2:16', 'begins with ['],
  ['  title: A\ntype: report', '3:1', 'same column'],
  ['title: A\n<<<<<<< HEAD\ntype: report', '3:1', 'git left two versions'],
])('says once, where and why %j cannot be read', (facts, place, reason) => {
  const { problems } = splitFrontMatter('paper.md', `---\n${facts}\n---\n\nWords.\n`);
  expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
  expect(problems[0]?.message).toContain(reason);
});
