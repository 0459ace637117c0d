/** The example’s papers as Word files come back through import: words, numbers, cells. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from 'hast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDocx } from '../../src/import/import-pack.ts';
import { compileFolder } from '../../src/io/compile-folder.ts';
import { readDocx } from '../../src/io/read-docx.ts';
import type { CompiledCouncil, CompiledMeeting, CompiledPaper } from '../../src/model/compiled.ts';
import { compare, compileImported, day, emptyCouncil, example, openPapers } from './compare-papers.ts';
import { paragraph, writeDocx } from './docx-file.ts';
import { finishWord, startWord, type WordFile, writeBody } from './write-word.ts';

const picture = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
let council: CompiledCouncil;
let folder = '';

beforeAll(async () => {
  council = (await compileFolder({ content: example, ...day })).council;
  folder = mkdtempSync(join(tmpdir(), 'word-'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Imports and compiles. */
async function importWord(content: string, body: string, file: WordFile, options: Record<string, string>) {
  const bytes = writeDocx(body, { ...finishWord(file), files: { 'word/media/picture.png': picture } });
  const result = importDocx(readDocx(bytes, 'pack'), {
    file: 'pack.docx',
    committee: options.committee ?? '',
    ...options,
    existing: (path) => (existsSync(join(content, path)) ? readFileSync(join(content, path), 'utf8') : undefined),
  });
  return compileImported(content, result);
}

const paperBreak = paragraph('<w:r><w:br w:type="page"/></w:r>');

/** The front sheet and the papers of a meeting in one file. */
function writePack(file: WordFile, meeting: CompiledMeeting, papers: Map<string, CompiledPaper[]>): string {
  const { date, time, venue } = meeting.facts;
  const named = new Date(date).toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
  const committee = council.committees.find((one) => one.slug === meeting.committee)?.facts.title ?? '';
  const front = [paragraph(council.facts.name, { style: 'Title' }), paragraph(committee)];
  front.push(paragraph(`${named} at ${time}`), paragraph(venue ?? ''), paragraph('Agenda', { style: 'Heading1' }));
  const numbered = (number: string, words: string): Element => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['number'] },
        children: [{ type: 'text', value: number }],
      },
      { type: 'text', value: ` ${words}` },
    ],
  });
  for (const { facts } of meeting.items)
    front.push(writeBody(file, { type: 'root', children: [numbered(`${facts.number}.`, facts.title)] }));
  for (const [key, own] of papers)
    for (const paper of own) {
      file.lists.clear();
      const label = paper.type === 'appendix' ? `Appendix ${paper.facts.label}` : `Agenda Item ${key}`;
      front.push(paperBreak, paragraph(label), paragraph(paper.title, { style: 'Title' }), writeBody(file, paper.body));
    }
  return front.join('');
}

describe('a Word file made of the example’s papers', () => {
  it('is the whole of its biggest pack, which comes back with its words, numbers and cells', async () => {
    const meeting = council.meetings.find((one) => one.address.endsWith('/children-and-learning-scrutiny/2026-03-18/'));
    if (!meeting) throw new Error('The example has lost its biggest pack.');
    const papers = openPapers(meeting);
    const file = startWord();
    const body = writePack(file, meeting, papers);
    const back = await importWord(emptyCouncil(folder, example, meeting), body, file, { committee: meeting.committee });
    const { kept, words, numbers, lostNumbers, cells, lostCells, unmerged } = compare(
      [...papers.values()].flat(),
      back,
    );
    process.stdout.write(
      `Word pack: ${(kept * 100).toFixed(2)} % of ${words} words, ${numbers} numbers, ${cells} cells\n`,
    );
    expect(back.papers.length).toBe([...papers.values()].flat().length);
    expect(words).toBeGreaterThan(20_000);
    expect(kept).toBeGreaterThan(0.995);
    expect(numbers).toBeGreaterThan(150);
    expect(lostNumbers).toEqual([]);
    expect(cells).toBeGreaterThan(2000);
    expect([...lostCells, ...unmerged]).toEqual([]);
  }, 120_000);

  it.runIf(process.env.AGENDAPACK_LONG)(
    'is any paper of any meeting, taken in alone',
    async () => {
      const all = { words: 0, kept: 0, numbers: 0, cells: 0 };
      for (const meeting of council.meetings) {
        for (const paper of meeting.papers.filter((one) => one.address === one.canonical)) {
          const content = emptyCouncil(folder, example, meeting);
          const place = join('committees', meeting.committee, meeting.folder);
          mkdirSync(join(content, place));
          const items = 'items:\n  - number: 1\n    title: The item';
          writeFileSync(join(content, place, 'index.md'), `---\ndate: ${meeting.facts.date}\n${items}\n---\n`);
          const file = startWord();
          const body = paragraph(paper.title, { style: 'Title' }) + writeBody(file, paper.body);
          const into = `${meeting.committee}/${meeting.folder}`;
          const where = { committee: meeting.committee, into, item: '1', published: meeting.facts.date };
          const found = compare([paper], await importWord(content, body, file, where));
          const lost = { path: paper.path, numbers: found.lostNumbers, cells: [...found.lostCells, ...found.unmerged] };
          expect(lost).toEqual({ path: paper.path, numbers: [], cells: [] });
          // “Contact officer” and “Reason for item” become the names of facts.
          expect(found.kept, paper.path).toBeGreaterThan(0.98);
          all.words += found.words;
          all.kept += found.words * found.kept;
          all.numbers += found.numbers;
          all.cells += found.cells;
        }
      }
      const share = all.kept / all.words;
      process.stdout.write(
        `Word papers: ${(share * 100).toFixed(2)} % of ${all.words} words, ${all.numbers} numbers, ${all.cells} cells\n`,
      );
      expect(share).toBeGreaterThan(0.995);
    },
    600_000,
  );
});
