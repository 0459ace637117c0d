/** A published paper with a slip among its facts is wrong; it is not gone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sample } from '../harness.ts';

const below = 'committees/planning/2026-03-11';
const lock = readFileSync(join(import.meta.dirname, '..', 'cases', 'address-gone', 'in', below, 'pages.lock.json'));

it.each([
  ['a misspelt fact', '---\ntitle: Drawings of the cycle shed\ntype: appendix\nlable: "1"\n---\n', 'unknown-key'],
  ['a type that is none', '---\ntitle: Drawings of the cycle shed\ntype: appendicks\n---\n', 'unknown-type'],
  ['broken YAML', '---\ntitle: "Drawings\ntype: appendix\n---\n', 'yaml-broken'],
])('is told of %s alone', async (_what, head, rule) => {
  const paper = `${below}/cycle-shed-appendix.md`;
  const council = sample().with({
    [`${below}/pages.lock.json`]: lock,
    [paper]: `${head}\n## Position\n\n1. The shed stands along the wall of platform 1.\n`,
  });
  const told = (await council.check()).map((line) => [
    line.slice(0, line.indexOf(':')),
    /\[([\w-]+)\]$/.exec(line)?.[1],
  ]);
  expect(told).toContainEqual([paper, rule]);
  expect(told.filter(([, one]) => /^(?:address|anchor|item|page)-/.test(one ?? ''))).toEqual([]);
});
