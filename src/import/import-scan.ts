/** A PDF that is pictures of pages and no words becomes a paper with these pages: a scanned plan, a signed letter. */
import { writeFile } from './front-matter.ts';
import { placeReport } from './import-report.ts';
import type { PdfFile } from './pdf-page.ts';
import { namePaper } from './slugs.ts';
import { ImportRefused, placeOf, type Task } from './task.ts';

/** A scanned file: the name its copy gets beside the paper, and how many pages it has. */
export interface Scan {
  name: string;
  pages: number;
}

/** Whether every page of a file is a picture, with not a word on any of them. */
export function findScan({ pages, files }: PdfFile): Scan | undefined {
  const name = [...files.keys()].find((one) => one.endsWith('.pdf'));
  const isScanned = pages.every(({ runs }) => runs.length === 0) && pages.some(({ pictures }) => pictures.length > 0);
  return name !== undefined && isScanned ? { name, pages: pages.length } : undefined;
}

/** Writes the paper and gives the meeting’s folder. What it is called and for which day is known from the file’s name alone. */
export function importScan(task: Task, { name: pdf, pages }: Scan): string {
  const { options, ask } = task;
  const source = options.file.split('/').at(-1) ?? options.file;
  const named = /(?<!\d)(20\d\d-[01]\d-[0-3]\d)(?!\d)/.exec(source)?.[1];
  const place = placeOf(options, named);
  if (!place.name)
    throw new ImportRefused(
      'This file is pictures of pages, without words. Say which meeting it is for with --into COMMITTEE/DATE, or the day with --date YYYY-MM-DD.',
    );
  if (named && !options.date && !options.into) ask('import-day-of-name', 1, { day: named });
  const words = source
    .replace(/\.pdf$/i, '')
    .replace(named ?? '', ' ')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  const title = words === '' ? 'Scanned paper' : words.charAt(0).toUpperCase() + words.slice(1);
  const label = /^(?:appendix|annexe?) ([a-z]|\d{1,2})\b/i.exec(title)?.[1]?.toUpperCase();
  const alt = `Scan of ${pages === 1 ? 'one page' : `${pages} pages`} (TBC: what it shows)`;
  const type = /\breport\b/i.test(title) ? 'report' : 'appendix';
  const facts = { title, type, ...(label && type === 'appendix' ? { label } : {}), pdf, alt, source };
  const name = namePaper(title);
  const path = [place.folder, place.supplement, `${name}.md`].filter(Boolean).join('/');
  ask('import-paper-scanned', 1, { path: path.replace('committees/', ''), alt });
  placeReport(task, place, { name, title, item: options.item, text: writeFile(facts, '') });
  return place.folder;
}
