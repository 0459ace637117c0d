/** The changed leaves of a corrected pack as a PDF to print on paper, both sides of each, cut from the pack as it was printed for its numbers. */
import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PageSizes, PDFDocument } from 'pdf-lib';
import type { PageMap } from '../model/page-map.ts';

/** Where the PDF goes: beside the content folder, in a folder that keeps itself out of git and that no build reads. */
export function leavesPath(content: string, name: string): string {
  return join(dirname(content), '_print', `${name}.pdf`);
}

/** Takes away every such PDF: what was withheld may stand in it. */
export function removeLeaves(content: string): void {
  rmSync(dirname(leavesPath(content, '')), { recursive: true, force: true });
}

/** Writes the pages of `labels`; odd numbers are on the front of a sheet, and a side without a page is blank. */
export async function writeLeaves(
  path: string,
  pack: Uint8Array,
  map: PageMap,
  labels: readonly string[],
): Promise<void> {
  const from = await PDFDocument.load(pack, { updateMetadata: false });
  const made = await PDFDocument.create({ updateMetadata: false });
  const wanted = new Set(labels);
  const sheets = new Map<number, string>();
  for (const { label, sheet } of map.pages) if (wanted.has(label) && !sheets.has(sheet)) sheets.set(sheet, label);
  const turn = () => {
    if (made.getPageCount() % 2 === 1) made.addPage(PageSizes.A4);
  };
  for (const [sheet, label] of sheets) {
    if (/[13579]$/.test(label)) turn();
    const [page] = await made.copyPages(from, [sheet - 1]);
    if (page) made.addPage(page);
  }
  turn();
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.gitignore'), '*\n');
  await writeFile(path, await made.save());
}
