/** Pages on which no block of their paper starts: they have a place of their own. */
import { describe, expect, it } from 'vitest';
import type { FrozenPage } from '../../src/model/lock.ts';
import { tellApart } from '../../src/paginate/lock-starts.ts';
import { type LayoutFacts, readPages } from '../../src/paginate/read-pages.ts';

const check = '000000';

describe('a page on which no block starts', () => {
  it('holds the title, more of the page before, or the list at the end, and is never the next paper’s', () => {
    const facts: LayoutFacts = {
      labels: ['1', '2', '3', '4', '5', '6', '7'],
      states: ['text', 'text', 'text', 'text', 'text', 'text', 'text'],
      papers: [0, 0, 0, 0, 0, 1, 1],
      items: {},
      // The second paper has no block at all.
      places: [
        [3, 0, 0, 0],
        [3, 0, 1, 0],
        [4, 0, 2, 0],
      ],
    };
    const papers = [
      { path: 'one.md', blocks: 2 },
      { path: 'two.md', blocks: 0 },
    ];
    const { pages } = readPages(facts, papers, 'pack');
    expect(pages.map(({ label, start, holds }) => [label, start?.paper, start?.block, holds])).toEqual([
      ['1', 'one.md', 0, 'title'],
      ['2', 'one.md', 0, 'more'],
      ['3', 'one.md', 0, undefined],
      ['4', 'one.md', 2, 'end'],
      ['5', 'one.md', 2, 'more'],
      ['6', 'two.md', 0, 'title'],
      ['7', 'two.md', 0, 'more'],
    ]);
  });

  it('is told by where it stands in a lock that gave it the start of the page after it', () => {
    const line = (page: number, paper: string, start: string): FrozenPage => ({ page, paper, start, check });
    const pages = [
      line(1, 'one', 'para-1'),
      line(2, 'one', 'para-1'),
      line(3, 'one', 'para-1'),
      line(4, 'two', 'para-1'),
      line(5, 'two', 'para-1'),
      line(6, 'two', 'para-2'),
    ];
    expect(tellApart(pages)).toEqual([
      { page: 1, paper: 'one', holds: 'title', check },
      { page: 2, paper: 'one', holds: 'more', check },
      line(3, 'one', 'para-1'),
      { page: 4, paper: 'one', holds: 'end', check },
      line(5, 'two', 'para-1'),
      line(6, 'two', 'para-2'),
    ]);
  });
});
