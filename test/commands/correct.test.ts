import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/model/corrections.ts';
import type { Lock } from '../../src/model/lock.ts';
import { sample } from '../harness.ts';
import { wordsIn } from '../publication/words-in.ts';

const root = join(import.meta.dirname, '..', '..');
const meeting = 'committees/planning/2026-04-15';
const reason = 'One kind of tree was left out.';
const files = {
  [`${meeting}/index.md`]:
    '---\ndate: 2026-04-15\ntime: "18:00"\nvenue: Committee Room 1\nitems:\n  - number: 1\n    title: Trees\n    papers: [trees]\n---\n',
  [`${meeting}/trees.md`]:
    '---\ntype: report\ntitle: Trees\nbackground-papers: none\nwards: [Elmfield]\n---\n\n1. There are zqoldelms by the river, and they will be pruned.\n\n2. Nothing is said of the hedges.\n',
  [`${meeting}/minutes.md`]: '---\ntype: minutes\n---\n\n## 1. Trees (Agenda Item 1)\n\nRESOLVED: That it be noted.\n',
};

describe('a correction', () => {
  it('shows readers its day, its reason, and what was changed, word by word', async () => {
    const content = publish({ git: true });
    edit(content, 'trees', 'zqoldelms', 'limes');
    edit(content, 'trees', 'Elmfield', 'Limefield');
    expect(agendapack(content, 'check').stderr).toContain('[changed-since-publication]');
    const done = agendapack(content, 'publish', 'planning/2026-04-15', '--reason', reason);
    expect(done.status, done.stderr).toBe(0);
    expect(lockOf(content).published.at(-1)).toEqual({ what: 'pack', on: '2026-04-03', reason, papers: ['trees'] });
    expect(readFileSync(join(content, meeting, 'pages.lock.json'), 'utf8')).not.toContain('zqoldelms by');
    expect(correctionsOf(content)).toMatchObject([{ paper: 'trees', on: '2026-04-03', reason }]);
    expect(agendapack(content, 'check').stderr).not.toContain('changed-since-publication');

    expect(agendapack(content, 'build').status).toBe(0);
    const page = readSite(content, 'trees/');
    expect(page).toContain(`Corrected on 3 April 2026: ${reason}`);
    expect(page).toMatch(/<del><span[^>]*>\[taken out:<\/span> zqoldelms<span/);
    expect(page).toMatch(/<ins><span[^>]*>\[added:<\/span> limes<span/);
    expect(page).toMatch(/taken out:<\/span> Elmfield/);
    expect(page.match(/Go to it in the paper/g)).toHaveLength(1);
    expect(readSite(content, '')).toContain('corrected on 3 April 2026');
    // What was taken out is told, on the page and in the EPUBs, and not found by search.
    expect((await leaks(dirname(content))).sort()).toEqual(['index.html', 'pack.epub', 'paper.epub']);
  }, 60_000);

  it('of the minutes is one of the minutes; made twice it changes nothing', () => {
    const content = publish({ git: true });
    edit(content, 'minutes', 'be noted', 'be welcomed');
    agendapack(content, 'publish', 'planning/2026-04-15', '--reason', reason);
    expect(lockOf(content).published).toEqual([
      { what: 'pack', on: '2026-04-01' },
      { what: 'minutes', on: '2026-04-01' },
      { what: 'minutes', on: '2026-04-03', reason, papers: ['minutes'] },
    ]);
    const before = readAll(content);
    const again = agendapack(content, 'publish', 'planning/2026-04-15', '--reason', reason, '--today', '2026-04-09');
    expect(again.stderr).toContain('nothing has changed');
    expect(readAll(content)).toEqual(before);
  }, 60_000);

  it('is asked for its reason: without one nothing is published, and it is not said that nothing has changed', () => {
    const content = publish({ git: false });
    edit(content, 'trees', 'zqoldelms', 'limes');
    const before = readAll(content);
    const asked = agendapack(content, 'publish', 'planning/2026-04-15');
    expect(asked.status).toBe(1);
    expect(asked.stderr).toContain('trees is not as it was published');
    expect(asked.stderr).not.toContain('nothing has changed');
    expect(readAll(content)).toEqual(before);
  }, 60_000);

  it('is published without the comparison where git has no copy, and the clerk is told', () => {
    const content = publish({ git: false });
    edit(content, 'trees', 'zqoldelms', 'limes');
    const done = agendapack(content, 'publish', 'planning/2026-04-15', '--reason', reason);
    expect(done.status).toBe(0);
    expect(done.stderr).toContain('git holds no copy of it');
    expect(existsSync(join(content, meeting, 'corrections.json'))).toBe(false);
    agendapack(content, 'build');
    expect(readSite(content, 'trees/')).toContain(`Corrected on 3 April 2026: ${reason}`);
  }, 60_000);

  it('says whom to tell, and which pages to print again', () => {
    const content = publish({ git: false });
    edit(content, 'trees', 'zqoldelms', 'limes');
    const { stderr } = agendapack(content, 'publish', 'planning/2026-04-15', '--reason', reason);
    for (const whom of [
      'the members of the committee',
      'those who hold the printed pack',
      `/${meeting}/`,
      'both sides of each leaf: 1',
    ])
      expect(stderr).toContain(whom);
  }, 60_000);

  it('goes with its paper when that is withheld, comparison and all', async () => {
    const content = publish({ git: true });
    edit(content, 'trees', 'zqoldelms', 'limes');
    agendapack(content, 'publish', 'planning/2026-04-15', '--reason', reason);
    agendapack(content, 'build');
    expect(
      agendapack(content, 'withdraw', 'planning/2026-04-15/trees', '--reason', 'A name stood in it.', '--withhold')
        .status,
    ).toBe(0);
    expect(correctionsOf(content)).toEqual([]);
    expect(agendapack(content, 'build').status).toBe(0);
    expect(await leaks(dirname(content))).toEqual([]);
  }, 60_000);
});

/** Names of files with the old word in them, git’s own aside. */
async function leaks(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!one.isFile() || `${one.parentPath}/`.includes('/.git/') || one.name === 'corrections.json') continue;
    if ((await wordsIn(readFileSync(join(one.parentPath, one.name)), /zqoldelms/g)).length > 0) found.push(one.name);
  }
  return found;
}

