/** References from one paper to another: the scope rules of the field, a rule a test, on a small council of its own. */
import { describe, expect, it } from 'vitest';
import { type Overlay, sample } from '../harness.ts';

const home = 'committees/planning/2026-03-11';
const earlier = 'committees/planning/2026-02-11';

/** The target of each reference in a file, by its words, once the files are laid over the sample. */
async function targets(file: string, overlay: Overlay): Promise<Record<string, string | null>> {
  const { references } = await sample().with(overlay).compile();
  const own = references.filter((one) => one.file === file);
  return Object.fromEntries(own.map(({ text, target }) => [text, target]));
}

const agenda = (papers: string, more = '') =>
  `---\ndate: 2026-03-11\nitems:\n  - { number: 1, title: Minutes, papers: [2026-02-11/minutes] }\n  - { number: 2, title: A cycle shed, papers: [${papers}] }\n${more}---\n`;
const report = (text: string) => `---\ntitle: A cycle shed\ntype: report\n---\n\n${text}\n`;
const appendix = (label: string, text: string) =>
  `---\ntitle: Papers of the shed ${label}\ntype: appendix\nlabel: "${label}"\n---\n\n${text}\n`;
const minutes = (text: string) => `---\ntype: minutes\n---\n\n${text}\n`;

describe('in a report', () => {
  it('numbers are the report’s own, appendices those of its item, items those of the agenda', async () => {
    const found = await targets(`${home}/cycle-shed.md`, {
      [`${home}/index.md`]: agenda('cycle-shed, one, two'),
      [`${home}/cycle-shed.md`]: report(
        '1. See paragraph 2, Appendix 1 and agenda item 1.\n\n2. See **Appendix** 2.\n\n3. Read appendices 1 to 2.',
      ),
      [`${home}/cycle-shed-appendix.md`]: null,
      [`${home}/one.md`]: appendix('1', 'Drawings.'),
      [`${home}/two.md`]: appendix('2', 'Counts.'),
    });
    expect(found).toMatchObject({
      'paragraph 2': `/${home}/cycle-shed/#para-2`,
      'Appendix 1': `/${home}/one/`,
      'Appendix 2': `/${home}/two/`,
      'agenda item 1': `/${home}/#item-1`,
      'appendices 1': `/${home}/one/`,
    });
  });

  it('“the table below” is the next one, where it has a number', async () => {
    const table = (caption: string) => `${caption}| Year | Cycles |\n| --- | --- |\n| 2025 | 58 |\n`;
    const found = await targets(`${home}/cycle-shed.md`, {
      [`${home}/cycle-shed.md`]: report(
        [
          'The table below counts cycles.',
          table('Table 1 – Cycles\n\n'),
          'The table above counts them; the table overleaf has none.',
          table(''),
          'In the table above no number stands, in the table below there is one.',
          table('Table 2 – More\n\n'),
        ].join('\n\n'),
      ),
    });
    expect(found).toMatchObject({
      'The table below': `/${home}/cycle-shed/#table-1`,
      'The table above': `/${home}/cycle-shed/#table-1`,
      'the table below': `/${home}/cycle-shed/#table-2`,
    });
    expect(found).not.toHaveProperty('the table above');
  });

  it('the reason for the item is read with it, and has links of its own', async () => {
    const whole = report('1. It is dear.').replace(
      'type: report',
      'type: report\nreason: The committee asked for it (Appendix 1).',
    );
    const { references, council } = await sample()
      .with({ [`${home}/cycle-shed.md`]: whole })
      .compile();
    expect(references).toContainEqual(
      expect.objectContaining({
        file: `${home}/cycle-shed.md`,
        line: 4,
        text: 'Appendix 1',
        target: `/${home}/cycle-shed-appendix/`,
      }),
    );
    const paper = council.meetings.flatMap(({ papers }) => papers).find(({ name }) => name === 'cycle-shed');
    expect(JSON.stringify(paper?.reason)).toContain(`"href":"/${home}/cycle-shed-appendix/"`);
  });

  it('an appendix is found by the letter over its own text where it is listed under a number, which still leads to it', async () => {
    const found = await targets(`${home}/cycle-shed.md`, {
      [`${home}/index.md`]: agenda('cycle-shed, one, two'),
      [`${home}/cycle-shed.md`]: report('1. See Appendix B.\n\n2. See Appendix 1.\n\n3. See Appendix A.'),
      [`${home}/cycle-shed-appendix.md`]: null,
      [`${home}/one.md`]: appendix('1', 'Drawings.'),
      [`${home}/two.md`]: appendix('2', ':::front\nAppendix B: counts of cycles\n:::\n\nForty.'),
    });
    expect(found).toEqual({ 'Appendix B': `/${home}/two/`, 'Appendix 1': `/${home}/one/`, 'Appendix A': null });
  });

  it('“Appendix 2” that is not for publication leads to its place on the front sheet', async () => {
    const found = await targets(`${home}/cycle-shed.md`, {
      [`${home}/index.md`]: agenda('cycle-shed, secret'),
      [`${home}/cycle-shed.md`]: report('1. Prices are in Appendix 2.\n\n2. It is dear.'),
      [`${home}/cycle-shed-appendix.md`]: null,
      [`${home}/secret.md`]:
        '---\ntitle: Prices\ntype: appendix\nlabel: "2"\npart: 2\nexempt: { paragraphs: [3], public-interest: Tenders are open. }\n---\n',
    });
    expect(found).toEqual({ 'Appendix 2': `/${home}/#item-2` });
  });

  it('a number that no word calls is asked about only where the paper has others like it', async () => {
    const { findings } = await sample()
      .with({
        [`${home}/cycle-shed.md`]: report(
          '4.1 The principles are set out in 8.5.\n\n4.2 Costs are described in 4.7.\n\n4.3 It is dear.',
        ),
      })
      .compile();
    const said = findings.filter(({ problem }) => problem.rule === 'reference-missing');
    expect(said.map(({ problem }) => problem.message.slice(0, 25))).toEqual(['There is no paragraph 4.7']);
  });

  it('law and other people’s papers stay text, or lead out', async () => {
    const found = await targets(`${home}/cycle-shed.md`, {
      [`${home}/cycle-shed.md`]: report(
        '1. Section 17 of the Crime and Disorder Act 1998 applies, and Appendix 2 of the Council’s Constitution.\n\n2. Level 2 and Part 1 are words.',
      ),
    });
    expect(Object.values(found).filter((target) => target?.startsWith('/'))).toEqual([]);
    expect(Object.values(found)).toContain('https://www.legislation.gov.uk/ukpga/1998/37/section/17');
  });
});

