/** Papers of every type are published, corrected, built in every edition, and withheld: nothing of what they said may be left. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCouncil } from '../../src/io/build.ts';
import { publishMeeting } from '../../src/io/publish-meeting.ts';
import { readContent } from '../../src/io/read-content.ts';
import { withdrawFromPacks } from '../../src/io/withdraw-paper.ts';
import { formatProblem } from '../../src/problem.ts';
import { layOver } from '../harness.ts';
import { later, layPublished, meeting, names, secret } from './secrets.ts';
import { searchFolder } from './words-in.ts';

/** Steps that a test leaves out, to see that the search finds what they would leave behind. */
const without = vi.hoisted(() => new Set<string>());
/** corrections.json as it was before. */
const kept = vi.hoisted(() => ({ corrections: '' }));

vi.mock('../../src/paginate/lock-make.ts', async (original) => {
  const real = await original<typeof import('../../src/paginate/lock-make.ts')>();
  const forgetPapers: typeof real.forgetPapers = (pack, some) =>
    without.has('anchors in the lock') ? pack : real.forgetPapers(pack, some);
  return { ...real, forgetPapers };
});
vi.mock('../../src/publish/withdraw-paper.ts', async (original) => {
  const real = await original<typeof import('../../src/publish/withdraw-paper.ts')>();
  const withdrawPaper: typeof real.withdrawPaper = (lock, one) => {
    const made = real.withdrawPaper(lock, one);
    return without.has('reasons of corrections') ? { ...made, published: lock.published } : made;
  };
  return { ...real, withdrawPaper };
});
vi.mock('../../src/publish/stub-text.ts', async (original) => {
  const real = await original<typeof import('../../src/publish/stub-text.ts')>();
  const stubText: typeof real.stubText = (sheet) => (without.has('the file') ? undefined : real.stubText(sheet));
  return { ...real, stubText };
});
vi.mock('../../src/publish/write-corrections.ts', async (original) => {
  const real = await original<typeof import('../../src/publish/write-corrections.ts')>();
  const writeCorrections: typeof real.writeCorrections = (corrections) =>
    without.has('the comparison') ? kept.corrections : real.writeCorrections(corrections);
  return { ...real, writeCorrections };
});
vi.mock('../../src/io/print-cache.ts', async (original) => {
  const real = await original<typeof import('../../src/io/print-cache.ts')>();
  const printCacheFolder: typeof real.printCacheFolder = (content) =>
    without.has('what is kept between builds') ? join(content, 'nowhere') : real.printCacheFolder(content);
  return { ...real, printCacheFolder };
});
vi.mock('../../src/io/write-leaves.ts', async (original) => {
  const real = await original<typeof import('../../src/io/write-leaves.ts')>();
  const removeLeaves: typeof real.removeLeaves = (content) =>
    without.has('printed leaves') ? undefined : real.removeLeaves(content);
  return { ...real, removeLeaves };
});

let folder: string;
let content: string;
const now = new Date('2026-04-20T09:00:00Z');
const home = `committees/${meeting}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'agendapack-withhold-'));
  content = join(folder, 'content');
  cpSync(join(import.meta.dirname, '..', 'sample'), content, { recursive: true });
  layOver(content, layPublished());
  await publish(meeting, undefined, '2026-04-01');
  await publish(meeting, 'supplement-1', '2026-04-10');
  await publish(later, undefined, '2026-05-05');
  const identity = ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@thornmere.example'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...identity, 'commit', '-qm', 'Published'],
  ])
    spawnSync('git', args, { cwd: folder });
  for (const name of names) {
    const file = join(content, home, `${name}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('zqsecretbefore', 'zqsecretafter'));
  }
  await publish(meeting, undefined, '2026-05-06', 'The zqsecretreason trees were felled.');
  await publish(meeting, 'supplement-1', '2026-05-06', 'The zqsecretreason trees were felled.');
  await build();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function publish(key: string, supplement: string | undefined, today: string, reason?: string) {
  const done = await publishMeeting({ content, key, supplement, today, now, reason });
  const errors = done.found.filter(({ problem }) => problem.severity === 'error');
  expect(errors).toEqual([]);
  expect(done.changed).toBe(true);
}

