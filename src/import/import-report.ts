/** A report alone becomes a paper of its meeting, listed at its item. */
import { assembleReport } from './assemble-paper.ts';
import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { cellWords } from './cells.ts';
import { readDate } from './dates.ts';
import { editFacts, readFacts, writeFile } from './front-matter.ts';
import { readImported } from './imported-record.ts';
import { plainWords } from './inline.ts';
import { readReportHead } from './report-head.ts';
import { namePaper } from './slugs.ts';
import { stampPublication } from './stamping.ts';
import { ImportRefused, placeOf, type Task } from './task.ts';
import { compareTitles } from './titles.ts';
import { endToFollow } from './to-follow.ts';
import { writeNeighbours } from './write-council.ts';

/** Writes the report and gives the meeting’s folder. */
export function importReport(task: Task): string {
  const { options, ask, blocks } = task;
  const top = blocks
    .slice(0, 12)
    .flatMap((block) =>
      block.kind === 'rows'
        ? block.rows.map((row) => row.cells.map(cellWords).join(' ').trim())
        : [plainWords(wordsOf(block))],
    );
  const addressed = top.find((words) => /^to\s*:/i.test(words) || /^(date|meeting)\b.*:/i.test(words));
  const printedDay = readDate(addressed ?? '') ?? top.map(readDate).find(Boolean);
  const named = /(?<!\d)(20\d\d-[01]\d-[0-3]\d)(?!\d)/.exec(options.file.split('/').at(-1) ?? '')?.[1];
  const place = placeOf(options, printedDay ?? named);
  if (named && place.name === named && !printedDay && !options.date && !options.into)
    ask('import-day-of-name', 1, { day: named });
  if (!place.name)
    throw new ImportRefused(
      'This looks like a report, and no date of a meeting was found in it. Say which meeting it is for with --into COMMITTEE/DATE, or the day with --date YYYY-MM-DD.',
    );
  const styled = blocks.slice(0, 30).find((block) => block.kind === 'text' && block.head === 1);
  const title = styled ? plainWords(wordsOf(styled)) : (readReportHead(blocks, '').title ?? titleAt(blocks));
  const paper = assembleReport(
    styled ? blocks.filter((block) => block !== styled) : withoutTitle(blocks, title),
    title,
    [],
    ask,
  );
  const label = /^(?:appendix|annexe?) ([a-z]|\d{1,2})\b/i.exec(title)?.[1];
  const facts = label ? { type: 'appendix', title, label: label.toUpperCase() } : paper.facts;
  const printed = top.map((words) => /^agenda item(?: no\.?)?:? (\d+[a-z]?)$/i.exec(words)?.[1]).find(Boolean);
  const item = options.item ?? printed;
  const name = findEarlier(task, place, title, item) ?? namePaper(title);
  const text = writeFile({ ...facts, source: options.file.split('/').at(-1) }, paper.body);
  placeReport(task, place, { name, title, item, text });
  return place.folder;
}

/** Puts a paper into its meeting, at its item, and makes the meeting where there is none. */
export function placeReport(
  task: Task,
  place: ReturnType<typeof placeOf>,
  { name, title, item, text }: { name: string; title: string; item: string | undefined; text: string },
): void {
  const { options, written, ask } = task;
  const path = place.supplement ? `${place.folder}/${place.supplement}/${name}.md` : `${place.folder}/${name}.md`;
  written.add(path, text, 1);
  writeNeighbours(task, place.slug);
  const isNew = written.read(`${place.folder}/index.md`) === undefined;
  listPaper(task, place.supplement ? `${place.folder}/${place.supplement}` : place.folder, place.date, {
    name,
    title,
    item,
  });
  if (place.supplement && item) endToFollow(task, place.folder, [item]);
  if (written.read(`${place.folder}/pages.lock.json`) === undefined) {
    const { folder, date: meeting } = place;
    // A report for a meeting that is being written here is the clerk’s own: it is published with that meeting.
    if (isNew || options.published !== undefined)
      stampPublication(task, { folder, what: 'pack', printed: options.published, meeting, isNew, line: 1 });
  } else if (!place.supplement && options.existing(path) === undefined)
    ask('import-public-now', 1, { folder: place.folder.replace('committees/', '') });
}

