/** References in print say the page they lead to, where that helps, and move no page of what was published. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCouncil } from '../../src/compile.ts';
import { renderLargePrintEdition } from '../../src/editions/large-print.ts';
import { renderPrintEdition } from '../../src/editions/print.ts';
import { press } from '../../src/io/print-press.ts';
import { createPrintTools } from '../../src/io/print-tools.ts';
import { readContent } from '../../src/io/read-content.ts';
import { sumPack } from '../../src/lock-sums.ts';
import type { CompiledMeeting } from '../../src/model/compiled.ts';
import type { Lock } from '../../src/model/lock.ts';
import type { PrintTools } from '../../src/model/typeset.ts';
import { freezeMeeting } from '../../src/paginate/lock-problems.ts';
import { findAllStarts } from '../../src/paginate/lock-series.ts';
import type { LayoutFacts } from '../../src/paginate/read-pages.ts';
import { freezePublication } from '../../src/publish/freeze-publication.ts';
import { writeLock } from '../../src/publish/write-lock.ts';
import { buildLookup } from '../../src/render/lookup.ts';
import type { PrintPack } from '../../src/render/print-pack.ts';
import { sample } from '../harness.ts';
import { sentences } from './print-sample.ts';
import { readPdf } from './read-pdf.ts';

const home = 'committees/planning/2026-04-15';
const tools = createPrintTools(press);

const isLong = process.env.AGENDAPACK_LONG !== undefined;
const settings = { numRuns: isLong ? 200 : 3, seed: Number(process.env.AGENDAPACK_SEED ?? 2026), endOnFailure: true };
const empty: LayoutFacts = { labels: [], states: [], papers: [], items: {}, places: [] };
const pdf = async () => new Uint8Array();
/** Sets packs and not each paper alone, which has no front sheet. */
const packsOnly: PrintTools = {
  typeset: async (job) =>
    (job.data as PrintPack).front ? tools.typeset(job) : { facts: empty, broken: undefined, missing: [], pdf },
};

/** A paragraph: how many sentences it has, and the paragraphs of the appendix and of this paper that it names. */
interface Written {
  size: number;
  far: number;
  own: number;
}

const spread: Written[] = Array.from({ length: 36 }, (_, index) => ({
  size: 2 + (index % 4),
  far: (index * 7) % 30,
  own: (index * 11) % 36,
}));

function paper(type: string, title: string, paragraphs: string[], more = ''): string {
  return `---\ntype: ${type}\ntitle: '${title}'\n${more}---\n${paragraphs.join('\n\n')}\n`;
}

/** A report whose every paragraph names two others, its appendix, and a report after them. `opening` stands before the report’s paragraphs. */
function writePack(ponds: Written[], beds: number[], opening: string[] = []): Record<string, string> {
  const report = ponds.map(({ size, far, own }, index) => {
    const named = `see paragraph ${(far % beds.length) + 1} of Appendix 1 and paragraph ${(own % ponds.length) + 1}`;
    return `${index + 1}. Pond ${index + 1} starts here; ${named} of this report. ${sentences(size, `pond ${index + 1}`)}`;
  });
  const appendix = beds.map(
    (size, index) => `${index + 1}. Bed ${index + 1} starts here. ${sentences(size, `bed ${index + 1}`)}`,
  );
  const table = ['Table 2: The worst beds', '| Bed | Depth |\n| --- | --- |\n| The worst bed | 2 |\n| Another | 3 |'];
  return {
    'ponds.md': paper('report', 'Ponds in parks', [...opening, ...report], 'background-papers: none\n'),
    'reeds.md': paper('appendix', 'Beds of reed', [...appendix, ...table], 'label: "1"\n'),
    'geese.md': paper('report', 'Geese on the green', ['1. The geese start here.'], 'background-papers: none\n'),
  };
}

const beds = Array.from({ length: 30 }, (_, index) => 2 + (index % 5));

interface Made {
  printed: Awaited<ReturnType<typeof renderPrintEdition>>;
  lock: Lock;
  /** Of each page of the pack its label and its words. */
  pages: { label: string; text: string }[];
  /** The words of the pack in large print. */
  enlarge(): Promise<string>;
}

