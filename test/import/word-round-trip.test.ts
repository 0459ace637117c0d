/** The example’s papers as Word files come back through import: words, numbers, cells. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDocx } from '../../src/import/import-pack.ts';
import { compileFolder } from '../../src/io/compile-folder.ts';
import { readDocx } from '../../src/io/read-docx.ts';
import { writeTogether } from '../../src/io/write-together.ts';
import type { CompiledCouncil, CompiledMeeting, CompiledPaper } from '../../src/model/compiled.ts';
import { paragraph, writeDocx } from './docx-file.ts';
import { countWords } from './imported.ts';
import { find, finishWord, has, ofTheWeb, startWord, type WordFile, writeBody } from './write-word.ts';

const example = join(import.meta.dirname, '..', '..', 'content');
const day = { today: '2026-06-15', now: new Date(0), drafts: false };
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

/** The council and one committee, without meetings. */
function emptyCouncil({ committee }: CompiledMeeting): string {
  const content = mkdtempSync(join(folder, 'content-'));
  mkdirSync(join(content, 'committees', committee), { recursive: true });
  for (const path of ['council.md', 'members', `committees/${committee}/index.md`])
    cpSync(join(example, path), join(content, path), { recursive: true });
  return content;
}

/** Imports and compiles; gives the papers that are there then, and the facts at the top of every file. */
async function importWord(content: string, body: string, file: WordFile, options: Record<string, string>) {
  const bytes = writeDocx(body, { ...finishWord(file), files: { 'word/media/picture.png': picture } });
  const { files, beside } = importDocx(readDocx(bytes, 'pack'), {
    file: 'pack.docx',
    committee: options.committee ?? '',
    ...options,
    existing: (path) => (existsSync(join(content, path)) ? readFileSync(join(content, path), 'utf8') : undefined),
  });
  writeTogether(content, new Map<string, string | Uint8Array>([...files, ...beside]));
  const { council: back } = await compileFolder({ content, ...day });
  const papers = back.meetings.flatMap((one) => one.papers.filter((paper) => paper.address === paper.canonical));
  const facts = [...files].map(([, text]) => /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '').join('\n');
  return { papers, facts };
}

/** A tree’s words with a space between blocks, without what belongs to the web alone. */
function wordsOf(tree: Root | Element): string {
  const web = [...ofTheWeb, 'note-call'];
  return tree.children
    .map((one) => {
      if (one.type === 'text') return one.value;
      if (one.type !== 'element' || web.some((name) => has(one, name))) return '';
      return /^(?:p|li|t[hdr]|h\d|br|div|d[tdl])$/.test(one.tagName) ? ` ${wordsOf(one)} ` : wordsOf(one);
    })
    .join('');
}

function numbersOf({ body }: CompiledPaper): string[] {
  return find(body, (one) => has(one, 'number')).map((one) => textOf(one).trim());
}

/** Each cell at its row and column, with what it covers. */
function cellsOf(table: Element): string[] {
  const taken = new Set<string>();
  return find(table, (one) => one.tagName === 'tr').flatMap((row, down) => {
    let column = 0;
    return find(row, (one) => /^t[hd]$/.test(one.tagName)).map((cell) => {
      while (taken.has(`${down} ${column}`)) column++;
      const [across, rows] = [Number(cell.properties.colSpan ?? 1), Number(cell.properties.rowSpan ?? 1)];
      for (let y = 0; y < rows; y++) for (let x = 0; x < across; x++) taken.add(`${down + y} ${column + x}`);
      return `${down} ${column} ${across}x${rows} ${wordsOf(cell).replace(/\s+/g, ' ').trim()}`;
    });
  });
}

/** Words by which a paper says that a page is empty: import leaves them to the page. */
const blank = /This page is intentionally left blank/g;

/** What of some papers is not in others. */
function compare(wanted: CompiledPaper[], { papers, facts }: { papers: CompiledPaper[]; facts: string }) {
  const say = (list: CompiledPaper[]) => list.map((one) => `${one.title} ${wordsOf(one.body)}`).join(' ');
  const have = countWords(`${say(papers)} ${facts}`);
  let [words, lost] = [0, 0];
  for (const [word, count] of countWords(say(wanted).replace(blank, ''))) {
    words += count;
    lost += Math.max(0, count - (have.get(word) ?? 0));
  }
  const left = papers.flatMap(numbersOf);
  const numbers = wanted.flatMap(numbersOf);
  const lostNumbers = numbers.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(0, at + 1);
    return at < 0;
  });
  const tablesOf = (list: CompiledPaper[]) =>
    list.flatMap(({ body }) => find(body, (one) => one.tagName === 'table').map(cellsOf));
  const tables = tablesOf(papers).map((cells) => new Set(cells));
  const cells = tablesOf(wanted).flatMap((table) => {
    const at = tables.findIndex((one) => table.slice(0, 4).every((cell) => one.has(cell)));
    const [match] = at < 0 ? [] : tables.splice(at, 1);
    return table.map((cell) => ({ cell, isKept: match?.has(cell) ?? false }));
  });
  const lostCells = cells.filter((one) => !one.isKept).map((one) => one.cell);
  return { words, kept: 1 - lost / words, numbers: numbers.length, lostNumbers, cells: cells.length, lostCells };
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
    const isOpen = (one: CompiledMeeting['items'][number]['papers'][number]): one is CompiledPaper => !('kind' in one);
    const papers = new Map(meeting.items.map((item) => [String(item.facts.number), item.papers.filter(isOpen)]));
    const file = startWord();
    const body = writePack(file, meeting, papers);
    const back = await importWord(emptyCouncil(meeting), body, file, { committee: meeting.committee });
    const { kept, words, numbers, lostNumbers, cells, lostCells } = compare([...papers.values()].flat(), back);
    process.stdout.write(
      `Word pack: ${(kept * 100).toFixed(2)} % of ${words} words, ${numbers} numbers, ${cells} cells\n`,
    );
    expect(back.papers.length).toBe([...papers.values()].flat().length);
    expect(words).toBeGreaterThan(20_000);
    expect(kept).toBeGreaterThan(0.995);
    expect(numbers).toBeGreaterThan(150);
    expect(lostNumbers).toEqual([]);
    expect(cells).toBeGreaterThan(2000);
    expect(lostCells).toEqual([]);
  }, 120_000);

  it.runIf(process.env.AGENDAPACK_LONG)(
    'is any paper of any meeting, taken in alone',
    async () => {
      const all = { words: 0, kept: 0, numbers: 0, cells: 0 };
      for (const meeting of council.meetings) {
        for (const paper of meeting.papers.filter((one) => one.address === one.canonical)) {
          const content = emptyCouncil(meeting);
          const place = join('committees', meeting.committee, meeting.folder);
          mkdirSync(join(content, place));
          const items = 'items:\n  - number: 1\n    title: The item';
          writeFileSync(join(content, place, 'index.md'), `---\ndate: ${meeting.facts.date}\n${items}\n---\n`);
          const file = startWord();
          const body = paragraph(paper.title, { style: 'Title' }) + writeBody(file, paper.body);
          const into = `${meeting.committee}/${meeting.folder}`;
          const where = { committee: meeting.committee, into, item: '1', published: meeting.facts.date };
          const found = compare([paper], await importWord(content, body, file, where));
          const lost = { path: paper.path, numbers: found.lostNumbers, cells: found.lostCells };
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
