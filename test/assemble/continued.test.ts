/** `continues:` ties papers of several meetings into one matter, which items, papers and committees then show. */
import { expect, it } from 'vitest';
import web from '../../src/editions/web.ts';
import { sample } from '../harness.ts';

const later = 'committees/planning/2026-03-11';
const report = (facts: string) =>
  `---\ntitle: The limes again\ntype: report\n${facts}---\n\n1. Three limes are left.\n`;
const agenda = '---\ndate: 2026-03-11\nitems:\n  - { number: 2, title: The limes, papers: [cycle-shed] }\n---\n';

async function website(facts: string) {
  const council = sample().with({
    [`${later}/index.md`]: agenda,
    [`${later}/cycle-shed-appendix.md`]: null,
    [`${later}/cycle-shed.md`]: report(facts),
  });
  return web.render((await council.compile()).council).pages;
}

it('makes one matter of both, by the name of the first paper', async () => {
  const { matters } = await website('continues: planning/2026-02-11/trees-in-mill-lane\n');
  const matter = matters.find(({ address }) => address === '/matters/planning-2026-02-11-trees-in-mill-lane/');
  expect(matter?.days.map(({ iso, events }) => [iso, events.length])).toEqual([
    ['2026-02-11', 2],
    ['2026-03-11', 2],
  ]);
});

it('takes the name of a matter that one of them has', async () => {
  const { matters } = await website('continues: planning/2026-02-11/trees-in-mill-lane\nmatter: limes\n');
  expect(matters.find(({ address }) => address === '/matters/limes/')?.days).toHaveLength(2);
});

it('shows what came before and after at the item and on the paper, and the matter at the committee', async () => {
  const { meetings, papers, committees } = await website('continues: planning/2026-02-11/trees-in-mill-lane\n');
  const items = meetings.flatMap(({ parts }) => parts.flatMap((part) => part.items));
  const first = items.find(({ title }) => title === 'Works to trees in Mill Lane');
  expect(first?.history.earlier).toEqual([]);
  expect(first?.history.later.map(({ href }) => href)).toEqual([`/${later}/#item-2`]);
  const { head } = papers.find(({ address }) => address === `/${later}/cycle-shed/`) ?? {};
  expect(head?.find(({ key }) => key === 'Earlier')?.values.map(({ href }) => href)).toEqual([
    '/committees/planning/2026-02-11/#item-2',
  ]);
  expect(committees.flatMap((one) => one.matters).map(({ text }) => text)).toEqual(['Works to trees in Mill Lane']);
});

it('says nothing of a paper that continues one which is not there', async () => {
  const { matters } = await website('continues: planning/2020-01-01/nothing\n');
  expect(matters).toEqual([]);
});
