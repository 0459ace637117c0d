/** A pack, a supplement or one paper as data for the print layouts: its papers in page order, as sheets that each start a new page. */
import type { Element, Root } from 'hast';
import { listBlocks } from '../blocks.ts';
import type { CompiledItem, CompiledMeeting, CompiledPaper, Stub } from '../model/compiled.ts';
import type { PrintBlock, PrintSheet } from '../model/print-tree.ts';
import { renderAttendance } from './attendance.ts';
import type { Lookup } from './lookup.ts';
import { sayMeeting } from './meeting-list.ts';
import { addBackground } from './print-background.ts';
import { convertBody } from './print-blocks.ts';
import type { PrintFront } from './print-front.ts';
import { mendLevels } from './print-levels.ts';
import { createPrintLinks, type PrintLinks } from './print-links.ts';
import { dropLostLinks } from './print-lost-links.ts';
import { bodySize, uprightWidth } from './print-measure.ts';
import { divideSheets } from './print-sheets.ts';
import { backgroundPapers, renderPaperHead } from './report-head.ts';
import { sayWhyNot, titleOfStub } from './stub-view.ts';
import type { Row } from './view.ts';

/** What is printed together, in order: an agenda item and those of its papers that belong here. */
export interface PrintItemPapers {
  item: CompiledItem | undefined;
  papers: (CompiledPaper | Stub)[];
}

/** Everything a print layout is given. */
export interface PrintPack {
  title: string;
  author: string;
  /** BCP 47 language, in its parts. */
  lang: string;
  region: string | undefined;
  /** Left half of the running header: committee and date. */
  running: string;
  front: PrintFront | undefined;
  sheets: PrintSheet[];
  /** Number of the first numbered page. */
  first: number;
  /** Whether page numbers come from a lock: then pages between them are 34a, 34b. */
  locked: boolean;
  /** Pages that start inside a row and are turned to twice, so that the pages added before them are even in number. */
  doubled?: number[];
  /** What stands before a number: “Page ”, or “Reprint ” or “Minutes ” where these are no page numbers of a pack. */
  words: { page: string; pages: string; front: string; unnumbered: string; label: string };
}

/** What a pack is made of, and how its pictures are found. */
export interface PackRequest {
  meeting: CompiledMeeting;
  lookup: Lookup;
  title: string;
  items: PrintItemPapers[];
  front: PrintFront | undefined;
  /** Only this paper, as it stands in the pack. */
  only?: CompiledPaper | undefined;
  /** Blocks that pages start inside of, by the lock, with the characters they start at; by the path of their paper. */
  turns?: Map<string, Map<number, number[]>> | undefined;
  /** Pages that references lead to, to be said behind them, by link. */
  pages?: ReadonlyMap<Element, string> | undefined;
  /** What its pages are numbered as, where they have no numbers of a pack: pages known from elsewhere, or minutes in no pack. */
  numberedAs?: 'Reprint' | 'Minutes' | undefined;
  /** Name of a picture’s file as the layout can open it, from its address. */
  picture(address: string): string | undefined;
}

/** The papers of a pack in page order; those of Part 2 are not among them. */
export function papersIn({ items, only }: Pick<PackRequest, 'items' | 'only'>): CompiledPaper[] {
  return only
    ? [only]
    : items.flatMap(({ papers }) => papers.filter((paper): paper is CompiledPaper => !('kind' in paper)));
}

/** Builds the data of a pack. Pages are not numbered from a lock yet: see paginate/turn-pages.ts. */
export function renderPrintPack(request: PackRequest): PrintPack {
  const { meeting, lookup, items } = request;
  const papers = papersIn(request);
  const links = createPrintLinks(papers, lookup.council.facts.site.replace(/\/+$/, ''), meeting);
  const own = request.numberedAs && `${request.numberedAs} `;
  const [lang = 'en', region] = (lookup.council.facts.languages[0] ?? 'en-GB').split('-');
  const sheets = items.flatMap((one) => itemSheets(one, papers, links, request));
  return {
    title: request.title,
    author: lookup.council.facts.name,
    lang,
    region,
    running: sayMeeting(meeting),
    front: request.front,
    sheets: dropLostLinks(mendLevels(sheets)),
    first: 1,
    locked: false,
    words: {
      page: own ?? 'Page ',
      pages: own ?? 'Pages ',
      label: own ?? '',
      front: 'Front ',
      unnumbered: 'Front sheet, not numbered',
    },
  };
}

