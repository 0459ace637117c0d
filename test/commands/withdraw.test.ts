import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Lock } from '../../src/model/lock.ts';
import { sample } from '../harness.ts';
import { wordsIn } from '../publication/words-in.ts';

const root = join(import.meta.dirname, '..', '..');
const meeting = 'committees/planning/2026-04-15';
const reason = 'The map in it was of another park.';

/** A word that no other text has, in every place a report has room for one. */
const secret = /zqsecret[a-z]*/g;
const files = {
  [`${meeting}/index.md`]:
    '---\ndate: 2026-04-15\ntime: "18:00"\nvenue: Committee Room 1\nitems:\n  - number: 1\n    title: Trees\n    papers: [trees, hedges]\n  - number: 2\n    title: Ponds\n    papers: [ponds]\n---\n',
  [`${meeting}/trees.md`]:
    '---\ntype: report\ntitle: Trees of zqsecrettitle\nbackground-papers: [zqsecretbackground]\ncontact: { name: zqsecretname }\nmatter: zqsecretmatter\n---\n\n## Zqsecretheading\n\n1. There are zqsecretbody trees.\n\n| A | B |\n| --- | --- |\n| zqsecretcell | 1 |\n',
  [`${meeting}/hedges.md`]:
    '---\ntype: appendix\n---\n\n# Hedges\n\n1. There are hedges beside [the trees](trees.md#para-1).\n',
  [`${meeting}/ponds.md`]: '---\ntype: report\nbackground-papers: none\n---\n\n# Ponds\n\n1. There are ponds.\n',
};

describe('withdraw', () => {
  it('leaves a dated notice at the paper’s address, with its page marks and anchors, also when its file is gone', () => {
    const content = publish();
    expect(agendapack(content, 'withdraw', 'planning/2026-04-15/trees', '--reason', reason).status).toBe(0);
    const noted = lockOf(content);
    expect(noted.withdrawn).toEqual([
      { paper: 'trees', address: `/${meeting}/trees/`, on: '2026-04-03', reason, pages: { first: 1, last: 1 } },
    ]);
    rmSync(join(content, meeting, 'trees.md'));
    const page = build(content, 'trees');
    expect(page).toContain(`Withdrawn on 3 April 2026: ${reason}`);
    for (const id of ['page-1', 'para-1', 'zqsecretheading']) expect(page).toContain(`id="${id}"`);
    expect(page).not.toContain('zqsecretbody');
    const front = readSite(content, '');
    expect(front).toContain(`href="/${meeting}/trees/"`);
    expect(front).toContain(`Withdrawn on 3 April 2026: ${reason}`);
    expect(readSite(content, 'pages/')).toContain(`href="/${meeting}/trees/#page-1"`);
    // The pages of the others are where they were.
    expect(readSite(content, 'hedges/')).toContain('id="page-2"');
    expect(readSite(content, 'ponds/')).toContain('id="page-3"');
  });

  it('twice changes nothing; a paper that was never published or is not there is refused', () => {
    const content = publish();
    agendapack(content, 'withdraw', 'planning/2026-04-15/trees', '--reason', reason);
    const before = readFileSync(join(content, meeting, 'pages.lock.json'), 'utf8');
    const again = agendapack(
      content,
      'withdraw',
      'planning/2026-04-15/trees',
      '--reason',
      'Another.',
      '--today',
      '2026-05-01',
    );
    expect(again.status).toBe(0);
    expect(again.stderr).toContain('nothing has changed');
    expect(readFileSync(join(content, meeting, 'pages.lock.json'), 'utf8')).toBe(before);
    writeFileSync(
      join(content, meeting, 'late.md'),
      '---\ntype: report\nbackground-papers: none\n---\n\n# Late\n\n1. Late.\n',
    );
    expect(agendapack(content, 'withdraw', 'planning/2026-04-15/late', '--reason', reason)).toMatchObject({
      status: 1,
    });
    expect(agendapack(content, 'withdraw', 'planning/2026-04-15/nothing', '--reason', reason)).toMatchObject({
      status: 1,
    });
    expect(agendapack(content, 'withdraw', 'planning/2026-04-15/trees')).toMatchObject({ status: 2 });
    expect(readFileSync(join(content, meeting, 'pages.lock.json'), 'utf8')).toBe(before);
  });

  it('keeps its notice through a later publication of the same meeting', () => {
    const content = publish();
    agendapack(content, 'withdraw', 'planning/2026-04-15/trees', '--reason', reason);
    const pond = join(content, meeting, 'ponds.md');
    writeFileSync(pond, readFileSync(pond, 'utf8').replace('are ponds', 'are two ponds'));
    const before = lockOf(content);
    expect(agendapack(content, 'publish', 'planning/2026-04-15', '--reason', 'How many was missing.').status).toBe(0);
    const after = lockOf(content);
    expect(after.withdrawn).toEqual(before.withdrawn);
    expect(after.frozen?.[0]?.pages.map((page) => 'page' in page && page.page)).toEqual([1, 2, 3]);
    expect(after.frozen?.[0]?.papers.find(({ paper }) => paper === 'trees')).toEqual(
      before.frozen?.[0]?.papers.find(({ paper }) => paper === 'trees'),
    );
  });
});

