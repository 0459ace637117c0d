/** A supplement: papers that were not there when the pack was published, with a sheet and page numbers of their own. */
import type { ReadAgenda } from './agenda.ts';
import { assembleAppendix, assembleReport, writeTables } from './assemble-paper.ts';
import { type Block, wordsOf } from './blocks.ts';
import { cutAppendices, cutItems, firstPage } from './cut.ts';
import { readDate } from './dates.ts';
import { readFacts, writeFile } from './front-matter.ts';
import { escapeWords, plainWords } from './inline.ts';
import { createNames, namePaper } from './slugs.ts';
import { stampPublication } from './stamping.ts';
import { ImportRefused, placeOf, skeletonMark, type Task } from './task.ts';
import { endToFollow } from './to-follow.ts';
import { writeNeighbours } from './write-council.ts';
import { writePaper } from './write-paper.ts';

const signs =
  /\bsupplement(?:ary)?\b|\bnot available when the (?:main )?agenda\b|\blate papers?\b|\baddendum\b|\burgent item\b/i;

/** Whether the words before the agenda say that this is a supplement. */
export function isSupplement({ options }: Task, agenda: ReadAgenda): boolean {
  return (
    /\/supplement-\d+$/.test(options.into ?? '') ||
    agenda.before.slice(0, 40).some((block) => signs.test(plainWords(wordsOf(block))))
  );
}

/** Writes the supplement and gives its folder. */
export function importSupplement(task: Task, agenda: ReadAgenda): string {
  const { options, written, ask } = task;
  const letter = agenda.before.map((block) => plainWords(wordsOf(block)));
  const named = letter.find(
    (words) => /\b(committee|council|cabinet|board|panel|meeting)\b/i.test(words) && readDate(words),
  );
  const place = placeOf(options, readDate(named ?? ''));
  if (!place.name)
    throw new ImportRefused('No date of the meeting was found in this supplement. Say it with --into COMMITTEE/DATE.');
  const dated = letter.find(
    (words) =>
      /^(?:date\s*:)?\s*(?:\w+day,?\s+)?(?:\d{1,2}\w* \w+|[a-z]+ \d{1,2}\w*),? \d{4}$/i.test(words) ||
      /^date\s*:/i.test(words),
  );
  const published = options.published ?? readDate(dated ?? '');
  const { before, slices } = cutItems(agenda.after, agenda.items, ask);
  const give = createNames();
  const papers = new Map<string, [string, string][]>();
  for (const { item, blocks } of slices) {
    const { report, appendices } = cutAppendices(blocks, ask);
    const paper = assembleReport(report, item.title, firstPage(item, report), ask);
    const name = give(namePaper(item.title));
    const source = options.file.split('/').at(-1);
    const files: [string, string][] = [[name, writeFile({ ...paper.facts, source }, paper.body)]];
    for (const appendix of appendices) {
      const made = assembleAppendix(appendix.blocks, appendix.label, appendix.title, ask);
      files.push([
        give(`appendix-${appendix.label.toLowerCase()}`),
        writeFile({ ...made.facts, of: name, source }, made.body),
      ]);
    }
    papers.set(item.number, files);
  }
  const facts = {
    date: published ?? place.date,
    kind: letter.some((words) => /\burgent\b/i.test(words)) ? 'urgent' : 'to-follow',
    ...(agenda.items.some((item) => item.pages?.first === 1) ? { series: 'own' } : {}),
    items: agenda.items.map((item) => ({
      key: keyOf(written.read(`${place.folder}/index.md`), item.number),
      papers: (papers.get(item.number) ?? []).map(([name]) => name),
      pages: item.pages && `${item.pages.first}-${item.pages.last}`,
    })),
  };
  const body = writePaper(
    writeTables(
      [...agenda.before, ...unsaid(agenda, papers), ...agenda.others, ...before].filter(
        (block) => block.kind !== 'sheet',
      ),
      ask,
    ),
  );
  const sheet = writeFile(facts, body);
  const number = place.supplement ?? `supplement-${freeNumber(written.read, place.folder, sheet)}`;
  const folder = `${place.folder}/${number}`;
  written.add(`${folder}/index.md`, sheet, 1);
  for (const files of papers.values()) for (const [name, text] of files) written.add(`${folder}/${name}.md`, text, 1);
  const isNew = written.read(`${place.folder}/index.md`) === undefined;
  writeMeeting(task, agenda, place, papers);
  if (!isNew) endToFollow(task, place.folder, filledKeys(facts.items));
  if (isNew) written.stamp(place.folder, { what: 'pack', on: published ?? place.date }, 1);
  stampPublication(task, {
    folder: place.folder,
    what: number,
    printed: published,
    meeting: place.date,
    isNew,
    line: 1,
  });
  return folder;
}

/** The items that the supplement has papers for. */
function filledKeys(items: { key: string; papers: string[] }[]): string[] {
  return items.flatMap(({ key, papers }) => (papers.length > 0 ? [key] : []));
}

/** What the sheet prints of its items that neither a paper nor the facts say: notes, and titles without a paper. */
function unsaid({ items }: ReadAgenda, papers: Map<string, [string, string][]>): Block[] {
  return items.flatMap(({ number, title, note, line }) => {
    const lines = [papers.has(number) ? undefined : `${number} ${title}`, note].filter((text) => text !== undefined);
    return lines.length === 0
      ? []
      : [{ kind: 'text', lines: lines.map((text) => ({ text: escapeWords(text), line })), line }];
  });
}

/** The first supplement that is not there yet, or the one that is this very one. */
function freeNumber(read: (path: string) => string | undefined, folder: string, sheet: string): number {
  for (let number = 1; ; number++) {
    const there = read(`${folder}/supplement-${number}/index.md`);
    if (there === undefined || there === sheet) return number;
  }
}

function keyOf(meeting: string | undefined, number: string): string {
  const items = meeting === undefined ? undefined : readFacts(meeting).items;
  const found = (Array.isArray(items) ? items : []).find(
    (item: { number?: unknown }) => String(item.number) === number,
  );
  return String(found?.key ?? number)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** The meeting itself, with the items the supplement names, where nothing of it is there. */
function writeMeeting(
  task: Task,
  agenda: ReadAgenda,
  place: { folder: string; date: string; slug: string },
  papers: ReadonlyMap<string, unknown>,
): void {
  writeNeighbours(task, place.slug);
  const path = `${place.folder}/index.md`;
  const text = task.written.read(path);
  if (text === undefined) {
    task.ask('import-supplement-alone', 1, { folder: place.folder.replace('committees/', '') });
    const items = agenda.items.map(({ number, title }) => ({
      number,
      title,
      ...(papers.has(number) ? {} : { 'to-follow': true }),
    }));
    task.written.addMissing(path, writeFile({ date: place.date, items }, '', skeletonMark));
  }
}
