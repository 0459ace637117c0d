import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sample } from '../harness.ts';
import { canary, layCanaries, layFaultyCanaries } from './canaries.ts';
import { wordsIn } from './words-in.ts';

afterEach(() => void vi.doUnmock('../../src/read/publication.ts'));

describe('what is not for publication', () => {
  it('is in no byte of the built site, its index and PDFs unpacked, nor in what is kept or said', async () => {
    const built = sample().with(layCanaries()).build();
    expect(built.stderr).toContain('part-2-text');
    expect(built.status).toBe(0);
    const site = built.stdout.trim();
    const kept = join(dirname(site), '.cache');
    const files = [site, kept].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      expect(path.slice(dirname(site).length).match(canary) ?? [], path).toEqual([]);
      expect(await wordsIn(readFileSync(path), canary), path).toEqual([]);
    }
    // The same reading does find a word of a public paper, in its PDF too.
    const pdf = readFileSync(join(site, 'committees/planning/2026-03-11/cycle-shed/paper.pdf'));
    expect(await wordsIn(pdf, /library/g)).not.toEqual([]);
    const said = built.stderr.split('\n').map((line) => line.replace(/^\S+:\d+:\d+ /, ''));
    const aboutPart2 = said.filter((line) => /part-2|unclear/.test(line));
    expect(aboutPart2.flatMap((line) => line.match(canary) ?? [])).toEqual([]);
  }, 60_000);

  it('is not compiled where a public paper links to it by mistake, or its part cannot be read', async () => {
    const { council, shownFiles, findings } = await sample().with(layFaultyCanaries()).compile();
    const rules = findings.map(({ problem }) => problem.rule);
    expect(rules).toEqual(expect.arrayContaining(['link-private', 'part-2-fault', 'included-private']));
    expect(JSON.stringify(council).match(canary) ?? []).toEqual([]);
    expect(shownFiles).toEqual([]);
  });

  it('would be there without the filter: these words are really planted', async () => {
    vi.doMock('../../src/read/publication.ts', async (original) => ({
      ...(await original<typeof import('../../src/read/publication.ts')>()),
      opennessOf: () => 'open',
      isPublished: () => true,
      hasStamp: () => true,
    }));
    vi.resetModules();
    const { compileCouncil } = await import('../../src/compile.ts');
    const { readContent } = await import('../../src/io/read-content.ts');
    const folder = await readContent(sample().with(layCanaries()).write());
    const { council } = compileCouncil(folder, { today: '2026-03-10', drafts: false });
    const leaked = new Set(JSON.stringify(council).match(canary));
    for (const word of [
      'zqleaktitlereport',
      'zqleakbodyminutes',
      'zqleakcellnotice',
      'zqleakaltappendix',
      'zqleakentrytitle',
      'zqleakdraftitemreport',
      'zqleaksupplementbody',
    ]) {
      expect([...leaked]).toContain(word);
    }
  });
});
