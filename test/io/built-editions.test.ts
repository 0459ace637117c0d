/** The PDFs that `build` writes: where, with which pages, and what it costs to build again. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { type BuildResult, buildCouncil } from '../../src/io/build.ts';
import { publishMeeting } from '../../src/io/publish-meeting.ts';
import { readContent } from '../../src/io/read-content.ts';
import { sentences } from '../editions/print-sample.ts';
import { readPdf } from '../editions/read-pdf.ts';
import { sample } from '../harness.ts';

const council = readFileSync(join(import.meta.dirname, '../sample/council.md'), 'utf8');
const meeting = 'committees/planning/2026-04-15';
const now = new Date('2026-03-10T09:00:00Z');

const paragraphs = Array.from({ length: 40 }, (_, index) => `${index + 1}. ${sentences(6, `stand ${index + 1}`)}`);
const report = (body: string[]) =>
  `---\ntype: report\ntitle: Stands for bicycles\nbackground-papers: none\n---\n${body.join('\n\n')}\n`;

/** The sample with two sizes of large print, and a further meeting with a long report, published by us. */
async function writePublished(): Promise<string> {
  const content = sample()
    .with({
      'council.md': council.replace('site:', 'large-print: [18, 24]\nsite:'),
      [`${meeting}/index.md`]:
        '---\ndate: 2026-04-15\nitems:\n  - number: 1\n    title: Stands for bicycles\n    papers: [stands]\n---\n',
      [`${meeting}/stands.md`]: report(paragraphs),
    })
    .write();
  const folder = await readContent(content);
  const common = { content, folder, key: 'planning/2026-04-15', supplement: undefined, now, reason: undefined };
  const { changed, found } = await publishMeeting({ ...common, today: '2026-04-01' });
  expect(found).toEqual([]);
  expect(changed).toBe(true);
  return content;
}

async function build(content: string, more: { only?: string; output?: string } = {}) {
  const output = more.output ?? join(dirname(content), '_site');
  const result = await buildCouncil({
    content,
    cwd: content,
    today: '2026-04-10',
    now,
    drafts: false,
    ...more,
    output,
  });
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result).toMatchObject({ built: true, failures: [] } satisfies Partial<BuildResult>);
  const read = (path: string) => readFileSync(join(output, path));
  const files = () =>
    readdirSync(output, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.\w+$/.test(path))
      .sort();
  return { ...result, read, files, output };
}

/** The folder of the cache. */
const cacheOf = (content: string) => join(dirname(content), '.cache', 'agendapack', 'content');

/** What is readable after each page marker of a page, by label. */
function readMarkers(html: string): Map<string, string> {
  const text = textOf(fromHtml(html.replace(/<(div|span) id="page-(\w+)"[^>]*>[^<]*<\/\1>/g, '\u0001$2\u0002')));
  const parts = text.split('\u0001').slice(1);
  return new Map(
    parts.map((part) => part.split('\u0002').map((one) => one.replace(/\s+/g, ' ').trim()) as [string, string]),
  );
}

