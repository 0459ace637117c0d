import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/import/front-matter.ts';
import { importText } from './imported.ts';
import { packText } from './pack-text.ts';

const folder = 'committees/libraries/2025-10-14';
const pack = importText(packText);

describe('a forward plan', () => {
  const text = pack.file(`${folder}/forward-plan-2025-2026.md`);
  const facts = readFacts(text);

  it('has an entry for each row, with the meeting it is planned for', () => {
    expect(facts.entries).toEqual([
      {
        slug: 'hill-top-lease',
        ref: '4',
        title: 'Hill Top lease',
        details: 'A new lease.',
        'decision-maker': 'Cabinet',
        on: '2025-11-20',
        period: 'Cabinet meeting - 20 November 2025',
        wards: ['Hill'],
        members: ['Cllr Ann Roe', 'Cllr Jo Pike'],
        officer: 'CS - Lin Ash',
        part: 2,
        'private-reason': 'Private (3)',
      },
      expect.objectContaining({ slug: 'budget-november-2025', ref: 'SI', standing: true, on: '2025-11-20' }),
      expect.objectContaining({ slug: 'budget-december-2025', period: 'Cabinet Member Decisions - December 2025' }),
    ]);
  });

  it('has the legend of departments once', () => {
    expect(facts.departments).toEqual({ CS: 'Culture Services', FD: 'Finance' });
  });

  it('shows its entries where the table stood, and keeps the report above it', () => {
    expect(text).toContain('Contact officer: Robin Fell  \nTelephone: 01632 960199\n\n## REASON FOR ITEM');
    expect(text.trimEnd()).toMatch(/::forward-plan$/);
  });

  it('asks when a later page has another legend', () => {
    const other = packText.replace(/(FD = Finance[\s\S]*)CS = Culture/, '$1CX = Culture');
    expect(importText(other).asked.filter((one) => one.endsWith('legend-differs'))).toHaveLength(1);
  });
});

describe('a work programme', () => {
  const text = pack.file(`${folder}/work-programme-2025-2026.md`);

  it('has its meetings with venue and items', () => {
    expect(readFacts(text).meetings).toEqual([
      { date: '2025-10-14', venue: 'TR2', items: ['Reading plan', '1st review', 'Forward plan'] },
      { date: '2025-11-11', venue: 'TR2', items: ['Pool repairs', 'Forward plan'] },
    ]);
  });

  it('shows them where the tables stood, with the note below', () => {
    expect(text).toContain('::programme\n\n\\*doors open at 6pm');
  });
});