describe('in an appendix', () => {
  it('its own appendices come first, then those beside it; a number is its own unless the report is named', async () => {
    const found = await targets(`${home}/one.md`, {
      [`${home}/index.md`]: agenda('cycle-shed, one, two'),
      [`${home}/cycle-shed.md`]: report('1. See Appendix 1.\n\n2. See Appendix 2.'),
      [`${home}/cycle-shed-appendix.md`]: null,
      [`${home}/one.md`]: appendix(
        '1',
        '1. See Appendix A and Appendix 2.\n\n2. See paragraph 1, and paragraph 2 of the report.\n\n## Appendix A: Bolts\n\nTen.',
      ),
      [`${home}/two.md`]: appendix('2', 'Counts.'),
    });
    expect(found).toEqual({
      'Appendix A': `/${home}/one/#appendix-a`,
      'Appendix 2': `/${home}/two/`,
      'paragraph 1': `/${home}/one/#para-1`,
      'paragraph 2': `/${home}/cycle-shed/#para-2`,
    });
  });
});

describe('in minutes', () => {
  const record = (text: string) => ({
    [`${earlier}/minutes.md`]: minutes(text),
    [`${earlier}/trees-in-mill-lane.md`]: '---\ntitle: Trees\ntype: report\n---\n\n1. Oaks.\n\n2. Limes.\n',
    [`${earlier}/index.md`]:
      '---\ndate: 2026-02-11\nstatus: held\nitems:\n  - { number: 1, title: Apologies }\n  - { number: 2, title: Trees, papers: [trees-in-mill-lane] }\n---\n',
  });

  it('items are those of the meeting minuted, and “paragraph 2” is the report’s', async () => {
    const found = await targets(
      `${earlier}/minutes.md`,
      record('## 14. Trees (Agenda Item 2)\n\nLimes were praised (paragraph 2). It was linked with item 1.'),
    );
    expect(found).toEqual({
      'Agenda Item 2': `/${earlier}/#item-2`,
      'paragraph 2': `/${earlier}/trees-in-mill-lane/#para-2`,
      'item 1': `/${earlier}/#item-1`,
    });
  });

  it('are found by number, by date and by the day of their meeting', async () => {
    const found = await targets(`${home}/cycle-shed.md`, {
      ...record('## 14. Trees (Agenda Item 2)\n\nNoted.\n\nRESOLVED:\n\n1. That it is so.'),
      [`${home}/cycle-shed.md`]: report(
        '1. See minute 14, and the minutes of the meeting held on 11 February 2026.\n\n2. It came to the Committee on 11 February 2026, not to the February 2019 meeting.',
      ),
    });
    expect(found).toMatchObject({
      'minute 14': `/${earlier}/minutes/#minute-14`,
      'minutes of the meeting held on 11 February 2026': `/${earlier}/minutes/`,
    });
    expect(Object.values(found).filter((target) => target === null).length).toBeLessThanOrEqual(1);
  });
});

