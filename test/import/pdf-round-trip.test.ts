/** Papers printed by the print edition come back through import: words, numbers, cells, headings, printed pages, and which paper is which. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPdf } from '../../src/import/import-pack.ts';
import { compileFolder } from '../../src/io/compile-folder.ts';
import { printMeeting } from '../../src/io/print-meetings.ts';
import { press } from '../../src/io/print-press.ts';
import { createPrintTools } from '../../src/io/print-tools.ts';
import { readPdf } from '../../src/io/read-pdf.ts';
import { buildLookup } from '../../src/render/lookup.ts';
import { meetingAddress, packOf, printFolder, sentences } from '../editions/print-sample.ts';
import { sample } from '../harness.ts';
import { compare, compileImported, day, emptyCouncil, example, openPapers } from './compare-papers.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A meeting of a content folder, and its PDFs by address. */
async function print(content: string, address: string) {
  const { council, files } = await compileFolder({ content, ...day });
  const meeting = council.meetings.find((one) => one.address.endsWith(address));
  if (!meeting) throw new Error(`There is no meeting at ${address}`);
  const shop = { lookup: buildLookup(council), files, tools: createPrintTools(press) };
  const { files: pdfs } = await printMeeting(meeting, shop);
  return { meeting, pdfs, papers: [...openPapers(meeting).values()].flat() };
}

/** Imports and compiles. */
async function importBytes(content: string, bytes: Uint8Array | undefined, options: Record<string, string>) {
  if (!bytes) throw new Error('This was not printed.');
  const existing = (path: string) =>
    existsSync(join(content, path)) ? readFileSync(join(content, path), 'utf8') : undefined;
  const file = await readPdf(bytes, 'pack', () => undefined);
  const result = importPdf(file, { file: 'pack.pdf', committee: options.committee ?? '', ...options, existing });
  const texts = new Map([...result.files].filter(([path]) => path.endsWith('.md')));
  return { ...(await compileImported(content, result)), texts };
}

/** The printed pages a text says it has, in order. */
function pagesIn(text: string): string[] {
  return [...text.matchAll(/:page\[(\w+)\]/g)].map(([, page = '']) => page);
}

function say(what: string, { kept, words, numbers, headings, cells }: ReturnType<typeof compare>): void {
  const share = `${(kept * 100).toFixed(2)} % of ${words} words`;
  process.stdout.write(`${what}: ${share}, ${numbers} numbers, ${headings} headings, ${cells} cells\n`);
}

const rows = (from: number) =>
  [1, 2, 3, 4].map((at) => {
    const place = at === 1 ? `<td rowspan="4">Quarter ${from}</td>` : '';
    const words = `${at}. Racks of year ${from}${at} are counted each week, and what stands there too long is taken away.`;
    return at === 4
      ? `<tr><td colspan="2">Nothing was counted in year ${from}</td></tr>`
      : `<tr>${place}<td><p>${words}</p><ul><li>by ${from} people</li><li>in the rain, ${at} times</li></ul></td><td>${from}${at}0</td></tr>`;
  });
const report = `## Recommendation

1. That permission is given, as paragraph
2.4 of the plan has it.

## The proposal

${[2, 3, 4, 5, 6, 7].map((at) => `${at}. ${sentences(12, `rack ${at}`)}`).join('\n\n')}

What is asked for:

- a roof of glass;
- lamps that burn all night;
  - those at the gate first.

Table 1 – Cycles counted

<table>
<thead>
<tr><th rowspan="2">Quarter</th><th colspan="2">What was counted</th></tr>
<tr><th>How</th><th>Cycles</th></tr>
</thead>
<tbody>
${[1, 2, 3, 4, 5, 6].flatMap(rows).join('\n')}
</tbody>
</table>

## What it costs

8. ${sentences(3, 'cost')}

## Appendices

- [Appendix A](cycle-shed-appendix.md) – Drawings of the cycle shed
`;

