/** Builds the site: reads the content folder, compiles it, writes every edition, indexes it, and puts it in place whole. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createKeptTexts, type KeptTexts } from '../compile.ts';
import web from '../editions/web.ts';
import type { CompiledMeeting } from '../model/compiled.ts';
import { placePrinted } from '../paginate/place-printed.ts';
import type { Problem } from '../problem.ts';
import type { EditionFacts } from '../render/edition-links.ts';
import { buildLookup } from '../render/lookup.ts';
import { type CompiledFolder, compileFolder } from './compile-folder.ts';
import { drawPdfPapers, type KeptDrawings, keepInMemory } from './draw-pdf-papers.ts';
import { createKeptPages, type KeptPages, takeOver } from './kept-pages.ts';
import { beginOutput, keepAllBut } from './output-folder.ts';
import { writeSearchIndex } from './pagefind.ts';
import { openPrintCache, type PrintCache } from './print-cache.ts';
import { type PrintedCouncil, printCouncil } from './print-council.ts';
import { type PrintOnDemand, printOnDemand } from './print-on-demand.ts';
import { openPrintPool } from './print-pool.ts';
import { localProblems } from './print-problems.ts';
import { createPrintTools } from './print-tools.ts';
import { openShape } from './shape.ts';
import { buildSite } from './site.ts';
import { writeEpubs } from './write-epubs.ts';

/** What to build. Paths are absolute; `only` is "committee" or "committee/date". */
export interface BuildRequest {
  content: string;
  output: string;
  cwd: string;
  today: string | undefined;
  now: Date;
  drafts: boolean;
  only?: string | undefined;
  /** What the build before into this output left to be used again. */
  memory?: BuildMemory | undefined;
}

/** What builds that follow one another into the same output keep in mind. */
export interface BuildMemory {
  texts: KeptTexts;
  pages: KeptPages;
  drawings: KeptDrawings;
}

/** A memory for a first build. */
export function createBuildMemory(): BuildMemory {
  return { texts: createKeptTexts(), pages: createKeptPages(), drawings: keepInMemory() };
}

/** What came of it. `built` is false when errors in what is public stopped it; the old output is untouched then. */
export interface BuildResult {
  built: boolean;
  problems: Problem[];
  meetings: number;
  papers: number;
  /** PDFs in the output, and layouts that had to be set anew for them: none where nothing has changed. */
  pdfs: number;
  layouts: number;
  /** Makes the PDFs that were not written, where drafts are shown. */
  print: PrintOnDemand | undefined;
  /** What could not be laid out for print and why, a line each: nothing is built then, and the old output is untouched. */
  failures: string[];
  /** Addresses of pictures that could not be printed: their words stand in their place. */
  broken: string[];
}

/** Builds a council’s site. Where drafts are shown, PDFs are made when they are asked for, and the search index is left to the caller. */
export async function buildCouncil(request: BuildRequest): Promise<BuildResult> {
  const compiled = await compileFolder({ ...request, kept: request.memory?.texts });
  const { council, findings, files } = compiled;
  const wanted = findings.filter(({ problem }) => isWithin(problem.file, request.only));
  const problems = localProblems(wanted, request.content, request.cwd);
  const shown = council.meetings.filter((meeting) => meeting.public || meeting.draft);
  const counts = { meetings: shown.length, papers: shown.flatMap((meeting) => meeting.papers).length };
  const none = { pdfs: 0, layouts: 0, print: undefined, failures: [], broken: [] };
  if (wanted.some(({ problem, published }) => published && problem.severity === 'error'))
    return { built: false, problems, ...counts, ...none };

  const shape = await openShape(request.content);
  const cache = openPrintCache(request.content);
  await drawPdfPapers(council, files, request.drafts ? (request.memory?.drawings ?? keepInMemory()) : cache);
  const output = await beginOutput(request.output);
  try {
    const printed = request.drafts ? undefined : await printAll(compiled, request, shape, cache, output.folder);
    if (printed && printed.failures.length > 0) {
      await output.abandon();
      return { built: false, problems, ...counts, ...none, failures: printed.failures };
    }
    const website = web.render(council, printed?.editions ?? 'on demand');
    const parted = await request.memory?.pages.part(website, shape);
    await buildSite({ website: parted?.fresh ?? website, shape, output: output.folder });
    if (parted) await takeOver(parted.kept, request.output, output.folder);
    for (const [address, bytes] of files) await writeBelow(output.folder, address, bytes);
    if (!request.drafts) await writeSearchIndex(output.folder);
    if (request.only) await keepAllBut(join('committees', request.only), output.folder, request.output);
    await output.finish();
    parted?.remember();
    return {
      built: true,
      problems,
      ...counts,
      pdfs: printed?.pdfs ?? 0,
      layouts: printed?.layouts ?? 0,
      print: request.drafts ? printOnDemand(compiled, shape) : undefined,
      failures: [],
      broken: printed?.broken ?? [],
    };
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

/** Writes the PDFs of all public meetings, makes their pages on the web agree with them, and writes the EPUBs of these. */
async function printAll(
  { council, files }: CompiledFolder,
  { only }: BuildRequest,
  shape: string,
  cache: PrintCache,
  output: string,
): Promise<PrintedCouncil & { pdfs: number; layouts: number }> {
  const within = only === undefined ? '/' : `/committees/${only}/`;
  const meetings = council.meetings.filter((meeting) => meeting.public && meeting.address.startsWith(within));
  const pool = openPrintPool();
  try {
    const shop = { lookup: buildLookup(council), files, tools: createPrintTools(pool, shape, cache) };
    const write = (address: string, bytes: Uint8Array) => writeBelow(output, address, bytes);
    const printed = await printCouncil(meetings, shop, write);
    for (const [meeting, maps] of printed.maps) placePrinted(meeting, maps);
    if (only === undefined) await cache.prune();
    const epubs = await writeEpubs(meetings, shop, write);
    return {
      ...printed,
      editions: new Map([...printed.editions, ...epubs, ...listOriginals(meetings, files)]),
      pdfs: printed.editions.size,
      layouts: pool.count,
    };
  } finally {
    await pool.close();
  }
}

/** How large the PDFs are whose pages papers have, by address. */
function listOriginals(meetings: readonly CompiledMeeting[], files: CompiledFolder['files']): [string, EditionFacts][] {
  return meetings
    .flatMap(({ papers }) => papers)
    .flatMap(({ pdf }) => {
      const bytes = pdf && files.get(pdf.address);
      return bytes
        ? [[pdf.address, { bytes: bytes.length, pages: pdf.pictures.length }] as [string, EditionFacts]]
        : [];
    });
}

async function writeBelow(output: string, address: string, bytes: Uint8Array): Promise<void> {
  const path = join(output, decodeURIComponent(address));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

function isWithin(file: string, only: string | undefined): boolean {
  if (only === undefined || !file.startsWith('committees/')) return true;
  const below = `committees/${only}/`;
  return file.startsWith(below) || below.startsWith(`${file.slice(0, file.lastIndexOf('/'))}/`);
}