describe('numbers that begin again in each minute', () => {
  it('are those of the minute the words stand in: “the motion set out in paragraph 2”', async () => {
    const found = await targets(`${earlier}/minutes.md`, {
      [`${earlier}/minutes.md`]: minutes(
        '## 12. Apologies (Agenda Item 1)\n\n1. None came.\n\n2. It was noted.\n\n## 13. Works to trees (Agenda Item 2)\n\n1. Mrs Rao spoke.\n\n2. Mr Low moved that the limes be felled.\n\n3. The motion set out in paragraph 2 was put.\n\n**RESOLVED** that:\n\n1. The limes be felled.\n\nLater resolution 1 was read again.',
      ),
    });
    expect(found).toMatchObject({
      'paragraph 2': `/${earlier}/minutes/#minute-13-para-2`,
      'resolution 1': `/${earlier}/minutes/#resolution-13-1`,
    });
  });
});

describe('what is not in the paper itself', () => {
  it('is sought in the paper named before it in the same paragraph', async () => {
    const found = await targets(`${home}/cycle-shed.md`, {
      [`${home}/cycle-shed.md`]: report(
        '1. The drawings (Appendix 1) say in paragraph 4.2 how high it is.\n\n2. Section 9 says that the Council must ask.',
      ),
      [`${home}/cycle-shed-appendix.md`]: appendix('1', '4.1 It is of oak.\n\n4.2 It is three metres high.'),
    });
    expect(found['paragraph 4.2']).toBe(`/${home}/cycle-shed-appendix/#para-4-2`);
    expect(found['Section 9'] ?? null).toBeNull();
  });
});

describe('places', () => {
  it('are those of the source: over lines, in tables of both sorts, after bold and labels', async () => {
    const text = [
      '1. First words **and bold**, then',
      '   on the next line see Table 1.',
      '',
      '2. Another.',
      '',
      'Table 1 – Bolts',
      '',
      '| Bolt | Where |',
      '| --- | --- |',
      '| M8 | See paragraph 1 |',
      '',
      '<table><thead><tr><th>A</th></tr></thead><tbody>',
      '<tr><td><p>See paragraph 2</p></td></tr></tbody></table>',
    ].join('\n');
    const { references } = await sample()
      .with({ [`${home}/cycle-shed.md`]: report(text) })
      .compile();
    const own = references.filter(({ file }) => file === `${home}/cycle-shed.md`);
    const lines = report(text).split('\n');
    expect(own.map(({ text: words }) => words)).toEqual(['Table 1', 'paragraph 1', 'paragraph 2']);
    for (const { line, column, text: words } of own) expect(lines[line - 1]?.slice(column - 1)).toMatch(words);
  });
});

describe('what is not public', () => {
  it('is never led to from what is, nor hinted at', async () => {
    const { references, findings } = await sample()
      .with({
        'committees/planning/2026-05-13/index.md':
          '---\ndate: 2026-05-13\nitems:\n  - { number: 1, title: Zeppelin hangar, papers: [zeppelin] }\n---\n',
        'committees/planning/2026-05-13/zeppelin.md':
          '---\ntitle: Zeppelin Hangar Lease Renewal\ntype: report\n---\n\n1. Draft.\n',
        [`${home}/cycle-shed.md`]: report(
          '1. It goes to the meeting on 13 May 2026 with the report on Zeppelin Hangar Lease Renewal.\n\n2. So be it.',
        ),
      })
      .compile({ drafts: true });
    const own = references.filter(({ file }) => file === `${home}/cycle-shed.md`);
    expect(own.filter(({ target }) => target !== null)).toEqual([]);
    expect(findings.filter(({ problem }) => problem.rule.startsWith('reference-'))).toEqual([]);
  });
});

describe('a change that breaks references', () => {
  it('is told at the line of each, in one run: an appendix gone, an item renumbered, a paper renamed', async () => {
    const lines = await sample()
      .with({
        [`${home}/index.md`]: agenda('shed', '  - { key: "3", number: 8, title: Brickworks }\n'),
        [`${home}/cycle-shed.md`]: null,
        [`${home}/cycle-shed-appendix.md`]: null,
        [`${home}/supplement-1/index.md`]: null,
        [`${home}/supplement-1/late-letter.md`]: null,
        [`${home}/brickworks.md`]: null,
        [`${home}/pages.lock.json`]: null,
        [`${home}/shed.md`]: report(
          '1. Drawings are in Appendix 1.\n\n2. See item 3, and [the old name](cycle-shed.md).\n\n3. Appendix 1 again.',
        ),
      })
      .check();
    const broken = lines.filter((line) => /reference-|link-missing/.test(line)).map((line) => line.split(' ')[0]);
    expect(broken).toEqual([
      `${home}/shed.md:6:20`,
      `${home}/shed.md:8:8`,
      `${home}/shed.md:8:20`,
      `${home}/shed.md:10:4`,
    ]);
  });
});

