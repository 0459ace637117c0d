/** The print edition: PDFs of a meeting’s pack, of each supplement, and of each paper alone, and which block starts on which page. */
import { listBlocks } from '../blocks.ts';
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { PageMap } from '../model/page-map.ts';
import { LayoutError, type PrintTools, type Typeset } from '../model/typeset.ts';
import { mendSheets } from '../paginate/mend-sheets.ts';
import { findPageReferences, type PageReference } from '../paginate/page-references.ts';
import { type LayoutFacts, readPages } from '../paginate/read-pages.ts';
import { isSaidAlike, type SaidPages, sayPages } from '../paginate/say-pages.ts';
import { type LockedPages, listTurns, turnPages } from '../paginate/turn-pages.ts';
import type { Lookup } from '../render/lookup.ts';
import { sayMeeting } from '../render/meeting-list.ts';
import { renderPrintFront, renderSupplementFront } from '../render/print-front.ts';
import { listRowHeads } from '../render/print-heads.ts';
import {
  type PackRequest,
  type PrintItemPapers,
  type PrintPack,
  papersIn,
  renderPrintPack,
} from '../render/print-pack.ts';
import { listPrintParts } from '../render/print-parts.ts';
import { setPack } from '../render/print-pictures.ts';

/** What is printed, and with what. */
export interface PrintRequest {
  meeting: CompiledMeeting;
  lookup: Lookup;
  /** Pictures and other files by address. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Where pages start by the lock, by series: "pack", "supplement-1". */
  locked: ReadonlyMap<string, LockedPages>;
  /** Series published already whose numbers are not known: none is invented, so what is printed is a reprint. */
  elsewhere: ReadonlySet<string>;
  tools: PrintTools;
}

/** A printed meeting. */
export interface PrintedMeeting {
  /** PDFs by address: "/committees/cabinet/2026-03-18/pack.pdf". */
  files: Map<string, Uint8Array>;
  /** How many pages each PDF has, by address. */
  pages: Map<string, number>;
  /** The pack’s map, then those of supplements. */
  maps: PageMap[];
  /** The same of what was published elsewhere with numbers of its own: these numbers are no page numbers. */
  reprints: PageMap[];
  /** Addresses of pictures that cannot be shown; their words stand for them. */
  broken: string[];
  /** Characters in papers that no font shows. */
  missing: string[];
}

interface Job {
  request: Omit<PackRequest, 'picture' | 'turns'>;
  series: string;
  first: number;
  locked: LockedPages | undefined;
  /** References that say the page they lead to, where this PDF is what tells their pages. */
  references?: PageReference[][] | undefined;
  address: string;
}

/** A PDF that is set. */
interface Laid {
  pack: PrintPack;
  set: Typeset;
  map: PageMap;
}

/** How often a pack is set again for the page numbers in its references. */
const mostTimes = 6;

/** Prints a meeting: everything that has pages of its own. Bodies of papers must be without markers of pages that were worked out. */
export async function renderPrintEdition(print: PrintRequest): Promise<PrintedMeeting> {
  const { meeting, lookup } = print;
  const made: PrintedMeeting = { files: new Map(), pages: new Map(), maps: [], reprints: [], broken: [], missing: [] };
  const alone: (() => Promise<void>)[] = [];
  let next = 1;
  for (const part of listPrintParts(meeting)) {
    const isOwn = part.supplement?.facts.series === 'own';
    const front = part.supplement
      ? renderSupplementFront(part.supplement, meeting, lookup)
      : renderPrintFront(meeting, lookup);
    const title = part.supplement ? `${front.over}: ${sayMeeting(meeting)}` : `Agenda pack: ${sayMeeting(meeting)}`;
    const papers = papersIn({ items: part.items });
    const reprint =
      !print.locked.has(part.series) &&
      (print.elsewhere.has(part.series) || papers.some((paper) => paper.pages.length > 0));
    const numberedAs = reprint ? ('Reprint' as const) : undefined;
    const locked = print.locked.get(part.series);
    // What was published without page numbers in its references is printed as it was.
    const isNumbered = !reprint && (!locked || locked.references === 'numbered');
    const references = isNumbered ? findPageReferences(meeting, papers) : undefined;
    const job = {
      request: { meeting, lookup, title, items: part.items, front, numberedAs },
      series: part.series,
      first: isOwn ? 1 : next,
      locked,
      references,
      address: `${part.address}pack.pdf`,
    };
    const map = await printJob(job, print, made).catch(async (error) => {
      // Alone, the paper at fault gives its name.
      for (const paper of papers)
        await printPaper(paper, { items: part.items, map: undefined, numberedAs }, print, made);
      throw error;
    });
    (reprint ? made.reprints : made.maps).push(map);
    if (!isOwn) next = nextOdd(map, next);
    const pages = references && sayPages(references, map.pages);
    alone.push(
      ...papers.map((paper) => () => printPaper(paper, { items: part.items, map, numberedAs, pages }, print, made)),
    );
  }
  const printed = new Set(listPrintParts(meeting).flatMap(({ items }) => papersIn({ items })));
  const others = meeting.papers.filter((paper) => !printed.has(paper));
  alone.push(
    ...others.map(
      (paper) => () => printPaper(paper, { items: [], map: undefined, numberedAs: 'Minutes' }, print, made),
    ),
  );
  // All at once: tools that have several hands divide the work among them.
  await Promise.all(alone.map((start) => start()));
  return { ...made, broken: [...new Set(made.broken)].sort(), missing: [...new Set(made.missing)].sort() };
}

