/** agendapack import: a pack, agenda, minutes, supplement or report, as text, PDF or Word file, becomes a meeting’s folder. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { DocxFile } from '../import/docx-file.ts';
import { importDocx, importPack, importPdf } from '../import/import-pack.ts';
import { listToLookAt, type TakenFile } from '../import/list-to-look-at.ts';
import type { PdfFile } from '../import/pdf-page.ts';
import { makeSlug } from '../import/slugs.ts';
import { type ImportOptions, ImportRefused, type ImportResult } from '../import/task.ts';
import { isWordLike, readDocx } from '../io/read-docx.ts';
import { readPdf, UnreadablePdf } from '../io/read-pdf.ts';
import { readPdfPaper } from '../io/read-pdf-papers.ts';
import { writeTogether } from '../io/write-together.ts';
import { formatProblem, problem, sortProblems } from '../problem.ts';
import { type Command, type Context, UsageError } from './command.ts';

export const command: Command = {
  summary:
    'Takes in a pack, agenda, minutes, supplement or report: a Word file (.docx), a PDF, or its text (.txt or .md); or a folder of them.',
  usage:
    'FILE|FOLDER… --committee SLUG [--date YYYY-MM-DD] [--into COMMITTEE/DATE[/supplement-N]] [--item KEY] [--published YYYY-MM-DD]',
  options: {
    committee: { type: 'string' },
    date: { type: 'string' },
    into: { type: 'string' },
    item: { type: 'string' },
    published: { type: 'string' },
  },
  async run(context) {
    const given = readOptions(context);
    const wanted = context.positionals.map((name) => resolve(context.cwd, name));
    if (wanted.some((path) => existsSync(path) && statSync(path).isDirectory()))
      return importFolders(wanted, given, context);
    let code = 0;
    for (const path of wanted) {
      const one = await importFile(path, given, context);
      if (one.folder !== undefined) context.out(one.folder);
      for (const found of one.problems) context.err(formatProblem(found));
      if (one.refused !== undefined) context.err(`${one.file}:1:1 error ${one.refused}`);
      code = Math.max(code, one.refused === undefined ? 0 : 1);
    }
    return code;
  },
};

/** Imports whole folders. No file stops the others; what there is to look at is listed at the end. */
async function importFolders(wanted: string[], given: Given, context: Context): Promise<number> {
  const all = wanted.flatMap((path) => (existsSync(path) && statSync(path).isDirectory() ? listFiles(path) : [path]));
  const paths = all.filter((path) => wanted.includes(path) || /\.(?:pdf|docx?|rtf|txt|md)$/i.test(path));
  const passed = all.filter((path) => !paths.includes(path)).map((path) => nameFile(path, context.cwd));
  if (paths.length === 0)
    throw new UsageError('There are no PDFs, Word files (.docx) or texts (.txt, .md) in this folder.');
  const taken: TakenFile[] = [];
  for (const [at, path] of paths.entries()) {
    showLine(`${at + 1} of ${paths.length}: ${nameFile(path, context.cwd)}`);
    const one = await importFile(path, given, context).catch((error: unknown) => ({
      file: nameFile(path, context.cwd),
      folder: undefined,
      refused: `This file could not be read, for a reason nobody thought of: ${error instanceof Error ? error.message : error}`,
      problems: [],
    }));
    taken.push(one);
    if (one.folder !== undefined) context.out(one.folder);
  }
  showLine('');
  for (const line of listToLookAt(taken, passed)) context.err(line);
  return taken.some((one) => one.refused !== undefined) ? 1 : 0;
}

/** The files of a folder and the folders in it, by name; “report 2” stands before “report 10”. */
function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((one) => one.isFile() && !/^(?:\.|~\$)/.test(one.name))
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !/[\\/]\./.test(relative(folder, path)));
  return names.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

type Given = ReturnType<typeof readOptions>;

