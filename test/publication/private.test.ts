import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPrivate } from '../../src/io/private-texts.ts';
import { sample } from '../harness.ts';
import { canary } from './canaries.ts';
import { wordsIn } from './words-in.ts';

const bin = join(import.meta.dirname, '..', '..', 'scripts', 'agendapack.mjs');
const meeting = 'committees/planning/2026-04-15';
const types = ['report', 'appendix', 'minutes', 'forward-plan', 'work-programme', 'notice', 'decision'];
const today = '2026-04-01';

const exempt = 'part: 2\nexempt: { paragraphs: [3], public-interest: The rent is being negotiated. }';
/** What a type asks of its papers. */
const particular = (type: string) =>
  type === 'decision' ? 'decision-maker: { officer: An officer }\nstates: [{ state: taken, on: 2026-03-30 }]\n' : '';
/** Long enough for several pages, so that a count that was not made is seen. */
const long = Array.from({ length: 40 }, (_, at) => `${at + 1}. ${'zqleakbody words of a long text '.repeat(25)}`).join(
  '\n\n',
);

/** An open meeting whose second item lists a stub of every type of paper. */
function layStubs() {
  const agenda = `---\ndate: 2026-04-15\ntime: "18:00"\nvenue: Committee Room 1\nitems:\n  - { number: 1, title: Trees, papers: [trees] }\n  - number: 2\n    title: Leases\n    part: 2\n    exempt: { paragraphs: [3], public-interest: The rent is being negotiated. }\n    papers: [${types.map((type) => `lease-${type}`).join(', ')}]\n  - { number: 3, title: Paths, papers: [paths] }\n---\n`;
  const open = (title: string) =>
    `---\ntype: report\ntitle: ${title}\nbackground-papers: none\n---\n\n1. There are ${title}.\n`;
  const stubs = types.map((type) => [
    `${meeting}/lease-${type}.md`,
    `---\ntype: ${type}\ntitle: A lease\n${exempt}\n${particular(type)}${type === 'report' ? 'pages: 2\n' : ''}---\n`,
  ]);
  const papers = { [`${meeting}/trees.md`]: open('trees'), [`${meeting}/paths.md`]: open('paths') };
  return { [`${meeting}/index.md`]: agenda, ...papers, ...Object.fromEntries(stubs) };
}

/** The full texts, in a folder beside the content folder. */
function writePrivate(content: string): string {
  const folder = join(dirname(content), 'private');
  mkdirSync(join(folder, meeting), { recursive: true });
  for (const type of types) {
    const text = `---\ntype: ${type}\ntitle: zqleaktitle${type}\n${particular(type)}---\n\n## zqleakheading${type}\n\n${type === 'report' ? long : `zqleakbody${type} TBC`}\n\n![zqleakalt${type}](zqleakpicture.png)\n\n| zqleakhead${type} | Sum |\n| --- | --- |\n| zqleakcell${type} | 1 |\n`;
    writeFileSync(join(folder, meeting, `lease-${type}.md`), text);
  }
  writeFileSync(join(folder, meeting, 'zqleakpicture.png'), 'zqleakbytes');
  writeFileSync(join(folder, meeting, 'no-stub.md'), '---\ntype: report\ntitle: zqleakstray\n---\n\nzqleakstraybody\n');
  return folder;
}

function agendapack(content: string, ...args: string[]) {
  const all = [bin, ...args, '--content', content, ...(args.includes('--today') ? [] : ['--today', today])];
  return spawnSync(process.execPath, all, { cwd: dirname(content), encoding: 'utf8' });
}

/** Every file below a folder with its bytes. */
function readAll(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    files.map((one) => {
      const path = join(one.parentPath, one.name);
      return [path.slice(folder.length), readFileSync(path)];
    }),
  );
}