/** Name of the paper that an earlier file of this report became: it came from a file of this name or is at this item, and its title is much the same. */
function findEarlier(
  { written, options }: Task,
  { folder, supplement }: ReturnType<typeof placeOf>,
  title: string,
  item: string | undefined,
): string | undefined {
  const sheet = readFacts(written.read(`${supplement ? `${folder}/${supplement}` : folder}/index.md`) ?? '');
  const items = (Array.isArray(sheet.items) ? sheet.items : []) as {
    key?: unknown;
    number?: unknown;
    papers?: unknown[];
  }[];
  const own = items.find((one) => item !== undefined && [one.key, one.number].map(String).includes(item));
  const below = supplement ? `${supplement}/` : '';
  const source = options.file.split('/').at(-1);
  const known = Object.entries(readImported(written.read(`${folder}/imported.json`))).flatMap(([path, paper]) => {
    const name = path.startsWith(below) ? path.slice(below.length, -3) : '';
    const facts = readFacts(written.read(`${folder}/${path}`) ?? '');
    const isMeant = (paper.source === source && !options.item) || own?.papers?.includes(name);
    if (name === '' || name.includes('/') || !isMeant || typeof facts.title !== 'string') return [];
    return [{ name, likeness: compareTitles(title, facts.title) }];
  });
  return known.filter((one) => one.likeness > 0.6).sort((one, other) => other.likeness - one.likeness)[0]?.name;
}

/** A title that is the first of several lines is taken out; one that stands alone is when the head is read. */
function withoutTitle(blocks: Block[], title: string): Block[] {
  const at = blocks.findIndex((block) => block.kind === 'text' && plainWords(block.lines[0]?.text ?? '') === title);
  const block = blocks[at];
  if (at > 7 || block?.kind !== 'text' || block.lines.length < 2) return blocks;
  return blocks.with(at, { ...block, lines: block.lines.slice(1) });
}

/** The first short line that is no label: the printed title. One that runs along the pages is the last choice. */
function titleAt(blocks: Block[]): string {
  const isRunning = (block: Block) => block.kind === 'text' && block.isRunning === true;
  const top = blocks.slice(0, 8);
  for (const block of [...top.filter((one) => !isRunning(one)), ...top.filter(isRunning)]) {
    const first = block.kind === 'text' ? plainWords(block.lines[0]?.text ?? '') : '';
    if (/^(?:appendix|annexe?) (?:[a-z]|\d{1,2})\b/i.test(first) && first.length < 160) return first;
    const words = plainWords(wordsOf(block));
    if (
      (block.kind === 'text' || block.kind === 'heading') &&
      words.length > 3 &&
      words.length < 200 &&
      !/^[\w ]{2,20}:|:$/.test(words)
    )
      return words;
  }
  return 'Report';
}

/** Puts a paper into the list of its item in the file of its meeting or supplement; makes that file where there is none. */
function listPaper(
  task: Task,
  folder: string,
  date: string,
  paper: { name: string; title: string; item: string | undefined },
): void {
  const { written, ask } = task;
  const path = `${folder}/index.md`;
  const text = written.read(path);
  if (text === undefined) {
    const supplement = /\/supplement-\d+$/.test(folder);
    const item = supplement
      ? { key: paper.item ?? '1', papers: [paper.name] }
      : {
          ...(/^\d+[a-z]?$/.test(paper.item ?? '') ? { number: paper.item } : { key: paper.item ?? paper.name }),
          title: paper.title,
          papers: [paper.name],
        };
    written.addMissing(path, writeFile({ date, ...(supplement ? { kind: 'to-follow' } : {}), items: [item] }));
    return;
  }
  const items = readFacts(text).items;
  const list = (Array.isArray(items) ? items : []) as {
    key?: unknown;
    number?: unknown;
    title?: string;
    papers?: unknown[];
  }[];
  if (list.some((item) => item.papers?.includes(paper.name))) return;
  let at = list.findIndex(
    (item) => paper.item !== undefined && [item.key, item.number].map(String).includes(paper.item),
  );
  if (at < 0 && paper.item === undefined) at = list.findIndex((item) => isSameSubject(item.title ?? '', paper.title));
  if (at < 0 && task.options.item !== undefined) {
    const known = list.map((item) => `${item.number ?? item.key}${item.title ? ` (${item.title})` : ''}`);
    throw new ImportRefused(
      `The meeting has no item ${task.options.item}. Its items are: ${known.join(', ') || 'none'}. Say one of them with --item.`,
    );
  }
  if (at < 0) ask('import-item-added', 1, { title: paper.title, path });
  const edited = editFacts(text, (facts) => {
    if (at < 0) facts.addIn(['items'], facts.createNode({ key: paper.name, title: paper.title, papers: [paper.name] }));
    else if (facts.hasIn(['items', at, 'papers'])) facts.addIn(['items', at, 'papers'], paper.name);
    else facts.setIn(['items', at, 'papers'], facts.createNode([paper.name]));
    if (at >= 0) facts.deleteIn(['items', at, 'to-follow']);
  });
  if (edited === undefined) ask('import-file-kept', 1, { path });
  else written.change(path, edited);
}

/** Titles that are alike, or that name the same decision by its reference. */
function isSameSubject(one: string, other: string): boolean {
  const reference = /\b\d{2}\/\d{5}\b/;
  const named = reference.exec(one)?.[0];
  return compareTitles(one, other) > 0.8 || (named !== undefined && named === reference.exec(other)?.[0]);
}
