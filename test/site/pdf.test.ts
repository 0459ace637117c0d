/** Every PDF of an edition in the built site, by its own structure. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLabelFaults, findLargePrintFaults, findPdfFaults } from '../editions/pdf-faults.ts';
import { readPdf } from '../editions/read-pdf.ts';
import { listFiles, site } from './pages.ts';

const isLong = process.env.AGENDAPACK_LONG !== undefined;
const longest = 1_200_000;
const all = listFiles('.pdf').filter((path) => /\/(pack|paper|large-print(-\d\d)?)\.pdf$/.test(path));
/** Every one in the long run; else one in twelve, the same ones each time. */
const pdfs = isLong ? all : all.filter((_, index) => index % 12 === 0);

function read(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(site, path)));
}

/** Labels of the printed pages that a large print is of. Those of a paper are a run of its pack’s: one in no pack has none. */
async function listPrinted(path: string): Promise<string[]> {
  const folder = dirname(path);
  if (existsSync(join(site, folder, 'pack.pdf'))) return (await readPdf(read(join(folder, 'pack.pdf')))).labels;
  const pack = join(dirname(folder), 'pack.pdf');
  if (folder.endsWith('/minutes') || !existsSync(join(site, pack))) return [];
  const { labels } = await readPdf(read(join(folder, 'paper.pdf')));
  const whole = (label: string | undefined) => Number.parseInt(label ?? '', 10);
  if (Number.isNaN(whole(labels[0]))) return labels;
  const inPack = (await readPdf(read(pack))).labels;
  const isOwn = (label: string) => whole(label) >= whole(labels[0]) && whole(label) <= whole(labels.at(-1));
  return inPack.filter(isOwn);
}

describe('the PDFs of the site', () => {
  it('stand beside front sheets and papers, printed and large', () => {
    expect(all.some((path) => path.endsWith('/pack.pdf'))).toBe(true);
    expect(all.some((path) => path.endsWith('/paper.pdf'))).toBe(true);
    expect(all.some((path) => path.endsWith('/large-print.pdf'))).toBe(true);
  });

  it(
    'are tagged, titled, bookmarked and labelled, with their fonts',
    async () => {
      for (const path of pdfs) expect({ path, faults: await findPdfFaults(read(path)) }).toEqual({ path, faults: [] });
    },
    longest,
  );

  it(
    'end each printed page in the number that is its label',
    async () => {
      for (const path of pdfs.filter((one) => !one.includes('large-print'))) {
        expect({ path, faults: findLabelFaults(await readPdf(read(path))) }).toEqual({ path, faults: [] });
      }
    },
    longest,
  );

  it(
    'have every printed page in large print once and in order, nothing small and nothing cut off',
    async () => {
      for (const path of pdfs.filter((one) => one.includes('large-print'))) {
        const printed = await listPrinted(path);
        expect({ path, faults: await findLargePrintFaults(read(path), printed) }).toEqual({ path, faults: [] });
      }
    },
    longest,
  );
});
