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
