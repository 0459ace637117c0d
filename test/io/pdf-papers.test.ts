/** A PDF that is a paper, from `publish` to every edition, and corrected by another file. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCouncil } from '../../src/io/build.ts';
import { compileFolder } from '../../src/io/compile-folder.ts';
import { drawPdfPapers, keepInMemory } from '../../src/io/draw-pdf-papers.ts';
import { publishMeeting } from '../../src/io/publish-meeting.ts';
import { readPdfPaper } from '../../src/io/read-pdf-papers.ts';
import { findLabelFaults, findLargePrintFaults, findPdfFaults } from '../editions/pdf-faults.ts';
import { readPdf } from '../editions/read-pdf.ts';
import { layOver, type Overlay, sample } from '../harness.ts';
import { makePdfFile } from '../pdf-file.ts';

const meeting = 'committees/planning/2026-04-15';
const now = new Date('2026-04-10T09:00:00Z');
const front = { words: 'Front, zqelm panels' };
const plan = { words: 'Plan, zqoak posts', width: 600, height: 400 };
const side = { words: 'Side, zqash rails' };
const alt = 'The stand from the front, from above and from the side';
const council = readFileSync(join(import.meta.dirname, '../sample/council.md'), 'utf8');
const files = {
  'council.md': council.replace('site:', 'large-print: [18, 28]\nsite:'),
  [`${meeting}/index.md`]:
    '---\ndate: 2026-04-15\ntime: "18:00"\nvenue: Committee Room 1\nitems:\n  - number: 1\n    title: Stands for bicycles\n    papers: [stands, drawing, after]\n---\n',
  [`${meeting}/stands.md`]:
    '---\ntype: report\ntitle: Stands\nbackground-papers: none\n---\n\n1. Appendix 1 is the drawing, and Appendix 2 the costs.\n',
  [`${meeting}/drawing.md`]: `---\ntype: appendix\ntitle: Drawing of the stands\nlabel: "1"\npdf: Drawing 7.pdf\nalt: ${alt}\n---\n`,
  [`${meeting}/Drawing 7.pdf`]: makePdfFile([front, plan, side]),
  [`${meeting}/after.md`]: '---\ntype: appendix\ntitle: Costs\nlabel: "2"\n---\n\n1. A stand costs £400.\n',
};

interface Site {
  read(path: string): Uint8Array;
  text(path: string): string;
  pdf(path: string): ReturnType<typeof readPdf>;
  layouts: number;
}

/** A council of our own with the meeting published from git. */
async function writePublished(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'agendapack-pdf-'));
  const content = join(folder, 'content');
  cpSync(join(import.meta.dirname, '../sample'), content, { recursive: true });
  layOver(content, files);
  git(content, 'init', '-q');
  commit(content);
  const first = await publish(content);
  expect(first.found).toEqual([]);
  expect(first.changed).toBe(true);
  commit(content);
  return content;
}

function publish(content: string, today = '2026-04-01', reason?: string) {
  return publishMeeting({ content, key: 'planning/2026-04-15', supplement: undefined, today, now, reason });
}

function git(content: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@thornmere.example', '-c', 'core.hooksPath=/dev/null'];
  expect(spawnSync('git', ['-C', content, ...who, ...args], { encoding: 'utf8' }).status).toBe(0);
}

function commit(content: string): void {
  git(content, 'add', '-A');
  git(content, 'commit', '-qm', 'Papers');
}

async function build(content: string): Promise<Site> {
  const output = join(dirname(content), '_site');
  const made = await buildCouncil({ content, output, cwd: content, today: '2026-04-10', now, drafts: false });
  expect(made).toMatchObject({ built: true, failures: [], broken: [] });
  const read = (path: string) => new Uint8Array(readFileSync(join(output, path)));
  const text = (path: string) => Buffer.from(read(path)).toString('utf8');
  return { read, text, pdf: (path) => readPdf(read(path)), layouts: made.layouts };
}