describe('a PDF of the print edition', () => {
  it('is a pack, which comes back with its words, numbers, headings, cells, pages and papers', async () => {
    const facts = '---\ntype: report\ntitle: A cycle shed at the station\nbackground-papers: none\n---\n';
    const content = sample().with({ 'committees/planning/2026-03-11/cycle-shed.md': facts + report });
    const there = content.write();
    const { council } = await compileFolder({ content: there, ...day });
    const meeting = council.meetings.find(({ address }) => address === meetingAddress);
    if (!meeting) throw new Error('The sample has lost its meeting.');
    const papers = [...openPapers(meeting).values()].flat();
    const pack = packOf(await printFolder(there, meetingAddress));
    const back = await importBytes(emptyCouncil(folder, there, meeting), pack, { committee: 'planning' });
    const found = compare(papers, back);
    say('PDF sample', found);
    expect(back.papers.map(({ title }) => title).sort()).toEqual(papers.map(({ title }) => title).sort());
    expect(found.kept).toBeGreaterThan(0.995);
    expect(found.numbers).toBe(12);
    expect(found.cells).toBe(52);
    expect([...found.lostNumbers, ...found.lostHeadings, ...found.lostCells]).toEqual([]);
    expect([...back.texts.values()].flatMap(pagesIn)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it.runIf(process.env.AGENDAPACK_LONG)(
    'is the whole of the example’s biggest pack',
    async () => {
      const { meeting, papers, pdfs } = await print(example, '/children-and-learning-scrutiny/2026-03-18/');
      const { committee } = meeting;
      const bytes = pdfs.get(`${meeting.address}pack.pdf`);
      const back = await importBytes(emptyCouncil(folder, example, meeting), bytes, { committee });
      const found = compare(papers, back);
      say('PDF pack', found);
      expect(back.papers.length).toBe(papers.length);
      expect(found.words).toBeGreaterThan(20_000);
      expect(found.kept).toBeGreaterThan(0.995);
      expect(found.numbers).toBeGreaterThan(150);
      expect(found.cells).toBeGreaterThan(2000);
      expect([...found.lostNumbers, ...found.lostCells]).toEqual([]);
      // The pack prints a cell that covers rows of two of its pages as two cells.
      expect(found.unmerged.length).toBeLessThan(2);
      const pages = papers.map((paper) => paper.pages.map(({ label }) => label).join(' '));
      const kept = back.papers.map(({ path }) => pagesIn(back.texts.get(path) ?? '').join(' '));
      expect(kept.sort()).toEqual(pages.sort());
    },
    600_000,
  );

  it.runIf(process.env.AGENDAPACK_LONG)(
    'is any paper of any meeting, taken in alone',
    async () => {
      const { council } = await compileFolder({ content: example, ...day });
      const all = { words: 0, kept: 0, numbers: 0, headings: 0, cells: 0 };
      const lost: Record<string, unknown> = {};
      for (const { address } of council.meetings) {
        const { meeting, pdfs } = await print(example, address);
        for (const paper of meeting.papers.filter((one) => one.address === one.canonical)) {
          const content = emptyCouncil(folder, example, meeting);
          const place = join('committees', meeting.committee, meeting.folder);
          mkdirSync(join(content, place));
          const items = 'items:\n  - number: 1\n    title: The item';
          writeFileSync(join(content, place, 'index.md'), `---\ndate: ${meeting.facts.date}\n${items}\n---\n`);
          const into = `${meeting.committee}/${meeting.folder}`;
          const where = { committee: meeting.committee, into, item: '1', published: meeting.facts.date };
          const found = compare([paper], await importBytes(content, pdfs.get(`${paper.address}paper.pdf`), where));
          const { lostNumbers, lostCells, unmerged } = found;
          // These words become the name of a fact.
          const lostHeadings = found.lostHeadings.filter((words) => !/^reason for item$/i.test(words));
          // The pack prints a cell that covers rows of two of its pages as two cells.
          const isLost = lostNumbers.length + lostHeadings.length + lostCells.length > 0 || unmerged.length > 1;
          if (found.kept < 0.98 || isLost) lost[paper.path] = { ...found, lostHeadings };
          for (const name of ['numbers', 'headings', 'cells', 'words'] as const) all[name] += found[name];
          all.kept += found.words * found.kept;
        }
      }
      say('PDF papers', { ...compare([], { papers: [], facts: '' }), ...all, kept: all.kept / all.words });
      expect(lost).toEqual({});
    },
    900_000,
  );
});
