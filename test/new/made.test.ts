import { describe, expect, it } from 'vitest';
import { makeCommittee } from '../../src/new/committee.ts';
import { makeDecision } from '../../src/new/decision.ts';
import { readTarget, type Target } from '../../src/new/find-place.ts';
import type { Made } from '../../src/new/made.ts';
import { makeMeeting } from '../../src/new/meeting.ts';
import { makeMember } from '../../src/new/member.ts';
import { makeMinutes } from '../../src/new/minutes.ts';
import { makeReport } from '../../src/new/report.ts';
import { makeSupplement } from '../../src/new/supplement.ts';
import { jurisdictions } from '../../src/notice/jurisdictions.ts';
import { type Gathered, gather } from '../../src/read/gather.ts';

const committee = `---
title: Planning Committee
contact:
  name: "Jo Hatton: clerk"
membership:
  - member: anna-brook
    role: Chair
    from: 2025-05-20
  - member: anna-brook
    role: Leader
  - member: daniel-okafor
    until: 2026-05-01
  - name: Canon Hill
    role: "Diocese: adviser"
standing-items:
  - Apologies
  - Minutes of the last meeting
  - "Part 2: what is taken in private"
---
`;
const meeting = (
  date: string,
  more = 'items:\n  - number: 1\n    title: Trees *and* hedges\n    for: decision\n  - title: Any other business\n',
) => `---\ndate: ${date}\n${more}---\n`;
const minutes = (...numbers: number[]) =>
  `---\ntype: minutes\n---\n\n${numbers.map((one) => `## ${one}. Trees (Agenda Item 1)\n\n### 99 Oaks\n`).join('\n')}`;

function council(files: Record<string, string>): Gathered {
  const below = Object.entries(files).map(([path, text]): [string, string] => [`committees/planning/${path}`, text]);
  return gather({
    texts: new Map([['committees/planning/index.md', committee], ...below]),
    files: new Set(),
    problems: [],
  });
}

const all = council({});
const withJane = gather({
  texts: new Map([['members/jane.md', '---\nname: Jane\n---\n']]),
  files: new Set(),
  problems: [],
});
const unsaid = { time: undefined, venue: undefined, today: '2026-05-01' };

function at(written: string): Target {
  return readTarget(written) as Target;
}

/** The facts of the one file made, as `check` reads them. */
function factsOf(made: Made): Record<string, unknown> {
  const all = gather({ texts: new Map([...made.files]), files: new Set(), problems: [] });
  const [first] = all.meetings.values();
  const supplement = [...(first?.supplements.values() ?? [])][0];
  const sheet =
    first?.index ??
    [...(first?.papers.values() ?? [])][0] ??
    supplement?.index ??
    [...all.committees.values(), ...all.decisions.values()][0];
  expect(sheet?.problems).toEqual([]);
  return sheet?.facts as Record<string, unknown>;
}

function textOf(made: Made): string {
  return [...made.files.values()].join('');
}

describe('a new meeting', () => {
  it('has the committee’s standing items, numbered, and its clerk', () => {
    const made = makeMeeting(
      at('planning/2026-06-10'),
      { time: '18:30', venue: 'Room 2: upstairs', today: '2026-05-01' },
      council({}),
    );
    expect([...made.files.keys()]).toEqual(['committees/planning/2026-06-10/index.md']);
    expect(factsOf(made)).toMatchObject({
      date: '2026-06-10',
      time: '18:30',
      venue: 'Room 2: upstairs',
      contact: { name: 'Jo Hatton: clerk' },
      items: [
        { number: '1', title: 'Apologies' },
        { number: '2', title: 'Minutes of the last meeting' },
        { number: '3', title: 'Part 2: what is taken in private' },
      ],
    });
  });

  it('brings the minutes of the last meeting that was not cancelled', () => {
    const all = council({
      '2026-04-15/index.md': meeting('2026-04-15', 'held-on: 2026-04-22\n'),
      '2026-04-15/minutes.md': minutes(1),
      '2026-05-13/index.md': meeting('2026-05-13', 'status: cancelled\n'),
    });
    expect(factsOf(makeMeeting(at('planning/2026-06-10'), unsaid, all)).items).toMatchObject([
      {},
      { title: 'Minutes of the meeting held on 22 April 2026', for: 'decision', papers: ['2026-04-15/minutes'] },
      {},
    ]);
  });

  it('takes what the newest forward plan has for that body on that day', () => {
    const plan = (title: string) =>
      `---\ntype: forward-plan\nentries:\n  - slug: pool\n    title: ${title}\n    on: 2026-06-10\n    decision-maker: The Planning Committee\n    matter: pool\n  - slug: other\n    title: Other\n    on: 2026-06-10\n    decision-maker: Cabinet\n---\n`;
    const all = council({
      '2026-03-11/index.md': meeting('2026-03-11'),
      '2026-03-11/forward-plan.md': plan('Old pool'),
      '2026-04-15/index.md': meeting('2026-04-15'),
      '2026-04-15/forward-plan.md': plan('New pool'),
    });
    const { items } = factsOf(makeMeeting(at('planning/2026-06-10'), unsaid, all)) as {
      items: unknown[];
    };
    expect(items).toHaveLength(4);
    expect(items[3]).toMatchObject({ number: '4', title: 'New pool', for: 'decision', matter: 'pool' });
  });

  it('says what a second one on the same day is called', () => {
    const all = council({ '2026-06-10/index.md': meeting('2026-06-10') });
    const make = () => makeMeeting(at('planning/2026-06-10'), unsaid, all);
    expect(make).toThrow('Another one on the same day is planning/2026-06-10-2.');
  });
});

