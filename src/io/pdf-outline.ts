/** The outline of a PDF: on which pages the papers begin that were put together in it. */
import type { PdfFile } from '../import/pdf-page.ts';

interface Entry {
  title: string;
  dest: string | unknown[] | null;
  items?: Entry[];
}

/** What is needed of an opened document. */
interface Outlined {
  getOutline(): Promise<Entry[] | null>;
  getDestination(name: string): Promise<unknown[] | null>;
  getPageIndex(ref: { num: number; gen: number }): Promise<number>;
}

/** More entries than this are headings, and no papers. */
const most = 3000;

/** Entries that lead to whole pages. Those that lead to a place on a page are headings of one paper. */
export async function readOutline(document: Outlined): Promise<PdfFile['outline']> {
  const found: PdfFile['outline'] = [];
  const top = await document.getOutline().catch(() => null);
  const waiting = (top ?? []).map((one) => ({ ...one, isBelow: false }));
  for (let at = 0; at < Math.min(waiting.length, most); at++) {
    const { title, dest, items = [], isBelow } = waiting[at] as Entry & { isBelow: boolean };
    waiting.push(...items.map((one) => ({ ...one, isBelow: true })));
    const [page, kind] =
      (typeof dest === 'string' ? await document.getDestination(dest).catch(() => null) : dest) ?? [];
    if (!/^Fit(?:B)?$/.test((kind as { name?: string } | undefined)?.name ?? '')) continue;
    const index = typeof page === 'number' ? page : await document.getPageIndex(page as never).catch(() => -1);
    if (index >= 0) found.push({ title: title.replace(/\s+/g, ' ').trim(), page: index + 1, isBelow });
  }
  return found;
}
