/** Reads and compiles a content folder, files beside papers included: what build, check and publish have in common. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Compiled, compileCouncil, type KeptTexts } from '../compile.ts';
import { cleanFile } from '../files/clean-file.ts';
import { type Finding, findings } from '../findings.ts';
import type { ReadPdf } from '../model/pdf-paper.ts';
import { problem } from '../problem.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { meetingOf } from '../read/locate.ts';
import { findPictureFault } from './decode-picture.ts';
import { loadFonts } from './fonts.ts';
import { readContent } from './read-content.ts';
import { readPdfPapers } from './read-pdf-papers.ts';
import { findShapeProblems } from './shape.ts';
import { findToday } from './today.ts';

/** What to compile. `content` is absolute; `today` undefined means the day `now` falls on in the council’s time zone. */
export interface CompileRequest {
  content: string;
  today: string | undefined;
  now: Date;
  drafts: boolean;
  /** Pages to keep for Part 2 papers, by path: counted, in place of those their stubs give. */
  reserved?: ReadonlyMap<string, number> | undefined;
  /** A memory of the compilation before. */
  kept?: KeptTexts | undefined;
}

/** A compiled folder. `files` are the bytes to publish by address, their metadata taken out. */
export interface CompiledFolder extends Compiled {
  files: Map<string, Uint8Array>;
  /** PDFs that papers name as their pages, by path. */
  pdfs: ReadonlyMap<string, ReadPdf>;
}

/** Compiles a content folder from disk. */
export async function compileFolder({ content, ...options }: CompileRequest): Promise<CompiledFolder> {
  const compiled = await compileRead(await readContent(content), (path) => join(content, path), options);
  return { ...compiled, findings: [...compiled.findings, ...findings(await findShapeProblems(content), false)] };
}

/** Compiles what was read already; `fileAt` says where a file beside papers lies. */
export async function compileRead(
  folder: ContentFolder,
  fileAt: (path: string) => string,
  { today, now, drafts, reserved, kept }: Omit<CompileRequest, 'content'>,
): Promise<CompiledFolder> {
  const pdfs = await readPdfPapers(folder, fileAt);
  const compiled = compileCouncil(
    { ...folder, pdfs },
    { today: findToday(today, now, folder), drafts, reserved, kept, shows: loadFonts().shows },
  );
  const { files, found } = await cleanFiles(compiled, fileAt);
  return { ...compiled, findings: [...compiled.findings, ...found], files, pdfs };
}

/** The files that pages show or link to. Only these are ever copied, and never with their metadata (standards 125). */
async function cleanFiles(
  { council, shownFiles }: Compiled,
  fileAt: (path: string) => string,
): Promise<{ files: CompiledFolder['files']; found: Finding[] }> {
  const files: CompiledFolder['files'] = new Map();
  const found: Finding[] = [];
  const drafts = new Set(council.meetings.filter((meeting) => !meeting.public).map(({ address }) => address.slice(1)));
  for (const { path, address } of shownFiles) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const result = await cleanFile(name, await readFile(fileAt(path)));
    const fault = 'bytes' in result ? await findPictureFault(name, result.bytes) : result;
    if ('bytes' in result) files.set(address, result.bytes);
    if (!fault) continue;
    const published = !drafts.has(`committees/${meetingOf(path)}/`);
    found.push(...findings([problem(fault.rule, { file: path, line: 1, column: 1 }, { ...fault.values })], published));
  }
  return { files, found };
}
