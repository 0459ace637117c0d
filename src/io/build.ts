/** Builds the site: reads the content folder, compiles it, writes every edition, indexes it, and puts it in place whole. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import web from '../editions/web.ts';
import type { Problem } from '../problem.ts';
import { compileFolder } from './compile-folder.ts';
import { beginOutput, keepAllBut } from './output-folder.ts';
import { findPackageRoot } from './package-root.ts';
import { writeSearchIndex } from './pagefind.ts';
import { localProblems } from './print-problems.ts';
import { buildSite } from './site.ts';

/** What to build. Paths are absolute; `only` is "committee" or "committee/date". */
export interface BuildRequest {
  content: string;
  output: string;
  cwd: string;
  today: string | undefined;
  now: Date;
  drafts: boolean;
  only?: string | undefined;
}

/** What came of it. `built` is false when errors in what is public stopped it; the old output is untouched then. */
export interface BuildResult {
  built: boolean;
  problems: Problem[];
  meetings: number;
  papers: number;
}

/** Builds a council’s site. */
export async function buildCouncil(request: BuildRequest): Promise<BuildResult> {
  const { council, findings, files } = await compileFolder(request);
  const wanted = findings.filter(({ problem }) => isWithin(problem.file, request.only));
  const problems = localProblems(wanted, request.content, request.cwd);
  const shown = council.meetings.filter((meeting) => meeting.public || meeting.draft);
  const counts = { meetings: shown.length, papers: shown.flatMap((meeting) => meeting.papers).length };
  if (wanted.some(({ problem, published }) => published && problem.severity === 'error'))
    return { built: false, problems, ...counts };

  const output = await beginOutput(request.output);
  try {
    await buildSite({ website: web.render(council), packageDir: findPackageRoot(), output: output.folder });
    for (const [address, bytes] of files) await writeBelow(output.folder, address, bytes);
    await writeSearchIndex(output.folder);
    if (request.only) await keepAllBut(join('committees', request.only), output.folder, request.output);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
  return { built: true, problems, ...counts };
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
