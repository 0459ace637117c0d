/** Printed pages and the web agree: a page opens with the words at its place on the web, and a paper alone has the pages it has in its pack. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReadPdf, readPdf } from '../editions/read-pdf.ts';
import { listFiles, readPages, site } from './pages.ts';
import { listWebPages, type WebPage } from './web-pages.ts';

const isLong = process.env.AGENDAPACK_LONG !== undefined;
const longest = 1_200_000;
const all = listFiles('pack.pdf');
const supplements = all.filter((path) => path.includes('/supplement-'));
/** Every pack in the long run; else one supplement and its meeting’s pack. */
const packs = isLong
  ? all
  : all.filter((path) => dirname(path) === dirname(dirname(supplements[0] ?? ''))).concat(supplements[0] ?? []);

const read = (path: string) => readPdf(new Uint8Array(readFileSync(join(site, path))));
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What stands on a printed page between the running header and the page’s number. */
function wordsOn({ pages, labels }: ReadPdf, label: string): string {
  const lines = pages[labels.indexOf(label)] ?? [];
  // An appendix’s own number stands above the words, at the right.
  return plain(lines.slice(1, -1).join(' ')).replace(/^page\d+inthispapersownnumbers/, '');
}

/** Whether a printed page opens with the words of its place on the web. What the layout says before them is its own. */
function opensWith(printed: string, { words, head, isFirst, isRow, isInside, isPicture }: WebPage): boolean {
  const wanted = plain(
    words
      .split(' ')
      .slice(0, isRow ? 1 : 5)
      .join(' '),
  );
  const at = printed.indexOf(wanted);
  if (at < 0) return false;
  // A paper’s first page has its title; a cell that runs on stands beside others that do.
  if (isFirst || isInside || isPicture) return true;
  const before = printed.slice(0, at);
  // The header of a table is repeated; the number of an item is written by the browser.
  return before.length <= 4 || (isRow && plain(head).includes(before.slice(0, 12)));
}

describe('a printed page', () => {
  it(
    'opens with the words that follow its place on the web',
    async () => {
      const web = readPages();
      let compared = 0;
      for (const path of packs) {
        const pack = await read(path);
        const places = listWebPages(web, `/${dirname(path)}/`);
        const numbered = pack.labels.filter((label) => /^\d+[a-z]*$/.test(label));
        expect({ path, missing: numbered.filter((label) => !places.has(label)) }).toEqual({ path, missing: [] });
        const faults = numbered.flatMap((label) => {
          const place = places.get(label) as WebPage;
          const printed = wordsOn(pack, label);
          compared += 1;
          return opensWith(printed, place) ? [] : [{ label, web: place, printed: printed.slice(0, 120) }];
        });
        expect({ path, faults }).toEqual({ path, faults: [] });
      }
      expect(compared).toBeGreaterThan(4);
    },
    longest,
  );

  it(
    'is the same in the pack and in the paper alone',
    async () => {
      for (const path of packs) {
        const pack = await read(path);
        const papers = listFiles('paper.pdf').filter((one) => dirname(dirname(one)) === dirname(path));
        for (const one of papers.filter((alone) => existsSync(join(site, alone)))) {
          const paper = await read(one);
          if (!paper.labels.some((label) => pack.labels.includes(label))) continue;
          const faults = paper.labels.filter((label) => wordsOn(paper, label) !== wordsOn(pack, label));
          expect({ one, faults }).toEqual({ one, faults: [] });
        }
      }
    },
    longest,
  );
});
