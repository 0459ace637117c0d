/** The print edition as a reader and a checker of PDFs find it. */

import { createCanvas } from '@napi-rs/canvas';
import { PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { sample } from '../harness.ts';
import { meetingAddress, packOf, printFolder, printReport, sentences } from './print-sample.ts';
import { attributeOf, readPdf } from './read-pdf.ts';

const dot = createCanvas(3, 2).toBuffer('image/png');

const longTable = [
  'Table 1: Stands by street',
  '',
  '| Street | Stands |',
  '| --- | ---: |',
  ...Array.from({ length: 120 }, (_, index) => `| Street number ${index + 1} | ${index + 3} |`),
].join('\n');

describe('page numbers', () => {
  it('are the last line of each numbered page and its label', async () => {
    const { pages, labels } = await readPdf(packOf(await printReport(`## One\n\n${longTable}\n\n## Two\n\nWords.\n`)));
    const numbered = labels.flatMap((label, index) =>
      /^\d+$/.test(label) ? [[pages[index]?.at(-1), `Page ${label}`]] : [],
    );
    expect(numbered.length).toBeGreaterThan(5);
    for (const [line, said] of numbered) expect(line).toBe(said);
  });

  it('leave out the front sheet, whose pages end in no digit', async () => {
    const { pages, labels } = await readPdf(packOf(await printReport('Words.\n')));
    expect(labels.slice(0, 2)).toEqual(['Front 1', 'Front 2']);
    for (const lines of pages.slice(0, 2)) expect(lines.at(-1)).toMatch(/\D$/);
  });

  it('start each item on an odd page, and say which page is left blank for that', async () => {
    const printed = await printReport('Words.\n');
    const pack = printed.maps[0];
    expect(pack?.items['1']?.first).toBe('1');
    expect(Number(pack?.items['2']?.first) % 2).toBe(1);
    expect(Number(pack?.items['3']?.first) % 2).toBe(1);
    const blank = pack?.pages.find(({ state }) => state === 'blank');
    const { pages } = await readPdf(packOf(printed));
    expect(pages[(blank?.sheet ?? 0) - 1]).toContain('This page is intentionally left blank');
    expect(pages[(blank?.sheet ?? 0) - 1]?.at(-1)).toBe(`Page ${blank?.label}`);
  });

  it('keep pages for a Part 2 paper, said in one line', async () => {
    const printed = await printReport('Words.\n');
    const kept = printed.maps[0]?.pages.filter(({ state }) => state === 'kept') ?? [];
    expect(kept.length).toBeGreaterThan(0);
    const { pages } = await readPdf(packOf(printed));
    const said = pages[(kept[0]?.sheet ?? 0) - 1]?.join(' ') ?? '';
    expect(said).toMatch(/Pages? \d+( to \d+)?: not for publication, paragraph 6/);
  });

  it('do not move for what is known only after the meeting: what was decided stays on the website', async () => {
    const printed = await printFolder(sample().write(), '/committees/planning/2026-02-11/');
    const { pages } = await readPdf(printed.files.get('/committees/planning/2026-02-11/pack.pdf') as Uint8Array);
    const words = pages.flat().join(' ');
    expect(words).toContain('Works to trees in Mill Lane');
    expect(words).not.toMatch(/What was decided/i);
  });

  it('go on in a supplement on the next odd page after the pack', async () => {
    const { maps } = await printReport('Words.\n');
    const last = Number(maps[0]?.pages.at(-1)?.label);
    expect(Number(maps[1]?.pages[0]?.label)).toBe(last % 2 === 0 ? last + 1 : last + 2);
  });

  it('are the same for a paper alone', async () => {
    const printed = await printReport(`${sentences(12)}\n\n`.repeat(30));
    const path = 'committees/planning/2026-03-11/cycle-shed.md';
    const own = printed.maps[0]?.pages.filter(({ start }) => start?.paper === path).map(({ label }) => label) ?? [];
    const { labels, pages } = await readPdf(printed.files.get(`${meetingAddress}cycle-shed/paper.pdf`) as Uint8Array);
    expect(own.length).toBeGreaterThan(3);
    expect(labels).toEqual(own);
    const pack = await readPdf(packOf(printed));
    const inPack = pack.pages.slice(pack.labels.indexOf(own[0] ?? ''), pack.labels.indexOf(own.at(-1) ?? '') + 1);
    expect(pages).toEqual(inPack);
  });
});

describe('the page map', () => {
  it('names the block that each page starts with, and the word inside a long one', async () => {
    const long = sentences(160);
    const printed = await printReport(`Before it.\n\n${long}\n\nAfter it.\n`);
    const { pages, labels } = await readPdf(packOf(printed));
    const inside = printed.maps[0]?.pages.find(({ start }) => (start?.offset ?? 0) > 0);
    const words = pages[labels.indexOf(inside?.label ?? '')]?.[1] ?? '';
    expect(words).not.toBe('');
    expect(long.slice(inside?.start?.offset)).toMatch(new RegExp(`^${words.replace(/[.]/g, '\\.')}`));
  });
});

describe('tables', () => {
  it('repeat their header on every page they run over', async () => {
    const { pages } = await readPdf(packOf(await printReport(longTable)));
    const held = pages.filter((lines) => lines.some((line) => line.startsWith('Street number')));
    expect(held.length).toBeGreaterThan(2);
    for (const lines of held) expect(lines).toContain('Street Stands');
  });

  it('have a header with a link, as of a footnote, also where they run over pages', async () => {
    const linked = longTable.replace('| Stands |', '| [Stands](https://example.org/stands)[^1] |');
    const { pages } = await readPdf(packOf(await printReport(`${linked}\n\n[^1]: As counted in spring.\n`)));
    const held = pages.filter((lines) => lines.some((line) => line.startsWith('Street number')));
    expect(held.length).toBeGreaterThan(2);
    for (const lines of held) expect(lines.some((line) => line.startsWith('Street Stands'))).toBe(true);
  });

  it('have header cells with a scope, for columns and for rows', async () => {
    const { tags } = await readPdf(
      packOf(await printReport('Table 1: Stands\n\n| Street | Stands |\n| --- | ---: |\n| Mill Lane | 3 |\n')),
    );
    const scopes = tags.filter(({ type }) => type === 'TH').map((tag) => attributeOf(tag, 'Scope'));
    expect(scopes).toContain('Column');
    expect(scopes).toContain('Row');
    expect(scopes).not.toContain(undefined);
  });

  it('are printed however their cells are merged', async () => {
    const odd =
      '<table><thead><tr><th rowspan="4">A</th><th colspan="9">B</th></tr></thead><tbody><tr><td rowspan="2" colspan="2">1</td></tr><tr><td>2</td><td colspan="3">3</td></tr><tr></tr><tr><td>4</td></tr></tbody></table>';
    const { tags } = await readPdf(packOf(await printReport(`${odd}\n\nWords after it.\n`)));
    expect(tags.filter(({ type }) => type === 'Table')).toHaveLength(1);
  });

  it('stand on their side where the paper says so', async () => {
    const { pages } = await readPdf(
      packOf(await printReport(`:::table[Wide]{.landscape}\n| A | B |\n| --- | --- |\n| one | two |\n:::\n`)),
    );
    expect(pages.some((lines) => lines.includes('Wide') && /^Page \d+$/.test(lines.at(-1) ?? ''))).toBe(true);
  });
});

describe('words of a paper', () => {
  it('are printed with what PDF/UA refuses: pictures as links or headings, lines on lines, languages that are none, control characters', async () => {
    const words =
      '## ![](dot.png)\n\n<u>[One](https://example.org/1)</u> ~~<u>two</u> [three](https://example.org/3)~~ [~~four~~](https://example.org/4)\n\nSee [the plan ![](dot.png) of it](https://example.org/plan). <span lang="12">Bin</span> one\ufefftwo, bell\u2028line\u2029end.';
    const printed = await printReport(words, undefined, { 'committees/planning/2026-03-11/dot.png': dot });
    const { pages } = await readPdf(packOf(printed));
    expect(pages.flat().join(' ')).toContain('See the plan of it . Bin onetwo, bell line end.');
  });

  it('stay words, whatever they mean to Typst', async () => {
    const bad = '#panic("x") and @label and $x^2$ and *stars* and #let and \\`raw\\` and `#import "a"` and <b';
    const { pages } = await readPdf(packOf(await printReport(`${bad.replace('<b', '&lt;b&gt;')}\n\n## #sys.inputs\n`)));
    const text = pages.flat().join(' ');
    expect(text).toContain('#panic("x") and @label and $x^2$');
    expect(text).toContain('#import "a"');
    expect(text).toContain('#sys.inputs');
  });

  it('may hold signs that the typeface has not; what no font has is said', async () => {
    const printed = await printReport('A box ☐ and a tick ✓, an arrow →, and a face 😀.\n');
    expect(printed.missing).toEqual(['😀']);
    const { pages } = await readPdf(packOf(printed));
    expect(pages.flat().join(' ')).toContain('A box ☐ and a tick ✓');
  });

  it('link within the pack and out of it', async () => {
    const { links } = await readPdf(
      packOf(
        await printReport(
          'See [the appendix](cycle-shed-appendix.md) and [the Act](https://www.legislation.gov.uk/ukpga/1972/70).\n',
        ),
      ),
    );
    expect(links).toContain('https://www.legislation.gov.uk/ukpga/1972/70');
    expect(links.some((link) => link.startsWith('#'))).toBe(true);
  });
});

describe('the PDF', () => {
  it('is tagged, has a language and a title, and says it is PDF/UA-1', async () => {
    const bytes = packOf(await printReport('Words.\n'));
    const { catalog, tags } = await readPdf(bytes);
    expect(String(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText())).toBe('en-GB');
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(
      catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).get(PDFName.of('DisplayDocTitle'))?.toString(),
    ).toBe('true');
    expect(new TextDecoder('latin1').decode(bytes)).toContain('pdfuaid:part');
    expect(tags.length).toBeGreaterThan(20);
  });

  it('leaves no level of headings out, whatever a paper does', async () => {
    const { tags } = await readPdf(
      packOf(await printReport('#### Deep\n\nWords.\n\n###### Deeper\n\nWords.\n\n## Up again\n')),
    );
    const levels = tags.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []));
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  it('has a bookmark for each item and heading', async () => {
    const { bookmarks } = await readPdf(packOf(await printReport('## Why it is needed\n\nWords.\n')));
    for (const title of [
      'Minutes of the last meeting',
      'A cycle shed at the station',
      'A cycle shed',
      'Why it is needed',
    ]) {
      expect(bookmarks).toContain(title);
    }
  });

  it('gives pictures their words', async () => {
    const picture =
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>';
    const printed = await printReport('![A shed seen from the road](shed.svg)\n', undefined, {
      'committees/planning/2026-03-11/shed.svg': picture,
    });
    const { tags } = await readPdf(packOf(printed));
    const alts = tags
      .filter(({ type }) => type === 'Figure')
      .map(({ dict }) => dict.lookup(PDFName.of('Alt')))
      .map((alt) => (alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : ''));
    expect(alts).toEqual(['A shed seen from the road']);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const body = `${sentences(3)}\n\n${longTable}\n`;
    const [first, second] = [await printReport(body), await printReport(body)];
    expect([...second.files.keys()]).toEqual([...first.files.keys()]);
    for (const [address, bytes] of first.files)
      expect(Buffer.from(second.files.get(address) ?? []).equals(Buffer.from(bytes))).toBe(true);
  });
});
