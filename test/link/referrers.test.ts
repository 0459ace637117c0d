/** References read backwards: what each place is told to be referred to by, and how that is said on its page. */
import { describe, expect, it } from 'vitest';
import web from '../../src/editions/web.ts';
import type { ReferredView } from '../../src/render/referrers.ts';
import { type Overlay, sample } from '../harness.ts';

const home = 'committees/planning/2026-03-11';
const agenda =
  '---\ndate: 2026-03-11\nitems:\n  - { number: 1, title: Minutes, papers: [2026-02-11/minutes] }\n  - { number: 2, title: A cycle shed, papers: [cycle-shed, one] }\n---\n';
const report = (text: string) => `---\ntitle: A cycle shed\ntype: report\n---\n\n${text}\n`;
const appendix = (text: string) => `---\ntitle: Drawings\ntype: appendix\nlabel: "1"\n---\n\n${text}\n`;

async function website(overlay: Overlay) {
  const { council } = await sample()
    .with({ [`${home}/index.md`]: agenda, [`${home}/cycle-shed-appendix.md`]: null, ...overlay })
    .compile();
  return web.render(council).pages;
}

/** Each place of a page with what refers to it: ["Paragraph 2", "paragraph 1 → /…#para-1"]. */
function lines(referred: ReferredView[] | undefined): string[][] {
  return (referred ?? []).map(({ name, from }) => [
    name?.text ?? '',
    ...from.map(({ text, href }) => `${text} → ${href?.replace(`/${home}/`, '')}`),
  ]);
}

describe('what refers to a paper', () => {
  it('is listed by place in reading order, and leads to the paragraph that says it', async () => {
    const { papers } = await website({
      [`${home}/cycle-shed.md`]: report('1. See paragraph 3, and Appendix 1.\n\n2. See paragraph 3.\n\n3. It is dear.'),
      [`${home}/one.md`]: appendix('1. See paragraph 1 of the report, and paragraph 3 of the report.'),
    });
    const page = (name: string) => papers.find(({ address }) => address === `/${home}/${name}/`)?.referred;
    expect(lines(page('cycle-shed'))).toEqual([
      ['Paragraph 1', 'Drawings, paragraph 1 → one/#para-1'],
      [
        'Paragraph 3',
        'paragraph 1 → cycle-shed/#para-1',
        'paragraph 2 → cycle-shed/#para-2',
        'Drawings, paragraph 1 → one/#para-1',
      ],
    ]);
    expect(lines(page('one'))).toEqual([['', 'A cycle shed, paragraph 1 → cycle-shed/#para-1']]);
  });

  it('says a place once that refers to it twice, and not a place that names itself', async () => {
    const { papers } = await website({
      [`${home}/cycle-shed.md`]: report(
        '1. See [the cost](#para-2) in paragraph 2, and paragraph 1 itself.\n\n2. It is dear.',
      ),
      [`${home}/one.md`]: appendix('Bolts.'),
    });
    const { referred } = papers.find(({ address }) => address.endsWith('/cycle-shed/')) ?? {};
    expect(lines(referred)).toEqual([['Paragraph 2', 'paragraph 1 → cycle-shed/#para-1']]);
  });

  it('names the heading where the words have no number', async () => {
    const { papers } = await website({
      [`${home}/cycle-shed.md`]: report('## Cost\n\nSee Appendix 1.'),
      [`${home}/one.md`]: appendix('Bolts.'),
    });
    const { referred } = papers.find(({ address }) => address.endsWith('/one/')) ?? {};
    expect(referred?.[0]?.from).toEqual([
      { text: 'A cycle shed, “Cost”', href: expect.stringContaining('/cycle-shed/#') },
    ]);
  });
});

describe('what refers to an item', () => {
  it('stands at it on the front sheet, but for its own minutes', async () => {
    const { meetings } = await website({
      [`${home}/cycle-shed.md`]: report('1. Agenda item 1 gives the minutes.'),
      [`${home}/one.md`]: appendix('Bolts.'),
    });
    const items = meetings.find(({ address }) => address === `/${home}/`)?.parts.flatMap(({ items }) => items);
    expect(items?.map(({ referred }) => referred.map(({ text }) => text))).toEqual([['A cycle shed, paragraph 1'], []]);
  });
});

describe('a minute', () => {
  it('is told the report it decided on, and the decision it made', async () => {
    const { papers } = await website({});
    const { referred } = papers.find(({ address }) => address === '/committees/planning/2026-02-11/minutes/') ?? {};
    const from = referred?.find(({ name }) => name?.text === 'Minute 15')?.from.map(({ text }) => text);
    expect(from).toEqual(['Decision: Works to trees in Mill Lane', 'Works to trees in Mill Lane']);
  });
});

it('only what is public refers to anything, and only to what is public', async () => {
  const draft = { [`${home}/pages.lock.json`]: null };
  const { council } = await sample()
    .with({ ...draft, [`${home}/cycle-shed.md`]: report('1. See paragraph 2.\n\n2. See agenda item 1.') })
    .compile({ drafts: true });
  const from = [...council.referredBy.values()].flat().flatMap((place) => place.from.map(({ address }) => address));
  expect(from.filter((address) => address.startsWith(`/${home}/`))).toEqual([]);
});
