import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/import/front-matter.ts';
import { importText } from './imported.ts';

const letter = `                                        Date:    3 November 2025

Dear Member

BOROUGH COUNCIL - THURSDAY, 6 NOVEMBER 2025

Please find enclosed the paper for Item 3, which was not available when the main agenda was published.

Agenda Item No
3            Bridge Street crossing (Pages 1 - 3)

Yours sincerely
\fThis page is intentionally left blank
\f                                                       Agenda Item 3

From:           Wes Hurst, Leader

To:             Borough Council

Subject:        Bridge Street crossing

Summary: The crossing is worn out.

1.   Introduction

1.1 The crossing was built in 1984 and has been mended so often that it can be
    mended no more.

                          Page 1
\f1.2 A new one would have lights.

                          Page 2
`;
const folder = 'committees/full-council/2025-11-06';

describe('a supplement', () => {
  const alone = importText(letter, { committee: 'full-council' });

  it('gets a folder and page numbers of its own', () => {
    expect(alone.folder).toBe(`${folder}/supplement-1`);
    expect(readFacts(alone.file(`${folder}/supplement-1/index.md`))).toEqual({
      date: '2025-11-03',
      kind: 'to-follow',
      series: 'own',
      items: [{ key: '3', papers: ['bridge-street-crossing'], pages: '1-3' }],
    });
    expect(JSON.parse(alone.file(`${folder}/pages.lock.json`)).published).toEqual([
      { what: 'pack', on: '2025-11-03' },
      { what: 'supplement-1', on: '2025-11-03' },
    ]);
  });

  it('has each printed page marked where it starts', () => {
    const text = alone.file(`${folder}/supplement-1/bridge-street-crossing.md`);
    expect(text).toMatch(/---\n\n::page\[1\]\n/);
    expect(text).toContain('it can be mended no more.\n\n::page[2]\n\n1.2 A new one would have lights.');
    expect(text).toContain('## 1. Introduction');
    expect(readFacts(text)).toMatchObject({ title: 'Bridge Street crossing', from: 'Wes Hurst, Leader' });
  });

  it('says that its meeting is not there, and writes what it knows of it', () => {
    expect(alone.asked).toContain('1 import-supplement-alone');
    expect(readFacts(alone.file(`${folder}/index.md`)).items).toEqual([
      { number: '3', title: 'Bridge Street crossing' },
    ]);
  });

  it('is the same supplement when it is imported again, and the next one when it is another', () => {
    expect([...importText(letter, { committee: 'full-council' }, alone.all).files]).toEqual([]);
    const next = importText(letter.replace('(Pages 1 - 3)', '(Pages 1 - 5)'), { committee: 'full-council' }, alone.all);
    expect(next.folder).toBe(`${folder}/supplement-2`);
  });

  it('ends what was to follow in the file of its meeting, and leaves every other character there', () => {
    const sheet = (line: string) =>
      `---\ndate: 2025-11-06  # moved once\nitems:\n- number: 2\n  title: 'Parks'\n  to-follow: true\n- number: 3\n  title:   Bridge Street crossing\n${line}  for: decision # the clerk’s\n---\nHello.\n`;
    const there = { [`${folder}/index.md`]: sheet('  to-follow: true\n') };
    const taken = importText(letter, { committee: 'full-council' }, there);
    expect(taken.file(`${folder}/index.md`)).toBe(sheet(''));
    expect(taken.asked).toContain('1 import-to-follow-ended');
    const first = {
      [`${folder}/index.md`]: '---\ndate: 2025-11-06\nitems:\n  - to-follow: true\n    number: 3\n---\n',
    };
    expect(importText(letter, { committee: 'full-council' }, first).file(`${folder}/index.md`)).toBe(
      '---\ndate: 2025-11-06\nitems:\n  - number: 3\n---\n',
    );
    const flow = { [`${folder}/index.md`]: '---\ndate: 2025-11-06\nitems: [{ number: 3, to-follow: true }]\n---\n' };
    expect(importText(letter, { committee: 'full-council' }, flow).asked).toContain('1 import-to-follow-left');
  });
});
