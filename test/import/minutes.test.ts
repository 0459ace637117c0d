import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/import/front-matter.ts';
import { importText } from './imported.ts';
import { packText } from './pack-text.ts';

const pack = importText(packText);
const text = pack.file('committees/libraries/2025-09-09/minutes.md');

describe('minutes in a pack', () => {
  it('go to the meeting they record, with their page in the pack', () => {
    expect(text).toContain('::page[1]{pack=2025-10-14}');
    expect(readFacts(text)).toMatchObject({ type: 'minutes', opened: '18:30', closed: '20:05' });
  });

  it('have each minute under its number and item', () => {
    expect(text.match(/^## .*$/gm)).toEqual([
      '## 17. APOLOGIES FOR ABSENCE (Agenda Item 1)',
      '## 18. OPENING HOURS (Agenda Item 2)',
      '## 19. SUMMER READING (Agenda Item 3)',
    ]);
  });

  it('have paragraphs put together that a page end cut, inside tables and outside', () => {
    expect(text).toContain('hoped that she would soon be well again.');
    expect(text).toContain('any earlier summer and which would be run again.');
  });

  it('have resolutions as a paragraph and a list', () => {
    expect(text).toContain('**RESOLVED**: That:\n\n1. The hours be agreed.\n2. The Librarian report in March.');
    expect(text).toContain('**RESOLVED** that:\n\n1. The scheme be run again.');
  });

  it('know who was there, and keep the printed names', () => {
    expect(readFacts(text).attendance).toEqual({
      present: [
        { member: 'ivo-marsh', role: 'Chairman' },
        { member: 'sam-tully', role: 'Opposition Lead' },
        { name: 'Ray Wick' },
      ],
      officers: [
        { name: 'Lin Ash', role: 'Librarian, Central' },
        { name: 'Robin Fell', role: 'Democratic Services Officer' },
      ],
    });
    expect(text).toContain(':::attendance\nCommittee Members Present: Councillors Ivo Marsh (Chairman)');
  });

  it('make the earlier meeting’s agenda of the items they name', () => {
    expect(readFacts(pack.file('committees/libraries/2025-09-09/index.md'))).toEqual({
      date: '2025-09-09',
      venue: 'The Long Room, Town Hall',
      status: 'held',
      items: [
        { number: '1', title: 'Apologies for Absence' },
        { number: '2', title: 'OPENING HOURS' },
        { number: '3', title: 'SUMMER READING' },
      ],
    });
  });
});

describe('printed minutes alone', () => {
  const printed = `                    THORNMERE BOROUGH COUNCIL


      MINUTES of a meeting of the Borough Council held in the Long Room, Town Hall,
      Thornmere on Thursday, 6 November 2025.

      PRESENT: Mr A Bell (Chairman), Mrs C Dunn, OBE, Ms E Frost,
      Mr G Hale and Dr I Jones

      IN ATTENDANCE: Ms K Lane (Monitoring Officer)

                        UNRESTRICTED ITEMS

      Election of Chair

      1.   Mr Hale proposed that Mr Bell take the chair.

88.   Apologies for Absence
      (Item 1)

      Mr North sent his apologies.

89.   Declarations of Interest in matters that are before the meeting and in
      other matters
\f      (Item 2)

      1)    Ms Frost declared that her brother works at the pool and she would not
            vote.

      2)    RESOLVED that the declaration be noted.

      For (2)

      Mr Bell, Mr Hale
`;
  const alone = importText(printed, { committee: 'full-council' });
  const minutes = alone.file('committees/full-council/2025-11-06/minutes.md');

  it('become minutes.md of their own meeting', () => {
    expect(alone.folder).toBe('committees/full-council/2025-11-06');
    expect(minutes.match(/^## .*$/gm)).toEqual([
      '## Election of Chair',
      '## 88. Apologies for Absence (Item 1)',
      '## 89. Declarations of Interest in matters that are before the meeting and in other matters (Item 2)',
    ]);
  });

  it('keep their paragraphs’ numbers and the votes as printed', () => {
    expect(minutes).toContain('1) Ms Frost declared that her brother works at the pool and she would not vote.');
    expect(minutes).toContain('For (2)\n\nMr Bell, Mr Hale');
  });

  it('know names with honours as one', () => {
    const { attendance } = readFacts(minutes) as { attendance: { present: { name: string }[] } };
    expect(attendance.present.map((one) => one.name)).toEqual([
      'A Bell',
      'C Dunn, OBE',
      'E Frost',
      'G Hale',
      'I Jones',
    ]);
  });

  it('count as published on the day of the meeting until somebody says another', () => {
    const lock = 'committees/full-council/2025-11-06/pages.lock.json';
    expect(alone.asked).toContain('1 import-day-assumed');
    expect(JSON.parse(alone.file(lock)).published).toEqual([{ what: 'minutes', on: '2025-11-06' }]);
    const dated = importText(printed, { committee: 'full-council', published: '2025-11-20' });
    expect(dated.file(lock)).toContain('2025-11-20');
    expect(dated.asked).not.toContain('1 import-day-assumed');
  });

  it('never make a meeting public that somebody is writing here', () => {
    const draft = { 'committees/full-council/2025-11-06/index.md': '---\ndate: 2025-11-06\nitems: []\n---\n' };
    const into = importText(printed, { committee: 'full-council' }, draft);
    expect(into.asked).toContain('1 import-not-stamped');
    expect(into.files.has('committees/full-council/2025-11-06/pages.lock.json')).toBe(false);
  });
});

describe('minutes that do not say that they are minutes', () => {
  const parish = `              Fernhope Parish Council - 4th March 2025

Present
Councillors A Bell (Chair), C Dunn and E Frost
Clerk G Hale

25.03.1 Apologies
Councillor I Jones

25.03.2 Minutes
The minutes of the meeting held on 7th January 2025 had been sent round.
All agreed that they were a true record and they were signed.

25.03.3 Bench on the Green
Resolved to pay the carpenter £80.
`;
  const taken = importText(parish, { committee: 'fernhope' });

  it('are told by their date, who was present, and what was done', () => {
    expect(taken.folder).toBe('committees/fernhope/2025-03-04');
    const minutes = taken.file('committees/fernhope/2025-03-04/minutes.md');
    expect(minutes.match(/^## .*$/gm)).toEqual([
      '## 25.03.1. Apologies',
      '## 25.03.2. Minutes',
      '## 25.03.3. Bench on the Green',
    ]);
    expect(readFacts(minutes).attendance).toMatchObject({ present: [{ name: 'A Bell', role: 'Chair' }, {}, {}] });
  });

  it('are none where a report says who was present somewhere', () => {
    const report = `Report to the Parish Council, 4 March 2025

Purpose

1. A meeting was held.

Present were both officers.

It was resolved to go on. The proposal was seconded.
`;
    expect(importText(report, { committee: 'fernhope' }).files.has('committees/fernhope/2025-03-04/minutes.md')).toBe(
      false,
    );
  });
});