async function build() {
  const output = join(folder, '_site');
  const done = await buildCouncil({ content, output, cwd: folder, today: '2026-05-07', now, drafts: false });
  expect(done, done.problems.map(formatProblem).join('\n')).toMatchObject({ built: true, failures: [] });
  return done;
}

async function withhold(where: string, name: string) {
  const request = { content: where, folder: await readContent(where), key: meeting, name, reason: 'By order.' };
  const done = await withdrawFromPacks({ ...request, withhold: true, today: '2026-05-07', now });
  expect(done.refused).toBeUndefined();
  for (const file of done.attached) rmSync(join(where, file));
  return done;
}

describe('what is withheld', () => {
  it('stood in every edition of every type of paper, and in all that was kept of it', async () => {
    const found = await searchFolder(folder, secret);
    for (const name of names) {
      const cell = `zqsecretcell${name.replace(/[^a-z]/g, '')}`;
      for (const edition of ['index.html', 'paper.pdf', 'large-print.pdf', 'paper.epub'])
        expect(found.get(`_site/${home}/${name}/${edition}`), `${name}/${edition}`).toContain(cell);
      expect(found.get(`content/${home}/${name}.md`), name).toContain(cell);
    }
    const kinds = new Set([...found.keys()].map((path) => `${path.split('/')[0]} ${extname(path)}`));
    for (const kind of ['.cache .pdf', '_site .pf_fragment', '_site .pf_index', '_print .pdf'])
      expect([...kinds]).toContain(kind);
    for (const file of ['pages.lock.json', 'corrections.json'])
      expect(found.get(`content/${home}/${file}`)).toBeDefined();
  });

  it.each([
    ['anchors in the lock', 'pages.lock.json', 'zqsecretheadingareport'],
    ['reasons of corrections', 'pages.lock.json', 'zqsecretreason'],
    ['the file', 'a-report.md', 'zqsecretcellareport'],
    ['the comparison', 'corrections.json', 'zqsecretbeforeareport'],
    ['what is kept between builds', '.cache', 'zqsecretcellareport'],
    ['printed leaves', '_print', 'zqsecretcellareport'],
  ])('would be found if %s were left as before', async (step, place, word) => {
    const copy = join(folder, 'copy');
    const where = join(copy, 'content');
    for (const one of ['content', '.cache', '_print']) cpSync(join(folder, one), join(copy, one), { recursive: true });
    kept.corrections = readFileSync(join(where, home, 'corrections.json'), 'utf8');
    const leftIn = async () =>
      [...(await searchFolder(copy, secret))].some(([path, words]) => path.includes(place) && words.includes(word));
    try {
      without.add(step);
      await withhold(where, 'a-report');
      expect(await leftIn()).toBe(true);
    } finally {
      without.clear();
      rmSync(copy, { recursive: true });
    }
  });

  it('is in no byte of the folder, the lock, the caches, the site and its archives, and in no message', async () => {
    const said: string[] = [];
    for (const name of names) {
      // The files that went with a paper have to be named, to be deleted.
      const { attached, ...rest } = await withhold(content, name);
      expect(attached).toHaveLength(1);
      said.push(JSON.stringify(rest));
    }
    expect([...(await searchFolder(folder, secret)).keys()].filter((path) => !path.startsWith('_site/'))).toEqual([]);
    const { problems } = await build();
    expect([...(await searchFolder(folder, secret))]).toEqual([]);
    expect([...said, ...problems.map(formatProblem)].flatMap((line) => line.match(secret) ?? [])).toEqual([]);
    for (const name of names)
      expect(readFileSync(join(folder, '_site', home, name, 'index.html'), 'utf8')).toContain('By order.');
  });
});
