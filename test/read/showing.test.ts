import { describe, expect, it } from 'vitest';
import type { CompiledCouncil } from '../../src/model/compiled.ts';
import { type Overlay, sample } from '../harness.ts';

const later = 'committees/planning/2026-04-15';
const stamp = (...what: string[]) =>
  JSON.stringify({ format: 1, published: what.map((one) => ({ what: one, on: '2026-04-01' })) });

function agenda(date: string, items: string): string {
  return `---\ndate: ${date}\nitems:\n${items}---\n`;
}

const report = (title: string, more = '') => `---\ntype: report\ntitle: ${title}\n${more}---\n\n1. Words.\n`;

/** A public meeting on 15 April with one item that lists these papers. */
function laterMeeting(papers: string, part = 1): Overlay {
  return {
    [`${later}/index.md`]: agenda(
      '2026-04-15',
      `  - { number: 1, title: What came back, part: ${part}, papers: [${papers}] }\n`,
    ),
    [`${later}/pages.lock.json`]: stamp('pack'),
  };
}

async function compile(overlay: Overlay): Promise<{ council: CompiledCouncil; addresses: string[]; rules: string[] }> {
  const { council, findings } = await sample().with(overlay).compile();
  return {
    council,
    addresses: council.meetings.flatMap((meeting) => meeting.papers.map((paper) => paper.address)),
    rules: findings.map(({ problem }) => `${problem.rule} ${problem.file}`),
  };
}

describe('a paper included from another meeting', () => {
  it('stands at both addresses, canonical to home', async () => {
    const { council } = await compile(laterMeeting('2026-02-11/trees-in-mill-lane'));
    const paper = council.meetings.find(({ folder }) => folder === '2026-04-15')?.papers[0];
    expect(paper?.address).toBe('/committees/planning/2026-04-15/trees-in-mill-lane-of-2026-02-11/');
    expect(paper?.canonical).toBe('/committees/planning/2026-02-11/trees-in-mill-lane/');
  });

  it('is left out, also of a supplement, while its own meeting is not public', async () => {
    const draft = 'committees/planning/2026-03-25';
    const { addresses } = await compile({
      ...laterMeeting('2026-03-25/quarry'),
      [`${draft}/index.md`]: agenda('2026-03-25', '  - { number: 1, title: Quarry, papers: [quarry, lane] }\n'),
      [`${draft}/quarry.md`]: report('Quarry'),
      [`${draft}/lane.md`]: report('Lane'),
      [`${later}/supplement-1/index.md`]:
        '---\ndate: 2026-04-02\nkind: urgent\nitems: [{ key: "1", papers: [2026-03-25/lane] }]\n---\n',
      [`${later}/pages.lock.json`]: stamp('pack', 'supplement-1'),
    });
    expect(addresses.filter((one) => /quarry|lane-of-2026-03/.test(one))).toEqual([]);
  });

  it('is left out while the supplement it lies in is not public', async () => {
    const { addresses } = await compile({
      ...laterMeeting('2026-03-11/supplement-2/drainage'),
      'committees/planning/2026-03-11/supplement-2/index.md':
        '---\ndate: 2026-03-10\nkind: urgent\nitems: [{ key: "2", papers: [drainage] }]\n---\n',
      'committees/planning/2026-03-11/supplement-2/drainage.md': report('Drainage'),
    });
    expect(addresses.filter((one) => one.includes('drainage'))).toEqual([]);
  });

  it('is left out when no item of its own meeting lists it, whatever it says of its part', async () => {
    const { addresses } = await compile({
      ...laterMeeting('2026-03-11/spare'),
      'committees/planning/2026-03-11/spare.md': report('Spare', 'part: 1\n'),
    });
    expect(addresses.filter((one) => one.includes('spare'))).toEqual([]);
  });

  it('is not opened by an item of Part 2: minutes that only such an item includes are not public', async () => {
    const { addresses, rules } = await compile({
      ...laterMeeting('2026-03-11/minutes', 2),
      'committees/planning/2026-03-11/minutes.md': '---\ntype: minutes\n---\n\n## 1. Apologies\n\nThere were none.\n',
    });
    expect(addresses.filter((one) => /03-11\/minutes\/|minutes-of-2026-03-11/.test(one))).toEqual([]);
    expect(rules).toContain('part-unclear committees/planning/2026-03-11/minutes.md');
  });

  it('opens minutes that are to be agreed', async () => {
    const { addresses } = await compile({
      ...laterMeeting('2026-03-11/minutes'),
      'committees/planning/2026-03-11/minutes.md': '---\ntype: minutes\n---\n\n## 1. Apologies\n\nThere were none.\n',
    });
    expect(addresses).toContain('/committees/planning/2026-03-11/minutes/');
    expect(addresses).toContain('/committees/planning/2026-04-15/minutes-of-2026-03-11/');
  });
});

describe('a supplement', () => {
  it('has papers for items whose numbers have points or letters', async () => {
    const { addresses } = await compile({
      [`${later}/index.md`]: agenda('2026-04-15', '  - { number: "12.1", title: Roads, to-follow: true }\n'),
      [`${later}/pages.lock.json`]: stamp('pack', 'supplement-1'),
      [`${later}/supplement-1/index.md`]:
        '---\ndate: 2026-04-10\nkind: to-follow\nitems: [{ key: "12-1", papers: [roads] }]\n---\n',
      [`${later}/supplement-1/roads.md`]: '---\ntype: report\ntitle: Roads\nappendices: [plan]\n---\n\n1. Words.\n',
      [`${later}/supplement-1/plan.md`]: '---\ntype: appendix\ntitle: Plan\n---\n\nA plan.\n',
    });
    expect(addresses).toContain('/committees/planning/2026-04-15/supplement-1/roads/');
    expect(addresses).toContain('/committees/planning/2026-04-15/supplement-1/plan/');
  });
});

describe('an agenda whose Part 2 numbers start again', () => {
  it('has an anchor of its own for each item and no problem', async () => {
    const { council, rules } = await compile({
      [`${later}/index.md`]: agenda(
        '2026-04-15',
        '  - { number: 1, title: Apologies }\n  - { number: 2, title: Roads }\n  - { number: 1, title: A sale, part: 2, exempt: { paragraphs: [3], public-interest: Price } }\n  - { number: 2, title: A lease, part: 2, exempt: { paragraphs: [3], public-interest: Price } }\n',
      ),
      [`${later}/pages.lock.json`]: stamp('pack'),
    });
    const meeting = council.meetings.find(({ folder }) => folder === '2026-04-15');
    expect(meeting?.items.map(({ anchor }) => anchor)).toEqual(['item-1', 'item-2', 'item-part-2-1', 'item-part-2-2']);
    expect(rules).toEqual([]);
  });
});