describe('meetings that are named in few words', () => {
  const day = (date: string) => ({
    [`committees/planning/${date}/index.md`]: `---\ndate: ${date}\nitems: []\n---\n`,
    [`committees/planning/${date}/pages.lock.json`]: `{ "format": 1, "published": [{ "what": "pack", "on": "${date}" }] }`,
  });
  const days = { ...day('2025-09-10'), ...day('2026-09-09') };
  const read = async (text: string) => {
    const { references, findings } = await sample()
      .with({ ...days, [`${home}/cycle-shed.md`]: report(text) })
      .compile({ drafts: true });
    const { target } =
      references.find(({ file, kind }) => file === `${home}/cycle-shed.md` && kind === 'meeting') ?? {};
    const said = findings.find(
      ({ problem }) => problem.file === `${home}/cycle-shed.md` && problem.rule.startsWith('reference-'),
    );
    return { target, said: said?.problem.message, severity: said?.problem.severity };
  };

  it('are the last where the words look back', async () => {
    expect(await read('The design was shown at the September meeting.')).toMatchObject({
      target: '/committees/planning/2025-09-10/',
    });
  });

  it('are the next where they look ahead', async () => {
    expect(await read('A report will come to the September meeting.')).toMatchObject({
      target: '/committees/planning/2026-09-09/',
    });
  });

  it('are a question where both are as near, and stay text', async () => {
    const { target, said, severity } = await read('Compare the September meeting.');
    expect([target, severity]).toEqual([null, 'question']);
    expect(said).toContain('10 September 2025');
    expect(said).toContain('9 September 2026');
  });

  it.each([
    ['the Planning Committee on 12 February 2026', '11 February 2026'],
    ['the meeting held on 9 February 2026', '11 February 2026'],
    ['the meeting held on 11 February 2025', '11 February 2026'],
  ])('whose day is a slip are a question with the day that was meant: %s', async (words, meant) => {
    const { target, said, severity } = await read(`As agreed by ${words}, the shed is green.`);
    expect([target, severity]).toEqual([null, 'question']);
    expect(said).toContain(`The nearest is that on ${meant}.`);
  });

  it('of a day far from any are not asked about', async () => {
    expect(await read('As agreed at the meeting held on 3 December 2025.')).toMatchObject({
      target: null,
      said: undefined,
    });
  });
});

describe('a page number', () => {
  const pages = (from: number, count: number, text: string) =>
    Array.from({ length: count }, (_, at) => `::page[${from + at}]\n\nOf the shed, part ${at + 1}.\n`).join('\n') +
    `\n${text}\n`;
  const read = async (text: string, type: string) => {
    const { references, findings } = await sample()
      .with({
        [`${home}/index.md`]: agenda('cycle-shed, one'),
        [`${home}/cycle-shed.md`]: report(pages(1, 4, type === 'report' ? text : 'No more.')),
        [`${home}/cycle-shed-appendix.md`]: null,
        [`${home}/one.md`]: appendix('1', pages(5, 4, type === 'appendix' ? text : 'No more.')),
        [`${home}/pages.lock.json`]: null,
      })
      .compile({ drafts: true });
    const found = references.find(({ kind }) => kind === 'page');
    return {
      target: found?.target,
      said: findings.find(({ problem }) => problem.rule === 'reference-ambiguous')?.problem.message,
    };
  };

  it('in a report is one of the pack', async () => {
    expect(await read('See page 6.', 'report')).toEqual({ target: `/${home}/one/#page-6`, said: undefined });
  });

  it('in an appendix may be its own: a question with both', async () => {
    const { target, said } = await read('See page 3.', 'appendix');
    expect(target).toBe(null);
    expect(said).toContain('page 3 of the pack, in “A cycle shed”');
    expect(said).toContain('page 3 of this paper, which is page 7 of the pack');
  });

  it('in an appendix is one of the pack where the paper has not so many, or the pack is named', async () => {
    expect(await read('See page 6.', 'appendix')).toEqual({ target: `/${home}/one/#page-6`, said: undefined });
    expect(await read('See page 3 of the agenda.', 'appendix')).toEqual({
      target: `/${home}/cycle-shed/#page-3`,
      said: undefined,
    });
  });

  it('may be one that the paper prints beside the pack’s', async () => {
    const { target, said } = await read('::page[9]{own=21}\n\nSee page 20.\n\n::page[20]\n\nEnd.', 'appendix');
    expect(target).toBe(null);
    expect(said).toContain('page 20 of this paper, which is page 8 of the pack');
  });

  it('is the paper’s own where the sentence says so', async () => {
    expect(await read('See page 3 of this appendix.', 'appendix')).toEqual({
      target: `/${home}/one/#page-7`,
      said: undefined,
    });
  });
});
