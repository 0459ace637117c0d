import { describe, expect, it } from 'vitest';
import web from '../../src/editions/web.ts';
import { sample } from '../harness.ts';

const meeting = 'committees/planning/2026-03-11';
const reason = 'The offer closes before the next meeting.';

describe('a paper that replaces another, in an urgent supplement', () => {
  const files = {
    [`${meeting}/supplement-1/index.md`]: `---\ndate: 2026-03-09\nkind: urgent\nreason: ${reason}\nitems: [{ key: "2", papers: [cycle-shed] }]\n---\n`,
    [`${meeting}/supplement-1/late-letter.md`]: null,
    [`${meeting}/supplement-1/cycle-shed.md`]:
      '---\ntype: report\ntitle: A cycle shed, again\nreplaces: cycle-shed\nbackground-papers: none\n---\n\n1. It holds 80 cycles.\n',
  };

  it('leaves the old one at its address with a dated notice, says what it replaces, and why it is late', async () => {
    const { council } = await sample().with(files).compile();
    const { pages } = web.render(council);
    const at = (address: string) => pages.papers.find((view) => view.address === `/${meeting}/${address}/`);
    expect(at('cycle-shed')?.replaced).toEqual({
      words: 'Replaced on 9 March 2026 by',
      text: 'A cycle shed, again',
      href: `/${meeting}/supplement-1/cycle-shed/`,
    });
    const replaces = at('supplement-1/cycle-shed')?.head.find(({ key }) => key === 'Replaces');
    expect(replaces?.values).toEqual([{ text: 'A cycle shed at the station', href: `/${meeting}/cycle-shed/` }]);
    const items = pages.meetings.find((view) => view.address === `/${meeting}/`)?.parts.flatMap((part) => part.items);
    const item = items?.find(({ number }) => number === '2');
    expect(item?.later).toMatchObject([{ supplement: 1, words: `urgent, published on 9 March 2026 (${reason})` }]);
    expect(item?.papers[0]).toMatchObject({ replaced: { text: 'A cycle shed, again' } });
  });
});