describe('new minutes', () => {
  it('list those who had a seat on the day, each once', () => {
    const all = council({ '2026-05-13/index.md': meeting('2026-05-13') });
    expect(factsOf(makeMinutes(at('planning/2026-05-13'), all)).attendance).toMatchObject({
      present: [
        { member: 'anna-brook', role: 'Chair, Leader' },
        { name: 'Canon Hill', role: 'Diocese: adviser' },
      ],
      officers: [{ name: 'Jo Hatton: clerk' }],
    });
  });

  it('have a heading for each item, with its number where it has one', () => {
    const all = council({ '2026-05-13/index.md': meeting('2026-05-13') });
    const text = textOf(makeMinutes(at('planning/2026-05-13'), all));
    expect(text).toContain(
      '\n## 1. Trees \\*and\\* hedges (Agenda Item 1)\n\nTBC: what was said.\n\n**RESOLVED** that:\n\n1. TBC\n',
    );
    expect(text).toContain('\n## 2. Any other business\n');
  });

  it.each([
    ['carry on from the last ones of the municipal year', '2026-04-15', 43],
    ['carry on past a meeting without minutes', '2026-04-22', 43],
    ['begin again in May', '2026-05-13', 1],
    ['look at nothing that comes later', '2026-02-11-2', 13],
  ])('%s', (_, date, first) => {
    const all = council({
      '2026-02-11/index.md': meeting('2026-02-11'),
      '2026-02-11/minutes.md': minutes(11, 12),
      '2026-02-11-2/index.md': meeting('2026-02-11'),
      '2026-03-11/index.md': meeting('2026-03-11'),
      '2026-03-11/minutes.md': minutes(41, 42),
      '2026-04-15/index.md': meeting('2026-04-15'),
      '2026-04-22/index.md': meeting('2026-04-22'),
      '2026-05-13/index.md': meeting('2026-05-13'),
    });
    expect(textOf(makeMinutes(at(`planning/${date}`), all))).toContain(`\n## ${first}. Trees`);
  });

  it('say which meeting’s minutes are still to come', () => {
    const all = council({
      '2026-03-11/index.md': meeting('2026-03-11'),
      '2026-03-11/minutes.md': minutes(41, 42),
      '2026-04-15/index.md': meeting('2026-04-15'),
      '2026-04-22/index.md': meeting('2026-04-22'),
    });
    expect(makeMinutes(at('planning/2026-04-22'), all).notes[0]).toContain('15 April 2026 has no minutes yet');
  });
});

describe('the day by which its agenda has to be published', () => {
  const withCouncil = (notice: string): Gathered =>
    gather({
      texts: new Map([
        ['council.md', `---\nname: Ours\nsite: https://agendas.example.gov.uk/\nnotice: ${notice}\n---\n`],
        ['committees/planning/index.md', committee],
      ]),
      files: new Set(),
      problems: [],
    });
  const notes = (notice: string, today: string, date = '2026-09-16') =>
    makeMeeting(at(`planning/${date}`), { ...unsaid, today }, withCouncil(notice)).notes.slice(1);

  it('is said, counted in clear days by the council’s own rules', () => {
    expect(notes('england', '2026-05-01')).toEqual([
      'Publish its agenda by Tuesday 8 September 2026: 5 clear working days before the meeting on Wednesday 16 September 2026.',
    ]);
    expect(notes('england', '2026-05-01', '2026-09-01')[0]).toContain('Friday 21 August 2026');
    expect(notes('wales', '2026-05-01')[0]).toContain('3 clear working days');
  });

  it('is said to have gone by, and is of no use after the meeting', () => {
    expect(notes('england', '2026-09-09')[0]).toMatch(
      /should have been published by Tuesday 8 September.*short-notice/,
    );
    expect(notes('england', '2026-09-17')).toEqual([]);
  });
});

