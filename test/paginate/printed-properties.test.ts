/** Locked pages of random papers, as they come out in print, in large print and on the web: with the real layout, not a made-up one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBlocks } from '../../src/blocks.ts';
import { type Compiled, compileCouncil } from '../../src/compile.ts';
import { renderLargePrintEdition } from '../../src/editions/large-print.ts';
import { renderPrintEdition } from '../../src/editions/print.ts';
import web from '../../src/editions/web.ts';
import { press } from '../../src/io/print-press.ts';
import { createPrintTools } from '../../src/io/print-tools.ts';
import { readContent } from '../../src/io/read-content.ts';
import type { CompiledMeeting } from '../../src/model/compiled.ts';
import type { Lock } from '../../src/model/lock.ts';
import type { PageMap } from '../../src/model/page-map.ts';
import type { PrintTools } from '../../src/model/typeset.ts';
import { mapLocked } from '../../src/paginate/lock-map.ts';
import { freezeMeeting } from '../../src/paginate/lock-problems.ts';
import { findAllStarts } from '../../src/paginate/lock-series.ts';
import type { LayoutFacts } from '../../src/paginate/read-pages.ts';
import { freezePublication } from '../../src/publish/freeze-publication.ts';
import { writeLock } from '../../src/publish/write-lock.ts';
import type { ContentFolder } from '../../src/read/content-folder.ts';
import { buildLookup } from '../../src/render/lookup.ts';
import type { PrintPack } from '../../src/render/print-pack.ts';
import { readPdf } from '../editions/read-pdf.ts';
import { sample } from '../harness.ts';
import { editPapers, randomChanges, randomPapers, type WrittenPaper, writePaper } from './random-papers.ts';

const isLong = process.env.AGENDAPACK_LONG !== undefined;
const settings = {
  numRuns: isLong ? 500 : 4,
  seed: Number(process.env.AGENDAPACK_SEED ?? 2026),
  endOnFailure: true,
};
/** Each pack is set several times; a busy machine takes long over hundreds. */
const longest = 3_600_000;
const home = 'committees/planning/2026-04-15';
const large = [18] as const;
const typst = createPrintTools(press);
const empty: LayoutFacts = { labels: [], states: [], papers: [], items: {}, places: [] };
const pdf = async () => new Uint8Array();
/** Sets packs and not each paper alone, which has no front sheet: those have no pages here. */
const packs: PrintTools = {
  typeset: async (job) =>
    (job.data as PrintPack).front ? typst.typeset(job) : { facts: empty, broken: undefined, missing: [], pdf },
};
/** The same where only the pages are asked for: nothing is put in the file. */
const pagesOnly: PrintTools = { typeset: async (job) => ({ ...(await packs.typeset(job)), pdf }) };