function publish({ git }: { git: boolean }): string {
  const content = sample().with(files).write();
  const done = agendapack(content, 'publish', 'planning/2026-04-15', '--today', '2026-04-01');
  expect(done.status, done.stderr).toBe(0);
  const identity = ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@thornmere.example'];
  for (const args of git
    ? [
        ['init', '-q'],
        ['add', '-A'],
        [...identity, 'commit', '-qm', 'Published'],
      ]
    : [])
    expect(spawnSync('git', args, { cwd: content }).status).toBe(0);
  return content;
}

function edit(content: string, name: string, from: string, to: string): void {
  const path = join(content, meeting, `${name}.md`);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

function readAll(content: string): string[] {
  return ['pages.lock.json', 'corrections.json']
    .map((name) => join(content, meeting, name))
    .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
}

function readSite(content: string, below: string): string {
  return readFileSync(join(dirname(content), '_site', meeting, below, 'index.html'), 'utf8');
}

function lockOf(content: string): Lock {
  return JSON.parse(readFileSync(join(content, meeting, 'pages.lock.json'), 'utf8'));
}

function correctionsOf(content: string): Correction[] {
  return JSON.parse(readFileSync(join(content, meeting, 'corrections.json'), 'utf8')).corrections;
}

function agendapack(content: string, ...args: string[]) {
  const [command = '', ...rest] = args;
  const today = rest.includes('--today') ? [] : ['--today', '2026-04-03'];
  const bin = join(root, 'scripts/agendapack.mjs');
  return spawnSync(process.execPath, [bin, command, '--content', content, ...rest, ...today], {
    cwd: dirname(content),
    encoding: 'utf8',
  });
}
