import { expect, it } from 'vitest';
import { sample } from '../harness.ts';

const path = 'committees/planning/2026-03-11/cycle-shed-appendix.md';
const words = 'The shed opens on TBC. [Click here](https://station.thornmere.example/).';
const facts = 'title: Drawings of the cycle shed\ntype: appendix\nlabel: "1"';
const allowance = 'allow:\n  - rule: placeholder\n    because: The railway company calls its timetable TBC.';

it('leaves out what a paper allows with a reason, and nothing else', async () => {
  const lines = await sample()
    .with({ [path]: `---\n${facts}\n${allowance}\n---\n\n${words}\n` })
    .check();
  expect(lines.map((line) => /\[([a-z-]+)\]$/.exec(line)?.[1])).toEqual(['link-words']);
});

it('wants a reason', async () => {
  const bare = 'allow:\n  - rule: placeholder';
  const lines = await sample()
    .with({ [path]: `---\n${facts}\n${bare}\n---\n\n${words}\n` })
    .check();
  expect(lines.join()).toContain('“allow → because” is needed here');
});
