/** Every PDF of meetings of the example council, by its own structure. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLabelFaults, findLargePrintFaults, findPdfFaults } from './pdf-faults.ts';
import { printBoth } from './print-sample.ts';
import { readPdf } from './read-pdf.ts';

const content = join(import.meta.dirname, '..', '..', 'content');

describe.each(['/committees/cabinet/2026-04-22/', '/committees/planning/2026-02-11/'])(
  'the meeting at %s',
  (address) => {
    let files: Map<string, Uint8Array>;
    beforeAll(async () => {
      files = await printBoth(content, address);
    });

    it('has a pack and papers, printed and large', () => {
      const names = [...files.keys()].map((path) => path.slice(path.lastIndexOf('/') + 1));
      expect(new Set(names)).toEqual(new Set(['pack.pdf', 'paper.pdf', 'large-print.pdf']));
    });

    it('is tagged, titled, bookmarked, labelled, with its fonts, without a fault', async () => {
      for (const [path, bytes] of files)
        expect({ path, faults: await findPdfFaults(bytes) }).toEqual({ path, faults: [] });
    });

    it('ends each printed page in the number that is its label', async () => {
      for (const [path, bytes] of files) {
        if (path.includes('large-print')) continue;
        expect({ path, faults: findLabelFaults(await readPdf(bytes)) }).toEqual({ path, faults: [] });
      }
    });

    it('has every printed page in large print once and in order, nothing small and nothing cut off', async () => {
      for (const [path, bytes] of files) {
        if (!path.includes('large-print')) continue;
        const beside =
          files.get(path.replace('large-print', 'pack')) ?? files.get(path.replace('large-print', 'paper'));
        // Minutes are in no pack of their own meeting, so that no printed page starts in them.
        const { labels } = await readPdf(beside as Uint8Array);
        expect({ path, faults: await findLargePrintFaults(bytes, path.includes('/minutes/') ? [] : labels) }).toEqual({
          path,
          faults: [],
        });
      }
    });
  },
);

describe('the checks', () => {
  it('find what is small, cut off, missing or not as labelled', async () => {
    const files = await printBoth(content, '/committees/planning/2026-02-11/');
    const pack = files.get('/committees/planning/2026-02-11/pack.pdf') as Uint8Array;
    expect((await findLargePrintFaults(pack, ['1', '2'])).join('\n')).toMatch(/points high/);
    expect((await findLargePrintFaults(pack, ['99'])).join('\n')).toMatch(/for 99$/);
    const read = await readPdf(pack);
    expect(findLabelFaults({ ...read, labels: read.labels.toReversed() }).length).toBeGreaterThan(2);
  });
});
