/** The pages of a PDF that is a paper: a picture each, with words that say what it shows, and its text layer below. */
import type { Element } from 'hast';
import { element, ownPicture, pdfPage } from '../elements.ts';
import type { PdfOfPaper, PdfPage } from '../model/pdf-paper.ts';
import { type Problem, problem } from '../problem.ts';
import type { ListedPaper } from '../read/agenda-papers.ts';
import type { Gathered } from '../read/gather.ts';
import { pathOfPdf } from '../read/pdf-of-paper.ts';

/** What a paper has of its PDF, and what is wrong with that. */
export interface PdfPages {
  pdf: PdfOfPaper | undefined;
  pages: Element[];
  problems: Problem[];
}

/** Makes them; nothing of a paper that names no PDF. */
export function makePdfPages({ sheet, canonical }: ListedPaper, all: Gathered): PdfPages {
  const { pdf: name, alt } = (sheet.facts ?? {}) as { pdf?: string; alt?: string };
  const at = sheet.split.placeOf([name === undefined ? 'alt' : 'pdf']);
  const none = { pdf: undefined, pages: [] };
  if (name === undefined)
    return {
      ...none,
      problems: alt === undefined ? [] : [problem('pdf-missing', at, { name: 'which alt: is about' })],
    };
  const path = pathOfPdf(sheet.path, sheet.facts);
  const read = path === undefined ? undefined : all.pdfs.get(path);
  const problems = alt === undefined ? [problem('pdf-alt', at, { name })] : [];
  if (path === undefined || read === undefined)
    return { ...none, problems: [...problems, problem('pdf-missing', at, { name })] };
  if ('rule' in read) return { ...none, problems: [...problems, problem(read.rule, at, read.values)] };
  const silent = read.pages.flatMap(({ lines, isBlank }, index) => (lines.length === 0 && !isBlank ? [index + 1] : []));
  if (silent.length > 0)
    problems.push(problem('pdf-without-words', at, { name, pages: sayWhich(silent, read.pages.length) }));
  const folder = `${canonical}original/`;
  const pictures = read.pages.map(({ format }, index) => `${folder}page-${index + 1}.${format}`);
  const pages = read.pages.map((page, index) =>
    makePage(
      page,
      pictures[index] as string,
      sayPage(alt ?? '', page, index, read.pages.length),
      index,
      read.pages.length,
    ),
  );
  const address = folder + encodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  return { pdf: { path, address, pictures }, pages, problems };
}

function makePage(page: PdfPage, src: string, alt: string, index: number, count: number): Element {
  const { width, height, lines, digest } = page;
  const said = count === 1 ? 'Words in this PDF' : `Words on page ${index + 1} of ${count} of the PDF`;
  const words = lines.flatMap((line, at) => (at === 0 ? [line] : [element('br', {}), line]));
  return pdfPage(digest, [
    ownPicture({ src, alt, width, height }),
    ...(lines.length > 0
      ? [element('details', { open: true }, [element('summary', {}, [said]), element('p', {}, words)])]
      : []),
  ]);
}

function sayPage(alt: string, { isBlank }: PdfPage, index: number, count: number): string {
  const said = count === 1 ? alt : `${alt}, page ${index + 1} of ${count}`;
  return isBlank ? `${said}, which is blank` : said;
}

function sayWhich(pages: number[], count: number): string {
  if (pages.length === count) return 'any page';
  return pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.slice(0, -1).join(', ')} and ${pages.at(-1)}`;
}
