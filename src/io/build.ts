/** Builds the site: reads the content folder, compiles it, writes every edition, indexes it, and puts it in place whole. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compileCouncil } from '../compile.ts';
import web from '../editions/web.ts';
import { cleanFile } from '../files/clean-file.ts';
import { type Finding, findings } from '../findings.ts';
import type { CompiledCouncil } from '../model/compiled.ts';
import { type Problem, problem } from '../problem.ts';
import { beginOutput, keepAllBut } from './output-folder.ts';
import { findPackageRoot } from './package-root.ts';
import { writeSearchIndex } from './pagefind.ts';
import { localProblems } from './print-problems.ts';
import { readContent } from './read-content.ts';
import { buildSite } from './site.ts';
import { findToday } from './today.ts';

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
  const folder = await readContent(request.content);
  const today = findToday(request.today, request.now, folder);
  const { council, findings: found } = compileCouncil(folder, { today, drafts: request.drafts });
  const files = await cleanFiles(council, request.content);
  const wanted = [...found, ...files.found].filter(({ problem: one }) => isWithin(one.file, request.only));
  const problems = localProblems(wanted, request.content, request.cwd);
  const shown = council.meetings.filter((meeting) => meeting.public || meeting.draft);
  const counts = { meetings: shown.length, papers: shown.flatMap((meeting) => meeting.papers).length };
  if (wanted.some(({ problem: one, published }) => published && one.severity === 'error'))
    return { built: false, problems, ...counts };

  const output = await beginOutput(request.output);
  try {
    await buildSite({ website: web.render(council), packageDir: findPackageRoot(), output: output.folder });
    for (const [address, bytes] of files.clean) await writeBelow(output.folder, address, bytes);
    await writeSearchIndex(output.folder);
    if (request.only) await keepAllBut(join('committees', request.only), output.folder, request.output);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
  return { built: true, problems, ...counts };
}

/** The files that public papers show or link to, without their metadata. Only these are ever copied (standards 125). */
async function cleanFiles(
  council: CompiledCouncil,
  content: string,
): Promise<{ clean: Map<string, Uint8Array>; found: Finding[] }> {
  const clean = new Map<string, Uint8Array>();
  const found: Finding[] = [];
  const seen = new Set<string>();
  for (const meeting of council.meetings) {
    for (const { path, address } of meeting.papers.flatMap((paper) => paper.files)) {
      if (seen.has(path)) continue;
      seen.add(path);
      const result = await cleanFile(path.slice(path.lastIndexOf('/') + 1), await readFile(join(content, path)));
      if ('bytes' in result) clean.set(address, result.bytes);
      else
        found.push(
          ...findings([problem(result.rule, { file: path, line: 1, column: 1 }, result.values)], meeting.public),
        );
    }
  }
  return { clean, found };
}

async function writeBelow(output: string, address: string, bytes: Uint8Array): Promise<void> {
  const path = join(output, address);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

function isWithin(file: string, only: string | undefined): boolean {
  if (only === undefined || !file.startsWith('committees/')) return true;
  const below = `committees/${only}/`;
  return file.startsWith(below) || below.startsWith(`${file.slice(0, file.lastIndexOf('/'))}/`);
}