/** A paper alone has the page numbers it has in the pack; minutes that are in none have numbers of their own that nobody takes for those. */
async function printPaper(
  paper: CompiledPaper,
  {
    items,
    map,
    numberedAs,
    pages,
  }: {
    items: PrintItemPapers[];
    map: PageMap | undefined;
    numberedAs: PackRequest['numberedAs'];
    pages?: SaidPages | undefined;
  },
  { meeting, lookup, ...rest }: PrintRequest,
  made: PrintedMeeting,
): Promise<void> {
  const own = items.find(({ papers }) => papers.includes(paper)) ?? { item: undefined, papers: [paper] };
  const locked = map && pagesOf(paper, map);
  await printJob(
    {
      request: {
        meeting,
        lookup,
        title: `${paper.title}, ${sayMeeting(meeting)}`,
        items: [own],
        only: paper,
        front: undefined,
        numberedAs,
        pages,
      },
      series: map?.series ?? 'minutes',
      first: locked?.starts[0]?.page ?? 1,
      locked: locked && locked.starts.length > 0 ? locked : undefined,
      address: `${paper.address}paper.pdf`,
    },
    { meeting, lookup, ...rest },
    made,
  );
}

async function printJob(job: Job, print: PrintRequest, made: PrintedMeeting): Promise<PageMap> {
  try {
    return await setJob(job, print, made);
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    throw new LayoutError(error.reason, job.address, job.request.only?.path);
  }
}

/** Sets a PDF again until its references say the pages that they lead to: mostly once more where pages are new, not at all where they are locked. */
async function setJob(job: Job, print: PrintRequest, made: PrintedMeeting): Promise<PageMap> {
  const { references, locked } = job;
  let pages: SaidPages | undefined = job.request.pages;
  if (references) pages = sayPages(references, (locked?.starts ?? []).map(asPage));
  for (let times = 1; ; times++) {
    const laid = await layOut({ ...job, request: { ...job.request, pages } }, print, made);
    // What is still open after a few times keeps what it has, so that it comes to an end.
    const held: SaidPages | undefined = times > mostTimes / 2 ? pages : undefined;
    const next: SaidPages | undefined = references && sayPages(references, laid.map.pages, held);
    if (!next || !pages || pages.size + next.size === 0 || isSaidAlike(pages, next) || times > mostTimes) {
      await finishJob(job, laid, made);
      return references ? { ...laid.map, references: 'numbered' } : laid.map;
    }
    // Rather none than a wrong one.
    pages = times === mostTimes ? new Map() : next;
  }
}

function asPage({ page, place, holds }: LockedPages['starts'][number]) {
  return { label: String(page), start: place, holds };
}

async function layOut(job: Job, { files, tools }: PrintRequest, made: PrintedMeeting): Promise<Laid> {
  const papers = papersIn(job.request).map(({ path, body }) => ({ path, blocks: listBlocks(body).length }));
  const paths = papers.map(({ path }) => path);
  const build = (picture: PackRequest['picture']) => buildPack(job, paths, picture);
  const { pack, again, ...first } = await setPack('print.typ', build, files, tools, made.broken);
  const set = await mendSheets(pack, first.set, again);
  return { pack, set, map: readPages(set.facts as LayoutFacts, papers, job.series) };
}

async function finishJob({ address }: Job, { pack, set, map }: Laid, made: PrintedMeeting): Promise<void> {
  const { front, words } = pack;
  const blocks = [...(front?.body ?? []), ...(front?.terms ?? []), ...pack.sheets.flatMap((sheet) => sheet.c)];
  const labels = map.sheets.map((label) => (/^\d/.test(label) ? words.label + label : label));
  made.files.set(address, await set.pdf(labels, listRowHeads(blocks)));
  made.pages.set(address, labels.length);
  made.missing.push(...set.missing);
}

function buildPack(job: Job, papers: string[], picture: PackRequest['picture']): PrintPack {
  const pack = renderPrintPack({ ...job.request, picture, turns: job.locked && listTurns(job.locked) });
  if (job.locked) pack.sheets = turnPages(pack.sheets, papers, job.locked);
  else if (!job.request.front) for (const sheet of pack.sheets) sheet.parity = undefined;
  return { ...pack, first: job.first, locked: job.locked !== undefined };
}

/** The pages of one paper in its pack; those added since publication (34a) come by themselves. */
function pagesOf(paper: CompiledPaper, map: PageMap): LockedPages {
  const whole = map.pages.filter(({ label }) => /^\d+$/.test(label));
  const isOwn = (index: number) => whole[index]?.start?.paper === paper.path;
  const first = whole.findIndex((_, index) => isOwn(index));
  let last = whole.findLastIndex((_, index) => isOwn(index));
  if (first < 0) return { starts: [], kept: [] };
  while (whole[last + 1]?.state === 'empty') last += 1;
  const starts = whole
    .slice(first, last + 1)
    .map(({ label, start, state, holds }) => ({ page: Number(label), place: start, state, holds }));
  return { starts, kept: [] };
}

function nextOdd(map: PageMap, before: number): number {
  const last = Math.max(before - 1, ...map.pages.map(({ label }) => Number.parseInt(label, 10)));
  return last % 2 === 0 ? last + 1 : last + 2;
}

export default { name: 'print', label: 'Print (PDF)', render: renderPrintEdition };
