/** Agendas and minutes in the manners of other councils. All of them are made up. */
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/import/front-matter.ts';
import { importText } from './imported.ts';

interface Item {
  number?: string;
  title: string;
  pages?: string;
  note?: string;
  part?: number;
}

/** A front sheet with a date and these lines for its agenda. */
function agendaOf(lines: string, options = {}): Item[] {
  const text = `THORNMERE BOROUGH COUNCIL\n\nLibraries Committee\n\nDate:   Tuesday 14 October 2025\nTime:   6.30 pm\n\n${lines}\n\f\n`;
  const made = importText(text, options);
  return (readFacts(made.file('committees/libraries/2025-10-14/index.md')).items ?? []) as Item[];
}

const say = ({ number, title, pages }: Item) => `${number} | ${title} | ${pages ?? '-'}`;

describe('agendas', () => {
  it('with “Item 5 … (Pages 3 - 14)”, and what is printed below each title as its note', () => {
    const items = agendaOf(`AGENDA

Item 1    Apologies for Absence

Item 2    Minutes                                      (Pages 3 - 14)
          Report of the Librarian

          To agree the minutes of 9 September.

Item 3    Opening hours of the branch libraries and of the swimming
          pools in winter                               (Pages 15 - 20)`);
    expect(items.map(say)).toEqual([
      '1 | Apologies for Absence | -',
      '2 | Minutes | 3-14',
      '3 | Opening hours of the branch libraries and of the swimming pools in winter | 15-20',
    ]);
    expect(items[1]?.note).toBe('Report of the Librarian To agree the minutes of 9 September.');
  });

  it('with the letters spaced, a column of pages, and 5(a)', () => {
    const items = agendaOf(`A G E N D A
                                                          Page Nos.

1.    APOLOGIES

2.    BOOK FUND MONITORING 2024/25                         15 - 32

2(a)  BOOK FUND, FIRST QUARTER                             33 - 40

3.    PLAN 2025-2028                                       41 - 60`);
    expect(items.map(say)).toEqual([
      '1 | APOLOGIES | -',
      '2 | BOOK FUND MONITORING 2024/25 | 15-32',
      '2a | BOOK FUND, FIRST QUARTER | 33-40',
      '3 | PLAN 2025-2028 | 41-60',
    ]);
  });

  it('with letters: A, B, B1', () => {
    const items = agendaOf(`Agenda

A     Apologies

B     Items for decision

B1    Leisure contract                                   Page 3
      Cllr Wren

C     Work programme                                     Page 25`);
    expect(items.map(say)).toEqual([
      'A | Apologies | -',
      'B | Items for decision | -',
      'B1 | Leisure contract | 3',
      'C | Work programme | 25',
    ]);
    expect(items[2]?.note).toBe('Cllr Wren');
  });

  it('with 4.1 under 4, and no heading but “Business”', () => {
    const items = agendaOf(`Business

1.  Sederunt

2.  Reports

2.1 Winter Service Plan                                  13 - 20

2.2 Bus Shelters                                     To Follow

3.  Any Other Competent Business`);
    expect(items.map(say)).toEqual([
      '1 | Sederunt | -',
      '2 | Reports | -',
      '2.1 | Winter Service Plan | 13-20',
      '2.2 | Bus Shelters | -',
      '3 | Any Other Competent Business | -',
    ]);
  });

  it('in parts, the second of them private and counted anew', () => {
    const items = agendaOf(`AGENDA

PART A - MATTERS TO BE CONSIDERED IN PUBLIC

1.  Apologies

2.  Minutes

PART B - MATTERS TO BE CONSIDERED IN PRIVATE

1.  Sale of the old depot`);
    expect(items.map((one) => `${one.part ?? 1} ${one.number} ${one.title}`)).toEqual([
      '1 1 Apologies',
      '1 2 Minutes',
      '2 1 Sale of the old depot',
    ]);
  });

  it('with each paper cut off at the page where the agenda says it begins', () => {
    const made = importText(
      `THORNMERE BOROUGH COUNCIL\n\nDate:   14 October 2025\n\nAGENDA\n\n1.  Apologies\n\n2.  Book Fund        (Pages 3 - 4)\n\n3.  Pool Roof        (Pages 5 - 5)\n\fThe fund was spent.\n\n1.1 All of it.\n\n    Page 3\n\fNothing is left.\n\n    Page 4\n\fThe roof leaks.\n\n    Page 5\n`,
    );
    const folder = 'committees/libraries/2025-10-14';
    expect(made.file(`${folder}/book-fund.md`)).toContain('::page[3]\n\nThe fund was spent.');
    expect(made.file(`${folder}/book-fund.md`)).toContain('::page[4]\n\nNothing is left.');
    expect(made.file(`${folder}/pool-roof.md`)).toContain('::page[5]\n\nThe roof leaks.');
  });
});

