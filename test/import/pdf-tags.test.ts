/** Tables by their tags, as different programs write them. */
import { describe, expect, it } from 'vitest';
import { importPdf } from '../../src/import/import-pack.ts';
import type { PdfPage, PdfRule, PdfRun, PdfTag } from '../../src/import/pdf-page.ts';

/** Words of one cell: x, y from the top, the row and cell they are tagged as. */
type Word = [number, number, string, string];

function pageOf(number: number, words: Word[], tree: PdfTag, rules: PdfRule[] = []): PdfPage {
  const runs = words.map(
    ([x, y, text, tag]): PdfRun => ({ text, x, y, width: text.length * 5, size: 10, bold: false, tag }),
  );
  return { number, width: 595, height: 842, runs, rules, pictures: [], small: 0, tree, isOcr: false };
}

const cell = (role: string, id: string, more: Partial<PdfTag> = {}): PdfTag => ({ role, ...more, children: [id] });
const row = (...children: PdfTag[]): PdfTag => ({ role: 'TR', children });

/** The whole table, as the tree of each of its pages lists it: “none” is a cell without words, which this program leaves out. */
const table: PdfTag = {
  role: 'Table',
  children: [
    {
      role: 'THead',
      children: [row(cell('TH', 'h1'), cell('TH', 'h2'), cell('TH', 'h3'))],
    },
    {
      role: 'TBody',
      children: [
        row(cell('TD', 'a1', { rowSpan: 2 }), cell('TD', 'a3')),
        row(cell('TD', 'b2')),
        row(cell('TD', 'c1'), cell('TD', 'c2'), cell('TD', 'c3')),
        row(cell('TD', 'd1'), cell('TD', 'd3')),
      ],
    },
  ],
};

const head: Word[] = [
  [77, 112, 'Stall', 'h1'],
  [227, 112, 'Monday', 'h2'],
  [377, 112, 'Friday', 'h3'],
];
const uprights = [72, 222, 372, 522].map((x): PdfRule => ({ x1: x, x2: x, y1: 98, y2: 172 }));

function take(pages: PdfPage[]): string {
  const { files } = importPdf(
    { pages, outline: [], files: new Map() },
    { file: 'stalls.pdf', committee: 'markets', into: 'markets/2025-05-12', existing: () => undefined },
  );
  return [...files].find(([path]) => /2025-05-12\/(?!index)[\w-]+\.md$/.test(path))?.[1] ?? '';
}

describe('a tagged table', () => {
  it('whose empty cells have no tags has each cell in its column, over pages that print its head again', () => {
    const text: Word[] = [[72, 60, 'Subject: Stalls of the market, and the days on which they are there', 't']];
    const first = pageOf(
      1,
      [
        ...text,
        ...head,
        [77, 132, 'Bread', 'a1'],
        [377, 132, 'all day', 'a3'],
        [227, 152, 'from ten', 'b2'],
        [77, 172, 'Cheese from the', 'c1'],
        [227, 172, 'noon', 'c2'],
      ],
      { role: 'Document', children: [{ role: 'P', children: ['t'] }, table] },
      uprights,
    );
    const second = pageOf(
      2,
      [
        ...head,
        [77, 132, 'Alps', 'c1'],
        [377, 132, 'noon', 'c3'],
        [77, 152, 'Fish', 'd1'],
        [377, 152, 'till two', 'd3'],
      ],
      { role: 'Document', children: [table] },
      uprights,
    );
    expect(take([first, second])).toContain(
      [
        '<thead>',
        '<tr><th>Stall</th><th>Monday</th><th>Friday</th></tr>',
        '</thead>',
        '<tbody>',
        '<tr><td rowspan="2">Bread</td><td></td><td>all day</td></tr>',
        '<tr><td>from ten</td><td></td></tr>',
        '<tr><td>Cheese from the Alps</td><td>noon</td><td>noon</td></tr>',
        '<tr><td>Fish</td><td></td><td>till two</td></tr>',
        '</tbody>',
      ].join('\n'),
    );
  });
});