describe('any edits of a printed pack', { timeout: longest }, () => {
  it('leave every page number once in the PDF, in large print and on the web, and every start of the other papers', async () => {
    const base = await readCouncil();
    let pages = 0;
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(randomPapers, randomChanges, async (papers, edits) => {
        const first = await publish(base, papers);
        const numbers = first.map.pages.map(({ label }) => label);
        pages += numbers.length;
        // Publish, then build: the same map.
        const built = compile(base, papers, first.lock);
        expect(startsOf(mapLocked(built.meeting, 'pack'))).toEqual(startsOf(first.map));
        expect(new Set(placesOf(first.map)).size).toBe(placesOf(first.map).length);

        const opened = openingsOf(built.meeting, papers);
        const { papers: after, edited } = editPapers(papers, edits, new Set(opened.map(({ text }) => text)));
        const now = compile(base, after, first.lock);
        const others = (starts: string[]) =>
          starts.filter((one) => !edited.some((index) => one.includes(`/report-${index + 1}.md`)));
        const theirs = others(startsOf(first.map));
        expect(startsOf(mapLocked(now.meeting, 'pack'))).toEqual(expect.arrayContaining(theirs));
        // What was not edited, also in a paper that was, starts the page that it started; a paper's first page starts with its first words.
        const moved = new Set(edits.flatMap(({ sort, paper }) => (sort === 'move' ? [paper % papers.length] : [])));
        const stay = opened.filter(
          ({ paper, text, isFirst }) =>
            !isFirst && !moved.has(paper) && after[paper]?.blocks.some((block) => block.text === text),
        );
        expect(openingsOf(now.meeting, after)).toEqual(expect.arrayContaining(stay));
        kept += stay.length;
        const printed = await print(now, packs);
        const whole = (labels: string[]) => labels.filter((label) => /^\d+$/.test(label));
        expect(whole((await readPack(printed.files, 'pack.pdf')).labels)).toEqual(numbers);
        expect(startsOf(printed.maps[0])).toEqual(expect.arrayContaining(theirs));
        const { pages: enlarged } = await readPack(await printLarge(now, printed.maps), 'large-print.pdf');
        const marks = enlarged.flat().flatMap((line) => /^Page (\d+)$/.exec(line)?.[1] ?? []);
        expect(marks).toEqual(numbers);
        const { papers: views } = web.render(now.council).pages;
        const text = JSON.stringify(views.filter(({ address }) => address.startsWith(`/${home}/`)));
        const ids = [...text.matchAll(/id=\\"page-(\d+)\\"/g)].map(([, number]) => number);
        expect(ids).toEqual(numbers);
      }),
      settings,
    );
    expect(pages).toBeGreaterThan(settings.numRuns * 2);
    if (isLong)
      process.stdout.write(
        `printed packs edited: ${settings.numRuns}, locked pages in them: ${pages}, that start with what was not edited: ${kept}\n`,
      );
  });
});

describe('a supplement to a printed pack', { timeout: longest }, () => {
  it('changes no number of it, and not a byte of its page map', async () => {
    const base = await readCouncil();
    await fc.assert(
      fc.asyncProperty(randomPapers, randomPapers, async (papers, late) => {
        const first = await publish(base, papers);
        const alone = compile(base, papers, first.lock);
        const before = JSON.stringify(mapLocked(alone.meeting, 'pack'));
        const both = await publish(base, papers, first.lock, late);
        expect(both.lock.frozen?.[0]).toEqual(first.lock.frozen?.[0]);
        const [last = 0, next = 0] = [first.map, both.map].map(({ pages }, at) => Number(pages.at(at - 1)?.label));
        expect(next).toBe(last % 2 === 0 ? last + 1 : last + 2);
        const built = compile(base, papers, both.lock, late);
        expect(JSON.stringify(mapLocked(built.meeting, 'pack'))).toBe(before);
        expect(startsOf(mapLocked(built.meeting, 'supplement-1'))).toEqual(startsOf(both.map));
        const packs = await Promise.all([alone, built].map(async (one) => (await print(one)).maps[0]));
        expect(JSON.stringify(packs[1])).toBe(JSON.stringify(packs[0]));
      }),
      settings,
    );
  });
});

/** The sample council without its meetings. */
async function readCouncil(): Promise<ContentFolder> {
  const base = await readContent(sample().write());
  return { ...base, texts: new Map([...base.texts].filter(([path]) => !/\/20\d\d-/.test(path))) };
}

interface One extends Compiled {
  meeting: CompiledMeeting;
}