describe('a private folder', () => {
  it('gives publish the number of its pages and nothing else, and build not a byte', async () => {
    const content = sample().with(layStubs()).write();
    const folder = writePrivate(content);
    const published = agendapack(content, 'publish', 'planning/2026-04-15', '--private', folder);
    expect(published.stderr).toContain('[private-pages]');
    expect(published.stderr).toContain('[private-without-stub]');
    expect(published.status).toBe(0);
    const lock = readFileSync(join(content, meeting, 'pages.lock.json'), 'utf8');
    const [pack] = JSON.parse(lock).frozen;
    const kept = pack.pages.filter((page: object) => 'first' in page);
    expect(kept.length).toBeGreaterThan(0);
    for (const page of kept) expect(Object.keys(page).sort()).toEqual(['first', 'last']);
    const [first] = kept as { first: number; last: number }[];
    expect((first?.last ?? 0) - (first?.first ?? 0)).toBeGreaterThan(3);

    const site = join(dirname(content), '_site');
    const plain = agendapack(content, 'build');
    const without = readAll(site);
    const cached = agendapack(content, 'build', '--private', folder);
    const within = readAll(site);
    expect([plain.status, cached.status]).toEqual([0, 0]);
    expect([...without.keys()].some((path) => path.endsWith('pack.pdf'))).toBe(true);
    expect([...within.keys()].sort()).toEqual([...without.keys()].sort());
    for (const [path, bytes] of within) expect(bytes.equals(without.get(path) ?? Buffer.of()), path).toBe(true);

    const cache = readAll(join(dirname(content), '.cache'));
    for (const [path, bytes] of [...within, ...cache, ...readAll(content)]) {
      expect(path.match(canary) ?? [], path).toEqual([]);
      expect(await wordsIn(bytes, canary), path).toEqual([]);
    }
    for (const { stdout, stderr } of [published, plain, cached]) expect(`${stdout}${stderr}`).not.toMatch(canary);
  }, 180_000);

  it('is checked, with places and not a word of what it says, in every form', () => {
    const content = sample().with(layStubs()).write();
    const folder = writePrivate(content);
    for (const form of ['text', 'json', 'sarif']) {
      const { stdout, stderr } = agendapack(content, 'check', '--format', form, '--private', folder);
      expect(stdout + stderr, form).toContain('private-fault');
      expect(stdout + stderr, form).toContain('private/committees/planning/2026-04-15/lease-minutes.md');
      expect(stdout + stderr, form).not.toMatch(canary);
    }
  });

  it('would show its words if it were not kept apart: they are really read', async () => {
    const content = sample().with(layStubs()).write();
    const { compiled } = await readPrivate({ content, private: writePrivate(content), today, now: new Date(0) });
    const words = new Set(JSON.stringify(compiled.council).match(canary));
    for (const type of types) expect([...words]).toContain(`zqleakcell${type}`);
  });

  it('is refused where it cannot be one', () => {
    const content = sample().write();
    mkdirSync(join(content, 'secret', 'committees'), { recursive: true });
    mkdirSync(join(dirname(content), 'other'));
    const refused = (folder: string) => agendapack(content, 'check', '--private', folder);
    expect(refused('nowhere').stderr).toContain('There is no private folder');
    expect(refused(join(content, 'secret')).stderr).toContain('lie one in the other');
    expect(refused('other').stderr).toContain('not laid out like the content folder');
    expect(refused('other').status).toBe(2);
  });

  it('is warned of where it goes into git with the papers', () => {
    const content = sample().write();
    const folder = writePrivate(content);
    spawnSync('git', ['init', '-q', dirname(content)]);
    expect(agendapack(content, 'check', '--private', folder).stderr).toContain('same git repository');
  });
});

describe('exempt minutes', () => {
  it('are a stub in the later pack that lists them, beside public minutes', async () => {
    const { council, findings } = await sample()
      .with({
        'committees/planning/2026-02-11/minutes-part-2.md': `---\ntype: minutes\ntitle: Exempt minutes\n${exempt}\n---\n`,
        [`${meeting}/index.md`]:
          '---\ndate: 2026-04-15\nitems:\n  - { number: 1, title: Minutes, papers: [2026-02-11/minutes-part-2] }\n---\n',
        [`${meeting}/pages.lock.json`]: JSON.stringify({ format: 1, published: [{ what: 'pack', on: '2026-04-01' }] }),
      })
      .compile();
    const papers = council.meetings.find(({ folder }) => folder === '2026-04-15')?.items[0]?.papers;
    expect(papers).toMatchObject([{ kind: 'stub', title: 'Exempt minutes', paragraphs: [3] }]);
    expect(findings.map(({ problem }) => problem.rule)).not.toContain('included-private');
  });
});