/** The words below the picture that stands behind each page marker. */
function wordsByPage(html: string): Map<string, string> {
  const parts = html.split(/<div id="page-/).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('"')), /zq\w+/.exec(part)?.[0] ?? '']));
}

describe('a PDF that is a paper', () => {
  let content: string;
  let site: Site;
  let before: string;
  beforeAll(async () => {
    content = await writePublished();
    before = lockOf();
    site = await build(content);
  }, 60_000);
  afterAll(() => rmSync(dirname(content), { recursive: true, force: true }));
  const lockOf = () => readFileSync(join(content, meeting, 'pages.lock.json'), 'utf8');

  it('fills a page of the pack with each of its pages, which lie as they do, and stand under the pack’s numbers', async () => {
    const pack = await site.pdf(`${meeting}/pack.pdf`);
    const numbered = pack.labels.filter((label) => /^\d/.test(label));
    expect(numbered).toEqual(['1', '2', '3', '4', '5']);
    expect(findLabelFaults(pack)).toEqual([]);
    const sizes = await pageSizes(site.read(`${meeting}/drawing/paper.pdf`));
    expect(sizes).toEqual(['595x842', '842x595', '595x842']);
    const alone = await site.pdf(`${meeting}/drawing/paper.pdf`);
    expect(alone.labels).toEqual(['2', '3', '4']);
    expect(alone.bookmarks).toContain('Drawing of the stands');
  });

  it('keeps PDF/UA-1 whole, with words for every picture, in print and in large print of every size', async () => {
    for (const name of ['pack.pdf', 'drawing/paper.pdf', 'large-print.pdf', 'drawing/large-print-28.pdf'])
      expect(await findPdfFaults(site.read(`${meeting}/${name}`)), name).toEqual([]);
    const { labels } = await site.pdf(`${meeting}/drawing/paper.pdf`);
    for (const name of ['large-print.pdf', 'large-print-28.pdf']) {
      const bytes = site.read(`${meeting}/drawing/${name}`);
      expect(await findLargePrintFaults(bytes, labels), name).toEqual([]);
      const said = (await readPdf(bytes)).pages.flat().join(' ');
      for (const page of [1, 2, 3]) expect(said).toContain(`page ${page} of 3`);
    }
  });

  it('is on the web with a marker, a picture and its words for each page, and offered as it was handed in', async () => {
    const html = site.text(`${meeting}/drawing/index.html`);
    expect([...wordsByPage(html)]).toEqual([
      ['2', 'zqelm'],
      ['3', 'zqoak'],
      ['4', 'zqash'],
    ]);
    expect(html).toContain(`alt="${alt}, page 2 of 3"`);
    expect(html).toMatch(/href="\/[^"]*\/drawing\/original\/Drawing%207\.pdf">Original, PDF, 3 pages, \d+ KB</);
    const original = await readPdfPaper('original.pdf', site.read(`${meeting}/drawing/original/Drawing 7.pdf`));
    expect(JSON.stringify(original)).toContain('Plan, zqoak posts');
    const picture = await loadImage(Buffer.from(site.read(`${meeting}/drawing/original/page-2.png`)));
    expect([picture.width, picture.height]).toEqual([1754, 1169]);
    expect(html).toContain('width="1754" height="1169"');
  });

  it('is in the EPUB with its pictures and words', () => {
    const book = unzipSync(site.read(`${meeting}/drawing/paper.epub`));
    expect(Object.keys(book).filter((name) => name.endsWith('.png'))).toHaveLength(3);
    const text = Object.entries(book).flatMap(([name, bytes]) =>
      name.endsWith('.xhtml') ? [Buffer.from(bytes).toString('utf8')] : [],
    );
    for (const word of ['zqelm', 'zqoak', 'zqash', 'page 3 of 3']) expect(text.join('')).toContain(word);
  });

  it('published again changes nothing, and built again is laid out and drawn from what was kept', async () => {
    expect((await publish(content, '2026-04-02')).changed).toBe(false);
    expect(lockOf()).toBe(before);
    const again = await build(content);
    expect(again.layouts).toBe(0);
    for (const name of ['pack.pdf', 'drawing/original/page-1.png', 'drawing/index.html'])
      expect(Buffer.from(again.read(`${meeting}/${name}`)).equals(site.read(`${meeting}/${name}`)), name).toBe(true);
  });

  it('is drawn alike each time', async () => {
    const draw = async () => {
      const { council, files } = await compileFolder({ content, today: '2026-04-10', now, drafts: false });
      await drawPdfPapers(council, files, keepInMemory());
      return files;
    };
    expect(await draw()).toEqual(await draw());
  });

  it('corrected by another file keeps its pages, under the addresses they had', async () => {
    const changed = makePdfFile([
      front,
      { words: 'Back, zqyew boards' },
      { ...plan, words: 'Plan, zqfir posts' },
      side,
    ]);
    layOver(content, { [`${meeting}/Drawing 7.pdf`]: changed });
    const { findings } = await compileFolder({ content, today: '2026-04-10', now, drafts: false });
    expect(findings.map(({ problem }) => `${problem.file} ${problem.rule}`)).toContain(
      `${meeting}/drawing.md changed-since-publication`,
    );
    const corrected = await publish(content, '2026-04-03', 'The back was left out.');
    expect(corrected.stamps).toMatchObject([{ what: 'pack', papers: ['drawing'] }]);
    expect(corrected.uncompared).toEqual([]);
    const made = await build(content);
    const html = made.text(`${meeting}/drawing/index.html`);
    expect([...wordsByPage(html)].filter(([, word]) => word !== '')).toEqual([
      ['2', 'zqelm'],
      ['2a', 'zqyew'],
      ['3', 'zqfir'],
      ['4', 'zqash'],
    ]);
    expect(html).toMatch(/\[added:<\/span>[^<]*zqyew/);
    const { labels } = await made.pdf(`${meeting}/pack.pdf`);
    expect(labels.filter((label) => /^\d/.test(label))).toEqual(['1', '2', '2a', '2b', '3', '4', '5']);
    const idOf = (page: string, text: string) =>
      new RegExp(`id="page-${page}".*?<figure class="pdf-page" id="([^"]+)`).exec(text)?.[1];
    for (const page of ['2', '3', '4'])
      expect(idOf(page, html)).toBe(idOf(page, site.text(`${meeting}/drawing/index.html`)));
    expect((await compileFolder({ content, today: '2026-04-10', now, drafts: false })).findings).toEqual([]);
  }, 60_000);
});

describe('the words of a page', () => {
  it('are read for personal data, which is asked about at the name of the PDF', async () => {
    const drawing = `${meeting}/drawing.md`;
    const words = 'Date of birth: 3 May 1961';
    const asked = (more: Overlay) =>
      sample()
        .with({ ...files, [`${meeting}/Drawing 7.pdf`]: makePdfFile([{ words }]), ...more })
        .check();
    expect((await asked({})).filter((line) => line.includes('[personal-'))).toEqual([
      expect.stringMatching(/drawing\.md:5:1 \w+ .*\[personal-birth-date\]$/),
    ]);
    const shut = String(files[drawing as keyof typeof files]).replace('type:', 'part: 2\ntype:');
    expect((await asked({ [drawing]: shut })).filter((line) => line.includes('[personal-'))).toEqual([]);
  });

  it('are its lines; the back of a sheet has none, and is said to be blank', async () => {
    const read = await readPdfPaper('plan.pdf', makePdfFile([front, { words: '' }]));
    expect(read).toMatchObject({
      pages: [
        { lines: ['Front, zqelm panels'], format: 'png', isBlank: false },
        { lines: [], isBlank: true },
      ],
    });
    const pdf = { [`${meeting}/Drawing 7.pdf`]: makePdfFile([front, { words: '' }]) };
    const { council: made, findings } = await sample()
      .with({ ...files, ...pdf })
      .compile({ drafts: true });
    expect(findings.map(({ problem }) => problem.rule)).not.toContain('pdf-without-words');
    const drawing = made.meetings.flatMap(({ papers }) => papers).find(({ name }) => name === 'drawing');
    expect(JSON.stringify(drawing?.body)).toContain(`${alt}, page 2 of 2, which is blank`);
  });
});

async function pageSizes(bytes: Uint8Array): Promise<string[]> {
  const { PDFDocument } = await import('pdf-lib');
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getPages().map((page) => `${Math.round(page.getWidth())}x${Math.round(page.getHeight())}`);
}