describe('a tagged table of two columns without lines', () => {
  const two = (titles: [string, string]): string => {
    const words: Word[] = [
      [72, 60, 'Subject: Stalls of the market, and when they are there', 't'],
      [77, 112, titles[0], 'h1'],
      [227, 112, titles[1], 'h2'],
      [77, 128, 'June 2025', 'a1'],
      [227, 128, 'Letters to traders', 'a2'],
      [77, 144, 'September 2025', 'b1'],
      [227, 144, 'The new stalls', 'b2'],
    ];
    const rows = [row(cell('TH', 'h1'), cell('TH', 'h2')), row(cell('TD', 'a1'), cell('TD', 'a2'))];
    const table = { role: 'Table', children: [...rows, row(cell('TD', 'b1'), cell('TD', 'b2'))] };
    return take([pageOf(1, words, { role: 'Document', children: [cell('P', 't'), table] })]);
  };

  it('is one where its first row says what its columns hold', () => {
    expect(two(['When', 'What'])).toContain(
      '<tr><th>When</th><th>What</th></tr>\n</thead>\n<tbody>\n<tr><td>June 2025</td><td>Letters to traders</td></tr>',
    );
  });

  it('is none where its first row is a label and its words', () => {
    expect(two(['From:', 'The Clerk'])).not.toContain('<table>');
  });
});

describe('a tagged list', () => {
  it('has bullets where they are drawn and no characters', () => {
    const words: Word[] = [
      [72, 60, 'Subject: Stalls of the market, and when they are there', 't'],
      [90, 100, 'on Mondays;', 'a'],
      [90, 114, 'on Fridays, and', 'b'],
      [90, 128, 'on the first Sunday of each month.', 'c'],
    ];
    const items = ['a', 'b', 'c'].map((id) => ({
      role: 'LI',
      children: [cell('Lbl', `${id}-mark`), cell('LBody', id)],
    }));
    const text = take([
      pageOf(1, words, { role: 'Document', children: [cell('P', 't'), { role: 'L', children: items }] }),
    ]);
    expect(text).toContain('- on Mondays;\n- on Fridays, and\n- on the first Sunday of each month.');
  });
});

describe('lines in the margins that a browser prints', () => {
  it('stay on the first page alone, also those that count the pages, and part no table', () => {
    const rows = (page: number) => [1, 2, 3].map((at) => `r${page}${at}`);
    const all = [1, 2, 3]
      .flatMap(rows)
      .map((id) => row(cell('TD', `${id}a`), cell('TD', `${id}b`), cell('TD', `${id}c`)));
    const titles = row(cell('TH', 'h1'), cell('TH', 'h2'), cell('TH', 'h3'));
    const tree: PdfTag = {
      role: 'Document',
      children: [cell('P', 't'), { role: 'Table', children: [titles, ...all] }],
    };
    const pages = [1, 2, 3].map((page) => {
      const loose: PdfRun[] = [
        { text: '12/05/2025, 09:12 Stalls', x: 30, y: 20, width: 120, size: 8, bold: false },
        { text: `https://markets.example/stalls ${page}/3`, x: 30, y: 830, width: 120, size: 8, bold: false },
      ].map((run) => ({ ...run, tag: undefined }));
      const words: Word[] = rows(page).flatMap((id, at): Word[] =>
        ['a', 'b', 'c'].map((part, column) => [77 + column * 150, 128 + at * 16, `${id}${part}`, `${id}${part}`]),
      );
      const first: Word[] =
        page === 1 ? [[72, 60, 'Subject: Stalls of the market, and when they are there', 't'], ...head] : [];
      const made = pageOf(page, [...first, ...words], tree);
      return { ...made, runs: [...made.runs, ...loose] };
    });
    const text = take(pages);
    expect(text.match(/markets\.example/g)).toHaveLength(1);
    expect(text.match(/<table>/g)).toHaveLength(1);
    expect(text.match(/<td>/g)).toHaveLength(27);
  });
});
