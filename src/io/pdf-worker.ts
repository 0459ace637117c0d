/** Reads one PDF in a thread of its own, so that a file made to be endless can be given up. Says after each page how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PdfFile, PdfPage, PdfRun, PdfTag } from '../import/pdf-page.ts';
import { boxOf, readDrawing, type Steps } from './pdf-drawing.ts';
import { readOutline } from './pdf-outline.ts';
import { type Kept, keepPictures } from './pdf-pictures.ts';
import { getDocument, multiply } from './pdfjs.ts';
import type { Pixels } from './write-png.ts';

/** What the thread says: a page is done, the file is, or why it cannot be. */
export type Said = { page: number; pages: number } | { file: PdfFile } | { failure: string; message: string };

/** What it is given: the file, and the words its pictures’ names begin with. */
export interface Given {
  bytes: Uint8Array;
  name: string;
  maxPages: number;
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;

async function readFile({ bytes, name, maxPages }: Given): Promise<void> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    fontExtraProperties: true,
    maxImageSize: 60_000_000,
    enableXfa: false,
  });
  const document = await task.promise;
  if (document.numPages > maxPages) throw Object.assign(new Error(String(document.numPages)), { name: 'TooLong' });
  const file: PdfFile = { pages: [], outline: await readOutline(document as never), files: new Map() };
  const seen = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    file.pages.push(await readPage(page, number, { name, file, seen }));
    page.cleanup();
    parentPort?.postMessage({ page: number, pages: document.numPages } satisfies Said);
  }
  parentPort?.postMessage({ file } satisfies Said);
}

async function readPage(page: Page, number: number, kept: Kept): Promise<PdfPage> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const turn = mostTurned(content.items as Item[], page.rotate);
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const steps = (await page.getOperatorList()) as unknown as Steps;
  const drawing = readDrawing(steps, viewport.transform);
  const runs = readRuns(content.items as Item[], viewport.transform, page);
  const tree = (await page.getStructTree()) as unknown as RawTag | null;
  const find = (key: string) => findPixels(page, key);
  const { pictures, small } = await keepPictures(drawing.pictures, find, number, kept);
  const { width, height } = viewport;
  const isOcr = drawing.shown > 0 && drawing.hidden > drawing.shown * 0.6;
  return {
    number,
    width,
    height,
    runs,
    rules: drawing.rules,
    pictures,
    small,
    tree: tree ? takeTag(tree, viewport.transform) : undefined,
    isOcr,
  };
}

interface Item {
  type?: string;
  id?: string;
  str: string;
  width: number;
  transform: number[];
  fontName: string;
}

/** How far most of the words are turned against the page, in quarter turns: a flat table on an upright page. */
function mostTurned(items: Item[], rotate: number): number {
  const counts = new Map<number, number>();
  for (const { str, transform } of items) {
    if (!str?.trim() || !transform) continue;
    const angle = Math.round((Math.atan2(transform[1] ?? 0, transform[0] ?? 1) * 180) / Math.PI / 90) * 90 - rotate;
    const turn = ((angle % 360) + 360) % 360;
    counts.set(turn, (counts.get(turn) ?? 0) + str.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function readRuns(items: Item[], base: number[], page: Page): PdfRun[] {
  const runs: PdfRun[] = [];
  const open: (string | undefined)[] = [];
  const fonts = new Map<string, boolean>();
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str?.trim()) {
      const [a = 1, b = 0, c = 0, d = 0, x = 0, y = 0] = multiply(base, item.transform);
      const bold = fonts.get(item.fontName) ?? isBold(page, item.fontName);
      fonts.set(item.fontName, bold);
      const lead = item.str.length - item.str.trimStart().length;
      const start = x + (item.width * lead) / item.str.length;
      const size = Math.hypot(c, d) || Math.hypot(a, b);
      const width = (item.width * item.str.trim().length) / item.str.length;
      runs.push({
        text: item.str.trim(),
        x: start,
        y,
        width,
        size,
        bold,
        tag: open.findLast((id) => id !== undefined),
      });
    }
  }
  return runs;
}

function isBold(page: Page, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false;
  const font = page.commonObjs.get(fontName) as { name?: string; bold?: boolean; black?: boolean };
  return Boolean(font.bold || font.black || /bold|black|heavy|semibold|demi/i.test(font.name ?? ''));
}

interface RawTag {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  scope?: string;
  colSpan?: number;
  rowSpan?: number;
  bbox?: number[];
  children?: RawTag[];
}

function takeTag({ role = '', alt, scope, colSpan, rowSpan, bbox, children = [] }: RawTag, base: number[]): PdfTag {
  const inside = children.flatMap((child): (PdfTag | string)[] => {
    if (child.type === 'content') return child.id ? [child.id] : [];
    return child.role ? [takeTag(child, base)] : [];
  });
  const [left = 0, bottom = 0, right = 0, top = 0] = bbox ?? [];
  const box = bbox
    ? boxOf(
        [
          [left, bottom],
          [right, top],
        ],
        base,
      )
    : undefined;
  return { role, alt, scope, colSpan, rowSpan, box, children: inside };
}

function findPixels(page: Page, key: string): Promise<Pixels | null> {
  const from = key.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => from.get(key, resolve));
}

readFile(workerData as Given).catch((error: Error) => {
  parentPort?.postMessage({ failure: error.name, message: error.message } satisfies Said);
});
