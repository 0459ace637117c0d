import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/import/front-matter.ts';
import { importText } from './imported.ts';
import { packText } from './pack-text.ts';

const pack = importText(packText);
const front = readFacts(pack.file('committees/libraries/2025-10-14/index.md'));

describe('the front sheet', () => {
  it('says when and where', () => {
    expect(front).toMatchObject({
      date: '2025-10-14',
      time: '18:30',
      venue: 'THE LONG ROOM, TOWN HALL, MARKET STREET',
      attend: 'Anybody may come and listen.',
      online: 'https://papers.thornmere.example/ie?MId=12&Ver=4',
      published: '2025-10-06',
      contact: { name: 'Robin Fell', telephone: '01632 960100', fax: '01632 960101', email: 'rfell@thornmere.example' },
    });
  });

  it('lists members with roles, and whom others represent', () => {
    expect(front.members).toEqual([
      { name: 'Ivo Marsh', role: 'Chairman', member: 'ivo-marsh' },
      { name: 'Dee Okafor', role: 'Vice-Chairman', member: 'dee-okafor' },
      { name: 'Sam Tully', role: 'Opposition Lead', member: 'sam-tully' },
      { name: 'Grace Hallam', role: 'Other Voting Representative: Thornmere Schools Forum' },
    ]);
  });

  it('gives the committee its seats and terms of reference', () => {
    const text = pack.file('committees/libraries/index.md');
    expect(readFacts(text)).toEqual({
      title: 'Libraries and Leisure Committee',
      membership: [
        { member: 'ivo-marsh', role: 'Chairman' },
        { member: 'dee-okafor', role: 'Vice-Chairman' },
        { member: 'sam-tully', role: 'Opposition Lead' },
        { name: 'Grace Hallam', 'co-opted': true, represents: 'Thornmere Schools Forum' },
      ],
    });
    expect(text).toContain('- Libraries\n- Swimming pools');
  });

  it('gives the council its name, officer and strapline', () => {
    expect(readFacts(pack.file('council.md'))).toMatchObject({
      name: 'Thornmere Borough Council',
      strapline: 'Lively and well read',
      officers: [{ name: 'Petra Lowe', role: 'Head of Democratic Services' }],
      formats: 'This agenda can be had in Braille or large print on request.',
    });
  });
});

describe('the agenda', () => {
  it('has items with titles, pages and papers in order', () => {
    expect(front.items).toEqual([
      { number: '1', title: 'Apologies for Absence' },
      {
        number: '2',
        title: 'To Agree the Minutes of the Meeting Held on Tuesday 9 September 2025',
        papers: ['2025-09-09/minutes'],
        pages: '1-4',
      },
      {
        number: '3',
        title: 'Progress on the Reading Plan 2025',
        papers: ['progress-on-the-reading-plan-2025', 'appendix-1'],
        pages: '5-20',
      },
      { number: '4', title: 'Pool Repairs - Draft Report', 'to-follow': true },
      { number: '5', title: 'Forward Plan 2025 / 2026', papers: ['forward-plan-2025-2026'], pages: '21-24' },
      { number: '6', title: 'Work Programme 2025 / 2026', papers: ['work-programme-2025-2026'], pages: '25-26' },
    ]);
  });
});

describe('a report of the pack', () => {
  const text = pack.file('committees/libraries/2025-10-14/progress-on-the-reading-plan-2025.md');

  it('has its officer and reason among its facts, and not again in the text', () => {
    expect(readFacts(text)).toMatchObject({
      title: 'Progress on the Reading Plan 2025',
      contact: { name: 'Lin Ash', telephone: '01632 960222' },
      reason: 'To tell Members how the plan is going.',
    });
    expect(text).not.toContain('REASON FOR ITEM');
  });

  it('begins at its first page', () => {
    expect(text).toContain('---\n\n::page[5]\n\n## CHOICES OPEN');
  });

  it('has one run of numbered paragraphs, however they were printed, with bullets below theirs', () => {
    expect(text).toContain(
      '1. The Council adopted the plan in May.\n2. It has two aims:\n\n   - More readers.\n   - Warmer libraries.',
    );
    expect(text).toContain('3. Readers rose, as the table shows:');
    expect(text).toContain(
      '4. Text of the fourth paragraph, which goes on until the end of the page and then over it (*see* Appendix 1).',
    );
  });

  it('has its headings back, none skipped', () => {
    expect(text.match(/^#+ .*$/gm)).toEqual([
      '## CHOICES OPEN TO MEMBERS',
      '## INFORMATION',
      '### Background',
      '### What happened next',
      '### Attachments included with this report',
    ]);
  });

  it('has recommendations as a lettered list', () => {
    expect(text).toContain(
      'It is recommended that the Committee:\n\na) **Notes** the plan;\n\nb) **Asks** for another report.',
    );
  });
});
