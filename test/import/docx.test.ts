import { describe, expect, it } from 'vitest';
import { importDocx } from '../../src/import/import-pack.ts';
import { readDocx } from '../../src/io/read-docx.ts';
import { cell, level, type Parts, paragraph, run, table, writeDocx, writeZip } from './docx-file.ts';

const title = paragraph('Opening hours of the pool', { style: 'Title' });

function importWord(body: string, parts: Parts = {}) {
  const result = importDocx(readDocx(writeDocx(body, parts), 'pool'), {
    file: 'pool.docx',
    committee: 'leisure',
    date: '2026-03-18',
    existing: () => undefined,
  });
  const text = [...result.files].find(([path]) => !/index\.md|council\.md|\.json$/.test(path))?.[1] ?? '';
  return { ...result, text, asked: result.problems.map((one) => one.rule) };
}

const abstract = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const levels = [
  level(0, 'decimal', '%1.'),
  level(1, 'decimal', '%1.%2'),
  level(2, 'lowerLetter', '(%3)'),
  level(3, 'lowerRoman', '(%4)'),
].join('');

describe('headings of one style', () => {
  it('are at one level, also where the first of them leaves a level out', () => {
    const { text } = importWord(
      paragraph('Opening hours of the pool', { style: 'Heading1' }) +
        ['What is asked', 'Why now', 'What it costs']
          .map((words) => paragraph(words, { style: 'Heading2' }) + paragraph('Words of the section.'))
          .join('') +
        paragraph('Appendix A: Letters', { style: 'Heading1' }) +
        paragraph('From swimmers', { style: 'Heading2' }) +
        paragraph('Words of the letter.'),
    );
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '## What is asked',
      '## Why now',
      '## What it costs',
      '## Appendix A: Letters',
      '### From swimmers',
    ]);
  });
});

