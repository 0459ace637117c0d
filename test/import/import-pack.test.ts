import { describe, expect, it } from 'vitest';
import { readImported, writeImported } from '../../src/import/imported-record.ts';
import { type FileTypeName, fileTypes } from '../../src/model/types.ts';
import { checkFacts, splitFrontMatter } from '../../src/parse/front-matter.ts';
import { writeLock } from '../../src/publish/write-lock.ts';
import { readLock } from '../../src/read/read-lock.ts';
import { countWords, importText, missingWords } from './imported.ts';
import { packText } from './pack-text.ts';

const pack = importText(packText);
const meeting = 'committees/libraries/2025-10-14';

describe('a pack’s text', () => {
  it('gives the meeting’s folder', () => {
    expect(pack.folder).toBe(meeting);
  });

  it('becomes a file for each thing it holds', () => {
    expect([...pack.files.keys()].sort()).toEqual([
      'committees/libraries/2025-09-09/imported.json',
      'committees/libraries/2025-09-09/index.md',
      'committees/libraries/2025-09-09/minutes.md',
      'committees/libraries/2025-09-09/pages.lock.json',
      `${meeting}/appendix-1.md`,
      `${meeting}/forward-plan-2025-2026.md`,
      `${meeting}/imported.json`,
      `${meeting}/index.md`,
      `${meeting}/pages.lock.json`,
      `${meeting}/progress-on-the-reading-plan-2025.md`,
      `${meeting}/work-programme-2025-2026.md`,
      'committees/libraries/index.md',
      'council.md',
      'members/dee-okafor.md',
      'members/ivo-marsh.md',
      'members/sam-tully.md',
    ]);
  });

  it('becomes files whose facts their schemas accept', () => {
    const problems = [...pack.files].flatMap(([path, text]): unknown[] => {
      if (path.endsWith('/imported.json')) return writeImported(readImported(text)) === text ? [] : [path];
      if (path.endsWith('.json')) {
        // As `publish` writes it, so that the next publication changes no line of it.
        const { lock } = readLock(path, text);
        return lock && writeLock(lock) === text ? [] : [path];
      }
      const split = splitFrontMatter(path, text);
      return [...split.problems, ...checkFacts(fileTypes[typeOf(path, split.raw?.type)].schema, split).problems];
    });
    expect(problems).toEqual([]);
  });

  it('keeps every word of the papers, and headings of tables once', () => {
    const papers = packText.slice(packText.indexOf('Meeting held at'), packText.indexOf('Ref\tDecision'));
    const once = [...new Set(papers.split('\n'))].join('\n');
    expect(missingWords(once, pack.files.values())).toEqual([]);
  });

  it('stamps the meeting and the earlier minutes as published on the printed day', () => {
    expect(JSON.parse(pack.file(`${meeting}/pages.lock.json`))).toEqual({
      format: 1,
      published: [{ what: 'pack', on: '2025-10-06' }],
    });
    expect(JSON.parse(pack.file('committees/libraries/2025-09-09/pages.lock.json')).published).toEqual([
      { what: 'minutes', on: '2025-10-06' },
    ]);
  });

  it('stamps the earlier minutes with the pack where no day is printed, but none that somebody is writing here', () => {
    const undated = packText.replace(/^Published: .*$/m, '');
    const lock = 'committees/libraries/2025-09-09/pages.lock.json';
    expect(JSON.parse(importText(undated).file(lock)).published).toEqual([{ what: 'minutes', on: '2025-10-14' }]);
    const draft = { 'committees/libraries/2025-09-09/minutes.md': '---\ntype: minutes\n---\n\nStill being written.\n' };
    expect(importText(packText, {}, draft).files.has(lock)).toBe(false);
  });

  it('asks at the lines of the source', () => {
    const lines = packText.split('\n');
    expect(pack.asked).toEqual([
      '1 import-site-address',
      `${lines.findIndex((line) => line.startsWith('1.2\t')) + 1} import-column-mended`,
      `${lines.lastIndexOf('Telephone: 01632 960100') + 1} import-two-numbers`,
    ]);
  });

  it('changes nothing when it is imported again', () => {
    const again = importText(packText, {}, pack.all);
    expect([...again.files]).toEqual([]);
    expect(again.asked).not.toContain('import-file-kept');
  });

  it('leaves a file alone that somebody has changed, and says so', () => {
    const path = `${meeting}/appendix-1.md`;
    const again = importText(packText, {}, { ...pack.all, [path]: 'Mine.' });
    expect([...again.files]).toEqual([]);
    expect(again.problems.find((one) => one.rule === 'import-file-kept')?.message).toContain(path);
  });

  it('puts words of the front sheet that the council’s files do not have on the front sheet', () => {
    const council = '---\nname: Thornmere Borough Council\nsite: https://example.org/\n---\n';
    const committee = '---\ntitle: Libraries and Leisure Committee\n---\n\nOther terms.\n';
    const there = { 'council.md': council, 'committees/libraries/index.md': committee };
    const second = importText(packText, {}, there);
    expect(second.files.has('council.md')).toBe(false);
    expect(second.file(`${meeting}/index.md`)).toContain('Petra Lowe');
    expect(second.file(`${meeting}/index.md`)).toContain('## Terms of Reference\n\nThe Committee looks after');
  });

  it('takes the place of a meeting known only from its minutes', () => {
    const later = importText(packText);
    const own = packText
      .replace('TUESDAY, 14 OCTOBER 2025', 'TUESDAY, 9 SEPTEMBER 2025')
      .replace(/- 2 To Agree[\s\S]*?\n- 3/, '- 3')
      .replace(/\nMinutes\n[\s\S]*?8.05 pm\.\n/, '');
    const earlier = importText(own, {}, later.all);
    const text = earlier.file('committees/libraries/2025-09-09/index.md');
    expect(text).toContain('venue: THE LONG ROOM');
    expect(text).not.toContain('Made before the agenda');
    const stamps = JSON.parse(earlier.file('committees/libraries/2025-09-09/pages.lock.json')).published;
    expect(stamps.map((stamp: { what: string }) => stamp.what)).toEqual(['minutes', 'pack']);
  });

  it('refuses a file without words', () => {
    expect(() => importText(' \n\f\n')).toThrow('no words');
  });

  it('says that the date is missing', () => {
    expect(() => importText('Agenda\n\n1. Apologies\n2. Minutes\n')).toThrow('--date');
    expect(importText('Agenda\n\n1. Apologies\n2. Minutes\n', { date: '2026-01-08' }).folder).toContain('2026-01-08');
  });

  it('counts words without marks', () => {
    expect([...countWords('<p>One \\*two\\* one')]).toEqual([
      ['one', 2],
      ['two', 1],
    ]);
  });
});

function typeOf(path: string, type: unknown): FileTypeName {
  if (path === 'council.md') return 'council';
  if (path.startsWith('members/')) return 'member';
  if (/\d\/index\.md$/.test(path)) return 'meeting';
  return path.endsWith('index.md') ? 'committee' : (type as FileTypeName);
}
