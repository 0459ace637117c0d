/** Reads a PDF back: its lines page by page, its labels, bookmarks and tags. */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF. */
export interface ReadPdf {
  /** Lines of each page from top to bottom. */
  pages: string[][];
  labels: string[];
  /** Titles of bookmarks, those below others after them. */
  bookmarks: string[];
  links: string[];
  catalog: PDFDict;
  /** Every structure element in reading order. */
  tags: Tag[];
}

/** A structure element. */
export interface Tag {
  type: string;
  dict: PDFDict;
  kids: Tag[];
}

interface Outline {
  title: string;
  items: Outline[];
}

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const read = await task.promise;
  const pages: string[][] = [];
  const links: string[] = [];
  for (let number = 1; number <= read.numPages; number++) {
    const page = await read.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(toLines(items as TextItem[]));
    for (const one of await page.getAnnotations()) links.push(one.url ?? `#${String(one.dest)}`);
  }
  const labels = (await read.getPageLabels()) ?? [];
  const bookmarks = titlesOf(((await read.getOutline()) as Outline[] | null) ?? []);
  await task.destroy();
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = toTag(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
  return { pages, labels, bookmarks, links, catalog, tags: flatten(root).slice(1) };
}

interface TextItem {
  str: string;
  transform: number[];
}

function toLines(items: TextItem[]): string[] {
  const lines = new Map<number, { x: number; text: string }[]>();
  for (const { str, transform } of items) {
    const y = Math.round(transform[5] ?? 0);
    if (str.trim() !== '') lines.set(y, [...(lines.get(y) ?? []), { x: transform[4] ?? 0, text: str }]);
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, parts]) =>
      parts
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
}

function titlesOf(outline: Outline[]): string[] {
  return outline.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

function toTag(dict: PDFDict): Tag {
  const type = dict.get(PDFName.of('S'));
  const kids = dict.lookup(PDFName.of('K'));
  const all: PDFObject[] = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  const found = all
    .map((kid) => dict.context.lookup(kid))
    .filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of('S')));
  return { type: type instanceof PDFName ? type.decodeText() : '', dict, kids: found.map(toTag) };
}

function flatten(tag: Tag): Tag[] {
  return [tag, ...tag.kids.flatMap(flatten)];
}

/** An attribute of a tag, such as Scope of a header cell. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  const owned = tag.dict.lookup(PDFName.of('A'));
  const all = owned instanceof PDFArray ? owned.asArray() : owned instanceof PDFDict ? [owned] : [];
  for (const one of all) {
    const value = tag.dict.context.lookup(one, PDFDict).lookup(PDFName.of(name));
    if (value instanceof PDFName) return value.decodeText();
  }
  return undefined;
}
