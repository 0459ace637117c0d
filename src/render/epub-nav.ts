/** The contents of an EPUB and the list of its printed pages (EPUB 3.3, section 7). */
import type { Element } from 'hast';
import { element } from '../elements.ts';
import type { CompiledItem, Heading } from '../model/compiled.ts';
import type { Chapter } from './epub-chapters.ts';
import { renderXhtml } from './epub-xhtml.ts';
import type { PrintPart } from './print-parts.ts';
import { sayItem } from './report-head.ts';

/** A line of the contents with those below it. */
interface Line {
  text: string;
  href: string;
  below: Line[];
}

/** The file of contents; `part` is undefined where the EPUB is of one paper. */
export function renderEpubNav(
  title: string,
  lang: string,
  chapters: readonly Chapter[],
  agenda: PrintPart['items'] | undefined,
): string {
  const pages = chapters.flatMap(({ file, pages }) => pages.map(({ label, id }) => ({ label, href: `${file}#${id}` })));
  const toc = element('nav', { role: 'doc-toc', id: 'toc', ariaLabelledBy: ['toc-title'] }, [
    element('h1', { id: 'toc-title' }, ['Contents']),
    listLines(agenda ? listItems(chapters, agenda) : chapters.map(lineOf)),
  ]);
  toc.properties['epub:type'] = 'toc';
  if (pages.length === 0) return renderXhtml(title, lang, [toc]);
  const list = element('nav', { role: 'doc-pagelist', id: 'page-list', ariaLabel: 'Page list', hidden: true }, [
    element(
      'ol',
      {},
      pages.map(({ label, href }) => element('li', {}, [element('a', { href }, [label])])),
    ),
  ]);
  list.properties['epub:type'] = 'page-list';
  return renderXhtml(title, lang, [toc, list]);
}

/** In reading order, as EPUB 3.3 asks: items without papers stand on the front sheet. */
function listItems(chapters: readonly Chapter[], agenda: PrintPart['items']): Line[] {
  const lines = agenda.flatMap(({ item }) => (item ? [lineOfItem(item, chapters)] : []));
  const isOnFront = ({ href }: Line) => href.includes('#');
  return [
    ...chapters
      .filter(({ item }) => item === undefined)
      .map((chapter) => ({ ...lineOf(chapter), below: lines.filter(isOnFront) })),
    ...lines.filter((line) => !isOnFront(line)),
  ];
}

function lineOfItem(item: CompiledItem, chapters: readonly Chapter[]): Line {
  const text = sayItem(item);
  const own = chapters.filter((chapter) => chapter.item === item);
  const [first] = own;
  if (!first) return { text, href: `front.xhtml#${item.anchor}`, below: [] };
  return { text, href: first.file, below: own.length === 1 ? lineOf(first).below : own.map(lineOf) };
}

function lineOf({ title, file, headings }: Chapter): Line {
  const top: Line = { text: title, href: file, below: [] };
  const open: { level: number; line: Line }[] = [{ level: 1, line: top }];
  for (const heading of headings.filter(isListed)) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const line = { text: heading.text, href: `${file}#${heading.id}`, below: [] };
    open.at(-1)?.line.below.push(line);
    open.push({ level: heading.level, line });
  }
  return top;
}

function isListed({ level, text }: Heading): boolean {
  return level <= 3 && text.trim() !== '';
}

function listLines(lines: readonly Line[]): Element {
  return element(
    'ol',
    {},
    lines.map(({ text, href, below }) =>
      element('li', {}, [element('a', { href }, [text]), ...(below.length > 0 ? [listLines(below)] : [])]),
    ),
  );
}