async function print(texts: Record<string, string>, lock?: Lock, withTools = tools): Promise<Made> {
  const base = await readContent(sample().write());
  const all = new Map([...base.texts].filter(([path]) => !/\/20\d\d-/.test(path)));
  const items =
    '  - number: 1\n    title: Ponds\n    papers: [ponds, reeds]\n  - number: 2\n    title: Geese\n    papers: [geese]';
  all.set(`${home}/index.md`, `---\ndate: 2026-04-15\nitems:\n${items}\n---\n`);
  for (const [name, text] of Object.entries(texts)) all.set(`${home}/${name}`, text);
  if (lock) all.set(`${home}/pages.lock.json`, writeLock(lock));
  const { council } = compileCouncil({ ...base, texts: all }, { today: '2026-04-12', drafts: true });
  const meeting = council.meetings.find(({ address }) => address === `/${home}/`) as CompiledMeeting;
  if (!lock) freezeMeeting(meeting);
  const shop = { meeting, lookup: buildLookup(council), files: new Map(), tools: withTools };
  const printed = await renderPrintEdition({ ...shop, locked: findAllStarts(meeting), elsewhere: new Set() });
  const run = { what: ['pack'], on: '2026-04-01', reason: undefined, sources: new Map() };
  const { pages, labels } = await readPdf(printed.files.get(`/${home}/pack.pdf`) as Uint8Array);
  return {
    printed,
    lock: freezePublication(lock, meeting, new Map(printed.maps.map((map) => [map.series, map])), run),
    pages: pages.map((lines, index) => ({ label: labels[index] ?? '', text: wordsOf(lines) })),
    async enlarge() {
      council.facts['large-print'] = [18];
      const { files } = await renderLargePrintEdition({ ...shop, maps: printed.maps });
      const large = await readPdf(files.get(`/${home}/large-print.pdf`) as Uint8Array);
      return wordsOf(large.pages.flat());
    },
  };
}

function wordsOf(lines: string[]): string {
  return lines
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;])/g, '');
}

/** Every page of the pack that holds some words. */
function pagesWith({ pages }: Made, words: string): string[] {
  return pages.filter(({ text }) => text.includes(words)).map(({ label }) => label);
}

/** Checks every reference to a paragraph against the page its words are on, and gives how many say a page. */
function checkPages(made: Made, mayBeBare = false): number {
  const { pages } = made;
  const front = pages.findIndex(({ label }) => label === '1');
  // Printed on both sides, an even page lies open beside the odd one after it.
  const openingOf = (label: string) => Math.floor((pages.findIndex((page) => page.label === label) - front + 1) / 2);
  let count = 0;
  let seen = 0;
  for (const { label, text } of pages) {
    for (const [words, number, said, of] of text.matchAll(
      /paragraph (\d+)(?: \(page (\w+)\))? of (Appendix 1|this report)/g,
    )) {
      seen += 1;
      const [at, ...others] = pagesWith(made, ` ${of === 'Appendix 1' ? 'Bed' : 'Pond'} ${number} starts here`);
      expect(others, words).toEqual([]);
      // A page that would run on for its numbers has none.
      if (mayBeBare && !text.includes('(page ')) continue;
      const isOpen = openingOf(label) === openingOf(at as string);
      expect({ words, on: label, said }).toEqual({ words, on: label, said: isOpen ? undefined : at });
      if (said) count += 1;
    }
  }
  expect(seen).toBeGreaterThan(0);
  return count;
}

function wholeStarts({ printed }: Made): string[] {
  return (printed.maps[0]?.pages ?? [])
    .filter(({ label }) => /^\d+$/.test(label))
    .map(
      ({ label, start, holds = '' }) =>
        `${label} ${start?.paper ?? ''} ${start?.block ?? ''}/${start?.offset ?? ''} ${holds}`,
    );
}

describe('a reference in print', () => {
  const opening = [
    'See Appendix 1 for the beds. Appendix 1 has all of them, and in Appendix 1, Table 2 has the worst.',
    'The short list is in **Appendix** 1 (page 3), on page 3 of Appendix 1, and in the second **Appendix** [of two](reeds.md).',
    '## What Appendix 1 says',
    'Paragraph 1 is near; paragraphs 33 to 36 are far, and so are Agenda item 2, Geese on the green and the [worst beds](reeds.md#table-2).',
    'Table 1: What Appendix 1 has',
    '| Where in Appendix 1 | What |\n| --- | --- |\n| Appendix 1 | Beds |',
    'The minutes of the meeting held on 11 February 2026 are of another pack.',
  ];

  it('says the page where that helps, once for each place in a paragraph, and the same in large print', async () => {
    const made = await print(writePack(spread, beds, opening));
    const [first = ''] = made.pages.filter(({ label }) => label === '1').map(({ text }) => text);
    const [bed, table, geese, last, end] = [
      'Bed 1 starts',
      'The worst bed',
      'The geese start',
      'Pond 33 starts',
      'Pond 36 starts',
    ].map((words) => pagesWith(made, words)[0]);
    const wanted = [
      'Table 1: What Appendix 1 has Where in Appendix 1 What',
      `See Appendix 1 (page ${bed}) for the beds. Appendix 1 has all of them, and in Appendix 1, Table 2 (page ${table}) has the worst.`,
      `in Appendix 1 (page 3), on page 3 of Appendix 1, and in the second Appendix of two (page ${bed}).`,
      'What Appendix 1 says',
      `Paragraph 1 is near; paragraphs 33 (page ${last}) to 36 (page ${end}) are far, and so are Agenda item 2 (page ${geese}), Geese on the green and the worst beds (page ${table}).`,
      `Appendix 1 (page ${bed}) Beds`,
      'held on 11 February 2026 are of another pack.',
    ];
    for (const words of wanted) expect(first).toContain(words);
    const large = await made.enlarge();
    for (const words of wanted) expect(large).toContain(words);
    expect(checkPages(made)).toBeGreaterThan(40);
    const said = (text: string) => [...text.matchAll(/\(page \d+\)/g)].map(String);
    expect(said(large)).toEqual(made.pages.flatMap(({ text }) => said(text)));
  });
});

