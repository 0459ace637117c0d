/** The EPUB edition: the pack, each supplement and each paper alone as the files of an EPUB 3.3, with the numbers of the printed pages. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import { type Chapter, frontChapter, languageOf, paperChapter, stubChapter } from '../render/epub-chapters.ts';
import { orderBlanks } from '../render/epub-kept.ts';
import { createEpubLinks } from '../render/epub-links.ts';
import { renderEpubNav } from '../render/epub-nav.ts';
import { renderEpubPackage } from '../render/epub-package.ts';
import { epubStyle } from '../render/epub-style.ts';
import { renderXhtml } from '../render/epub-xhtml.ts';
import type { Lookup } from '../render/lookup.ts';
import { sayMeeting } from '../render/meeting-list.ts';
import { papersIn } from '../render/print-pack.ts';
import { listPrintParts, type PrintPart } from '../render/print-parts.ts';
import { listKept } from '../render/reserved-pages.ts';

/** What is to be made. */
export interface EpubRequest {
  meeting: CompiledMeeting;
  lookup: Lookup;
  /** Pictures and other files by address. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** The files of one EPUB by path, in the order they are to stand in, and the day it was last changed (ISO). */
export interface EpubBook {
  files: Map<string, string | Uint8Array>;
  modified: string;
}

/** The EPUBs of a meeting by address, each made when it is asked for. Papers must have their page markers. */
export function renderEpubEdition(request: EpubRequest): Map<string, () => EpubBook> {
  const { meeting } = request;
  const books = new Map<string, () => EpubBook>();
  const inParts = new Set<CompiledPaper>();
  for (const part of listPrintParts(meeting)) {
    books.set(`${part.address}pack.epub`, () => renderPart(part, request));
    for (const { item, papers } of part.items) {
      for (const paper of papersIn({ items: [{ item, papers }] })) {
        inParts.add(paper);
        books.set(`${paper.address}paper.epub`, () => renderAlone(paper, item, part, request));
      }
    }
  }
  for (const paper of meeting.papers.filter((one) => !inParts.has(one))) {
    books.set(`${paper.address}paper.epub`, () => renderAlone(paper, undefined, undefined, request));
  }
  return books;
}

function renderPart(part: PrintPart, request: EpubRequest): EpubBook {
  const { meeting, lookup } = request;
  const papers = part.items.flatMap(({ item, papers }) => [...new Set(papers)].map((paper) => ({ item, paper })));
  const kept = listKept(meeting, part.series);
  const made = papers.map(({ item, paper }, index) => {
    const file = `paper-${index + 1}.xhtml`;
    if (!('kind' in paper)) return paperChapter(paper, item, file, meeting, lookup);
    const range = paper.withdrawn ? undefined : (paper.range ?? kept.shift());
    return stubChapter(paper, item, file, range, lookup);
  });
  const chapters = orderBlanks(made);
  const front = frontChapter(
    part,
    meeting,
    lookup,
    chapters.some(({ pages }) => pages.length > 0),
  );
  const name = part.supplement
    ? (part.supplement.facts.title ?? `Supplement ${part.supplement.number}`)
    : 'Agenda pack';
  const agenda = part.supplement ? part.items : meeting.items.map((item) => ({ item, papers: item.papers }));
  return bind([front, ...chapters], `${name}: ${sayMeeting(meeting)}`, `${part.address}pack`, agenda, request);
}

function renderAlone(
  paper: CompiledPaper,
  item: PrintPart['items'][number]['item'],
  part: PrintPart | undefined,
  request: EpubRequest,
): EpubBook {
  const { meeting, lookup } = request;
  const chapter = paperChapter(paper, item, 'paper-1.xhtml', meeting, lookup);
  const pack = `${part?.address ?? paper.address}${part ? 'pack' : 'paper'}`;
  return bind([chapter], `${paper.title}, ${sayMeeting(meeting)}`, `${paper.address}paper`, undefined, request, pack);
}

function bind(
  chapters: Chapter[],
  title: string,
  address: string,
  agenda: PrintPart['items'] | undefined,
  { meeting, lookup, files }: EpubRequest,
  pack = address,
): EpubBook {
  const { council } = lookup;
  const site = council.facts.site.replace(/\/+$/, '');
  const links = createEpubLinks(chapters, site, files);
  const texts = chapters.map((chapter) => ({ ...chapter, main: links.finish(chapter) }));
  const lang = languageOf(lookup);
  const modified = findModified(meeting);
  const pictures = [...links.pictures.values()];
  const found = judge(texts);
  const packageFile = renderEpubPackage({
    identifier: `${site}${address}.epub`,
    title,
    languages: [...new Set([...chapters.map((chapter) => chapter.lang), lang])],
    publisher: council.facts.name,
    modified,
    pagesOf: chapters.some(({ pages }) => pages.length > 0) ? `${sayMeeting(meeting)}, ${site}${pack}.pdf` : undefined,
    hasPictures: pictures.length > 0,
    isDescribed: found.isDescribed,
    conforms: found.isDescribed && found.isHeaded,
    chapters: chapters.map(({ file }) => file),
    pictures,
  });
  const made = new Map<string, string | Uint8Array>([
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', packageFile],
    ['EPUB/nav.xhtml', renderEpubNav(title, lang, chapters, agenda)],
    ['EPUB/style.css', epubStyle],
    ...texts.map(({ file, title: name, lang: own, main }): [string, string] => [
      `EPUB/${file}`,
      renderXhtml(name, own, main),
    ]),
    ...pictures.map(({ file, bytes }): [string, Uint8Array] => [`EPUB/${file}`, bytes]),
  ]);
  return { files: made, modified };
}

const container = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The last day anything of the meeting was published, corrected or taken back; of a draft, the day of the meeting. */
function findModified({ lock, withdrawn, papers, published, facts }: CompiledMeeting): string {
  const days = [
    ...(lock?.published ?? []).map(({ on }) => on),
    ...withdrawn.flatMap(({ on }) => on ?? []),
    ...papers.flatMap(({ corrections }) => corrections.map(({ on }) => on)),
    ...(published ? [published] : []),
  ].map((day) => day.slice(0, 10));
  return days.sort().at(-1) ?? facts.date;
}

/** Whether every picture has words in its place, and every table cells that head others. */
function judge(chapters: readonly Chapter[]): { isDescribed: boolean; isHeaded: boolean } {
  let isDescribed = true;
  let isHeaded = true;
  visit({ type: 'root', children: chapters.flatMap(({ main }) => main) } satisfies Root, 'element', (item: Element) => {
    if (item.tagName === 'img' && item.properties.alt === undefined) isDescribed = false;
    if (item.tagName === 'table' && !hasHeader(item)) isHeaded = false;
  });
  return { isDescribed, isHeaded };
}

function hasHeader(table: Element): boolean {
  let isFound = false;
  visit(table, 'element', ({ tagName }) => {
    if (tagName === 'th') isFound = true;
  });
  return isFound;
}

export default { name: 'epub', label: 'EPUB', render: renderEpubEdition };
