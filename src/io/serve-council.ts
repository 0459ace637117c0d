/** Serves a council's site with its drafts while the papers are being written: each change is built and shown. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gather } from '../read/gather.ts';
import { type BuildMemory, type BuildResult, buildCouncil, createBuildMemory } from './build.ts';
import { followWithSearch } from './follow-with-search.ts';
import type { PrintOnDemand } from './print-on-demand.ts';
import { printProblems } from './print-problems.ts';
import { type Outcome, renderPanel } from './problem-panel.ts';
import { type ServedFolder, serveFolder } from './serve.ts';
import { type Watching, workOnChange } from './watch.ts';

/** What to serve. Paths are absolute; it goes on until `signal` is aborted. */
export interface ServeRequest {
  content: string;
  cwd: string;
  today: string | undefined;
  now: Date;
  port: number;
  signal: AbortSignal;
  /** Told once, when the site can be looked at. */
  ready(served: ServedFolder): void;
  /** Messages for the person at the terminal, a line each. */
  err(line: string): void;
}

const notBuilt = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Not built yet</title></head>
<body><h1>The website could not be built yet</h1><p>The terminal says what has to be mended. This page then turns into the website.</p></body></html>
`;

/** Milliseconds that a build under way is given to end when serving ends. */
const patience = 3000;

/** Builds, serves, and builds again after each change. A build that fails leaves what is shown as it was. */
export async function serveCouncil(request: ServeRequest): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), 'agendapack-serve-'));
  const output = join(parent, 'site');
  const memory = createBuildMemory();
  const search = followWithSearch(output, join(parent, 'search'), (line) => {
    if (!request.signal.aborted) request.err(line);
  });
  let served: ServedFolder | undefined;
  let watching: Watching | undefined;
  try {
    await mkdir(output);
    await writeFile(join(output, 'index.html'), notBuilt);
    let print: PrintOnDemand | undefined;
    let outcome: Outcome = { built: true, problems: [] };
    const build = async () => {
      const result = await rebuild(request, output, memory);
      if (!result) return;
      const problems = result.problems.map((one) => ({ ...one, file: seenFromContent(one.file, request) }));
      outcome = { built: result.built, problems };
      if (result.built) print = result.print;
      served?.reload();
      // The page is there before the search that finds it: whoever has just saved looks at the page.
      if (result.built) search.refresh();
    };
    const make = async (address: string) =>
      (await search.read(address)) ??
      print?.(address).catch((error: Error) => void request.err(`There is no ${address}: ${error.message}`));
    const panel = (address: string) => renderPanel(outcome, address);
    watching = workOnChange(watchedFolders(request.content), build);
    await Promise.race([watching.first, untilAborted(request.signal)]);
    const base = await findBase(request.content);
    served = await serveFolder(output, { port: request.port, base, reload: true, make, panel });
    request.ready(served);
    await untilAborted(request.signal);
  } finally {
    await Promise.race([
      Promise.all([watching?.stop(), search.stop()]),
      setTimeout(patience, undefined, { ref: false }),
    ]);
    await served?.close();
    await rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The papers, and the council’s own layouts and site beside them. */
function watchedFolders(content: string): string[] {
  return [content, ...['layouts', 'site'].map((name) => join(dirname(content), name))];
}

function seenFromContent(file: string, { content, cwd }: ServeRequest): string {
  return relative(content, resolve(cwd, file)).replaceAll('\\', '/');
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Builds once and says what is wrong; undefined when the tool itself failed or is ending. */
async function rebuild(
  { content, cwd, today, now, signal, err }: ServeRequest,
  output: string,
  memory: BuildMemory,
): Promise<BuildResult | undefined> {
  try {
    const result = await buildCouncil({ content, output, cwd, today, now, drafts: true, memory });
    const { built, problems, papers } = result;
    if (signal.aborted) return undefined;
    printProblems(problems, err);
    err(built ? `Built, with ${papers} papers.` : 'Not built: errors in what is public have to be mended first.');
    return result;
  } catch (error) {
    if (!signal.aborted) err(`Not built: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** Path in the site's address, "/" or "/democracy/"; "/" while council.md cannot be read. */
async function findBase(content: string): Promise<string> {
  const text = await readFile(join(content, 'council.md'), 'utf8').catch(() => undefined);
  const texts = new Map(text === undefined ? [] : [['council.md', text]]);
  const site = gather({ texts, files: new Set(), problems: [] }).council?.facts?.site;
  return site === undefined ? '/' : new URL(site).pathname.replace(/\/*$/, '/');
}
