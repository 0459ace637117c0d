import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sample } from '../harness.ts';
import { canary, layCanaries, layFaultyCanaries } from './canaries.ts';
import { searchFolder, wordsIn } from './words-in.ts';

afterEach(() => void vi.doUnmock('../../src/read/publication.ts'));

describe('what is not for publication', () => {
  it('is in no byte of the built site, its index and PDFs unpacked, nor in what is kept or said', async () => {
    const built = sample()
      .withFolder(await publishCanaries())
      .build();
    expect(built.stderr).toContain('part-2-text');
    expect(built.status).toBe(0);
    const site = built.stdout.trim();
    const kept = join(dirname(site), '.cache');
    for (const folder of [site, kept]) expect([...(await searchFolder(folder, canary))]).toEqual([]);
    for (const edition of ['paper.pdf', 'large-print.pdf', 'paper.epub'])
      expect(existsSync(join(site, 'committees/planning/2026-03-11/cycle-shed', edition)), edition).toBe(true);
    // The same reading does find a word of a public paper, in its PDF too.
    const pdf = readFileSync(join(site, 'committees/planning/2026-03-11/cycle-shed/paper.pdf'));
    expect(await wordsIn(pdf, /library/g)).not.toEqual([]);
    const said = built.stderr.split('\n').map((line) => line.replace(/^\S+:\d+:\d+ /, ''));
    const aboutPart2 = said.filter((line) => /part-2|unclear/.test(line));
    expect(aboutPart2.flatMap((line) => line.match(canary) ?? [])).toEqual([]);
  });

  it('is not compiled where a public paper links to it by mistake, or its part cannot be read', async () => {
    const { council, shownFiles, findings } = await sample().with(layFaultyCanaries()).compile();
    const rules = findings.map(({ problem }) => problem.rule);
    expect(rules).toEqual(expect.arrayContaining(['link-private', 'part-2-fault', 'included-private']));
    expect(JSON.stringify(council).match(canary) ?? []).toEqual([]);
    expect(shownFiles).toEqual([]);
  });

  it('would be in every edition, the index and what is kept without the filter: these words are really planted', async () => {
    vi.doMock('../../src/read/publication.ts', async (original) => ({
      ...(await original<typeof import('../../src/read/publication.ts')>()),
      opennessOf: () => 'open',
      isPublished: () => true,
      hasStamp: () => true,
    }));
    vi.resetModules();
    const folder = dirname(await publishCanaries());
    const { buildCouncil } = await import('../../src/io/build.ts');
    const output = join(folder, '_site');
    const run = { ...day, content: join(folder, 'content'), output, cwd: folder, drafts: false };
    expect(await buildCouncil(run)).toMatchObject({ built: true, failures: [] });
    const found = await searchFolder(folder, canary);
    for (const type of ['report', 'appendix', 'minutes', 'forward-plan', 'work-programme', 'notice', 'decision']) {
      for (const edition of ['index.html', 'paper.pdf', 'large-print.pdf', 'paper.epub']) {
        const path = `_site/committees/planning/2026-03-11/zqleakfile-${type}/${edition}`;
        expect(found.get(path), path).toContain(`zqleakcell${type}`);
      }
    }
    const kinds = new Set([...found.keys()].map((path) => `${path.split('/')[0]} ${extname(path)}`));
    for (const kind of ['.cache .pdf', '_site .pf_fragment', '_site .pf_index', '_site .png'])
      expect([...kinds]).toContain(kind);
    const words = new Set([...found.values()].flat());
    for (const word of [
      'zqleakentrytitle',
      'zqleakdraftitemreport',
      'zqleaksupplementbody',
      'zqleakcellregister',
      'zqleakpdfalt',
      'zqleakpdfwords',
      'zqleakpdfname',
    ])
      expect([...words]).toContain(word);
  });
});

const day = { today: '2026-03-10', now: new Date('2026-03-10T09:00:00Z') };

/** The planted council with its meeting published, so that it has every edition. */
async function publishCanaries(): Promise<string> {
  const { publishMeeting } = await import('../../src/io/publish-meeting.ts');
  const content = sample().with(layCanaries()).write();
  const asked = { ...day, content, key: 'planning/2026-03-11', supplement: undefined, reason: undefined };
  // Its minutes are written later, and are a draft.
  const minutes = join(content, 'committees/planning/2026-03-11/minutes.md');
  const text = readFileSync(minutes);
  rmSync(minutes);
  const { changed, found } = await publishMeeting(asked);
  expect(changed, JSON.stringify(found)).toBe(true);
  writeFileSync(minutes, text);
  return content;
}
