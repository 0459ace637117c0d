/** Every PDF of an edition in the built site, by its own structure. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLabelFaults, findLargePrintFaults, findPdfFaults } from '../editions/pdf-faults.ts';
import { readPdf } from '../editions/read-pdf.ts';
import { listFiles, site } from './pages.ts';

const pdfs = listFiles('.pdf').filter((path) => /\/(pack|paper|large-print(-\d\d)?)\.pdf$/.test(path));

function read(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(site, path)));
}

describe('the PDFs of the site', () => {
  it('stand beside front sheets and papers, printed and large', () => {
    expect(pdfs.some((path) => path.endsWith('/pack.pdf'))).toBe(true);
    expect(pdfs.some((path) => path.endsWith('/paper.pdf'))).toBe(true);
    expect(pdfs.some((path) => path.endsWith('/large-print.pdf'))).toBe(true);
  });

  it('are tagged, titled, bookmarked and labelled, with their fonts', async () => {
    for (const path of pdfs) expect({ path, faults: await findPdfFaults(read(path)) }).toEqual({ path, faults: [] });
  });

  it('end each printed page in the number that is its label', async () => {
    for (const path of pdfs.filter((one) => !one.includes('large-print'))) {
      expect({ path, faults: findLabelFaults(await readPdf(read(path))) }).toEqual({ path, faults: [] });
    }
  });

  it('have every printed page in large print once and in order, nothing small and nothing cut off', async () => {
    for (const path of pdfs.filter((one) => one.includes('large-print'))) {
      const [beside] = ['pack.pdf', 'paper.pdf']
        .map((name) => join(dirname(path), name))
        .filter((one) => existsSync(join(site, one)));
      // Minutes are in no pack of their own meeting, so that no printed page starts in them.
      const { labels } = await readPdf(read(beside as string));
      expect({
        path,
        faults: await findLargePrintFaults(read(path), path.includes('/minutes/') ? [] : labels),
      }).toEqual({ path, faults: [] });
    }
  });
});
