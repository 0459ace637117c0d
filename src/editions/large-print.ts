/** The large-print edition: the same papers at 16 to 28 points, with the numbers of the printed pages in boxes where these start. */
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { PageMap } from '../model/page-map.ts';
import type { PrintSheet } from '../model/print-tree.ts';
import { LayoutError, type PrintTools } from '../model/typeset.ts';
import { findPageReferences } from '../paginate/page-references.ts';
import { type SaidPages, sayPages } from '../paginate/say-pages.ts';
import { type LockedPages, listTurns, turnPages } from '../paginate/turn-pages.ts';
import type { Lookup } from '../render/lookup.ts';
import { sayMeeting } from '../render/meeting-list.ts';
import { renderPrintFront, renderSupplementFront } from '../render/print-front.ts';
import { listRowHeads } from '../render/print-heads.ts';
import { enlargePack, type LargePrintPack } from '../render/print-large.ts';
import { type PackRequest, papersIn, renderPrintPack } from '../render/print-pack.ts';
import { listPrintParts, type PrintPart } from '../render/print-parts.ts';
import { setPack } from '../render/print-pictures.ts';

/** What is to be printed large, and with what. */
export interface LargePrintRequest {
  meeting: CompiledMeeting;
  lookup: Lookup;
  /** Pictures and other files by address. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Maps of the printed pages, as the print edition made them; a series without one has pages known from elsewhere. */
  maps: readonly PageMap[];
  tools: PrintTools;
}

/** PDFs by address, and pages by address. */
export interface LargePrintedMeeting {
  files: Map<string, Uint8Array>;
  pages: Map<string, number>;
}

/** Prints a meeting large: each pack and each paper in each size that the council offers, the first of them its own. */
export async function renderLargePrintEdition(print: LargePrintRequest): Promise<LargePrintedMeeting> {
  const { meeting, lookup } = print;
  const made: LargePrintedMeeting = { files: new Map(), pages: new Map() };
  const parts = listPrintParts(meeting);
  const inParts = new Set(parts.flatMap(papersIn));
  const said = new Map(parts.map((part) => [part, listSaid(part, print)]));
  const jobs = lookup.council.facts['large-print'].flatMap((size, index): Job[] => {
    const name = index === 0 ? 'large-print.pdf' : `large-print-${size}.pdf`;
    const ofParts = parts.flatMap((part): Job[] => {
      const map = print.maps.find(({ series }) => series === part.series);
      const pages = said.get(part);
      return [
        { part, map, pages, only: undefined, size, address: part.address + name },
        ...papersIn(part).map((only) => ({ part, map, pages, only, size, address: only.address + name })),
      ];
    });
    const others = meeting.papers.filter((paper) => !inParts.has(paper));
    const alone = others.map((only): Job => {
      const part = { series: '', address: '', supplement: undefined, items: [{ item: undefined, papers: [only] }] };
      return { part, map: undefined, only, size, address: only.address + name };
    });
    return [...ofParts, ...alone];
  });
  // All at once: tools that have several hands divide the work among them.
  const ends = await Promise.allSettled(jobs.map((job) => printJob(job, print, made)));
  const faults = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  // A pack cannot be laid out because one of its papers cannot: that is what to say.
  if (faults.length > 0) throw faults.find((fault) => fault instanceof LayoutError && fault.paper) ?? faults[0];
  return made;
}

interface Job {
  part: PrintPart;
  map: PageMap | undefined;
  /** The printed pages that references lead to, where print says them. */
  pages?: SaidPages | undefined;
  /** One paper alone. */
  only: CompiledPaper | undefined;
  size: number;
  address: string;
}

/** What references of a part say of printed pages: what print says. */
function listSaid(part: PrintPart, { meeting, maps }: LargePrintRequest): SaidPages | undefined {
  const map = maps.find(({ series }) => series === part.series);
  return map?.references && sayPages(findPageReferences(meeting, papersIn(part)), map.pages);
}