describe('front sheets', () => {
  it('take a date with a time for the meeting’s, and a lone one before it for the publication’s', () => {
    const made = importText(
      'THORNMERE BOROUGH COUNCIL\n\nCABINET\n\nMonday, 7th July, 2025 at 2.00 p.m.\n\nAGENDA\n\n1.  Apologies\n\n2.  Minutes\n\nP. Harker\nChief Executive\n27th June 2025\n\f\n',
      { committee: 'cabinet' },
    );
    expect(made.folder).toBe('committees/cabinet/2025-07-07');
    expect(readFacts(made.file('committees/cabinet/2025-07-07/index.md'))).toMatchObject({
      time: '14:00',
      published: '2025-06-27',
    });
    expect(readFacts(made.file('committees/cabinet/index.md'))).toMatchObject({ title: 'Cabinet', kind: 'executive' });
  });

  it('list members in two columns', () => {
    const made = importText(
      'THORNMERE BOROUGH COUNCIL\n\nDate:  14 October 2025\n\nMembership:\nCouncillor Mary Field (Chair)       Councillor Tom Orr\nCouncillor Peter Quill              Councillor Ann-Marie Reed\n\nAGENDA\n\n1.  Apologies\n\n2.  Minutes\n',
    );
    const { membership } = readFacts(made.file('committees/libraries/index.md'));
    expect(membership).toEqual([
      { member: 'mary-field', role: 'Chair' },
      { member: 'tom-orr' },
      { member: 'peter-quill' },
      { member: 'ann-marie-reed' },
    ]);
  });
});

