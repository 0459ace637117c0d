/** Pages that a lock holds in place, printed after edits. Places are given by hand: how blocks are found again is the lock’s affair. */
import { describe, expect, it } from 'vitest';
import type { PageMap } from '../../src/model/page-map.ts';
import type { LockedPages } from '../../src/paginate/turn-pages.ts';
import { packOf, printReport, sentences } from './print-sample.ts';
import { readPdf } from './read-pdf.ts';

const path = 'committees/planning/2026-03-11/cycle-shed.md';

/** The lock of a map: every whole number, and pages kept as one run. */
function lockOf(map: PageMap | undefined): LockedPages {
  const pages = map?.pages ?? [];
  const kept = pages.filter(({ state }) => state === 'kept').map(({ label }) => Number(label));
  return {
    starts: pages.map(({ label, start, state }) => ({ page: Number(label), place: start, state })),
    kept: kept.length > 0 ? [{ first: kept[0] as number, last: kept.at(-1) as number }] : [],
  };
}

const withoutPart2 = `---
date: 2026-03-11
items:
  - number: 2
    title: A cycle shed at the station
    papers: [cycle-shed]
---
`;

const paragraphs = Array.from({ length: 40 }, (_, index) => `${index + 1}. ${sentences(6, `stand ${index + 1}`)}`);
const body = paragraphs.join('\n\n');

function labelsOf(map: PageMap | undefined): string[] {
  return map?.pages.map(({ label }) => label) ?? [];
}

function startsOf(map: PageMap | undefined): string[] {
  return (map?.pages ?? []).flatMap(({ label, start }) => (start ? [`${label}: ${start.block}/${start.offset}`] : []));
}