function itemSheets(
  { item, papers }: PrintItemPapers,
  all: CompiledPaper[],
  links: PrintLinks,
  request: PackRequest,
): PrintSheet[] {
  const titled = item !== undefined && papers[0] !== undefined && isSameTitle(papers[0].title, item.facts.title);
  return papers.flatMap((paper, index) => {
    if (request.only && paper !== request.only) return [];
    const isFirst = index === 0;
    const place = {
      item: item?.key,
      right: partWords(item, paper),
      parity: isFirst ? ('odd' as const) : undefined,
    };
    const heading = isFirst && item ? [itemHeading(item, titled)] : [];
    const isTitled = isFirst && titled;
    if ('kind' in paper) return [{ ...place, ...stubSheet(paper, request.lookup, heading, isTitled) }];
    const blocks = [...heading, ...paperBlocks(paper, all.indexOf(paper), item, isTitled, links, request)];
    const made = divideSheets(blocks).map(
      (one, at): PrintSheet => ({
        ...place,
        ...one,
        kind: 'text',
        paper: all.indexOf(paper),
        parity: at === 0 ? place.parity : undefined,
      }),
    );
    const first = made[0];
    if (first) first.label = links.label('', all.indexOf(paper));
    return made;
  });
}

/** An item’s title is not said again as that of its first paper, in capitals or not. */
function isSameTitle(one: string | undefined, other: string): boolean {
  const plain = (title: string) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(one ?? '') === plain(other);
}

function itemHeading(item: CompiledItem, isPaperToo: boolean): PrintBlock {
  const number = item.facts.number ? `Agenda item ${item.facts.number}` : 'Agenda item';
  return { k: 'heading', level: 1, sort: isPaperToo ? 'item-paper' : 'item', number, c: [item.facts.title] };
}

function paperBlocks(
  paper: CompiledPaper,
  index: number,
  item: CompiledItem | undefined,
  titled: boolean,
  links: PrintLinks,
  { meeting, lookup, picture, turns, pages, numberedAs }: PackRequest,
): PrintBlock[] {
  const inside = turns?.get(paper.path);
  const context = {
    paper: index,
    blocks: blockNumbers(paper.body),
    links,
    pages,
    picture,
    isReprint: numberedAs !== undefined,
    turnsIn: (block: number) => inside?.get(block) ?? [],
  };
  const attendance = renderAttendance(paper, lookup);
  const left = new Set(['Meeting', 'Agenda item', 'Pages', 'Follow this matter', 'Published', 'What was decided']);
  const head = renderPaperHead(paper, meeting, item, lookup).filter(({ key }) => !left.has(key));
  return [
    ...(titled ? [] : [heading(paper.title, item ? 2 : 1, 'paper')]),
    ...factsOf(head),
    ...factsOf(attendance?.present ?? []),
    ...(attendance && attendance.interests.length > 0
      ? [heading('Declarations of interest', 2), ...factsOf(attendance.interests)]
      : []),
    ...addBackground(
      convertBody(paper.body, context, { width: uprightWidth, size: bodySize }),
      context.blocks.size,
      backgroundPapers(paper),
    ),
  ];
}

function factsOf(rows: Row[]): PrintBlock[] {
  return rows.length === 0 ? [] : [{ k: 'facts', rows: rows.map(printRow) }];
}

/** A row of facts in print: links are to addresses that can be read, so only words are left. */
export function printRow({ key, values }: Row): { key: string; values: string[] } {
  return { key, values: values.map(({ text, note }) => (note ? `${text}, ${note}` : text)) };
}

function heading(words: string, level: number, sort?: string): PrintBlock {
  return { k: 'heading', level, ...(sort ? { sort } : {}), c: [words] };
}

function stubSheet(stub: Stub, { council }: Lookup, heading: PrintBlock[], isTitled: boolean) {
  const title = titleOfStub(stub);
  const kept = stub.withdrawn?.range;
  return {
    kind: 'stub' as const,
    flat: false,
    paper: undefined,
    ...(kept ? { page: Number(kept.first) } : {}),
    count: kept ? Number(kept.last) - Number(kept.first) + 1 : (stub.pages ?? 1),
    grounds: sayWhyNot(stub, council.facts.notice),
    c: isTitled ? heading : [...heading, { k: 'heading' as const, level: 2, sort: 'paper', c: [title] }],
  };
}

function partWords(item: CompiledItem | undefined, paper: CompiledPaper | Stub): string {
  return ('kind' in paper && !paper.withdrawn) || item?.facts.part === 2
    ? 'Part 2 – not for publication'
    : 'Part 1 – Members, public and press';
}

function blockNumbers(body: Root) {
  return new Map(listBlocks(body).map(({ element }, index) => [element, index]));
}
