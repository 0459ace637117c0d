/** A newer file of a report that was imported before: what the clerk has changed since stays. */
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../src/import/import-pack.ts';
import { readDocx } from '../../src/io/read-docx.ts';
import { cell, level, paragraph, table, writeDocx } from './docx-file.ts';
import { importText } from './imported.ts';

const meeting = '---\ndate: 2026-03-18\nitems:\n  - number: "6"\n    title: Pools\n---\n';
const index = 'committees/leisure/2026-03-18/index.md';
const path = 'committees/leisure/2026-03-18/opening-hours-of-the-pool.md';
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const first = [
  'The pool closes at six on weekdays and at four on Sundays.',
  'Swimmers asked for later hours in a survey of May.',
  'A later hour costs £40 a day for staff and heat.',
  'Nothing else is known yet of the winter.',
];
const visits = [
  ['Month', 'Visits'],
  ['May', '310'],
  ['June', '402'],
];

function write(paragraphs: string[], rows = visits, title = 'Opening hours of the pool'): Buffer {
  const body = paragraphs.map((words) => paragraph(words, { list: '1' })).join('');
  const cells = rows.map((row) => row.map((words) => cell(words)));
  return writeDocx(paragraph(title, { style: 'Title' }) + body + table(cells, 1), { numbering });
}

type Files = Record<string, string>;

function take(bytes: Buffer, there: Files, options: { file?: string; published?: string; item?: string } = {}) {
  const result = importDocx(readDocx(bytes, 'pool'), {
    file: 'pool.docx',
    committee: 'leisure',
    into: 'leisure/2026-03-18',
    item: '6',
    ...options,
    existing: (name) => there[name],
  });
  const all: Files = { ...there, ...Object.fromEntries(result.files) };
  return { ...result, all, text: all[path] ?? '', asked: result.problems.map((one) => one.rule) };
}

const imported = take(write(first), { [index]: meeting }, { published: '2026-03-10' }).all;
const edit = (from: string, to: string): Files => ({ ...imported, [path]: (imported[path] ?? '').replace(from, to) });

describe('a newer file of a report', () => {
  it('changes nothing when it is the same, whatever the clerk has changed', () => {
    const edited = edit('at four on Sundays', 'at five on Sundays');
    const again = take(write(first), edited);
    expect([...again.files.keys()]).toEqual([]);
    expect(again.asked).toEqual(['import-file-kept']);
  });

  it('brings what it changes, keeps the clerk’s words and facts, and counts paragraphs as it does', () => {
    const edited = edit('at four on Sundays', 'at five on Sundays');
    edited[path] = (edited[path] ?? '').replace('---\n', '---\nmatter: pool-hours\n').replace('310', '311');
    const [one = '', two = '', three = '', four = ''] = first;
    const rows = visits.with(2, ['June', '420']);
    const newer = take(
      write([one, 'A petition came in April.', two, `${three} Lights come on top.`, four], rows),
      edited,
    );
    expect(newer.text).toContain('matter: pool-hours');
    for (const line of [
      '1. The pool closes at six on weekdays and at five on Sundays.',
      '2. A petition came in April.',
      '3. Swimmers asked for later hours in a survey of May.',
      '4. A later hour costs £40 a day for staff and heat. Lights come on top.',
      '5. Nothing else is known yet of the winter.',
      '<tr><td>May</td><td>311</td></tr>',
      '<tr><td>June</td><td>420</td></tr>',
    ])
      expect(newer.text.split('\n')).toContain(line);
    expect(newer.asked).toEqual([
      'import-newer-taken',
      'import-newer-taken',
      'import-newer-taken',
      'import-newer-published',
    ]);
    const line = newer.text.split('\n').indexOf('2. A petition came in April.') + 1;
    expect(newer.problems[0]?.message).toContain(`line ${line},`);
    expect(newer.problems[3]?.message).toContain('npx agendapack publish leisure/2026-03-18 --reason');
    const again = take(
      write([one, 'A petition came in April.', two, `${three} Lights come on top.`, four], rows),
      newer.all,
    );
    expect([...again.files.keys()]).toEqual([]);
  });

  it('leaves the clerk’s words where both changed the same, with its own in a comment', () => {
    const edited = edit('£40 a day', '£41 a day');
    const newer = take(write(first.with(2, 'A later hour costs £50 a day.')), edited);
    expect(newer.text).toContain(
      '3. A later hour costs £41 a day for staff and heat.\n\n<!-- In the newer file, pool.docx, this reads: 3. A later hour costs £50 a day. -->',
    );
    expect(newer.asked).toContain('import-newer-conflict');
    expect(newer.text).toContain('4. Nothing else is known yet of the winter.');
  });

  it('says which facts it gives otherwise, and keeps those that are there', () => {
    const newer = take(write(first, visits, 'Opening hours of the pool in winter'), imported);
    expect([...newer.files.keys()].filter((name) => name.endsWith('.md'))).toEqual([]);
    expect(newer.problems.map((one) => one.message).join()).toContain('(title)');
    expect(newer.text).toContain('title: Opening hours of the pool\n');
  });

  it('keeps the numbers of printed pages', () => {
    const marked = edit('2. Swimmers', '::page[7]\n\n2. Swimmers');
    const newer = take(write(first.with(1, 'Swimmers were asked in May.')), marked);
    expect(newer.text).toContain('::page[7]\n\n2. Swimmers were asked in May.');
  });

  it('of which nobody knows what was imported is not put in its place, nor another report of its name', () => {
    const { 'committees/leisure/2026-03-18/imported.json': _, ...unknown }: Files = edit('£40', '£41');
    const alone = take(write(first.with(2, 'It costs £50.')), unknown);
    expect(alone.asked).toContain('import-file-kept');
    expect([...alone.files.keys()]).toEqual([]);
    const other = take(write(['Something else.', 'Altogether.', 'Of other things.'], []), imported);
    expect(other.asked).toContain('import-file-kept');
    expect([...other.files.keys()]).toEqual([]);
  });

  it('is never put together with a paper of Part 2, nor is anything of that said', () => {
    const closed = { ...imported, [path]: (imported[path] ?? '').replace('---\n', '---\npart: 2\n') };
    const newer = take(write(first.with(2, 'It costs £50.')), closed);
    expect([...newer.files.keys()]).toEqual([]);
    expect(JSON.stringify(newer.problems)).not.toMatch(/costs/);
  });

  it('may be a text', () => {
    const words = (sum: string) =>
      `# Opening hours of the pool\n\nReport to the Leisure Committee of 18 March 2026\n\nThe pool closes at six.\n\nAn hour costs ${sum}.\n`;
    const options = { committee: 'leisure', into: 'leisure/2026-03-18', item: '6', published: '2026-03-10' };
    const before = importText(words('£40'), options, { [index]: meeting });
    const newer = importText(words('£50'), options, before.all);
    expect(newer.file(path)).toContain('An hour costs £50.');
    expect(newer.asked).toContain('1 import-newer-published');
  });

  it('is remembered without a word of it', () => {
    const record = imported['committees/leisure/2026-03-18/imported.json'] ?? '';
    expect(record).toContain('"opening-hours-of-the-pool.md"');
    expect(record).not.toMatch(/swimmers|closes|£40/i);
  });
});
