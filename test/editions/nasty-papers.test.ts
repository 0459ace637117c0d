/** Whatever `check` finds no error in is printed, with locked pages and large: the layout engine refuses nothing. */
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCouncil } from '../../src/compile.ts';
import { renderLargePrintEdition } from '../../src/editions/large-print.ts';
import { renderPrintEdition } from '../../src/editions/print.ts';
import { loadFonts } from '../../src/io/fonts.ts';
import { press } from '../../src/io/print-press.ts';
import { createPrintTools } from '../../src/io/print-tools.ts';
import { readContent } from '../../src/io/read-content.ts';
import type { CompiledMeeting } from '../../src/model/compiled.ts';
import type { Lock } from '../../src/model/lock.ts';
import { freezeMeeting } from '../../src/paginate/lock-problems.ts';
import { findAllStarts } from '../../src/paginate/lock-series.ts';
import { freezePublication } from '../../src/publish/freeze-publication.ts';
import { writeLock } from '../../src/publish/write-lock.ts';
import type { ContentFolder } from '../../src/read/content-folder.ts';
import { buildLookup } from '../../src/render/lookup.ts';
import { sample } from '../harness.ts';
import { nastyPaper } from './nasty-papers.ts';

const isLong = process.env.AGENDAPACK_LONG !== undefined;
const settings = {
  numRuns: isLong ? 500 : 12,
  seed: Number(process.env.AGENDAPACK_SEED ?? 2026),
  endOnFailure: !isLong,
};
const home = 'committees/planning/2026-04-15';
const tools = createPrintTools(press);
const svg = (width: number, height: number, inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`);
const canvas = createCanvas(3, 2);
const pictures = {
  'tall.svg': svg(2, 9000, '<rect width="2" height="9000" fill="teal"/>'),
  'wide.svg': svg(9000, 3, '<rect width="9000" height="3" fill="teal"/>'),
  'dot.gif': canvas.toBuffer('image/gif' as 'image/png'),
  'small.png': canvas.toBuffer('image/png'),
  'words.svg': svg(300, 200, '<text x="9" y="90">Ysgol 学校</text>'),
};
const files = new Map(Object.entries(pictures).map(([name, bytes]) => [`/${home}/${name}`, bytes]));

async function readCouncil(): Promise<ContentFolder> {
  const base = await readContent(sample().write());
  return {
    ...base,
    texts: new Map([...base.texts].filter(([path]) => !/\/20\d\d-/.test(path))),
    files: new Set([...base.files, ...Object.keys(pictures).map((name) => `${home}/${name}`)]),
  };
}

function compile(base: ContentFolder, paper: string, lock?: Lock) {
  const texts = new Map(base.texts)
    .set(
      `${home}/index.md`,
      '---\ndate: 2026-04-15\nitems:\n  - number: 1\n    title: One\n    papers: [report-1]\n---\n',
    )
    .set(`${home}/report-1.md`, paper);
  if (lock) texts.set(`${home}/pages.lock.json`, writeLock(lock));
  const compiled = compileCouncil({ ...base, texts }, { today: '2026-04-12', drafts: true, shows: loadFonts().shows });
  compiled.council.facts['large-print'] = [18];
  const meeting = compiled.council.meetings.find(({ address }) => address === `/${home}/`) as CompiledMeeting;
  const faults = compiled.findings
    .filter(({ problem }) => problem.severity === 'error' && problem.file.startsWith(home))
    .map(({ problem }) => problem.message);
  return { meeting, lookup: buildLookup(compiled.council), isSound: faults.length === 0, faults };
}

describe('any paper that check finds no error in', { timeout: 3_600_000 }, () => {
  it('is printed, printed large, and printed again with the pages it was published with', async () => {
    const base = await readCouncil();
    let printed = 0;
    await fc.assert(
      fc.asyncProperty(nastyPaper, async (paper) => {
        const first = compile(base, paper);
        if (!first.isSound) return;
        printed += 1;
        freezeMeeting(first.meeting);
        const common = { files, tools, elsewhere: new Set<string>() };
        const made = await renderPrintEdition({ ...first, ...common, locked: new Map() });
        expect(made.broken).toEqual([]);
        await renderLargePrintEdition({ ...first, ...common, maps: made.maps });
        const [map] = made.maps;
        if (!map) return;
        const run = { what: ['pack'], on: '2026-04-01', reason: undefined, sources: new Map() };
        const lock = freezePublication(undefined, first.meeting, new Map([['pack', map]]), run);
        const again = compile(base, paper, lock);
        expect(again.faults).toEqual([]);
        const reprinted = await renderPrintEdition({ ...again, ...common, locked: findAllStarts(again.meeting) });
        // Each number of the lock is there once, in order; what runs on is checked of papers as people write them (printed-properties).
        const numbers = reprinted.maps.map(({ pages }) =>
          pages.map(({ label }) => label).filter((one) => /^\d+$/.test(one)),
        );
        expect(numbers).toEqual(made.maps.map(({ pages }) => pages.map(({ label }) => label)));
      }),
      settings,
    );
    expect(printed).toBeGreaterThan(settings.numRuns / 4);
  });
});