describe('build', () => {
  it('writes print and large print for packs, supplements and papers, at their addresses', async () => {
    const { files, read, pdfs } = await build(await writePublished());
    const below = (address: string, print: string) =>
      [print, 'large-print.pdf', 'large-print-24.pdf'].map((name) => `committees/planning/${address}${name}`);
    const expected = [
      ...below('2026-02-11/', 'pack.pdf'),
      ...below('2026-02-11/minutes/', 'paper.pdf'),
      ...below('2026-02-11/trees-in-mill-lane/', 'paper.pdf'),
      ...below('2026-03-11/', 'pack.pdf'),
      ...below('2026-03-11/cycle-shed/', 'paper.pdf'),
      ...below('2026-03-11/cycle-shed-appendix/', 'paper.pdf'),
      ...below('2026-03-11/minutes-of-2026-02-11/', 'paper.pdf'),
      ...below('2026-03-11/supplement-1/', 'pack.pdf'),
      ...below('2026-03-11/supplement-1/late-letter/', 'paper.pdf'),
      ...below('2026-04-15/', 'pack.pdf'),
      ...below('2026-04-15/stands/', 'paper.pdf'),
    ];
    const made = files().filter((path) => path.endsWith('.pdf'));
    expect(made).toEqual(expected.sort());
    expect(pdfs).toBe(made.length);
    for (const path of made) expect(read(path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says how long and how large each PDF is where it is offered', async () => {
    const { read } = await build(await writePublished());
    const { labels } = await readPdf(new Uint8Array(read(`${meeting}/pack.pdf`)));
    const size = Math.round(read(`${meeting}/pack.pdf`).length / 1000);
    const sheet = read(`${meeting}/index.html`).toString();
    expect(sheet).toContain(
      `<a href="/${meeting}/pack.pdf">Print edition, PDF, ${labels.length} pages, ${size} KB</a>`,
    );
    expect(sheet).toMatch(/large-print-24\.pdf">Large print, 24 point, PDF, \d+ pages, \d+ KB</);
    expect(read(`${meeting}/stands/index.html`).toString()).toContain(`<a href="/${meeting}/stands/paper.pdf">Print`);
    const supplement = read('committees/planning/2026-03-11/supplement-1/index.html').toString();
    expect(supplement).toContain('<a href="/committees/planning/2026-03-11/supplement-1/pack.pdf">Print edition');
  });

  it('marks on the web every page of the PDF with the words it starts with, pages added by a correction too', async () => {
    const content = await writePublished();
    const grown = paragraphs.with(8, `9. ${sentences(60, 'stand 9')}`);
    writeFileSync(join(content, `${meeting}/stands.md`), report(grown));
    const { read } = await build(content);
    const { labels, pages } = await readPdf(new Uint8Array(read(`${meeting}/pack.pdf`)));
    const numbered = labels.filter((label) => /^\d/.test(label));
    expect(numbered.some((label) => /^\d+a$/.test(label))).toBe(true);
    const html = read(`${meeting}/stands/index.html`).toString();
    const starts = readMarkers(html);
    expect([...starts.keys()]).toEqual(numbered);
    for (const label of numbered.slice(1)) {
      const onPage = (pages[labels.indexOf(label)] ?? []).slice(1).join(' ').replace(/\s+/g, ' ');
      const words = (starts.get(label) ?? '').split(' ').slice(0, 4).join(' ');
      expect(onPage.replace(/^Part 1\S* [^.]*?public and press /, ''), label).toContain(words);
    }
    const list = read(`${meeting}/pages/index.html`).toString();
    for (const label of numbered) expect(list).toContain(`/${meeting}/stands/#page-${label}"`);
    expect(html).toContain(`<a href="#page-${numbered.at(-1)}">`);
  });

  it('replaces the PDFs of the part that is asked for, and leaves the others', async () => {
    const content = await writePublished();
    const { files } = await build(content);
    const before = files();
    writeFileSync(join(content, `${meeting}/stands.md`), report([...paragraphs, 'One more sentence.']));
    const again = await build(content, { only: 'planning/2026-04-15' });
    expect(again.files()).toEqual(before);
    expect(again.layouts).toBe(6);
  });
});

describe('building again', () => {
  it('lays nothing out that has not changed, and writes the same bytes', async () => {
    const content = await writePublished();
    const first = await build(content);
    expect(first.layouts).toBeGreaterThan(0);
    const again = await build(content, { output: join(dirname(content), 'again') });
    expect(again.layouts).toBe(0);
    expect(again.files()).toEqual(first.files());
    for (const path of first.files()) expect(again.read(path).equals(first.read(path)), path).toBe(true);
  });

  it('lays out the meeting of a changed paper alone, and forgets what it was', async () => {
    const content = await writePublished();
    const { layouts } = await build(content);
    const before = readdirSync(cacheOf(content));
    writeFileSync(join(content, `${meeting}/stands.md`), report([...paragraphs, 'One more sentence.']));
    // Pack and paper, each in print and two sizes of large print.
    expect((await build(content)).layouts).toBe(6);
    expect(layouts).toBeGreaterThan(6);
    const after = readdirSync(cacheOf(content));
    expect(after.length).toBe(before.length);
    expect(after.filter((name) => !before.includes(name)).length).toBe(12);
  });

  it('makes anew what is damaged in the cache', async () => {
    const content = await writePublished();
    const first = await build(content);
    for (const [index, name] of readdirSync(cacheOf(content)).entries()) {
      const path = join(cacheOf(content), name);
      const bytes = readFileSync(path);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(path, [bytes, bytes.subarray(0, bytes.length / 2), Buffer.alloc(0)][index % 3] as Buffer);
    }
    const again = await build(content, { output: join(dirname(content), 'again') });
    expect(again.layouts).toBe(first.layouts);
    for (const path of first.files()) expect(again.read(path).equals(first.read(path)), path).toBe(true);
    expect((await build(content)).layouts).toBe(0);
  });

  it('keeps nothing of what is not public, and stays out of git', async () => {
    const content = sample()
      .with({ [`${meeting}/index.md`]: '---\ndate: 2026-04-15\nitems:\n  - title: Stands\n    number: 1\n---\n' })
      .write();
    await build(content);
    const before = readdirSync(cacheOf(content));
    writeFileSync(join(content, `${meeting}/stands.md`), report(paragraphs));
    expect((await build(content)).layouts).toBe(0);
    expect(readdirSync(cacheOf(content))).toEqual(before);
    expect(readFileSync(join(cacheOf(content), '../.gitignore'), 'utf8')).toBe('*\n');
  });
});
