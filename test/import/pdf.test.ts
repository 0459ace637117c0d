import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, type PDFRef, PDFString, StandardFonts } from 'pdf-lib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { command } from '../../src/commands/import.ts';
import { writePng } from '../../src/io/write-png.ts';

/** A page as lines of words at places: x, y from the top, words, whether they are bold, and their size. */
type Line = [number, number, string, boolean?, number?];

interface Sheet {
  lines: Line[];
  /** Ruled lines: left, top, right, bottom. */
  rules?: [number, number, number, number][];
}

/** An untagged PDF of such pages, A4 upright. */
async function makePdf(sheets: Sheet[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const plain = await file.embedFont(StandardFonts.Helvetica);
  const bold = await file.embedFont(StandardFonts.HelveticaBold);
  for (const { lines, rules = [] } of sheets) {
    const page = file.addPage([595, 842]);
    for (const [x, y, text, isBold, size = 11] of lines)
      page.drawText(text, { x, y: 842 - y, size, font: isBold ? bold : plain });
    for (const [left, top, right, bottom] of rules)
      page.drawLine({ start: { x: left, y: 842 - top }, end: { x: right, y: 842 - bottom }, thickness: 0.5 });
  }
  return file.save();
}

/** Imports a file into an empty council; `again` does it once more there, `replace` with a paper edited and a newer file. */
async function take(bytes: Uint8Array, values: Record<string, string> = {}, name = 'file.pdf') {
  const cwd = mkdtempSync(join(tmpdir(), 'import-pdf-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  writeFileSync(join(cwd, name), bytes);
  const content = join(cwd, 'content');
  const run = async () => {
    const said: string[] = [];
    const told: string[] = [];
    const code = await command.run({
      values: { committee: 'libraries', ...values },
      positionals: [name],
      cwd,
      content,
      today: undefined,
      now: new Date(0),
      out: (line) => void said.push(line),
      err: (line) => void told.push(line),
    });
    const files = existsSync(content) ? readdirSync(content, { recursive: true, encoding: 'utf8' }).sort() : [];
    const paths = files.filter((path) => /\.(md|json)$/.test(path));
    return { code, said, told, files: paths.map((path) => [path, readFileSync(join(content, path), 'utf8')]) };
  };
  const place = (path: string) => join(content, 'committees/libraries', path);
  const read = (path: string) => readFileSync(place(path), 'utf8');
  const replace = (path: string, text: string, newer: Uint8Array) => {
    writeFileSync(place(path), text);
    writeFileSync(join(cwd, name), newer);
    return run();
  };
  return { ...(await run()), again: run, read, replace, beside: (path: string) => readFileSync(place(path)) };
}

const report: Sheet[] = [
  {
    lines: [
      [72, 60, 'To: Libraries Committee - 12 May 2025'],
      [72, 80, 'Subject: Opening hours of branch libraries'],
      [72, 120, '1. Background', true],
      [72, 150, '1.1 The branch at Harbour Street has opened on four days of the week since the roof was mended,'],
      [90, 164, 'and its readers have asked more than once for a fifth day on which the reading room could be'],
      [280, 800, 'Page 7'],
    ],
  },
  {
    lines: [
      [90, 60, 'kept open until the evening.'],
      [72, 90, '1.3 Nothing else changes.'],
      [90, 800, '  '],
    ],
  },
  {
    lines: [
      [72, 60, '2. Figures', true],
      [77, 112, 'Branch', true],
      [227, 112, 'Visits', true],
      [77, 132, 'Harbour Street'],
      [227, 132, '4,210'],
      [77, 152, 'Mill Lane'],
      [227, 152, '1,905'],
      [280, 800, 'Page 9'],
    ],
    rules: [
      ...[98, 118, 138, 158].map((y): [number, number, number, number] => [72, y, 372, y]),
      ...[72, 222, 372].map((x): [number, number, number, number] => [x, 98, x, 158]),
    ],
  },
];

describe('an untagged PDF of a report', () => {
  it('becomes paragraphs, headings, a table, and the numbers of its pages, the one that is not printed among them', async () => {
    const { code, said, read } = await take(await makePdf(report));
    expect(code).toBe(0);
    expect(said).toEqual(['content/committees/libraries/2025-05-12']);
    const text = read('2025-05-12/opening-hours-of-branch-libraries.md');
    expect(text).toContain('::page[7]\n\nTo: Libraries Committee - 12 May 2025\n\n## 1. Background');
    expect(text).toContain('since the roof was mended, and its readers have asked');
    expect(text).toContain('could be :page[8] kept open until the evening.\n\n1.3 Nothing else changes.');
    expect(text).toContain('::page[9]\n\n## 2. Figures');
    expect(text).toContain('<tr><th>Branch</th><th>Visits</th></tr>');
    expect(text).toContain('<tr><td>Mill Lane</td><td>1,905</td></tr>');
  });

  it('changes nothing when it is taken in twice', async () => {
    const bytes = await makePdf(report);
    const first = await take(bytes);
    const again = await first.again();
    expect(again.files).toEqual(first.files);
  });
});

describe('a table of an untagged PDF', () => {
  const rows = (from: number, count: number): Line[] =>
    Array.from({ length: count }, (_, at): Line[] => [
      [77, 112 + at * 20, `Stall ${from + at}`],
      [227, 112 + at * 20, `${from + at}0 Mondays`],
    ]).flat();
  const grid = (count: number) => [
    ...Array.from({ length: count + 1 }, (_, at): [number, number, number, number] => [
      72,
      98 + at * 20,
      372,
      98 + at * 20,
    ]),
    ...[72, 222, 372].map((x): [number, number, number, number] => [x, 98, x, 98 + count * 20]),
  ];
  const sheet = (page: number, lines: Line[], count: number): Sheet => ({
    lines: [[72, 40, 'Markets Committee papers, spring'], ...lines, [280, 800, `Page ${page}`]],
    rules: grid(count),
  });
  const head: Line[] = [
    [72, 70, 'To: Markets Committee - 12 May 2025'],
    [77, 112, 'Place', true],
    [227, 112, 'Days', true],
  ];

  it('goes on over pages, its running lines gone, with each page’s number between its rows', async () => {
    const first = rows(1, 3).map(([x, y, words]): Line => [x, y + 20, words]);
    const { code, told, read } = await take(
      await makePdf([sheet(3, [...head, ...first], 4), sheet(4, rows(4, 3), 3), sheet(5, rows(7, 3), 3)]),
    );
    expect(code).toBe(0);
    const text = read('2025-05-12/markets-committee-papers-spring.md');
    expect(text.match(/<table>/g)).toHaveLength(1);
    expect(text).toContain('<tr><td>Stall 3</td><td><p>30 Mondays</p><p>:page[4]</p></td></tr>\n<tr><td>Stall 4</td>');
    expect(text).toContain('<tr><td>Stall 9</td><td>90 Mondays</td></tr>');
    expect(told.join('\n')).toContain(
      'file.pdf:1:1 question “Markets Committee papers, spring” runs along the edge of 3 pages',
    );
  });
});

describe('a table of an untagged PDF with open sides', () => {
  const wide = (y: number): [number, number, number, number] => [72, y, 372, y];
  const sides = (x: number, from: number, to: number): [number, number, number, number] => [x, from, x, to];
  const rows: Line[] = [
    [77, 92, 'Stall'],
    [227, 92, 'Days'],
    [77, 112, 'North side'],
    [77, 132, 'Bread'],
    [227, 132, 'The 1'],
    [254, 128, 'st', false, 7],
    [263, 132, 'of each month'],
  ];

  it('holds the rows that no upright line parts, a raised word beside what it belongs to, and its head once', async () => {
    const first: Sheet = {
      lines: [
        [72, 50, 'To: Markets Committee - 12 May 2025'],
        [72, 70, 'Subject: Stalls'],
        ...rows,
        [280, 800, 'Page 1'],
      ],
      rules: [78, 98, 118, 138].map(wide).concat([sides(222, 78, 98), sides(222, 118, 138)]),
    };
    const second: Sheet = {
      lines: [
        [77, 92, 'Stall'],
        [227, 92, 'Days'],
        [77, 112, 'Cheese'],
        [227, 112, 'Fridays'],
        [280, 800, 'Page 2'],
      ],
      rules: [78, 98, 118].map(wide).concat([sides(222, 78, 118)]),
    };
    const { read } = await take(await makePdf([first, second]));
    const text = read('2025-05-12/stalls.md');
    expect(text).toContain('<thead>\n<tr><th>Stall</th><th>Days</th></tr>\n</thead>');
    expect(text).toContain('<tr><td colspan="2">North side</td></tr>');
    expect(text).toContain('<td><p>The 1st of each month</p><p>:page[2]</p></td></tr>\n<tr><td>Cheese</td>');
    expect(text.match(/Stall</g)).toHaveLength(1);
  });
});

describe('a table of an untagged PDF with underlined words and rows drawn in parts', () => {
  it('loses no words to cells that reach down', async () => {
    const flat = (y: number): [number, number, number, number] => [72, y, 372, y];
    const lines: Line[] = [
      [72, 50, 'To: Markets Committee - 12 May 2025'],
      [72, 70, 'Subject: Stalls'],
      [74, 92, 'Stall', true],
      [224, 92, 'Days', true],
      [74, 112, 'Bread and cakes'],
      [224, 112, 'Mondays and'],
      [224, 126, 'Fridays'],
      [74, 152, 'Cheese'],
      [224, 152, 'Tuesdays'],
    ];
    const rules: Sheet['rules'] = [
      ...[78, 98, 138, 158].map(flat),
      ...[72, 222, 372].flatMap((x) =>
        [78, 98, 118, 138].map((y): [number, number, number, number] => [x, y, x, y + 20]),
      ),
      [74, 114, 150, 114],
    ];
    const text = (await take(await makePdf([{ lines, rules }]))).read('2025-05-12/stalls.md');
    expect(text).toContain(
      '<tr><td>Bread and cakes</td><td>Mondays and Fridays</td></tr>\n<tr><td>Cheese</td><td>Tuesdays</td></tr>',
    );
  });
});

describe('a page that is a picture', () => {
  it('is kept as a picture and said to be a scan', async () => {
    const file = await PDFDocument.create();
    const font = await file.embedFont(StandardFonts.Helvetica);
    const first = file.addPage([595, 842]);
    first.drawText('To: Libraries Committee - 12 May 2025', { x: 72, y: 780, size: 11, font });
    first.drawText('Subject: A letter from a reader', { x: 72, y: 760, size: 11, font });
    const picture = await file.embedPng(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    file.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
    const { code, told, read } = await take(await file.save());
    expect(code).toBe(0);
    expect(told.join('\n')).toContain('file.pdf:2:1 question This page is a picture of a page, without words.');
    expect(read('2025-05-12/a-letter-from-a-reader.md')).toContain('![](file-page-2-1.png)');
  });
});

describe('pictures of a PDF', () => {
  const bytesOf = (colour: number) =>
    writePng({ width: 4, height: 2, kind: 2, data: new Uint8Array(24).fill(colour) }) ?? new Uint8Array();

  it('are kept with a question, once where they stand on page after page; what is left out is counted', async () => {
    const file = await PDFDocument.create();
    const font = await file.embedFont(StandardFonts.Helvetica);
    const [logo, plan] = [await file.embedPng(bytesOf(9)), await file.embedPng(bytesOf(200))];
    const white = await file.embedPng(bytesOf(255));
    for (const at of [1, 2, 3]) {
      const page = file.addPage([595, 842]);
      page.drawImage(logo, { x: 72, y: 780, width: 90, height: 40 });
      page.drawImage(logo, { x: 40, y: 40, width: 9, height: 9 });
      const [first, second] =
        at === 1 ? ['To: Libraries Committee - 12 May 2025', 'Subject: A plan'] : ['Nothing', 'more.'];
      page.drawText(first ?? '', { x: 72, y: 760, size: 11, font });
      page.drawText(second ?? '', { x: 72, y: 740, size: 11, font });
      if (at === 2) page.drawImage(plan, { x: 72, y: 300, width: 300, height: 300 });
      if (at === 3) page.drawImage(white, { x: 72, y: 300, width: 300, height: 300 });
    }
    const { read, told } = await take(await file.save());
    const text = read('2025-05-12/a-plan.md');
    expect(text.match(/file-page-1-1\.png/g)).toHaveLength(1);
    expect(text.match(/file-page-2-2\.png/g)).toHaveLength(1);
    expect(told.filter((line) => line.endsWith('[import-picture-alt]'))).toEqual([
      expect.stringMatching(/^file\.pdf:1:1 .*file-page-1-1\.png/),
      expect.stringMatching(/^file\.pdf:2:1 .*file-page-2-2\.png/),
    ]);
    expect(told.join('\n')).toContain('6 pictures of this PDF were left out');
  });

  it('that are strips of one scanned page are one picture of it', async () => {
    const file = await PDFDocument.create();
    const font = await file.embedFont(StandardFonts.Helvetica);
    const first = file.addPage([595, 842]);
    first.drawText('To: Libraries Committee - 12 May 2025', { x: 72, y: 780, size: 11, font });
    first.drawText('Subject: A letter from a reader', { x: 72, y: 760, size: 11, font });
    const page = file.addPage([595, 842]);
    for (let at = 0; at < 42; at++)
      page.drawImage(await file.embedPng(bytesOf(at * 5)), { x: 0, y: 842 - (at + 1) * 20, width: 595, height: 20 });
    const { told, read, beside } = await take(await file.save());
    expect(told.join('\n')).toContain('file.pdf:2:1 question This page is a picture of a page, without words.');
    expect(read('2025-05-12/a-letter-from-a-reader.md')).toContain('![](file-page-2-1.png)');
    const png = beside('2025-05-12/file-page-2-1.png');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([4, 84]);
  });
});

describe('a newer PDF of a report that was taken in before', () => {
  const version = (hours: string, visits: string, more: Line[] = []): Sheet[] => [
    {
      lines: [
        [72, 60, 'To: Libraries Committee - 12 May 2025'],
        [72, 80, 'Subject: Opening hours of branch libraries'],
        [72, 120, '1.1 The branch at Harbour Street opens on four days of the week, and on Sunday from two.'],
        [72, 150, `1.2 ${hours}`],
        [72, 180, '1.3 A fifth day was asked for by 211 readers in a petition that was handed in at Easter.'],
        ...more,
        [280, 800, 'Page 7'],
      ],
    },
    {
      lines: [
        [72, 60, '1.4 Visits are counted at the door, by hand, on one day of each month but August.'],
        [77, 112, 'Branch', true],
        [227, 112, 'Visits', true],
        [77, 132, 'Harbour Street'],
        [227, 132, visits],
        [280, 800, 'Page 8'],
      ],
      rules: [
        ...[98, 118, 138].map((y): [number, number, number, number] => [72, y, 372, y]),
        ...[72, 222, 372].map((x): [number, number, number, number] => [x, 98, x, 138]),
      ],
    },
  ];

  it('brings what it changes, and leaves the words and facts of the clerk, and the pages', async () => {
    const taken = await take(await makePdf(version('The hall is heated from October to April.', '4,210')));
    const path = '2025-05-12/opening-hours-of-branch-libraries.md';
    const edited = taken
      .read(path)
      .replace('on Sunday from two', 'on Sunday from three')
      .replace('---\n', '---\nmatter: library-hours\n');
    const more: Line[] = [[72, 210, '1.31 A second petition came in May.']];
    const newer = await makePdf(version('The hall is heated from September to May.', '4,320', more));
    const { told } = await taken.replace(path, edited, newer);
    const text = taken.read(path);
    for (const words of [
      'matter: library-hours',
      '::page[7]',
      '1.1 The branch at Harbour Street opens on four days of the week, and on Sunday from three.',
      '1.2 The hall is heated from September to May.',
      '1.31 A second petition came in May.',
      '::page[8]\n\n1.4 Visits',
      '<tr><td>Harbour Street</td><td>4,320</td></tr>',
    ])
      expect(text).toContain(words);
    expect(told.filter((line) => line.endsWith('[import-newer-taken]'))).toHaveLength(3);
    expect(told.join()).not.toContain('import-newer-conflict');
    const conflict = await makePdf(version('The hall is heated from September to May.', '4,320', more).map(swapHours));
    expect((await taken.replace(path, text, conflict)).told.join()).toContain('[import-newer-conflict]');
    expect(taken.read(path)).toContain('on Sunday from three.');
  });

  const swapHours = (sheet: Sheet): Sheet => ({
    ...sheet,
    lines: sheet.lines.map(([x, y, words, ...rest]) => [x, y, words.replace('from two', 'from noon'), ...rest]),
  });
});

describe('an agenda as PDF', () => {
  it('keeps its items with their pages, wherever those are printed', async () => {
    const lines: Line[] = [
      [72, 60, 'Northmoor Council'],
      [72, 90, 'Libraries Committee'],
      [72, 120, 'Date: Monday 12 May 2025'],
      [72, 140, 'Time: 6.30 pm'],
      [72, 180, 'AGENDA', true],
      [72, 210, '1.'],
      [100, 210, 'Apologies for absence'],
      [72, 240, '2.'],
      [100, 240, 'Minutes of the last meeting'],
      [470, 240, '(Pages 1 - 6)'],
      [72, 270, '3.'],
      [100, 270, 'Opening hours of branch libraries and the costs of heating them'],
      [100, 284, 'through the winter'],
      [470, 284, '(Pages 7 - 12)'],
    ];
    const { code, said, read } = await take(await makePdf([{ lines }]));
    expect(code).toBe(0);
    expect(said).toEqual(['content/committees/libraries/2025-05-12']);
    const text = read('2025-05-12/index.md');
    expect(text).toContain('title: Minutes of the last meeting\n    pages: 1-6');
    expect(text).toContain(
      'title: Opening hours of branch libraries and the costs of heating them through the winter\n    pages: 7-12',
    );
  });
});

describe('an agenda whose numbers stand close to their titles', () => {
  it('keeps each of its items, and the day as it is written in North America', async () => {
    const titles = ['Call to order', 'Apologies', 'Minutes', 'Petitions', 'Roads', 'Parks', 'Pool', 'Trees', 'Reports'];
    titles.push('Correspondence', 'Accounts to pay', 'Adjournment');
    const lines: Line[] = [
      [72, 60, 'Northmoor Council'],
      [220, 90, '*** AGENDA ***'],
      [220, 110, 'Tuesday, May 13, 2025'],
      // After “10.” 0.7 points are left, as where a program sets titles at a tab.
      ...titles.flatMap((title, at): Line[] => [
        [72, 150 + at * 28, `${at + 1}.`],
        [88, 150 + at * 28, title],
      ]),
    ];
    const { code, read } = await take(await makePdf([{ lines }]));
    expect(code).toBe(0);
    const text = read('2025-05-13/index.md');
    expect(text.match(/^ {4}title: .*$/gm)).toEqual(titles.map((title) => `    title: ${title}`));
  });
});

describe('the outline of a PDF', () => {
  it('says where the papers of an item begin that the report does not list', async () => {
    const agenda: Line[] = [
      [72, 60, 'Northmoor Council'],
      [72, 90, 'Libraries Committee'],
      [72, 120, 'Date: Monday 12 May 2025'],
      [72, 180, 'AGENDA', true],
      [72, 210, '1. Apologies for absence'],
      [72, 240, '2. Opening hours of branch libraries'],
      [470, 240, '(Pages 1 - 3)'],
    ];
    const bytes = await makePdf([
      { lines: agenda },
      {
        lines: [
          [72, 60, 'Subject: Opening hours of branch libraries'],
          [72, 90, '1.1 The branch opens on four days.'],
          [280, 800, 'Page 1'],
        ],
      },
      {
        lines: [
          [72, 60, 'Plan of the reading room'],
          [72, 90, 'The room has two doors and'],
          [280, 800, 'Page 2'],
        ],
      },
      {
        lines: [
          [72, 60, 'Readers wrote these letters.'],
          [280, 800, 'Page 3'],
        ],
      },
    ]);
    const file = await PDFDocument.load(bytes);
    const { context } = file;
    const [, first, second, third] = file.getPages().map(({ ref }) => ref);
    const entry = (title: string, page: PDFRef | undefined, more: Record<string, PDFRef | number> = {}) =>
      context.register(context.obj({ Title: PDFString.of(title), Dest: [page ?? null, 'Fit'], ...more }));
    const letters = entry('Appendix B - Letters', third);
    const plan = entry('Appendix A - Plan of the room', second, { Next: letters });
    const item = entry('2 Opening hours of branch libraries', first, { First: plan, Last: letters, Count: 2 });
    file.catalog.set(PDFName.of('Outlines'), context.register(context.obj({ First: item, Last: item, Count: 3 })));
    const { read } = await take(await file.save());
    expect(read('2025-05-12/opening-hours-of-branch-libraries.md')).not.toContain('doors');
    expect(read('2025-05-12/appendix-a.md')).toMatch(
      /title: Plan of the r[\s\S]+label: A\n[\s\S]+::page\[2\][\s\S]+two doors/,
    );
    expect(read('2025-05-12/appendix-b.md')).toMatch(
      /title: Letters\nlabel: B\n[\s\S]+::page\[3\][\s\S]+these letters/,
    );
    expect(read('2025-05-12/index.md')).toContain('- appendix-a\n      - appendix-b');
  });
});

describe('a PDF that cannot be read', () => {
  it('is said to be damaged', async () => {
    const { code, told } = await take(new TextEncoder().encode('%PDF-1.7\nnothing of the kind'));
    expect(code).toBe(1);
    expect(told.join()).toMatch(/^file\.pdf:1:1 error This PDF is damaged/);
  });
});