describe('numbers that Word counts', () => {
  it('are written as a reader sees them, at every level', () => {
    const { text } = importWord(
      title +
        paragraph('Why this is before us', { style: 'Heading1', list: '1 0' }) +
        paragraph('The pool closes at six.', { list: '1 1' }) +
        paragraph('Swimmers asked for later hours.', { list: '1 1' }) +
        paragraph('on weekdays;', { list: '1 2' }) +
        paragraph('in summer,', { list: '1 3' }) +
        paragraph('in winter.', { list: '1 3' }) +
        paragraph('at weekends.', { list: '1 2' }) +
        paragraph('What it costs', { style: 'Heading1', list: '1 0' }) +
        paragraph('Nothing is known yet.', { list: '1 1' }),
      { numbering: abstract(0, levels) + num(1, 0) },
    );
    for (const line of [
      '## 1. Why this is before us',
      '1.1 The pool closes at six.',
      '1.2 Swimmers asked for later hours.',
      '(a) on weekdays;',
      '(i) in summer,',
      '(ii) in winter.',
      '(b) at weekends.',
      '## 2. What it costs',
      '2.1 Nothing is known yet.',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toContain('# Opening');
    expect(text).toContain('title: Opening hours of the pool');
  });

  it('begin again where a list says so, go on where it does not, come from styles, and are in figures where the law asks', () => {
    const legal = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const tied = level(0, 'decimal', '%1)', '<w:pStyle w:val="Point"/>');
    const { text } = importWord(
      title +
        paragraph('One.', { list: '1' }) +
        paragraph('Between.') +
        paragraph('Two.', { list: '2' }) +
        paragraph('Five.', { list: '3' }) +
        paragraph('Part the first', { list: '4 0' }) +
        paragraph('In figures.', { list: '4 1' }) +
        paragraph('By its style.', { style: 'Point' }) +
        paragraph('Without its number.', { style: 'Point', list: '0' }) +
        paragraph('By its style again.', { style: 'Point' }),
      {
        styles:
          '<w:style w:type="paragraph" w:styleId="Point"><w:name w:val="Point"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
        numbering:
          abstract(0, levels) +
          abstract(1, legal) +
          abstract(2, tied) +
          num(1, 0) +
          num(2, 0) +
          num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>') +
          num(4, 1) +
          num(5, 2),
      },
    );
    for (const line of [
      '1. One.',
      '2. Two.',
      '5. Five.',
      'I. Part the first',
      '1.1 In figures.',
      '1) By its style.',
      '2) By its style again.',
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/\n\nWithout its number\./);
  });
});

describe('numbers of lists that begin further on', () => {
  it('are those of the level above too, where no paragraph has that level', () => {
    const starts = [3, 4].map(
      (start, at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    const { text } = importWord(
      title + paragraph('The fourth of the third.', { list: '1 1' }) + paragraph('The fifth.', { list: '1 1' }),
      { numbering: abstract(0, levels) + num(1, 0, starts.join('')) },
    );
    expect(text).toContain('3.4 The fourth of the third.');
    expect(text).toContain('3.5 The fifth.');
  });

  it('make a list in a cell where they count from one', () => {
    const steps = ['Ask.', 'Answer.'].map((words) => paragraph(words, { list: '1' })).join('');
    const { text } = importWord(
      title +
        table(
          [
            [cell('Who'), cell('What')],
            [cell('Clerk'), cell(paragraph('In turn:') + steps)],
          ],
          1,
        ),
      { numbering: abstract(0, levels) + num(1, 0) },
    );
    expect(text).toContain('<td><p>In turn:</p><ol><li>Ask.</li><li>Answer.</li></ol></td>');
  });
});

describe('numbered paragraphs of a report', () => {
  it('are no agenda, although they speak of minutes and interests', () => {
    const words = [
      'The minutes of the pool’s users were read.',
      'Interests differ. Most want later hours.',
      'Few do not.',
    ];
    const { files } = importWord(title + words.map((one) => paragraph(one, { list: '1' })).join(''), {
      numbering: abstract(0, levels) + num(1, 0),
    });
    expect([...files.keys()]).toContain('committees/leisure/2026-03-18/opening-hours-of-the-pool.md');
  });
});

describe('what else stands in a Word file', () => {
  it('is a table with its merged cells and the rows that head it', () => {
    const down = (first: boolean) => `<w:vMerge${first ? ' w:val="restart"' : ''}/>`;
    const { text } = importWord(
      title +
        paragraph('Visits are below.') +
        table(
          [
            [cell('Pool', down(true)), cell('Visits', '<w:gridSpan w:val="2"/>')],
            [cell('', down(false)), cell('2024'), cell('2025')],
            [cell('North', down(true)), cell('1'), cell('2')],
            [cell('', down(false)), cell('3'), cell('4')],
          ],
          2,
        ),
    );
    expect(text).toContain(
      '<thead>\n<tr><th rowspan="2">Pool</th><th colspan="2">Visits</th></tr>\n<tr><th>2024</th><th>2025</th></tr>\n</thead>\n<tbody>\n<tr><td rowspan="2">North</td><td>1</td><td>2</td></tr>\n<tr><td>3</td><td>4</td></tr>',
    );
  });

  it('is notes, links, text boxes, results of fields, signs; hidden words are left out and said', () => {
    const field = (code: string, shown: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph('Kept from the box.')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('Kept from the box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const { text, asked } = importWord(
      title +
        paragraph(
          `${run('Costs rose')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' as ')}${field('REF _1', 'paragraph 4')}${run(' says')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' secret', '<w:vanish/>')}`,
        ) +
        paragraph(
          `<w:hyperlink r:id="r9">${run('the survey')}</w:hyperlink>${run(' and ')}${run('much', '<w:b/>')}${run(' more.')}`,
        ) +
        paragraph(box),
      {
        notes: `<w:footnote w:id="2">${paragraph('By a tenth.')}</w:footnote>`,
        relations: '<Relationship Id="r9" Type="x/hyperlink" Target="https://example.org/s" TargetMode="External"/>',
      },
    );
    expect(text).toContain('Costs rose[^1] as paragraph 4 says≥');
    expect(text).toContain('[^1]: By a tenth.');
    expect(text).toContain('[the survey](https://example.org/s) and **much** more.');
    expect(text.match(/Kept from the box\./g)).toHaveLength(1);
    expect(text).not.toContain('secret');
    expect(asked).toContain('import-word-left-out');
  });

  it('is pictures, which become files; one without alternative text is asked about', () => {
    const picture = (id: string, alt: string) =>
      paragraph(
        `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"${alt === '' ? '' : ` descr="${alt}"`}/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`,
      );
    const { text, beside, asked } = importWord(
      title + paragraph('Plans.') + picture('p1', 'Plan of the pool') + picture('p2', ''),
      {
        relations:
          '<Relationship Id="p1" Type="x/image" Target="media/a.png"/><Relationship Id="p2" Type="x/image" Target="media/b.jpeg"/>',
        files: { 'word/media/a.png': new Uint8Array([1]), 'word/media/b.jpeg': new Uint8Array([2]) },
      },
    );
    expect(text).toContain('![Plan of the pool](pool-1.png)');
    expect(text).toContain('![](pool-2.jpeg)');
    expect([...beside.values()].map((bytes) => bytes[0])).toEqual([1, 2]);
    expect(asked.filter((rule) => rule === 'import-picture-alt')).toHaveLength(1);
  });

  it('is equations, files and drawings that browsers do not show, each of which is said', () => {
    const equation = '<m:oMathPara><m:oMath><m:r><m:t>a/b</m:t></m:r></m:oMath></m:oMathPara>';
    const object =
      '<w:r><w:object><v:shape alt="Costs by year"><v:imagedata r:id="p1"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12" r:id="o1"/></w:object></w:r>';
    const { text, problems } = importWord(title + paragraph(`${run('The share is ')}${equation}`) + paragraph(object), {
      relations:
        '<Relationship Id="p1" Type="x/image" Target="media/a.emf"/><Relationship Id="o1" Type="x/package" Target="embeddings/a.xlsx"/>',
      files: { 'word/media/a.emf': new Uint8Array([1]) },
    });
    expect(text).toContain('a/b');
    expect(text).toContain('Costs by year');
    const said = problems.map((one) => `${one.rule} ${one.message}`).join('\n');
    expect(said).toContain('import-word-equation An equation was kept as its letters and figures alone: a/b.');
    expect(said).toContain('import-word-left-out A file inside this file (Excel) was left out.');
    expect(said).toContain('import-word-drawing');
  });

  it('is a picture that the file only points to: its alternative text stays, and it is said where the picture has to go', () => {
    const linked =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Plan of the pool"/><a:blip r:link="p1"/></wp:inline></w:drawing></w:r>';
    const { text, asked } = importWord(title + paragraph('Plans.') + paragraph(linked), {
      relations: '<Relationship Id="p1" Type="x/image" Target="file:///C:/plans/pool.png" TargetMode="External"/>',
    });
    expect(text).toContain('Plan of the pool');
    expect(asked).toContain('import-word-linked');
    expect(asked).not.toContain('import-word-drawing');
  });

  it('is captions, which their style says: of the table below, of the picture above', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="TableCaption"><w:name w:val="Table Caption"/></w:style>';
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A bench"/><a:blip r:embed="p1"/></wp:inline></w:drawing></w:r>';
    const { text, beside } = importWord(
      title +
        paragraph('Words before.') +
        paragraph(run('Costs of benches', '<w:b/>'), { style: 'TableCaption' }) +
        table(
          [
            [cell('Bench'), cell('Cost')],
            [cell('oak'), cell('1,400')],
          ],
          1,
        ) +
        paragraph(picture) +
        paragraph('The “new” bench', { style: 'TableCaption' }),
      {
        styles,
        relations: '<Relationship Id="p1" Type="x/image" Target="media/a.png"/>',
        files: { 'word/media/a.png': new Uint8Array([1]) },
      },
    );
    expect(text).toContain(':::table[Costs of benches]\n<table>');
    expect(text).toContain('![A bench](pool-1.png "The “new” bench")');
    expect(beside.size).toBe(1);
  });

  it('is an agenda, from which a meeting is made', () => {
    const { files, folder } = importWord(
      ['Leisure Committee', 'Wednesday 18 March 2026 at 7.30 pm', 'Agenda'].map((words) => paragraph(words)).join('') +
        ['Apologies for absence', 'Declarations of interest', 'Opening hours of the pool']
          .map((words) => paragraph(words, { list: '1' }))
          .join(''),
      { numbering: abstract(0, levels) + num(1, 0) },
    );
    expect(folder).toBe('committees/leisure/2026-03-18');
    expect(files.get(`${folder}/index.md`)).toMatch(/number: "?3"?\n\s+title: Opening hours of the pool/);
  });
});

describe('a Word file that cannot be taken in', () => {
  const ins = `<w:ins w:id="1">${run('new')}</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>`;
  const comment = `<w:comments xmlns:w="x"><w:comment w:id="0">${paragraph('Why?')}</w:comment></w:comments>`;
  it.each([
    ['tracked changes', () => importWord(title + paragraph(ins)), /2 tracked changes.*Accept All/],
    [
      'a comment',
      () => importWord(title, { files: { 'word/comments.xml': comment } }),
      /1 comment,.*Delete All Comments/,
    ],
    ['no end', () => readDocx(writeDocx(title).subarray(0, 300), 'x'), /damaged/],
    ['broken XML', () => importWord('<w:p>'), /damaged/],
    ['another form', () => readDocx(writeZip({ 'content.xml': '<x/>' }), 'x'), /not a Word file/],
    [
      'a password',
      () =>
        readDocx(
          Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
          'x',
        ),
      /password/,
    ],
    ['the old form', () => readDocx(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'x'), /\.docx/],
    [
      'far more in it than it seems',
      () => readDocx(writeDocx(title, { files: { 'word/big.xml': Buffer.alloc(100 * 2 ** 20) } }), 'x'),
      /unpacks to more/,
    ],
  ])('because of %s is refused in plain words', (_, read, words) => {
    expect(read).toThrow(words);
  });
});

describe('importing into a meeting that is there', () => {
  const meeting = '---\ndate: 2026-03-18\nitems:\n  - number: "6"\n    title: Pools\n---\n';
  const into = (item: string, published: string | undefined, there: Record<string, string> = {}) =>
    importDocx(readDocx(writeDocx(title + paragraph('Words of the report.')), 'pool'), {
      file: 'pool.docx',
      committee: 'leisure',
      into: 'leisure/2026-03-18',
      item,
      published,
      existing: (path) => ({ 'committees/leisure/2026-03-18/index.md': meeting, ...there })[path],
    });

  it('refuses an item that the meeting does not have, and lists those it has', () => {
    expect(() => into('99', undefined)).toThrow(/no item 99.*6 \(Pools\)/);
  });

  it('says that a day of publication was not taken where there is one already', () => {
    const first = into('6', '2026-03-10');
    expect(first.problems.map((one) => one.rule)).not.toContain('import-day-kept');
    const again = into('6', '2026-03-11', Object.fromEntries(first.files));
    expect(again.problems.map((one) => one.rule)).toContain('import-day-kept');
    expect(again.files.size).toBe(0);
  });
});
