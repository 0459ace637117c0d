import { describe, expect, it } from 'vitest';
import { sample } from '../harness.ts';

const meeting = 'committees/planning/2026-02-11';

/** The minutes of each item of a meeting whose Part 2 numbers start again, by the anchor of the item. */
async function minutesOf(headings: string[]): Promise<Record<string, string[]>> {
  const { council } = await sample()
    .with({
      [`${meeting}/index.md`]:
        '---\ndate: 2026-02-11\nitems:\n  - { number: 1, title: Apologies }\n  - { number: 2, title: Trees, papers: [trees-in-mill-lane] }\n  - { number: 3, title: Fees }\n  - { number: 1, title: A sale, part: 2 }\n---\n',
      [`${meeting}/minutes.md`]: `---\ntype: minutes\n---\n\n${headings.map((one) => `## ${one}\n\nNoted.\n`).join('\n')}`,
    })
    .compile();
  const items = council.meetings.find(({ folder }) => folder === '2026-02-11')?.items ?? [];
  return Object.fromEntries(items.map((item) => [item.anchor, item.minutes.map(({ number }) => number)]));
}

describe('minutes and the items they record', () => {
  it('are tied by the number in brackets, of one item, several, or from one to another', async () => {
    expect(await minutesOf(['14. Apologies (Agenda Item 1)', '15. The rest (Items 1 to 3)', '16. General'])).toEqual({
      'item-1': ['14', '15'],
      'item-2': ['15'],
      'item-3': ['15'],
      'item-part-2-1': [],
    });
  });

  it('mean Part 1 where Part 2 starts again, unless they say Part 2', async () => {
    expect(await minutesOf(['14. Apologies (Item 1)', '17. The sale (Part 2 Item 1)'])).toEqual({
      'item-1': ['14'],
      'item-2': [],
      'item-3': [],
      'item-part-2-1': ['17'],
    });
  });
});
