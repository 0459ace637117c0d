/** What `build` and `publish` do when the layout engine refuses what the papers’ own checks let through. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { command as build } from '../../src/commands/build.ts';
import { command as publish } from '../../src/commands/publish.ts';
import type { PrintPool } from '../../src/io/print-pool.ts';
import { type Press, press } from '../../src/io/print-press.ts';
import { type Sample, sample } from '../harness.ts';

const words = 'quicksilver canopy';

/** The engine is Typst, but for its dislike of these words. */
vi.mock(import('../../src/io/print-press.ts'), async (load) => {
  const real = (await load()).press;
  return {
    press: {
      ...real,
      async set(job) {
        if (job.json.includes(words)) throw new Error('it is too shiny');
        return real.set(job);
      },
    } satisfies Press,
  };
});
vi.mock(import('../../src/io/print-pool.ts'), () => ({
  openPrintPool: (): PrintPool => ({ ...press, count: 0, close: async () => {} }),
}));

async function run(command: typeof build, council: Sample, positionals: string[], before?: (content: string) => void) {
  const content = council.write();
  before?.(content);
  const said: string[] = [];
  const context = { values: {}, positionals, cwd: dirname(content), content, today: '2026-03-10', now: new Date(0) };
  const status = await command.run({ ...context, out: () => {}, err: (line) => void said.push(line) });
  return { status, said: said.join('\n'), content };
}

describe('an output folder', () => {
  it.each(['site', 'layouts/pages', 'content', 'content/public'])(
    'is not %s, where the council’s own files are',
    async (name) => {
      const content = sample().write();
      const context = { positionals: [], cwd: dirname(content), content, today: '2026-03-10', now: new Date(0) };
      const building = build.run({ ...context, values: { output: name }, out: () => {}, err: () => {} });
      await expect(building).rejects.toThrow(/Choose another|choose a folder beside it|holds the papers themselves/);
      expect(existsSync(join(dirname(content), name, 'index.html'))).toBe(false);
    },
  );
});

describe('what the layout engine refuses', () => {
  it('stops `build` with the name of the paper and what to do, and the old website stays whole', async () => {
    const paper = 'committees/planning/2026-03-11/cycle-shed-appendix.md';
    const council = sample().with({ [paper]: `---\ntype: appendix\ntitle: Sizes\n---\n\nOne ${words}.\n` });
    const { status, said, content } = await run(build, council, [], (folder) => {
      mkdirSync(join(dirname(folder), '_site'));
      writeFileSync(join(dirname(folder), '_site', 'index.html'), 'as it was');
      writeFileSync(join(dirname(folder), '_site', '.agendapack'), '');
    });
    expect(status).toBe(2);
    expect(said).toContain(`${paper} cannot be laid out for print: it is too shiny.`);
    expect(said).toMatch(/take out of the paper what was changed last/);
    expect(readFileSync(join(dirname(content), '_site', 'index.html'), 'utf8')).toBe('as it was');
    expect(readdirSync(join(dirname(content), '_site')).sort()).toEqual(['.agendapack', 'index.html']);
  });

  it('stops `publish`, which writes nothing', async () => {
    const home = 'committees/planning/2026-04-15';
    const council = sample().with({
      [`${home}/index.md`]:
        '---\ndate: 2026-04-15\ntime: "18:00"\nvenue: Room 1\nitems:\n  - number: 1\n    title: Trees\n    papers: [trees]\n---\n',
      [`${home}/trees.md`]: `---\ntype: report\ntitle: Trees\nbackground-papers: none\n---\n\n1. A ${words}.\n`,
    });
    const { status, said, content } = await run(publish, council, ['planning/2026-04-15']);
    expect(status).toBe(2);
    expect(said).toContain(`${home}/trees.md cannot be laid out for print: it is too shiny.`);
    expect(said).toContain('planning/2026-04-15 is not published, and nothing was written.');
    expect(existsSync(join(content, home, 'pages.lock.json'))).toBe(false);
  });
});
