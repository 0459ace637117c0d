/** The chapters of an EPUB, each a file of its own: the front sheet, each paper, and what stands for a paper that is not published. */
import type { Element, ElementContent } from 'hast';
import { element } from '../elements.ts';
import type {
  CompiledItem,
  CompiledMeeting,
  CompiledPaper,
  Heading,
  PageRange,
  PageStart,
  Stub,
} from '../model/compiled.ts';
import { renderAttendance } from './attendance.ts';
import { renderCorrections } from './corrections-view.ts';
import { sayDay } from './dates.ts';
import type { PaperLine } from './item-view.ts';
import type { Lookup } from './lookup.ts';
import { meetingDay } from './meeting-list.ts';
import { renderMeeting } from './meeting-view.ts';
import { capitalise, sayPages } from './pages.ts';
import type { PrintPart } from './print-parts.ts';
import { findReplacement } from './replacement.ts';
import { backgroundPapers, renderPaperHead } from './report-head.ts';
import { reservedPages } from './reserved-pages.ts';
import { renderStub, type StubView, sayWhyNot } from './stub-view.ts';
import { renderSupplement } from './supplement-view.ts';
import type { Link, Row } from './view.ts';

/** One file of an EPUB. Addresses in it are those of the website. */
export interface Chapter {
  file: string;
  /** Where the website has it; undefined where it has no page of its own. */
  address: string | undefined;
  title: string;
  lang: string;
  item: CompiledItem | undefined;
  /** Whether it stands for a paper that is not published. */
  isStub: boolean;
  main: Element[];
  headings: Heading[];
  pages: PageStart[];
}

/** The front sheet of a pack or supplement. */
export function frontChapter(part: PrintPart, meeting: CompiledMeeting, lookup: Lookup, isNumbered: boolean): Chapter {
  const { supplement } = part;
  const view = supplement ? renderSupplement(supplement, meeting, lookup) : undefined;
  const sheet = renderMeeting(meeting, lookup);
  const items = view
    ? view.items.map((item) => ({ ...item, anchor: '', remarks: [] as string[] }))
    : sheet.parts.flatMap(({ items }) => items).map((item) => ({ ...item, href: '', remarks: sayRemarks(item) }));
  const body = (supplement ?? meeting).body;
  const pages = isNumbered ? [{ label: 'Front 1', id: 'front-1' }] : [];
  return {
    file: 'front.xhtml',
    address: part.address,
    title: 'Front sheet',
    lang: languageOf(lookup),
    item: undefined,
    isStub: false,
    headings: [],
    pages,
    main: [
      ...pages.map(mark),
      element('h1', {}, [view ? view.heading : `${sheet.heading}, ${sayDay(meetingDay(meeting))}`]),
      ...(sheet.tag || sheet.kind
        ? [paragraph([sheet.tag?.text, sheet.kind].filter((one) => one !== undefined).join(', '))]
        : []),
      ...(sheet.statusNote ? [paragraph(sheet.statusNote, 'notice')] : []),
      ...factList(view ? view.details : sheet.details),
      element('h2', {}, ['Agenda']),
      element(
        'ul',
        {},
        items.map((item) => {
          const name = [item.number && `Item ${item.number}`, item.title].filter(Boolean).join(': ');
          const papers = item.papers.map((paper) => element('li', {}, sayPaper(paper)));
          return element('li', item.anchor ? { id: item.anchor } : {}, [
            ...(item.href ? [linkOf({ text: name, href: item.href })] : [name]),
            ...item.remarks.map((remark) => paragraph(remark)),
            ...(papers.length > 0 ? [element('ul', {}, papers)] : []),
          ]);
        }),
      ),
      ...(body.children as ElementContent[]).filter((child): child is Element => child.type === 'element'),
    ],
  };
}

/** A paper with everything that the website’s page of it says. */
export function paperChapter(
  paper: CompiledPaper,
  item: CompiledItem | undefined,
  file: string,
  meeting: CompiledMeeting,
  lookup: Lookup,
): Chapter {
  const replaced = findReplacement(paper.path, meeting);
  const attendance = renderAttendance(paper, lookup);
  const background = backgroundPapers(paper);
  return {
    file,
    address: paper.address,
    title: paper.title,
    lang: paper.lang,
    item,
    isStub: false,
    headings: paper.contents,
    pages: paper.pages,
    main: [
      element('h1', {}, [paper.title]),
      ...(replaced ? [element('p', { className: ['notice'] }, [`${replaced.words} `, linkOf(replaced)])] : []),
      ...factList(renderPaperHead(paper, meeting, item, lookup)),
      ...renderCorrections(paper.corrections).map(correctionNotice),
      ...titled('Attendance', factList(attendance?.present ?? [])),
      ...titled('Interests declared', factList(attendance?.interests ?? [])),
      ...(paper.body.children as ElementContent[]).filter((child): child is Element => child.type === 'element'),
      ...(background
        ? titled('Background papers', [
            background.length > 0
              ? element(
                  'ul',
                  {},
                  background.map((one) => element('li', {}, [one])),
                )
              : paragraph('None.'),
          ])
        : []),
    ],
  };
}

