/** A pack, agenda, minutes, supplement or report, as text, PDF or Word file, to the files of a meeting. Pure: what is there is read through a function. */
import { readAgenda } from './agenda.ts';
import { readDocxBlocks } from './docx-blocks.ts';
import type { DocxFile } from './docx-file.ts';
import { importAgenda } from './import-agenda.ts';
import { importMinutes } from './import-minutes.ts';
import { importReport } from './import-report.ts';
import { findScan, importScan } from './import-scan.ts';
import { importSupplement, isSupplement } from './import-supplement.ts';
import { areMinutes, startsMinutes } from './minutes-start.ts';
import { readPdfBlocks } from './pdf-blocks.ts';
import type { PdfFile } from './pdf-page.ts';
import { type Ask, collectProblems } from './problems.ts';
import { readHalfMarkdown } from './read-half-markdown.ts';
import { readPrinted } from './read-printed.ts';
import { type ImportOptions, ImportRefused, type ImportResult, type Task } from './task.ts';
import { collectFiles } from './written-files.ts';

/** Imports a text. What kind of file it is the text says itself. */
export function importPack(source: string, options: ImportOptions): ImportResult {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.replace(/[\s\f]/g, '') === '')
    throw new ImportRefused('There are no words in this file. A scan has to be read by OCR first.');
  const { problems, ask } = collectProblems(options.file);
  const written = collectFiles(options.existing, ask, sourceName(options));
  const blocks = isPrinted(text) ? readPrinted(text, ask) : readHalfMarkdown(text);
  const task: Task = { options, text, blocks, written, ask };
  const folder = importBlocks(task);
  return { files: written.files, beside: new Map(), problems, folder };
}

/** Imports a PDF. Problems are said of its pages, not of lines. */
export function importPdf(file: PdfFile, options: ImportOptions): ImportResult {
  let pageOf: number[] = [];
  const { problems, ask } = collectProblems(options.file, (line) => pageOf[line] ?? 1);
  const scan = findScan(file);
  if (scan) {
    const written = collectFiles(options.existing, ask, sourceName(options));
    const folder = importScan({ options, text: '', blocks: [], written, ask }, scan);
    return { files: written.files, beside: placePictures(written.files, file.files), problems, folder };
  }
  const early: Parameters<Ask>[] = [];
  const read = readPdfBlocks(file, (...one) => void early.push(one));
  pageOf = read.pageOf;
  for (const one of early) ask(...one);
  const written = collectFiles(options.existing, ask, sourceName(options));
  const folder = importBlocks({ options, text: read.text, blocks: read.blocks, written, ask });
  return { files: written.files, beside: placePictures(written.files, file.files), problems, folder };
}

/** Imports a Word file. Problems are said of its paragraphs. */
export function importDocx(file: DocxFile, options: ImportOptions): ImportResult {
  const { problems, ask } = collectProblems(options.file);
  const { blocks, text, notes, pictures } = readDocxBlocks(file, ask);
  const written = collectFiles(options.existing, ask, sourceName(options));
  const folder = importBlocks({ options, text, blocks, written: notes.into(written), ask });
  return { files: written.files, beside: placePictures(written.files, pictures), problems, folder };
}

/** The file’s name, by which papers say where they come from. */
function sourceName({ file }: ImportOptions): string {
  return file.split('/').at(-1) ?? file;
}

/** Puts each picture beside the papers that show it. */
function placePictures(files: Map<string, string>, pictures: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const beside = new Map<string, Uint8Array>();
  for (const [path, text] of files) {
    for (const [, name = ''] of text.matchAll(
      /(?:\]\(|^pdf: )([\w.-]+\.(?:png|jpe?g|gif|webp|svg|pdf))(?: "|\)|$)/gm,
    )) {
      const bytes = pictures.get(name);
      if (bytes) beside.set(`${path.slice(0, path.lastIndexOf('/'))}/${name}`, bytes);
    }
  }
  return beside;
}

function importBlocks(task: Task): string {
  const folder = importKind(task);
  const { published } = task.options;
  const lock = task.written.read(`${folder.replace(/\/supplement-\d+$/, '')}/pages.lock.json`);
  if (published && lock !== undefined && !lock.includes(`"${published}"`))
    task.ask('import-day-kept', 1, { day: published, folder: folder.replace('committees/', '') });
  return folder;
}

function importKind(task: Task): string {
  noteOddYears(task.text, task.ask);
  const agenda = readAgenda(task.blocks);
  const begins = task.blocks.slice(0, 8).findIndex((_, at) => startsMinutes(task.blocks, at));
  if (begins >= 0 && !(agenda && agenda.before.length < begins)) return importMinutes(task);
  if (begins < 0 && areMinutes(task.blocks)) return importMinutes(task);
  if (task.options.item !== undefined) return importReport(task);
  if (agenda && isSupplement(task, agenda)) return importSupplement(task, agenda);
  if (agenda && agenda.items.length > 1) return importAgenda(task, agenda);
  return importReport(task);
}

/** Lines broken as they were printed: form feeds, columns, or no line longer than a page is wide. */
function isPrinted(text: string): boolean {
  if (text.includes('\f')) return true;
  if (text.includes('\t')) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const long = lines.filter((line) => line.trim().length > 130).length;
  if (lines.filter((line) => /\S {4,}\S/.test(line)).length > 1 && long === 0) return true;
  return lines.length > 30 && long < lines.length / 50;
}

/** A year centuries away is a slip of the pen. */
function noteOddYears(text: string, ask: Ask): void {
  for (const [index, line] of text.split('\n').entries()) {
    const found = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* (2[1-9]\d\d)\b/i.exec(line);
    if (found) ask('import-odd-year', index + 1, { found: found[0] });
  }
}
