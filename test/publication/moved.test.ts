/** What was published and stands elsewhere now: the old address and the old anchor lead on, on the web and in every edition that has links. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { sample } from '../harness.ts';

const below = 'committees/planning/2026-03-11';
const bin = join(import.meta.dirname, '..', '..', 'scripts', 'agendapack.mjs');
const lock = readFileSync(join(import.meta.dirname, '..', 'cases', 'address-gone', 'in', below, 'pages.lock.json'));

it.each([
  ['bridge#para-3', 'link-missing'],
  ['cycle-shed-appendix#para-9', 'link-anchor'],
  ['../2026-02-11/minutes#minute-99', 'link-anchor'],
])('a place that is said to be at %s, where there is none, is told at its line', async (to, rule) => {
  const paper = `${below}/cycle-shed.md`;
  const shed = readFileSync(join(import.meta.dirname, '..', 'sample', paper), 'utf8');
  const text = shed.replace(/\n3\. .*\n/, '\n').replace('\n---\n', `\nmoved:\n  para-3: ${to}\n---\n`);
  const told = await sample()
    .with({ [`${below}/pages.lock.json`]: lock, [paper]: text })
    .check();
  const line = text.split('\n').findIndex((words) => words.includes(to)) + 1;
  expect(told.filter((one) => one.endsWith(`[${rule}]`))).toEqual([expect.stringContaining(`${paper}:${line}:1 `)]);
});

it('a renamed paper answers at its old address, and a paragraph that went into it leads there from where it stood', () => {
  const shed = readFileSync(join(import.meta.dirname, '..', 'sample', below, 'cycle-shed.md'), 'utf8');
  const index = readFileSync(join(import.meta.dirname, '..', 'sample', below, 'index.md'), 'utf8');
  const third = '3. The railway company supports it. Two residents wrote about noise.\n';
  expect(shed).toContain(third);
  const content = sample()
    .with({
      [`${below}/pages.lock.json`]: lock,
      [`${below}/index.md`]: index.replaceAll('cycle-shed-appendix', 'drawings'),
      [`${below}/cycle-shed.md`]: shed
        .replaceAll('cycle-shed-appendix', 'drawings')
        .replace(third, 'Nothing more is known.\n')
        .replace('\n---\n', `\nmoved:\n  para-3: /${below}/drawings/#para-2\n---\n`),
      [`${below}/cycle-shed-appendix.md`]: null,
      [`${below}/drawings.md`]: `---\ntitle: Drawings of the cycle shed\ntype: appendix\nlabel: "1"\nwas: [/${below}/cycle-shed-appendix/]\n---\n\n## Position\n\n1. The shed stands along the wall of platform 1.\n\n2. The railway company supports it. Two residents wrote about noise.\n`,
    })
    .write();
  const { status, stderr } = spawnSync(
    process.execPath,
    [bin, 'build', '--content', content, '--today', '2026-03-10'],
    {
      encoding: 'utf8',
    },
  );
  expect(stderr).not.toMatch(/\[(?:address|anchor)-gone\]/);
  expect(status).toBe(0);
  const site = join(dirname(content), '_site');
  const read = (page: string) => readFileSync(join(site, below, page, 'index.html'), 'utf8');
  const old = read('cycle-shed-appendix');
  expect(old).toContain(`href="/${below}/drawings/"`);
  expect(old).toContain(`rel="canonical" href="/${below}/drawings/"`);
  expect(old).toContain('data-leads-on');
  const page = read('cycle-shed');
  const place = /<[^>]*\bid="para-3"[^>]*>[\s\S]{0,400}/.exec(page)?.[0] ?? '';
  expect(place).toContain(`href="/${below}/drawings/#para-2"`);
  expect(read('drawings')).toContain('id="para-2"');
}, 60_000);