/** Compiles as `build` does where there is a lock. */
function compile(base: ContentFolder, papers: WrittenPaper[], lock?: Lock, late: WrittenPaper[] = []): One {
  const texts = new Map(base.texts);
  const items = papers.map(({ name }, index) => `  - number: ${index + 1}\n    title: ${name}\n    papers: [${name}]`);
  texts.set(`${home}/index.md`, `---\ndate: 2026-04-15\nitems:\n${items.join('\n')}\n---\n`);
  for (const paper of papers) texts.set(`${home}/${paper.name}.md`, writePaper(paper));
  if (late.length > 0) {
    const names = late.map(({ name }) => `late-${name}`).join(', ');
    const facts = `date: 2026-04-10\nkind: to-follow\nreason: They were not ready.\nitems:\n  - key: "1"\n    papers: [${names}]`;
    texts.set(`${home}/supplement-1/index.md`, `---\n${facts}\n---\n`);
    for (const paper of late) texts.set(`${home}/supplement-1/late-${paper.name}.md`, writePaper(paper));
  }
  if (lock) texts.set(`${home}/pages.lock.json`, writeLock(lock));
  const compiled = compileCouncil({ ...base, texts }, { today: '2026-04-12', drafts: true });
  const meeting = compiled.council.meetings.find(({ address }) => address === `/${home}/`) as CompiledMeeting;
  return { ...compiled, meeting };
}

/** Publishes a pack or, with papers that are late, a supplement to it. */
async function publish(base: ContentFolder, papers: WrittenPaper[], before?: Lock, late?: WrittenPaper[]) {
  const made = compile(base, papers, before, late);
  if (!before) freezeMeeting(made.meeting);
  const { maps } = await print(made);
  const what = late ? 'supplement-1' : 'pack';
  const map = maps.find(({ series }) => series === what);
  if (!map) throw new Error(`${what} was not printed`);
  const run = { what: [what], on: '2026-04-01', reason: undefined, sources: new Map() };
  return { lock: freezePublication(before, made.meeting, new Map([[what, map]]), run), map };
}

function print({ council, meeting }: One, tools = pagesOnly) {
  const locked = findAllStarts(meeting);
  const lookup = buildLookup(council);
  return renderPrintEdition({ meeting, lookup, files: new Map(), locked, elsewhere: new Set(), tools });
}

async function printLarge({ council, meeting }: One, maps: Parameters<typeof renderLargePrintEdition>[0]['maps']) {
  council.facts['large-print'] = [...large];
  return (
    await renderLargePrintEdition({ meeting, lookup: buildLookup(council), files: new Map(), maps, tools: packs })
  ).files;
}

function readPack(files: Map<string, Uint8Array>, name: string) {
  return readPdf(files.get(`/${home}/${name}`) as Uint8Array);
}

/** Places that pages start at: no two may be one. */
function placesOf({ pages }: PageMap): string[] {
  return pages.flatMap(({ start, holds }) => (start && holds !== 'more' ? [JSON.stringify({ ...start, holds })] : []));
}

interface Opening {
  page: string;
  /** Place of the paper in the list of papers. */
  paper: number;
  isFirst: boolean;
  /** Text of the block that was written there, and the words of it that the page starts with. */
  text: string;
  words: string;
}

/** What each locked page starts with, where that is a block as it was written. */
function openingsOf(meeting: CompiledMeeting, papers: WrittenPaper[]): Opening[] {
  const seen = new Set<string>();
  return (mapLocked(meeting, 'pack')?.pages ?? []).flatMap(({ label, start, holds }): Opening[] => {
    const compiled = meeting.papers.find(({ path }) => path === start?.paper);
    const paper = papers.findIndex(({ name }) => compiled?.path.endsWith(`/${name}.md`));
    if (!start || !compiled) return [];
    const isFirst = !seen.has(start.paper);
    seen.add(start.paper);
    const block = listBlocks(compiled.body)[start.block];
    const written = block && papers[paper]?.blocks.find(({ text }) => block.text.includes(text));
    if (!written || holds) return [];
    const words = block.text.slice(start.offset).split(' ').slice(0, 6).join(' ');
    return [{ page: label, paper, isFirst, text: written.text, words: start.offset > 0 ? words : '' }];
  });
}

function startsOf(map: ReturnType<typeof mapLocked>): string[] {
  return (map?.pages ?? [])
    .filter(({ label }) => /^\d+$/.test(label))
    .map(({ label, start, holds = '' }) => {
      const place = start ? `${start.paper} ${holds || `${start.block}/${start.offset}`}` : '-';
      return `${label} ${place}`;
    });
}