describe('withdraw --withhold', () => {
  it('leaves no old word in any byte of the site, in the lock, or in the folder, and lists the copies that are left', async () => {
    const content = publish();
    build(content, 'trees');
    expect((await leaks(dirname(content))).length).toBeGreaterThan(3);
    expect(existsSync(join(dirname(content), '.cache'))).toBe(true);
    mkdirSync(join(dirname(content), '_print'));
    writeFileSync(join(dirname(content), '_print', 'planning-2026-04-15-pack-correction-1.pdf'), 'leaves');
    const { status, stderr } = agendapack(
      content,
      'withdraw',
      'planning/2026-04-15/trees',
      '--reason',
      reason,
      '--withhold',
    );
    expect(status).toBe(0);
    // Layouts that were kept and leaves that were printed may hold its words as well.
    expect(existsSync(join(dirname(content), '.cache', 'agendapack', basename(content)))).toBe(false);
    expect(existsSync(join(dirname(content), '_print'))).toBe(false);
    for (const copy of [
      'git filter-repo',
      `/${meeting}/trees/`,
      'search engines',
      'Internet Archive',
      'page 1 of planning',
    ])
      expect(stderr.toLowerCase()).toContain(copy.toLowerCase());
    const page = build(content, 'trees');
    expect(page).toContain(`Withdrawn on 3 April 2026: ${reason}`);
    expect(page).toContain('id="page-1"');
    expect(page).toContain('content="noindex"');
    expect(await leaks(dirname(content))).toEqual([]);
    const { frozen } = lockOf(content);
    expect(frozen?.[0]?.papers.find(({ paper }) => paper === 'trees')).toMatchObject({ others: [], blocks: [] });
    expect(frozen?.[0]?.pages[0]).toEqual({ first: 1, last: 1 });
  });

  it('takes its words out of the record of a correction too', async () => {
    const content = publish();
    const path = join(content, meeting, 'trees.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('There are', 'There were'));
    agendapack(content, 'publish', 'planning/2026-04-15', '--reason', 'The zqsecretreason trees were felled.');
    expect(lockOf(content).published.at(-1)?.reason).toContain('zqsecretreason');
    agendapack(content, 'withdraw', 'planning/2026-04-15/trees', '--reason', reason, '--withhold');
    expect(await leaks(content)).toEqual([]);
  });

  it('is asked for when a published paper becomes Part 2, whose text is gone from the next build on and stays as a stub', async () => {
    const content = publish();
    const path = join(content, meeting, 'trees.md');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('type: report', 'type: report\npart: 2\nexempt: { paragraphs: [3] }'),
    );
    const page = build(content, 'trees');
    expect(page).toContain('Not for publication any more');
    expect(page).toContain('id="page-1"');
    expect(await leaks(join(dirname(content), '_site'))).toEqual([]);
    expect(agendapack(content, 'check').stderr).toContain('[published-part-2]');
    const refused = agendapack(content, 'publish', 'planning/2026-04-15', '--reason', 'It is exempt.');
    expect(refused).toMatchObject({ status: 1 });
    expect(agendapack(content, 'withdraw', 'planning/2026-04-15/trees', '--reason', reason, '--withhold').status).toBe(
      0,
    );
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain('part: 2');
    build(content, 'trees');
    expect(await leaks(dirname(content))).toEqual([]);
    expect(readSite(content, '')).toContain('Paragraph 3 of Part 1 of Schedule 12A');
    expect(agendapack(content, 'check').stderr).not.toContain('published-part-2');
  });
});

/** Every file below a folder that holds a marked word, also in its name, and inside what is compressed. */
async function leaks(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(one.parentPath, one.name);
    if (!one.isFile()) continue;
    if (path.match(secret) || (await wordsIn(readFileSync(path), secret)).length > 0) found.push(path);
  }
  return found;
}

function publish(): string {
  const content = sample().with(files).write();
  const done = agendapack(content, 'publish', 'planning/2026-04-15', '--today', '2026-04-01');
  expect(done.status, done.stderr).toBe(0);
  return content;
}

function build(content: string, name: string): string {
  const done = agendapack(content, 'build');
  expect(done.status, done.stderr).toBe(0);
  return readSite(content, `${name}/`);
}

function readSite(content: string, below: string): string {
  return readFileSync(join(dirname(content), '_site', meeting, below, 'index.html'), 'utf8');
}

function lockOf(content: string): Lock {
  return JSON.parse(readFileSync(join(content, meeting, 'pages.lock.json'), 'utf8'));
}

function agendapack(content: string, ...args: string[]) {
  const [command = '', ...rest] = args;
  const bin = join(root, 'scripts/agendapack.mjs');
  const today = rest.includes('--today') ? [] : ['--today', '2026-04-03'];
  return spawnSync(process.execPath, [bin, command, '--content', content, ...rest, ...today], {
    cwd: dirname(content),
    encoding: 'utf8',
  });
}
