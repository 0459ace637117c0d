import { describe, expect, it } from 'vitest';
import { sample } from '../harness.ts';

const place = 'committees/planning/2026-02-11/minutes.md';
const minutes = `---
title: Minutes of the meeting of the Planning Committee, 11 February 2026
type: minutes
actions:
  - minute: 13
    resolution: 2
    who: anna-brook
    by: 2026-03-31
  - minute: 12
    what: Send the rota to all members
    who: Priti Rao
    status: done
motions:
  - number: 1
    minute: 13
    mover: anna-brook
    outcome: carried
    vote:
      for: { count: 1, names: [anna-brook] }
      against: { count: 1, names: [daniel-okafor] }
---

## 12. Apologies for absence (Agenda Item 1)

There were none.

## 13. Works to trees in Mill Lane (Agenda Item 2)

:::motion{number=1}
That the work be done.
:::

**RESOLVED** that:

1. The two limes be felled.
2. Two hornbeams be planted in their place by the end of March, in the verge between the bus shelter and the gate of the allotments, so that each has room.

## 14. Any other business

**RESOLVED** that the meeting next month begin at six.
`;

/** The compiled sample with these minutes. */
async function compile(more: Record<string, string> = {}, drafts = false) {
  const { council, findings } = await sample()
    .with({ [place]: minutes, ...more })
    .compile({ drafts });
  return { ...council, findings };
}

describe('the register of decisions', () => {
  it('has an address for each minute that resolved something, from its committee, day and number', async () => {
    const { minuted } = await compile();
    expect(minuted.map(({ address }) => address)).toEqual([
      '/decisions/planning-2026-02-11-14/',
      '/decisions/planning-2026-02-11-13/',
    ]);
  });

  it('gives each decision its words whole, its item, the report on it and the votes', async () => {
    const { minuted } = await compile();
    const trees = minuted.find(({ minute }) => minute.number === '13');
    expect(trees?.title).toBe('Works to trees in Mill Lane');
    expect(trees?.resolutions).toEqual([
      {
        number: '1',
        text: 'The two limes be felled.',
        href: '/committees/planning/2026-02-11/minutes/#resolution-13-1',
      },
      {
        number: '2',
        text: 'Two hornbeams be planted in their place by the end of March, in the verge between the bus shelter and the gate of the allotments, so that each has room.',
        href: '/committees/planning/2026-02-11/minutes/#resolution-13-2',
      },
    ]);
    expect(trees?.items.map(({ href }) => href)).toEqual(['/committees/planning/2026-02-11/#item-2']);
    expect(trees?.papers.map(({ href }) => href)).toEqual(['/committees/planning/2026-02-11/trees-in-mill-lane/']);
    expect(trees?.motions.map(({ href, motion }) => [href, motion.outcome])).toEqual([
      ['/committees/planning/2026-02-11/minutes/#motion-1', 'carried'],
    ]);
    expect(trees?.draft).toBe(true);
  });

  it('has a resolution without numbers as one', async () => {
    const { minuted } = await compile();
    const other = minuted.find(({ minute }) => minute.number === '14');
    expect(other?.resolutions).toEqual([
      {
        number: '',
        text: 'RESOLVED that the meeting next month begin at six.',
        href: '/committees/planning/2026-02-11/minutes/#resolution-14',
      },
    ]);
  });

  it('holds nothing of minutes that are not public', async () => {
    const lock = '{\n  "format": 1,\n  "published": [\n    { "what": "pack", "on": "2026-02-03" }\n  ]\n}\n';
    const council = await compile({
      'committees/planning/2026-02-11/pages.lock.json': lock,
      'committees/planning/2026-03-11/pages.lock.json': '{\n  "format": 1,\n  "published": []\n}\n',
    });
    expect([council.minuted, council.actions, council.recorded]).toEqual([[], [], []]);
  });
});

describe('actions', () => {
  it('take the words of the resolution they name, or their own', async () => {
    const { actions } = await compile();
    expect(actions.map(({ what, href }) => [what.slice(0, 28), href])).toEqual([
      ['Send the rota to all members', '/committees/planning/2026-02-11/minutes/#minute-12'],
      ['Two hornbeams be planted in ', '/committees/planning/2026-02-11/minutes/#resolution-13-2'],
    ]);
  });
});

describe('recorded votes', () => {
  it('are those with names', async () => {
    const { recorded } = await compile();
    expect(recorded.map(({ minute, motion }) => [minute, motion.vote?.for?.names])).toEqual([['13', ['anna-brook']]]);
  });
});