/** What the public may know of a paper that is not published, with the marks of the pages kept for it. */
export function stubChapter(
  stub: Stub,
  item: CompiledItem | undefined,
  file: string,
  kept: PageRange | undefined,
  lookup: Lookup,
): Chapter {
  const law = lookup.council.facts.notice;
  const view = renderStub(stub, law);
  const pages = stub.withdrawn ? stub.withdrawn.pages : reservedPages(kept);
  const range = capitalise(sayPages(stub.withdrawn?.range ?? kept) ?? '');
  return {
    file,
    address: stub.withdrawn?.address,
    title: view.title,
    lang: languageOf(lookup),
    item,
    isStub: true,
    headings: [],
    pages,
    main: [
      element('h1', {}, [view.title]),
      ...pages.map(mark),
      paragraph(range ? `${range}: ${sayWhyNot(stub, law)}` : capitalise(sayWhyNot(stub, law)), 'notice'),
      ...view.paragraphs.map(({ name, words }) => paragraph(words ? `${name}: ${words}` : name)),
      ...(view.publicInterest ? [paragraph(view.publicInterest)] : []),
    ],
  };
}

/** The council’s first language. */
export function languageOf(lookup: Lookup): string {
  return lookup.council.facts.languages[0] ?? 'en-GB';
}

function sayRemarks(item: ReturnType<typeof renderMeeting>['parts'][number]['items'][number]): string[] {
  return [
    ...item.tags.map(({ text }) => text),
    ...[item.lead, item.note, item.urgent && `Urgent: ${item.urgent}`].filter((one) => one !== undefined),
    ...(item.grounds?.paragraphs.map(({ name }) => `Not for publication: ${name}`) ?? []),
  ];
}

function sayPaper(paper: PaperLine | StubView): (Element | string)[] {
  if (paper.kind === 'stub') {
    const why = paper.withdrawn ? linkOf(paper.withdrawn) : 'not for publication';
    return [`${[paper.title, paper.pages].filter(Boolean).join(', ')}, `, why];
  }
  const notes = [paper.pages, paper.from, paper.corrected].filter(Boolean);
  return [linkOf({ text: paper.title, href: paper.href }), ...notes.map((note) => `, ${note}`)];
}

function correctionNotice({ text, changes }: ReturnType<typeof renderCorrections>[number]): Element {
  const names: Record<string, string> = { 'taken-out': 'del', added: 'ins' };
  const lines = changes.map(({ href, parts }) =>
    element('li', {}, [
      ...parts.map(({ kind, text }) => {
        const said = kind === 'taken-out' ? `[taken out: ${text}]` : kind === 'added' ? `[added: ${text}]` : text;
        return names[kind] ? element(names[kind], {}, [said]) : said;
      }),
      ...(href ? [' ', linkOf({ text: 'Go to it in the paper', href })] : []),
    ]),
  );
  return element('div', { className: ['correction'] }, [
    paragraph(text),
    ...(lines.length > 0 ? [element('ul', {}, lines)] : []),
  ]);
}

function factList(rows: readonly Row[]): Element[] {
  const parts = rows.flatMap(({ key, values }) => [
    element('dt', {}, [key]),
    ...values.map(({ note, parts, ...link }) =>
      element('dd', {}, [...(parts ?? [link]).map(linkOf), ...(note ? [`, ${note}`] : [])]),
    ),
  ]);
  return parts.length > 0 ? [element('dl', {}, parts)] : [];
}

function titled(title: string, parts: Element[]): Element[] {
  return parts.length > 0 ? [element('h2', {}, [title]), ...parts] : [];
}

function linkOf({ text, href }: Link): Element {
  return href ? element('a', { href }, [text]) : element('span', {}, [text]);
}

function paragraph(text: string, ...className: string[]): Element {
  return element('p', className.length > 0 ? { className } : {}, [text]);
}

function mark({ label, id }: PageStart): Element {
  const properties = { id, className: ['page-marker'], role: 'doc-pagebreak', ariaLabel: label };
  return element('div', properties, [/^\d/.test(label) ? `Page ${label}` : label]);
}
