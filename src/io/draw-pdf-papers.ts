/** Draws the pages of PDFs that are papers: the pictures that every edition shows. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CompiledCouncil } from '../model/compiled.ts';
import { encodeJpeg, encodePng } from './encode-page.ts';
import { forgetPdfium, type OpenPdf, openPdf } from './pdfium.ts';
import type { PrintCache } from './print-cache.ts';
import { pictureSize } from './read-pdf-papers.ts';

/** Where pictures that were drawn are kept, by what they were drawn from. */
export type KeptDrawings = Pick<PrintCache, 'read' | 'write'>;

/** Drawings kept in memory alone: those of papers that are not public yet. */
export function keepInMemory(): KeptDrawings {
  const kept = new Map<string, Buffer>();
  return {
    read: async (name) => kept.get(name),
    write: async (name, bytes) => void kept.set(name, Buffer.from(bytes)),
  };
}

/** Draws the pages of every paper that is shown, and adds them to `files`, where the PDFs themselves stand by address. */
export async function drawPdfPapers(
  { meetings }: Pick<CompiledCouncil, 'meetings'>,
  files: Map<string, Uint8Array>,
  kept: KeptDrawings,
): Promise<void> {
  for (const { pdf } of meetings.flatMap(({ papers }) => papers)) {
    const bytes = pdf && files.get(pdf.address);
    if (!bytes) continue;
    const digest = createHash('sha256').update(describeTools()).update(bytes).digest('hex');
    const names = pdf.pictures.map((address) => `${digest}-${address.slice(address.lastIndexOf('/') + 1)}`);
    const known = await Promise.all(names.map((name) => kept.read(name)));
    const missing = known.flatMap((one, page) => (one ? [] : [page]));
    for (const [page, one] of known.entries()) if (one) files.set(pdf.pictures[page] as string, one);
    if (missing.length === 0) continue;
    // Each is written before the next is drawn: the dots of a hundred would fill the memory.
    await openPdf(bytes, async (one) => {
      for (const page of missing) {
        const address = pdf.pictures[page] as string;
        const picture = await drawPage(one, page, address.endsWith('.jpg'));
        files.set(address, picture);
        await kept.write(names[page] as string, picture);
      }
    });
  }
  forgetPdfium();
}

async function drawPage(pdf: OpenPdf, page: number, isPhotograph: boolean): Promise<Uint8Array> {
  const { width, height } = pictureSize(pdf.sizeOf(page));
  const drawn = { width, height, dots: pdf.draw(page, width, height) };
  return isPhotograph ? encodeJpeg(drawn) : encodePng(drawn);
}

let described: string | undefined;

/** What a drawing depends on beside its PDF: this file, the one that encodes it, and the packages that draw. */
function describeTools(): string {
  const require = createRequire(import.meta.url);
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  described ??= createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .update(readFileSync(fileURLToPath(new URL(`./encode-page${ending}`, import.meta.url))))
    .update(readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm')))
    .update(readFileSync(require.resolve('@napi-rs/canvas/package.json')))
    .digest('hex');
  return described;
}
