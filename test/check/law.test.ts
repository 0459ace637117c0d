import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command as check } from '../../src/commands/check.ts';
import { command as publish } from '../../src/commands/publish.ts';
import { compileCouncil } from '../../src/compile.ts';
import { readContent } from '../../src/io/read-content.ts';
import { formatProblem } from '../../src/problem.ts';
import { sample } from '../harness.ts';

const place = 'committees/planning/2026-12-09/index.md';
const agenda = (more = '', date = '2026-12-09') => `---
date: ${date}
time: "19:00"
venue: Committee Room 1, Civic Centre
${more}items:
  - number: 1
    title: Apologies for absence
---
`;
const council = (notice: string) => ({
  'council.md': `---\nname: Westmarsh Council\nsite: https://westmarsh.example/\n${notice}\n---\n`,
});

/** What a command prints on stderr, and how it ends. */
async function run(
  command: typeof check,
  overlay: Record<string, string>,
  today: string,
  positionals: string[] = [],
): Promise<{ code: number; words: string }> {
  const content = sample().with(overlay).write();
  const lines: string[] = [];
  const code = await command.run({
    values: {},
    positionals,
    cwd: content,
    content,
    today,
    now: new Date('2026-11-23T12:00:00Z'),
    out: () => {},
    err: (line) => lines.push(line),
  });
  return { code, words: lines.join('\n') };
}

describe('check', () => {
  it('says by when an agenda has to be published', async () => {
    const { code, words } = await run(check, { [place]: agenda() }, '2026-11-23');
    expect(words).toContain(
      'planning/2026-12-09: publish by Tuesday 1 December 2026: 5 clear working days before the meeting on Wednesday 9 December 2026.',
    );
    expect(code).toBe(0);
  });

  it.each([
    ['notice: wales', 'Thursday 3 December 2026: 3 clear working days'],
    ['notice: scotland', 'Thursday 3 December 2026: 3 clear working days'],
    ['notice: northern-ireland', 'Friday 4 December 2026: 5 days'],
    ['notice: us-sample', 'Sunday 6 December 2026 at 7pm: 72 hours'],
    ['notice-periods:\n  agenda:\n    unit: clear-working-days\n    amount: 7', 'Friday 27 November 2026: 7 clear'],
    ['closed-days: [2026-12-07]', 'Monday 30 November 2026: 5 clear working days'],
    ['days-off: [sunday]', 'Wednesday 2 December 2026: 5 clear working days'],
  ])('goes by what council.md says: %s', async (notice, words) => {
    expect((await run(check, { [place]: agenda(), ...council(notice) }, '2026-11-23')).words).toContain(words);
  });

  it('says nothing of meetings that are cancelled, past, or called at short notice for a reason', async () => {
    for (const more of ['status: cancelled\n', 'short-notice: The river has flooded the Civic Centre.\n'])
      expect((await run(check, { [place]: agenda(more) }, '2026-12-08')).words).not.toContain('notice-late');
    expect((await run(check, { [place]: agenda() }, '2026-12-10')).words).not.toContain('notice-late');
  });
});

describe('publish', () => {
  it('refuses an agenda that comes too late, and takes it with the reason for short notice', async () => {
    const late = await run(publish, { [place]: agenda() }, '2026-12-02', ['planning/2026-12-09']);
    expect(late.code).toBe(1);
    expect(late.words).toContain('error This agenda had to be published by Tuesday 1 December 2026');
    const overlay = { [place]: agenda('short-notice: The river has flooded the Civic Centre.\n') };
    expect((await run(publish, overlay, '2026-12-02', ['planning/2026-12-09'])).code).toBe(0);
  });
});

describe('what was published here', () => {
  it('stops a build where it breaks the law afterwards', async () => {
    const content = sample()
      .with({ [place]: agenda() })
      .write();
    const context = { cwd: content, content, now: new Date('2026-11-23T12:00:00Z'), out: () => {}, err: () => {} };
    const call = { ...context, values: {}, positionals: ['planning/2026-12-09'], today: '2026-12-01' };
    expect(await publish.run(call)).toBe(0);
    writeFileSync(join(content, place), agenda().replace('    title', '    part: 2\n    title'));
    const folder = await readContent(content);
    const { findings } = compileCouncil(folder, { today: '2026-12-01', drafts: false });
    const grounds = findings.filter(({ problem }) => problem.rule === 'exempt-grounds');
    expect(grounds.map(({ problem, published }) => [problem.severity, published])).toEqual([['error', true]]);
  });
});

describe('what was published elsewhere', () => {
  it('is never an error, only a warning', async () => {
    const lock = '{\n  "format": 1,\n  "published": [\n    { "what": "pack", "on": "2026-12-04" }\n  ]\n}\n';
    const overlay = {
      [place]: agenda('published: 2026-12-04\n'),
      [place.replace('index.md', 'pages.lock.json')]: lock,
    };
    const { findings } = await sample().with(overlay).compile({ today: '2026-12-05', drafts: true });
    const found = findings
      .map(({ problem }) => formatProblem(problem))
      .filter((line) => line.includes('[notice-late]'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('warning');
  });
});

describe('an imported pack', () => {
  it('is not said to be late where it does not say when it was published', async () => {
    const stamp = (on: string) =>
      `{\n  "format": 1,\n  "published": [\n    { "what": "pack", "on": "${on}" }\n  ]\n}\n`;
    const late = async (on: string) => {
      const overlay = { [place]: agenda(), [place.replace('index.md', 'pages.lock.json')]: stamp(on) };
      const { findings } = await sample().with(overlay).compile({ today: '2027-01-05' });
      return findings.filter(({ problem }) => problem.rule === 'notice-late').length;
    };
    expect(await late('2026-12-09')).toBe(0);
    expect(await late('2026-12-08')).toBe(1);
  });

  it('is asked for background papers of its reports, not of other texts that came with it', async () => {
    const paper = (body: string) => ({
      'committees/planning/2026-03-11/cycle-shed.md': `---\ntitle: A cycle shed\ntype: report\nsource: pack.pdf\n---\n\n${body}\n`,
    });
    const asked = async (body: string) =>
      (await sample().with(paper(body)).compile({ today: '2026-03-05' })).findings.filter(
        ({ problem }) => problem.rule === 'background-papers' && problem.file.endsWith('cycle-shed.md'),
      ).length;
    expect(await asked('We keep names for two years.')).toBe(0);
    expect(await asked('## Financial implications\n\nNone.')).toBe(1);
  });
});

describe('the page of a meeting to come', () => {
  it('says when its agenda is to be published, while that is ahead', async () => {
    const { council: compiled } = await sample()
      .with({ [place]: agenda() })
      .compile({ today: '2026-11-23' });
    expect(compiled.meetings.find(({ folder }) => folder === '2026-12-09')?.due).toBe('2026-12-01');
    const { council: later } = await sample()
      .with({ [place]: agenda() })
      .compile({ today: '2026-12-02' });
    expect(later.meetings.find(({ folder }) => folder === '2026-12-09')?.due).toBeUndefined();
  });
});