describe('a new report for an item whose number stands in Part 1 and in Part 2', () => {
  const agenda = meeting(
    '2026-06-10',
    `items:
  - number: 2
    title: Pond
  - number: 1
    title: Depot
    part: 2
  - number: 2
    title: Lease
    part: 2
    exempt: { paragraphs: [3], public-interest: "Talks go on: not over." }
`,
  );
  const all = council({
    '2026-06-10/index.md': agenda,
    '2026-06-10/supplement-1/index.md': '---\ndate: 2026-06-08\nkind: tabled\n---\n',
  });
  const make = (item: string, where = 'planning/2026-06-10/terms', title?: string) =>
    makeReport({ ...at(where), name: 'terms' }, { title, item }, all, (path) =>
      path.includes('supplement') ? '---\ndate: 2026-06-08\nkind: tabled\n---\n' : agenda,
    );

  it('is refused, and both are named with what to say instead', () => {
    expect(() => make('2')).toThrow(
      'Say which is meant: --item part-1-2 is “Pond”, open; --item part-2-2 is “Lease”, not for publication.',
    );
    expect(() => make('2', 'planning/2026-06-10/supplement-1/terms')).toThrow('Say which is meant');
    expect(() => make('3')).toThrow('Its items are: 2, 1, 2.');
  });

  it('goes to the one that is meant', () => {
    expect(make('part-1-2').changed.get('committees/planning/2026-06-10/index.md')).toContain(
      'title: Pond\n    papers: [terms]\n',
    );
    expect(make('PART-2-2').changed.get('committees/planning/2026-06-10/index.md')).toContain(
      'title: Lease\n    part: 2\n',
    );
    expect(make('part-2-2', 'planning/2026-06-10/supplement-1/terms').changed.values().next().value).toContain(
      '- key: "part-2-2"\n    papers: [terms]\n',
    );
  });

  it('is a stub in Part 2, with the item’s grounds and no place for text', () => {
    const made = make('part-2-2');
    expect(factsOf(made)).toMatchObject({
      title: 'Lease',
      part: 2,
      exempt: { paragraphs: [3], 'public-interest': 'Talks go on: not over.' },
    });
    expect(textOf(made)).toMatch(/^---\n[\s\S]*\n# pages: 4\n---\n$/);
    expect(made.notes.join(' ')).toContain('committees/planning/2026-06-10/terms.md there: never in this folder');
  });

  it('asks for the grounds where the agenda gives none', () => {
    const made = make('1', undefined, 'Sale of the depot');
    expect(factsOf(made)).toMatchObject({ title: 'Sale of the depot', part: 2 });
    expect(factsOf(made).exempt).toBeUndefined();
    expect(textOf(made)).toContain('# exempt:\n#   paragraphs: [3]\n');
  });

  it.each([
    [
      'wales',
      'Part 4 of Schedule 12A to the Local Government Act 1972, and why',
      '#   paragraphs: [14]\n#   public-interest:',
    ],
    ['scotland', 'Part 1 of Schedule 7A to the Local Government (Scotland) Act 1973.', '#   paragraphs: [6]\n\n'],
    [
      'northern-ireland',
      'Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014, and why',
      '#   paragraphs: [3]\n#   public',
    ],
    ['us-sample', 'the California Government Code, sections 54956.7 to 54957.6.', '#   paragraphs: [2]\n\n'],
  ])('asks for the grounds that the law of %s knows', (law, source, example) => {
    const facts = gather({
      texts: new Map([
        ['council.md', `---\nname: Exampleton\nsite: https://exampleton.example/\nnotice: ${law}\n---\n`],
      ]),
      files: new Set(),
      problems: [],
    }).council;
    const elsewhere: Gathered = { ...all, council: facts };
    const made = makeReport(
      { ...at('planning/2026-06-10/terms'), name: 'terms' },
      { title: undefined, item: '1' },
      elsewhere,
      () => agenda,
    );
    expect(textOf(made)).toContain(source);
    expect(textOf(made)).toContain(example);
    const urgent = { kind: 'urgent', reason: undefined, day: '2026-06-09' };
    expect(() => makeSupplement(at('planning/2026-06-10'), urgent, elsewhere)).toThrow(jurisdictions[law]?.urgency);
  });

  it('is refused where two items of one part have the same number', () => {
    const twice = meeting('2026-06-10', 'items:\n  - number: 4\n    title: Oak\n  - number: 4\n    title: Elm\n');
    const both = council({ '2026-06-10/index.md': twice });
    const call = () =>
      makeReport({ ...at('planning/2026-06-10/oak'), name: 'oak' }, { title: undefined, item: '4' }, both, () => twice);
    expect(call).toThrow('2 items “4”: “Oak” and “Elm”. Give each a number or a key of its own');
  });
});

describe('a new report', () => {
  const index = meeting('2026-06-10');
  const all = council({ '2026-06-10/index.md': index });
  const target = { ...at('planning/2026-06-10/park-trees'), name: 'park-trees' };
  const read = () => index;

  it('has its facts and numbered paragraphs, and stands on the agenda', () => {
    const made = makeReport(target, { title: undefined, item: '1' }, all, read);
    expect(factsOf(made)).toMatchObject({
      title: 'Park trees',
      type: 'report',
      'background-papers': 'none',
      reason: 'TBC',
    });
    expect(textOf(made)).toMatch(
      /## Recommendations\n\nIt is recommended that the Planning Committee:\n\n- a\) .*\n- b\) [\s\S]*\n1\. [\s\S]*\n5\. /,
    );
    expect(made.changed.get('committees/planning/2026-06-10/index.md')).toBe(
      index.replace('for: decision\n', 'for: decision\n    papers: [park-trees]\n'),
    );
  });

  it('is refused for an item that is not there, and as minutes', () => {
    expect(() => makeReport(target, { title: undefined, item: '7' }, all, read)).toThrow('has no item “7”');
    expect(() => makeReport({ ...target, name: 'minutes' }, { title: undefined, item: undefined }, all, read)).toThrow(
      'new minutes',
    );
  });

  it('never goes onto an agenda that is published', () => {
    const lock = '{"format":1,"published":[{"what":"pack","on":"2026-06-01"}]}';
    const out = council({ '2026-06-10/index.md': index, '2026-06-10/pages.lock.json': lock });
    expect(() => makeReport(target, { title: undefined, item: '1' }, out, read)).toThrow('goes into a supplement');
    expect(makeReport(target, { title: undefined, item: undefined }, out, read).changed.size).toBe(0);
  });
});

describe('a new supplement', () => {
  const all = council({
    '2026-06-10/index.md': meeting('2026-06-10', 'items:\n  - number: 8\n    title: Ponds\n    to-follow: true\n'),
    '2026-06-10/supplement-1/index.md': '---\ndate: 2026-06-08\nkind: tabled\n---\n',
  });

  it('has the next number, and names what is still to follow', () => {
    const made = makeSupplement(
      at('planning/2026-06-10'),
      { kind: 'to-follow', reason: undefined, day: '2026-06-09' },
      all,
    );
    expect([...made.files.keys()]).toEqual(['committees/planning/2026-06-10/supplement-2/index.md']);
    expect(textOf(made)).toContain('The agenda says “to follow” of: 8.');
  });

  it('needs its reason when it is urgent', () => {
    const request = { kind: 'urgent', reason: undefined, day: '2026-06-09' };
    expect(() => makeSupplement(at('planning/2026-06-10'), request, all)).toThrow('section 100B(4)');
    const reason = 'The wall: it fell.';
    const made = makeSupplement(at('planning/2026-06-10'), { ...request, reason }, all);
    expect(textOf(made)).toContain('reason: "The wall: it fell."');
  });
});

describe('a new member', () => {
  it('has a name made of the file’s, and a party and ward since today where they are said', () => {
    const made = makeMember(
      'jane-van-dyke',
      { name: undefined, party: 'Green', ward: undefined, from: '2026-05-08' },
      all,
    );
    const text = made.files.get('members/jane-van-dyke.md') ?? '';
    const facts = gather({ texts: made.files, files: new Set(), problems: [] }).members.get('jane-van-dyke')?.facts;
    expect(facts).toMatchObject({ name: 'Jane Van Dyke', title: 'Cllr', from: '2026-05-08', wards: [] });
    expect(facts?.parties).toEqual([{ name: 'Green', from: '2026-05-08' }]);
    expect(text).toContain('# wards:');
  });

  it('is made once', () => {
    const again = () =>
      makeMember('jane', { name: 'Jane', party: undefined, ward: undefined, from: '2026-05-08' }, withJane);
    expect(again).toThrow('There is a member “jane” already.');
  });
});

describe('a new committee or decision', () => {
  it('has the facts it is asked for', () => {
    expect(factsOf(makeCommittee('audit', 'Audit: Sub-Committee', council({})))).toMatchObject({
      title: 'Audit: Sub-Committee',
      kind: 'sub-committee',
    });
    expect(factsOf(makeDecision('26-00041', 'Sea wall', '2026-06-09', council({})))).toMatchObject({
      title: 'Sea wall',
      reference: '26/00041',
      states: [{ state: 'taken', on: '2026-06-09' }],
    });
  });

  it('keeps a decision out of sight until its clerk takes a line away', () => {
    expect(factsOf(makeDecision('sea-wall', undefined, '2026-06-09', council({}))).part).toBe(2);
  });
});