describe('a published pack', () => {
  it('has the same pages and numbers when it is built, twice the same bytes, and the paper alone has them too', async () => {
    const texts = writePack(spread, beds);
    const first = await print(texts);
    expect(first.lock.frozen?.[0]?.references).toBe('numbered');
    const built = await print(texts, first.lock);
    expect(wholeStarts(built)).toEqual(wholeStarts(first));
    const numbered = (made: Made) => made.pages.filter(({ label }) => /^\d/.test(label));
    expect(numbered(built)).toEqual(numbered(first));
    expect(built.lock).toEqual(first.lock);
    const again = await print(texts, first.lock);
    for (const [address, bytes] of built.printed.files) expect(again.printed.files.get(address)).toEqual(bytes);
    const alone = await readPdf(built.printed.files.get(`/${home}/ponds/paper.pdf`) as Uint8Array);
    const own = built.pages.filter(({ text }) => /Pond \d+ starts/.test(text)).map(({ text }) => text);
    expect(alone.pages.map(wordsOf)).toEqual(own);
  });

  it('is printed without them where its lock is of before there were any', async () => {
    const texts = writePack(spread, beds);
    const { lock } = await print(texts);
    const frozen = lock.frozen?.map(({ references: _, ...pack }) => ({ ...pack, check: sumPack(pack) }));
    const old = await print(texts, { ...lock, frozen });
    expect(old.pages.filter(({ text }) => /\(page/.test(text))).toEqual([]);
    expect(wholeStarts(old).length).toBe(lock.frozen?.[0]?.pages.length);
    expect(old.lock.frozen?.[0]?.references).toBeUndefined();
    expect(await old.enlarge()).not.toContain('(page');
  });

  it('says 5a where a corrected paper ran on, and no start moves', async () => {
    const first = await print(writePack(spread, beds));
    const grown = await print(writePack(spread, beds.with(4, 90)), first.lock);
    const added = grown.pages.filter(({ label }) => /\d[a-z]$/.test(label));
    expect(added.length).toBeGreaterThan(1);
    expect(wholeStarts(grown)).toEqual(wholeStarts(first));
    checkPages(grown);
    expect(grown.pages.some(({ text }) => /\(page \d+a\)/.test(text))).toBe(true);
  });

  it('does not run on for the sake of a number', async () => {
    const short = (own: (index: number) => number) =>
      writePack(
        Array.from({ length: 120 }, (_, index) => ({ size: 0, far: index, own: own(index) })),
        beds,
      );
    // At first each paragraph names itself, and then one that is far away.
    const first = await print(short((index) => index));
    const after = await print(
      short((index) => (index + 60) % 120),
      first.lock,
      packsOnly,
    );
    expect(after.pages.map(({ label }) => label)).toEqual(first.pages.map(({ label }) => label));
    expect(wholeStarts(after)).toEqual(wholeStarts(first));
    // The title page was full: it has room for none. The others were set a little closer.
    const said = after.pages.flatMap(({ label, text }) => (/\(page \d/.test(text) ? [label] : []));
    expect(said).not.toContain('1');
    expect(said).toContain('2');
  });

  it('tells the page of every target and moves no start, whatever is edited', { timeout: 3_600_000 }, async () => {
    const texts = writePack(spread, beds);
    const { lock, ...first } = await print(texts);
    const written = fc.record({ size: fc.integer({ min: 1, max: 9 }), far: fc.nat(99), own: fc.nat(99) });
    const edit = fc.record({
      at: fc.nat(99),
      sort: fc.constantFrom('in', 'out', 'other'),
      written,
      isBed: fc.boolean(),
    });
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const [ponds, reeds] = [[...spread], [...beds]];
        for (const { at, sort, written, isBed } of edits) {
          const gone = sort === 'in' ? 0 : 1;
          if (isBed) reeds.splice(at % reeds.length, gone, ...(sort === 'out' ? [] : [written.size]));
          else ponds.splice(at % ponds.length, gone, ...(sort === 'out' ? [] : [written]));
        }
        const made = await print(writePack(ponds, reeds), lock, packsOnly);
        const whole = (one: Pick<Made, 'pages'>) =>
          one.pages.map(({ label }) => label).filter((label) => /^\d+$/.test(label));
        expect(whole(made)).toEqual(whole(first));
        counted += checkPages(made, true);
      }),
      settings,
    );
    expect(counted).toBeGreaterThan(settings.numRuns * 10);
  });
});