function readOptions({ values, positionals }: Context) {
  const { committee, date, into, item, published } = values as Record<string, string | undefined>;
  if (positionals.length === 0) throw new UsageError('Say which file to import.');
  const slug = committee ?? into?.split('/')[0];
  if (!slug)
    throw new UsageError(
      'Say which committee the file belongs to: --committee planning, or --into planning/2026-03-18.',
    );
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new UsageError(`--committee should be a short name such as planning, not “${slug}”.`);
  for (const [name, value] of Object.entries({ date, published })) {
    if (value !== undefined && !/^\d{4}-\d{2}-\d{2}(-\d+)?$/.test(value))
      throw new UsageError(`--${name} should be a day such as 2026-03-18, not “${value}”.`);
  }
  if (into !== undefined && !/^[a-z0-9-]+\/\d{4}-\d{2}-\d{2}(-\d+)?(\/supplement-\d+)?\/?$/.test(into)) {
    throw new UsageError(`--into should be a meeting such as planning/2026-03-18, or its supplement, not “${into}”.`);
  }
  if (committee && into && into.split('/')[0] !== committee)
    throw new UsageError('--committee and --into name different committees.');
  return { committee: slug, date, into, item, published };
}

/** Imports one file. */
async function importFile(path: string, given: Given, { content, cwd }: Context): Promise<TakenFile> {
  const file = nameFile(path, cwd);
  const existing = (name: string) => {
    const there = join(content, name);
    return existsSync(there) && statSync(there).isFile() ? readFileSync(there, 'utf8') : undefined;
  };
  try {
    const source = await readSource(path, file);
    const options = { ...given, file, existing };
    const { files, beside, problems, folder } = importSource(source, options);
    const replaced = [...beside].filter(([name, bytes]) => isOther(join(content, name), bytes)).map(([path]) => path);
    problems.push(
      ...replaced.map((path) => problem('import-picture-replaced', { file, line: 1, column: 1 }, { path })),
    );
    writeTogether(content, new Map<string, string | Uint8Array>([...files, ...beside]));
    return { file, folder: relative(cwd, join(content, folder)) || '.', problems: sortProblems(problems) };
  } catch (error) {
    if (!(error instanceof ImportRefused || error instanceof UnreadablePdf)) throw error;
    return { file, folder: undefined, refused: error.message, problems: [] };
  }
}

function nameFile(path: string, cwd: string): string {
  return relative(cwd, path) || basename(path);
}

/** Whether there is a file with other bytes. */
function isOther(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && !readFileSync(path).equals(bytes);
}

function importSource(source: string | PdfFile | DocxFile, options: ImportOptions): ImportResult {
  if (typeof source === 'string') return importPack(source, options);
  return 'pages' in source ? importPdf(source, options) : importDocx(source, options);
}

/** Bytes of the largest text and the largest PDF that are taken in. */
const largest = { text: 64 * 2 ** 20, pdf: 1024 * 2 ** 20 };

/** The text of a file, or what a PDF or a Word file holds. Progress is shown on a terminal. */
async function readSource(path: string, file: string): Promise<string | PdfFile | DocxFile> {
  if (!existsSync(path)) throw new ImportRefused('There is no such file.');
  if (!statSync(path).isFile()) throw new ImportRefused('This is not a file.');
  const { size } = statSync(path);
  if (size > largest.pdf) throw new ImportRefused('This file is larger than 1 GB. Cut it into parts.');
  if (size === 0) throw new ImportRefused('This file is empty.');
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 1024).toString('latin1').includes('%PDF-')) {
    const name = makeSlug(basename(path).replace(/\.pdf$/i, '')) || 'picture';
    const read = await readPdf(bytes, name, (page, pages) => showProgress(file, page, pages));
    // A file of pictures alone is kept as it is, where its pages can be shown.
    const isScan = read.pages.every(({ runs }) => runs.length === 0);
    if (isScan && 'pages' in (await readPdfPaper(`${name}.pdf`, bytes))) read.files.set(`${name}.pdf`, bytes);
    return read;
  }
  if (isWordLike(bytes)) return readDocx(bytes, makeSlug(basename(path).replace(/\.\w+$/, '')) || 'picture');
  const named = /\.(docx?|pdf)$/i.exec(path)?.[1]?.toLowerCase();
  if (named !== undefined)
    throw new ImportRefused(`This file is named .${named}, but is none. Open it and save it again.`);
  if (size > largest.text)
    throw new ImportRefused('This file is larger than 64 MB, more than the text of any pack. Cut it into parts.');
  if (bytes.includes(0)) throw new ImportRefused('This file is not text, not a PDF and not a Word file (.docx).');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportRefused('This file is not text in UTF-8. Save it again as UTF-8 text.');
  }
}

function showProgress(file: string, page: number, pages: number): void {
  showLine(page < pages ? `${file}: page ${page} of ${pages}` : '');
}

/** One line that is written over, on a terminal alone. */
function showLine(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${words}`);
}