describe('minutes', () => {
  const minutesOf = (head: string, body: string) => {
    const made = importText(`${head}\n\n${body}\n\f\n`, { committee: 'libraries' });
    const path = [...made.files.keys()].find((name) => name.endsWith('/minutes.md')) ?? '';
    return { path, text: made.file(path), facts: readFacts(made.file(path)) };
  };
  const head = 'Minutes of a meeting of the Libraries Committee held at the Town Hall on 14 October 2025';

  it.each([
    ['CAB45', 'CAB46', 'CAB47'],
    ['PL/24/17', 'PL/24/18', 'PL/24/19'],
    ['24/25 - 12', '24/25 - 13', '24/25 - 14'],
    ['1201.', '1202.', '1203.'],
    ['23.1', '23.2', '23.3'],
  ])('numbered %s, without “(Item 1)”', (first, second, third) => {
    const { path, text } = minutesOf(
      head,
      `${first}   Apologies\n\nNone had been sent.\n\n${second}   Opening hours\n\nThe Librarian spoke.\n\n${third}   Date of next meeting\n\n11 November 2025`,
    );
    expect(path).toBe('committees/libraries/2025-10-14/minutes.md');
    expect(text.match(/^## .*$/gm)).toEqual([
      `## ${first.replace(/\.$/, '')}. Apologies`,
      `## ${second.replace(/\.$/, '')}. Opening hours`,
      `## ${third.replace(/\.$/, '')}. Date of next meeting`,
    ]);
  });

  it('say who was there in columns, with officers’ posts beside their names', () => {
    const { facts } = minutesOf(
      head,
      'PRESENT:\n\nCouncillor Siân Pugh (Leader)         Councillor Huw Bevan\nCouncillor Rhys Tudor                 Councillor Elin Gwyn\n\nOFFICERS:\nG Lloyd           Chief Executive\nM Owen            Section 151 Officer\n\nCAB45 APOLOGIES\n\nNone.\n\nCAB46 MINUTES\n\nAgreed.',
    );
    expect(facts.attendance).toEqual({
      present: [
        { name: 'Siân Pugh', role: 'Leader' },
        { name: 'Huw Bevan' },
        { name: 'Rhys Tudor' },
        { name: 'Elin Gwyn' },
      ],
      officers: [
        { name: 'G Lloyd', role: 'Chief Executive' },
        { name: 'M Owen', role: 'Section 151 Officer' },
      ],
    });
  });

  it('in Welsh and English', () => {
    const { text, facts } = minutesOf(
      'COFNODION cyfarfod y Cyngor a gynhaliwyd nos Lun, 12 Mai 2025\n\nPresennol / Present: Councillors: E. Morgan (Chair), L. Ŵyn',
      '24/25 - 12   Datgan buddiannau / Declarations\n\nDim. None.\n\n24/25 - 13   Cofnodion / Minutes\n\nCadarnhawyd.',
    );
    expect(text).toContain('## 24/25 - 12. Datgan buddiannau / Declarations');
    expect(facts.attendance).toEqual({ present: [{ name: 'E. Morgan', role: 'Chair' }, { name: 'L. Ŵyn' }] });
  });

  it('keep a recorded vote as printed and among the facts', () => {
    const { text, facts } = minutesOf(
      head,
      '41.  APOLOGIES\n\nNone.\n\n42.  POOL FEES\n\nMr Bell proposed and Ms Frost seconded the motion that fees rise. It was put to the vote:\n\nFor (2)\n\nMr Bell, Ms Frost\n\nAgainst (1)\n\nMr Hale\n\nAbstain (0)\n\nMotion carried.\n\n43.  END\n\nThe meeting closed at 9.05 pm.',
    );
    expect(text).toContain('For (2)\n\nMr Bell, Ms Frost\n\nAgainst (1)\n\nMr Hale');
    expect(facts.motions).toEqual([
      {
        number: '1',
        minute: '42',
        mover: 'Mr Bell',
        seconder: 'Ms Frost',
        outcome: 'carried',
        vote: {
          for: { count: 2, names: ['Mr Bell', 'Ms Frost'] },
          against: { count: 1, names: ['Mr Hale'] },
          abstain: { count: 0 },
          recorded: true,
        },
      },
    ]);
    expect(facts.closed).toBe('21:05');
  });

  it('make no facts of counts without names', () => {
    const { text, facts } = minutesOf(
      head,
      '41.  APOLOGIES\n\nNone.\n\n42.  POOL FEES\n\nVoting: For 5, Against 1, Abstentions 0',
    );
    expect(facts.motions).toBeUndefined();
    expect(text).toContain('Voting\\: For 5, Against 1, Abstentions 0'.replace('\\', ''));
  });

  it('without -layout get a number back that stands lines above its title', () => {
    const { text } = minutesOf(
      head,
      '41.\n\nApologies\n(Item 1)\nNone.\n\n1)\n\n42.\n\nRESOLVED that it be noted.\n\nPool fees\n(Item 2)\nThey were discussed.',
    );
    expect(text.match(/^## .*$/gm)).toEqual(['## 41. Apologies (Item 1)', '## 42. Pool fees (Item 2)']);
  });
});

describe('reports', () => {
  it('with sections 1.0, 2.0 and glued or bare numbers have headings and paragraphs', () => {
    const made = importText(
      'Report to: Libraries Committee\n\nDate: 14 October 2025\n\nSubject: Roof of the pool\n\n1.0   PURPOSE OF REPORT\n\n1.1   To say that it leaks.\n\n1.2The rain comes in, and has done since the spring.\n\n2.0   DETAIL\n\n2.1   A roofer has been asked.\n\f\n',
    );
    const text = made.file('committees/libraries/2025-10-14/roof-of-the-pool.md');
    expect(text.match(/^## .*$/gm)).toEqual(['## 1.0 PURPOSE OF REPORT', '## 2.0 DETAIL']);
    expect(text).toContain('1.2 The rain comes in, and has done since the spring.');
  });

  it('with a byte order mark and the line ends of Windows are the same', () => {
    const text = 'Report on books\n\nDate: 14 October 2025\n\n1. They are read.\n\n2. They are lent.\n';
    const plain = importText(text);
    const windows = importText(`\uFEFF${text.replace(/\n/g, '\r\n')}`);
    expect([...windows.files]).toEqual([...plain.files]);
  });
});

describe('an agenda in a table', () => {
  it('keeps what stands below a title in its cell as its note', () => {
    const cell = (...words: string[]) => words.map((one) => `<p>${one}</p>`).join(' ');
    const row = (...cells: string[]) => cells.join('\t');
    const agenda = [
      'Libraries Committee',
      'Date: Monday 12 May 2025',
      'AGENDA',
      row(cell('1.'), cell('Apologies for absence'), ''),
      row(cell('2.'), cell('Declarations of interest', 'Members declare what they have.'), ''),
      row(cell('3.'), cell('Opening hours', 'Report of the Librarian'), cell('3 - 14')),
      row(cell('4.'), cell('Reading scheme', '(Pages 15 - 20)'), ''),
    ].join('\n\n');
    const facts = readFacts(importText(agenda).file('committees/libraries/2025-05-12/index.md'));
    expect(facts.items).toEqual([
      { number: '1', title: 'Apologies for absence' },
      { number: '2', title: 'Declarations of interest', note: 'Members declare what they have.' },
      { number: '3', title: 'Opening hours', pages: '3-14', note: 'Report of the Librarian' },
      { number: '4', title: 'Reading scheme', pages: '15-20' },
    ]);
  });
});
