/** A pack or an agenda becomes a meeting: council, committee, members, front sheet, papers, and the minutes of the meeting before. */
import type { ReadAgenda } from './agenda.ts';
import type { PrintedItem } from './agenda-items.ts';
import { type AssembledPaper, assembleAppendix, assembleReport, writeBody } from './assemble-paper.ts';
import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { type Cover, readCover } from './cover.ts';
import { publicationDay } from './cover-dates.ts';
import { cutAppendices, cutItems, firstPage, type ItemSlice } from './cut.ts';
import { writeFile } from './front-matter.ts';
import { writeEarlierMinutes } from './import-minutes.ts';
import { bareWords, plainWords } from './inline.ts';
import { startsMinutes } from './minutes-start.ts';
import { createNames, namePaper } from './slugs.ts';
import { stampPublication } from './stamping.ts';
import { ImportRefused, placeOf, skeletonMark, type Task } from './task.ts';
import {
  committeeFacts,
  committeeInText,
  councilFacts,
  memberFiles,
  printedMembers,
  titleOfSlug,
} from './write-council.ts';

/** Writes the meeting and gives its folder. */
export function importAgenda(task: Task, agenda: ReadAgenda): string {
  const { options, written } = task;
  const cover = readCover(agenda.before, task.text);
  const { slug, name, folder, date } = placeOf(options, cover.date);
  if (!name) throw new ImportRefused('No date of the meeting was found in this file. Say it with --date YYYY-MM-DD.');
  const printed = cover.committee ?? committeeInText(task.text);
  const title = printed ?? titleOfSlug(slug);
  const signature = takeSignature(agenda);
  if (signature && !cover.contact) cover.contact = signature;
  writeCouncil(task, cover, slug, title);
  const path = `${folder}/index.md`;
  const there = written.read(path);
  const isSkeleton = there?.startsWith(`---\n# ${skeletonMark}`) ?? false;
  const below = agenda.after.slice(0, 8);
  const minutes = below.findIndex((_, at) => startsMinutes(below, at));
  const signed = below
    .slice(0, minutes < 0 ? undefined : minutes)
    .flatMap((block) => (block.kind === 'text' ? block.lines : []));
  const published =
    options.published ??
    cover.published ??
    publicationDay(
      signed.map((one) => plainWords(one.text)),
      date,
    );
  const isMade = there === undefined || isSkeleton;
  const papers = writePapers(task, agenda, {
    folder,
    date,
    slug,
    title,
    published: published ?? (isMade ? date : undefined),
  });
  const body = frontSheetWords(task, cover, agenda, papers.before, slug);
  const facts = {
    date,
    time: cover.time,
    venue: cover.venue,
    contact: cover.contact,
    attend: cover.attend,
    online: cover.online,
    members: printedMembers(cover.seats),
    published,
    items: agenda.items.map((item) => itemFacts(item, papers.named.get(item) ?? [])),
  };
  const text = writeFile(facts, body, `Agenda as printed in ${options.file.split('/').at(-1)}`);
  const line = agenda.items[0]?.line ?? 1;
  if (isSkeleton) written.change(path, text);
  else written.add(path, text, line);
  const isNew = isMade || there === text;
  stampPublication(task, { folder, what: 'pack', printed: published, meeting: date, isNew, line });
  return folder;
}

interface Place {
  folder: string;
  date: string;
  slug: string;
  title: string;
  /** The day the pack counts as published. */
  published: string | undefined;
}

function writePapers(task: Task, agenda: ReadAgenda, place: Place) {
  const { before, slices } = cutItems(agenda.after, agenda.items, task.ask);
  const named = new Map<PrintedItem, string[]>();
  const give = createNames();
  const contacts = new Map<string, { telephone: string; line: number }>();
  for (const slice of slices) {
    if (slice.isMinutes) {
      const first = slice.item.pages?.first;
      const own = writeEarlierMinutes(task, slice.blocks, {
        committee: place.slug,
        title: place.title,
        pack: { date: place.date, first },
        published: place.published,
        itemTitle: slice.item.title,
      });
      if (own) {
        named.set(slice.item, [`${own}/minutes`]);
        continue;
      }
      task.ask('import-minutes-unread', slice.item.line);
    }
    const { report, appendices } = cutAppendices(slice.blocks, task.ask);
    const paper = assembleReport(report, slice.item.title, firstPage(slice.item, report), task.ask);
    const name = give(namePaper(slice.item.title));
    const names = [name];
    compareTelephones(paper, contacts, task);
    writePaperFile(task, `${place.folder}/${name}.md`, paper, slice);
    for (const appendix of appendices) {
      const made = assembleAppendix(appendix.blocks, appendix.label, appendix.title, task.ask);
      const own = give(`appendix-${appendix.label.toLowerCase()}`);
      names.push(own);
      writePaperFile(task, `${place.folder}/${own}.md`, { ...made, facts: { ...made.facts, of: name } }, slice);
    }
    named.set(slice.item, names);
  }
  return { named, before };
}

