/** Links in the PDFs of the built site: those within a PDF have a destination there, those to the site a page, file and anchor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { getDocument } from '../../src/io/pdfjs.ts';
import { findFile, listFiles, readPages, site, siteAddress } from './pages.ts';

const ids = new Map(
  readPages().map(({ address, elements }) => [
    findFile(address),
    new Set(elements.map(({ properties }) => String(properties.id ?? ''))),
  ]),
);

it('lead nowhere in none of them', async () => {
  const broken: string[] = [];
  let inside = 0;
  let outside = 0;
  for (const file of listFiles('.pdf')) {
    const task = getDocument({ data: new Uint8Array(readFileSync(join(site, file))), verbosity: 0 });
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      for (const { subtype, url, dest } of await page.getAnnotations()) {
        if (subtype !== 'Link') continue;
        if (url !== undefined) {
          outside += 1;
          if (!isThere(url)) broken.push(`${file} page ${number}: ${url}`);
          continue;
        }
        inside += 1;
        const to = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
        const led = to?.[0] ? await pdf.getPageIndex(to[0]).catch(() => -1) : -1;
        if (led < 0 || led >= pdf.numPages) broken.push(`${file} page ${number}: ${JSON.stringify(dest)}`);
      }
    }
    await task.destroy();
  }
  expect(broken.slice(0, 40)).toEqual([]);
  expect(inside).toBeGreaterThan(0);
  expect(outside).toBeGreaterThan(0);
}, 600_000);

/** Whether an address of this site is there; other sites are not looked at. */
function isThere(url: string): boolean {
  if (!url.startsWith(siteAddress)) return true;
  const { pathname, hash } = new URL(url);
  const file = findFile(pathname);
  const anchor = decodeURIComponent(hash.slice(1));
  return file !== undefined && (anchor === '' || !file.endsWith('.html') || (ids.get(file)?.has(anchor) ?? false));
}
