import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/import/front-matter.ts';
import { importText } from './imported.ts';

const report = 'LIBRARY FINES\n\nContact Officer: Lin Ash\n\n1. Fines bring in little.\n\n2. They keep people away.\n';
const index = 'committees/libraries/2026-01-13/index.md';
const agenda =
  '---\ndate: 2026-01-13\n# our own remark\nitems:\n  - number: "4"\n    title: Library fines\n    to-follow: true\n---\n';

describe('a report alone', () => {
  it('goes to the meeting that is named, at its item', () => {
    const made = importText(report, { into: 'libraries/2026-01-13', item: '4' }, { [index]: agenda });
    expect(made.folder).toBe('committees/libraries/2026-01-13');
    expect(made.file('committees/libraries/2026-01-13/library-fines.md')).toContain('1. Fines bring in little.');
    expect(readFacts(made.file(index)).items).toEqual([
      { number: '4', title: 'Library fines', papers: ['library-fines'] },
    ]);
    expect(made.file(index)).toContain('# our own remark');
    // The meeting is being written here: its report is published with it, and nobody has to say when.
    expect(made.asked).not.toContain('1 import-not-stamped');
  });

  it('finds its item by its title', () => {
    const made = importText(report, { date: '2026-01-13' }, { [index]: agenda });
    expect(readFacts(made.file(index)).items).toMatchObject([{ papers: ['library-fines'] }]);
  });

  it('gets an item of its own where none has its title, and says so', () => {
    const made = importText(report, { date: '2026-01-13' }, { [index]: agenda.replace('Library fines', 'Budget') });
    expect(made.asked).toContain('1 import-item-added');
    expect(readFacts(made.file(index)).items).toMatchObject([
      { title: 'Budget' },
      { key: 'library-fines', title: 'LIBRARY FINES' },
    ]);
  });

  it('makes its meeting where there is none', () => {
    const made = importText(report, { date: '2026-01-13' });
    expect(readFacts(made.file(index)).items).toEqual([
      { key: 'library-fines', title: 'LIBRARY FINES', papers: ['library-fines'] },
    ]);
  });

  it('says when its meeting is public already', () => {
    const lock = '{"format":1,"published":[{"what":"pack","on":"2026-01-05"}]}';
    const there = { [index]: agenda, 'committees/libraries/2026-01-13/pages.lock.json': lock };
    expect(importText(report, { date: '2026-01-13' }, there).asked).toContain('1 import-public-now');
  });

  it('changes nothing when it is imported again', () => {
    const made = importText(report, { date: '2026-01-13' }, { [index]: agenda });
    expect([...importText(report, { date: '2026-01-13' }, made.all).files]).toEqual([]);
  });

  it('is refused where nothing says which meeting it is for', () => {
    expect(() => importText(report)).toThrow('--into');
  });
});
