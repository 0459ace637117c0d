import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Lock } from '../../src/model/lock.ts';
import { freezeAnchors } from '../../src/paginate/lock-anchors.ts';
import { makeLock } from '../../src/paginate/lock-make.ts';
import { readLockPaper } from '../../src/paginate/lock-papers.ts';
import { stampLock } from '../../src/publish/stamp.ts';
import { writeLock } from '../../src/publish/write-lock.ts';
import { readLock } from '../../src/read/read-lock.ts';
import { compileFake, type FakePaper, home, printPack } from '../paginate/fake-pack.ts';

const pack = paper('trees', ['The oak leans', 'It will be felled', 'The lime stays']);
const base = publish(stampLock(undefined, ['pack'], '2026-03-10', undefined), 'pack', pack, 0);

describe('a lock', () => {
  it('that holds stamps alone is written and read as before', () => {
    const lock = stampLock(undefined, ['pack'], '2026-03-10', undefined);
    expect(writeLock(lock)).toBe(
      '{\n  "format": 1,\n  "published": [\n    { "what": "pack", "on": "2026-03-10" }\n  ]\n}\n',
    );
    expect(readLock('pages.lock.json', writeLock(lock))).toEqual({ lock, problems: [] });
  });

  it('has one page, one paper and one anchor a line', () => {
    const lines = writeLock(base).split('\n').slice(5, -3);
    expect(lines.map((line) => line.replace(/"([0-9a-f]{6,}|p-[0-9a-f]{6})"/g, '…'))).toEqual([
      '  "frozen": [',
      '    { "what": "pack", "check": …, "items": ["5"], "pages": [',
      '      { "page": 1, "paper": "trees", "start": …, "check": … }',
      '    , { "page": 2, "paper": "trees", "start": …, "check": … }',
      '    , { "page": 3, "paper": "trees", "start": …, "check": … }], "papers": [',
      '      { "paper": "trees", "address": "/committees/cabinet/2026-03-18/trees/", "check": …, "others": [], "blocks": [',
      '        { "id": …, "words": …, "like": … }',
      '      , { "id": …, "words": …, "like": … }',
      '      , { "id": …, "words": …, "like": … }] }] }',
    ]);
  });

  it('reads the same when its lines were laid out anew', () => {
    expect(readLock('pages.lock.json', JSON.stringify(base, null, 4))).toEqual({ lock: base, problems: [] });
  });
});

describe('locks of two branches', () => {
  const minutes = (lock: Lock) =>
    publish(stampLock(lock, ['minutes'], '2026-03-25', undefined), 'minutes', paper('minutes', ['Noted']), undefined);
  const supplement = (lock: Lock, number: number, text: string) =>
    publish(
      stampLock(lock, [`supplement-${number}`], '2026-03-16', undefined),
      `supplement-${number}`,
      paper(`supplement-${number}/late`, [text]),
      4,
    );

  it('conflict only where both stamped, and keeping both sides makes a lock that reads', () => {
    const { text, conflicts } = merge(
      writeLock(base),
      writeLock(minutes(base)),
      writeLock(supplement(base, 1, 'A late letter')),
    );
    expect(readLock('pages.lock.json', text).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('marks of a merge'),
    ]);
    expect(conflicts).toBe(2);
    const both = text.replace(/^(<{7}|={7}|>{7}).*\n/gm, '');
    const { lock, problems } = readLock('pages.lock.json', both);
    expect(problems).toEqual([]);
    expect(lock?.frozen?.map(({ what }) => what)).toEqual(['pack', 'minutes', 'supplement-1']);
  });

  it('are refused where two supplements were given the same pages', () => {
    const one = supplement(base, 1, 'A late letter');
    const two = supplement(base, 2, 'Another letter');
    const both: Lock = {
      ...base,
      published: [...one.published, ...two.published.slice(-1)],
      frozen: [...(one.frozen ?? []), ...(two.frozen ?? []).slice(-1)],
    };
    expect(readLock('pages.lock.json', writeLock(both)).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('page 5 is one of “supplement-2” and of another publication as well'),
    ]);
  });
});

describe('a damaged lock', () => {
  const text = writeLock(base);
  const spoil: [string, string, RegExp, number][] = [
    ['is cut short', text.slice(0, text.length / 2), /not JSON/, 1],
    [
      'has a page moved to another number',
      text.replace('"page": 3', '"page": 4'),
      /page 4 is not as it was published/,
      10,
    ],
    ['has a page less', text.replace(/\n.*"page": 1,.*\n *,/, '\n'), /list of pages.*“pack” is not/, 7],
    [
      'has other words in a paper',
      text.replace(/"words": "./, '"words": "0'),
      /about “trees” is not as it was published/,
      11,
    ],
    [
      'has an anchor that is not there',
      text.replace(/"start": "[^"]+"/, '"start": "para-1"'),
      /line of page 1 is not/,
      8,
    ],
    ['has lost its stamp', text.replace(/ *\{ "what": "pack", "on".*\n/, ''), /no date of its publication/, 6],
    ['has a key that nobody knows', text.replace('"pages"', '"leaves"'), /Unrecognized|Invalid/i, 1],
  ];

  it.each(spoil)('that %s is reported at its line and not taken', (_, spoilt, message, line) => {
    const { lock, problems } = readLock('pages.lock.json', spoilt);
    expect(lock).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'lock-broken', line, message: expect.stringMatching(message) }]);
  });
});

function paper(name: string, texts: string[]): FakePaper {
  return { name, blocks: texts.map((text, index) => ({ key: `${index}`, kind: 'p', text })) };
}

/** Publishes a paper; its pages begin after `after`, or it has none. */
function publish(lock: Lock, what: string, from: FakePaper, after: number | undefined): Lock {
  const made = compileFake(from);
  freezeAnchors(made, home, undefined);
  const map = after === undefined ? undefined : printPack([made], 6, what, after);
  return makeLock(lock, { what, map, papers: [readLockPaper(made, home)], items: ['5'] });
}

function merge(from: string, ours: string, theirs: string): { text: string; conflicts: number } {
  const folder = mkdtempSync(join(tmpdir(), 'agendapack-merge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries({ from, ours, theirs })) writeFileSync(join(folder, name), text);
  const { stdout, status } = spawnSync('git', ['merge-file', '-p', 'ours', 'from', 'theirs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { text: stdout, conflicts: status ?? -1 };
}