async function printJob(job: Job, print: LargePrintRequest, made: LargePrintedMeeting): Promise<void> {
  try {
    await printLarge(job, print, made);
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    throw new LayoutError(error.reason, job.address, job.only?.path);
  }
}

async function printLarge(job: Job, print: LargePrintRequest, made: LargePrintedMeeting): Promise<void> {
  const build = (picture: PackRequest['picture']) => buildPack(job, print, picture);
  const { pack, set } = await setPack('large-print.typ', build, print.files, print.tools, []);
  const { labels } = set.facts as { labels: string[] };
  const { front } = pack;
  const blocks = [...(front?.body ?? []), ...(front?.terms ?? []), ...pack.sheets.flatMap((sheet) => sheet.c)];
  made.files.set(job.address, await set.pdf(labels, listRowHeads(blocks)));
  made.pages.set(job.address, labels.length);
}

function buildPack(
  { part, map, pages: said, only, size }: Job,
  { meeting, lookup }: LargePrintRequest,
  picture: PackRequest['picture'],
): LargePrintPack {
  const items = only ? part.items.filter(({ papers }) => papers.includes(only)) : part.items;
  const { labels, pages } = map ? markPages(map, only) : { labels: [], pages: undefined };
  const subject = only ? `${only.title}, ${sayMeeting(meeting)}` : `Agenda pack: ${sayMeeting(meeting)}`;
  const front = part.supplement
    ? renderSupplementFront(part.supplement, meeting, lookup)
    : renderPrintFront(meeting, lookup);
  const pack = renderPrintPack({
    meeting,
    lookup,
    title: `${subject} (large print)`,
    items,
    only,
    front: only ? undefined : front,
    numberedAs: map ? undefined : 'Reprint',
    turns: pages && listTurns(pages),
    pages: said,
    picture,
  });
  const papers = papersIn({ items, only }).map(({ path }) => path);
  const sheets = pack.sheets.map((sheet) => placeKept(sheet, labels));
  pack.sheets = pages && pages.starts.length > 0 ? turnPages(sheets, papers, pages) : sheets;
  return enlargePack(pack, size, labels, map?.items ?? {});
}

/** Every page of a map by its place in a list of labels, from 1; pages kept for a Part 2 paper are one. */
function markPages(map: PageMap, only: CompiledPaper | undefined): { labels: string[]; pages: LockedPages } {
  const own = only ? pagesOf(only, map) : map.pages;
  const labels = [''];
  const pages: LockedPages = { starts: [], kept: [] };
  for (const [index, { label, start, state, holds }] of own.entries()) {
    const isMore = state === 'kept' && own[index - 1]?.state === 'kept' && own[index - 1]?.sheet === own[index]?.sheet;
    if (isMore) {
      labels[labels.length - 1] = `${labels.at(-1)?.split(' to ')[0]} to ${label}`;
      continue;
    }
    const page = labels.push(label) - 1;
    pages.starts.push({ page, place: start, state, holds });
    if (state === 'kept') pages.kept.push({ first: page, last: page });
  }
  return { labels, pages };
}

/** A stub that knows its printed pages stands at their place in the list; without one, at none. */
function placeKept(sheet: PrintSheet, labels: readonly string[]): PrintSheet {
  if (sheet.page === undefined) return sheet;
  const page = labels.findIndex((label) => label.split(' to ')[0] === `${sheet.page}`);
  return { ...sheet, page: page > 0 ? page : undefined };
}

/** The pages of one paper, with those added to them and those of which nothing is left. */
function pagesOf(paper: CompiledPaper, { pages }: PageMap): PageMap['pages'] {
  const first = pages.findIndex(({ start }) => start?.paper === paper.path);
  let last = pages.findLastIndex(({ start }) => start?.paper === paper.path);
  while (first >= 0 && pages[last + 1]?.state === 'empty') last += 1;
  return first < 0 ? [] : pages.slice(first, last + 1);
}

export default { name: 'large-print', label: 'Large print (PDF)', render: renderLargePrintEdition };