describe('a locked pack', () => {
  it('printed again without an edit has the same pages', async () => {
    const first = await printReport(body);
    const again = await printReport(body, { pack: lockOf(first.maps[0]) });
    expect(again.maps[0]?.pages).toEqual(first.maps[0]?.pages);
    expect((await readPdf(packOf(again))).pages).toEqual((await readPdf(packOf(first))).pages);
  });

  it('runs on as 34a and 34b when a paragraph grows, and no other page moves', async () => {
    const first = await printReport(body);
    const lock = lockOf(first.maps[0]);
    const grown = paragraphs.with(8, `9. ${sentences(60, 'stand 9')}`).join('\n\n');
    const after = (await printReport(grown, { pack: lock })).maps[0];
    const added = labelsOf(after).filter((label) => /[a-z]$/.test(label));
    expect(added.length).toBeGreaterThan(0);
    expect(added.length % 2).toBe(0);
    expect(labelsOf(after).filter((label) => !added.includes(label))).toEqual(labelsOf(first.maps[0]));
    expect(startsOf(after)).toEqual(expect.arrayContaining(startsOf(first.maps[0])));
  });

  it('runs on before a page that starts inside a row, and the pages after that keep their order', async () => {
    const table = `| What | Who |\n| --- | --- |\n| ${sentences(220, 'a row')} | Officer |`;
    const first = await printReport(`${sentences(10, 'first')}\n\n${table}`);
    const lock = lockOf(first.maps[0]);
    const inside = lock.starts.filter(({ place }) => place?.paper === path && place.offset > 0);
    expect(inside.length).toBeGreaterThan(1);
    const last = inside.at(-1);
    // Of the last page only that it holds more of what stands before it is known.
    const starts = lock.starts.map((start) => (start === last ? { ...start, holds: 'more' as const } : start));
    const grown = `${sentences(120, 'first')}\n\n${table}`;
    const labels = labelsOf((await printReport(grown, { pack: { ...lock, starts } })).maps[0]);
    expect(labels).toContain('3a');
    expect(labels.filter((label) => /^\d+$/.test(label))).toEqual(labelsOf(first.maps[0]));
  });

  it('leaves a page short when a paragraph shrinks', async () => {
    const first = await printReport(body);
    const shrunk = paragraphs.with(8, '9. Gone.').join('\n\n');
    const after = await printReport(shrunk, { pack: lockOf(first.maps[0]) });
    expect(startsOf(after.maps[0])).toEqual(startsOf(first.maps[0]));
    expect(labelsOf(after.maps[0])).toEqual(labelsOf(first.maps[0]));
  });

  it('keeps the number of a page of which nothing is left, and says so', async () => {
    const first = await printReport(body);
    const lock = lockOf(first.maps[0]);
    const mine = lock.starts.filter(({ place }) => place?.paper === path);
    const gone = mine[1];
    const starts = lock.starts.map((one) =>
      one === gone ? { ...one, place: undefined, state: 'empty' as const } : one,
    );
    const after = await printReport(body, { pack: { ...lock, starts } });
    expect(labelsOf(after.maps[0])).toContain(String(gone?.page));
    const { pages, labels } = await readPdf(packOf(after));
    expect(pages[labels.indexOf(String(gone?.page))]?.join(' ')).toContain('Nothing is left on this page');
  });

  it('turns the page at the same word of a long paragraph', async () => {
    const long = `${sentences(30)}\n\n${sentences(150, 'lamp')}`;
    const first = await printReport(long);
    const inside = first.maps[0]?.pages.find(({ start }) => (start?.offset ?? 0) > 0);
    const after = await printReport(`${sentences(8)}\n\n${sentences(150, 'lamp')}`, { pack: lockOf(first.maps[0]) });
    expect(after.maps[0]?.pages.find(({ label }) => label === inside?.label)?.start).toEqual(inside?.start);
  });

  it('turns every page of a paragraph over three pages', async () => {
    const first = await printReport(`${sentences(30)}\n\n${sentences(260, 'lamp')}`);
    expect(first.maps[0]?.pages.filter(({ start }) => (start?.offset ?? 0) > 0).length).toBeGreaterThan(1);
    const after = await printReport(`${sentences(8)}\n\n${sentences(260, 'lamp')}`, { pack: lockOf(first.maps[0]) });
    expect(startsOf(after.maps[0])).toEqual(startsOf(first.maps[0]));
    expect(labelsOf(after.maps[0])).toEqual(labelsOf(first.maps[0]));
  });

  it('turns the page at the same item of a list within a list, and at the same row of a table', async () => {
    const list = [
      '- First of all',
      ...Array.from({ length: 60 }, (_, index) => `  - Point ${index + 1} of the list`),
    ].join('\n');
    const table = [
      '| Street | Stands |',
      '| --- | --- |',
      ...Array.from({ length: 90 }, (_, index) => `| Street ${index + 1} | ${index} |`),
    ].join('\n');
    const first = await printReport(`${sentences(30)}\n\n${list}\n\n${table}\n`);
    const after = await printReport(`${sentences(3)}\n\n${list}\n\n${table}\n`, { pack: lockOf(first.maps[0]) });
    expect(startsOf(after.maps[0])).toEqual(startsOf(first.maps[0]));
  });

  it('turns the page at the same word of a row longer than a page', async () => {
    const cell = (about: string) => Array.from({ length: 14 }, () => `<p>${sentences(8, about)}</p>`).join('');
    const table = (lead: string) =>
      `:::table[Long rows]\n<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>${lead}</td><td>x</td></tr><tr><td>${cell('left')}</td><td>${cell('right')}</td></tr><tr><td>last</td><td>row</td></tr></tbody></table>\n:::\n`;
    const first = await printReport(table(sentences(40)));
    const places = first.maps[0]?.pages.filter(({ start }) => (start?.offset ?? 0) > 0) ?? [];
    expect(places.length).toBeGreaterThan(1);
    const after = await printReport(table('Short.'), { pack: lockOf(first.maps[0]) });
    expect(startsOf(after.maps[0])).toEqual(expect.arrayContaining(startsOf(first.maps[0])));
  });

  it('adds an even number of pages also before a page that starts inside a row', async () => {
    const cell = (about: string) => Array.from({ length: 14 }, () => `<p>${sentences(8, about)}</p>`).join('');
    const table = (lead: string) =>
      `:::table[Long rows]\n<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>${lead}</td><td>x</td></tr><tr><td>${cell('left')}</td><td>${cell('right')}</td></tr></tbody></table>\n:::\n`;
    const first = await printReport(table(sentences(40)));
    const after = (await printReport(table(sentences(90)), { pack: lockOf(first.maps[0]) })).maps[0];
    const added = labelsOf(after).filter((label) => /[a-z]$/.test(label));
    expect(added.length).toBeGreaterThan(0);
    expect(added.length % 2).toBe(0);
    expect(startsOf(after)).toEqual(expect.arrayContaining(startsOf(first.maps[0])));
  });

  it('ends on an even number of added pages too', async () => {
    const without = { 'committees/planning/2026-03-11/index.md': withoutPart2 };
    const first = await printReport('Words.\n', undefined, without);
    const alone = lockOf(first.maps[0]);
    const after = (await printReport(sentences(90), { pack: alone }, without)).maps[0];
    const last = alone.starts.at(-1)?.page;
    expect(labelsOf(after).filter((label) => label.startsWith(`${last}`)).length % 2).toBe(1);
  });

  it('sets a page closer where a few more lines fit then, and adds none', async () => {
    const first = await printReport(body);
    const grown = paragraphs.with(8, `${paragraphs[8]} ${sentences(2, 'lamp')}`).join('\n\n');
    const after = await printReport(grown, { pack: lockOf(first.maps[0]) });
    expect(labelsOf(after.maps[0])).toEqual(labelsOf(first.maps[0]));
    expect(startsOf(after.maps[0])).toEqual(startsOf(first.maps[0]));
  });
});