function writePaperFile(task: Task, path: string, paper: AssembledPaper, slice: ItemSlice): void {
  const part = slice.item.part === 2 ? { part: 2 } : {};
  task.written.add(
    path,
    writeFile({ ...paper.facts, ...part, source: task.options.file.split('/').at(-1) }, paper.body),
    slice.item.line,
  );
}

/** One officer with two telephone numbers is a slip that a clerk wants to know of. */
function compareTelephones(
  paper: AssembledPaper,
  seen: Map<string, { telephone: string; line: number }>,
  task: Task,
): void {
  const { name = '', telephone, line = 1 } = paper.contact ?? {};
  if (!telephone) return;
  const before = seen.get(name);
  if (before && before.telephone.replace(/\s/g, '') !== telephone.replace(/\s/g, '')) {
    task.ask('import-two-numbers', line, { name, first: telephone, second: before.telephone, line: before.line });
  }
  if (!before) seen.set(name, { telephone, line });
}

function itemFacts(item: PrintedItem, papers: string[]): Record<string, unknown> {
  const { pages } = item;
  return {
    number: item.number,
    title: item.title,
    ...(item.part === 2 ? { part: 2 } : {}),
    papers,
    ...(item.toFollow ? { 'to-follow': true } : {}),
    ...(item.verbal ? { verbal: true } : {}),
    pages: pages && (pages.first === pages.last ? String(pages.first) : `${pages.first}-${pages.last}`),
    note: item.note,
  };
}

function writeCouncil({ written, ask, options, text }: Task, cover: Cover, slug: string, title: string): void {
  if (written.read('council.md') === undefined) {
    if (!cover.council) ask('import-council-name', 1);
    ask('import-site-address', 1);
    written.addMissing('council.md', writeFile(councilFacts(cover)));
  }
  for (const [path, text] of memberFiles(cover.seats)) written.addMissing(path, text);
  const terms = writeBody(cover.terms, title, ask);
  written.addMissing(`committees/${slug}/index.md`, writeFile(committeeFacts(cover, title), terms));
  if (options.committee && title === titleOfSlug(slug) && !cover.committee && !committeeInText(text))
    ask('import-committee-name', 1, { title });
}

/** “Benjamin Smith, General Counsel, 01234 567890” below the agenda: whom to ask. */
function takeSignature(agenda: ReadAgenda) {
  const at = agenda.after.findIndex((block) => block.kind === 'text');
  const block = agenda.after[at];
  if (block?.kind !== 'text' || at > 2 || block.lines.length < 2 || block.lines.length > 4) return undefined;
  const lines = block.lines.map((one) => plainWords(one.text));
  const telephone = lines.find((line) => /^[\d() +]{9,16}$/.test(line));
  if (!telephone) return undefined;
  agenda.after.splice(at, 1);
  return { name: lines[0] ?? '', role: lines[1] === telephone ? undefined : lines[1], telephone };
}

/** Words of the front sheet that no fact was made of, and those whose file was there already with other words. */
function frontSheetWords(task: Task, cover: Cover, agenda: ReadAgenda, before: Block[], slug: string): string {
  const council = bareWords(task.written.read('council.md') ?? '');
  const committee = bareWords(task.written.read(`committees/${slug}/index.md`) ?? '');
  const lost = [cover.head?.name, cover.head?.role, cover.address, cover.formats, cover.strapline].filter(
    (words): words is string => words !== undefined && !hasWords(council, words),
  );
  const kept: Block[] = lost.map((words) => ({
    kind: 'text',
    lines: words.split('\n').map((text) => ({ text, line: 1 })),
    line: 1,
  }));
  const terms = cover.terms.every((block) => hasWords(committee, wordsOf(block))) ? [] : cover.terms;
  const heading: Block[] = terms.length > 0 ? [{ kind: 'heading', level: 2, text: 'Terms of Reference', line: 1 }] : [];
  return writeBody(
    [
      ...cover.rest,
      ...kept,
      ...heading,
      ...terms,
      ...agenda.others,
      ...before.filter((block) => block.kind !== 'sheet'),
    ],
    '',
    task.ask,
  );
}

function hasWords(text: string, words: string): boolean {
  return text.includes(bareWords(words));
}
