/** Minutes become the minutes.md of the meeting they record, and that meeting’s agenda where it is not there. */

import { sayDate } from '../render/dates.ts';
import { writeTables } from './assemble-paper.ts';
import type { Block } from './blocks.ts';
import { readDate } from './dates.ts';
import { writeFile } from './front-matter.ts';
import type { Minute } from './minute-headings.ts';
import { type ReadMinutes, readMinutes } from './minutes.ts';
import { memberSlug, type Person } from './people.ts';
import { stampPublication } from './stamping.ts';
import { ImportRefused, placeOf, skeletonMark, type Task } from './task.ts';
import { titleOfSlug, writeNeighbours } from './write-council.ts';
import { writePaper } from './write-paper.ts';

/** Where minutes were found. */
export interface MinutesPlace {
  committee: string;
  /** The committee’s name as printed. */
  title: string;
  /** The pack they stand in: its date and their first page in it. */
  pack?: { date: string; first: number | undefined } | undefined;
  published: string | undefined;
  /** Title of the item of that pack, which gives the date where the minutes do not. */
  itemTitle?: string | undefined;
}

/** Minutes found in a later pack. Gives the date of the meeting they record; undefined where it is not found. */
export function writeEarlierMinutes(task: Task, blocks: Block[], place: MinutesPlace): string | undefined {
  const { pack } = place;
  const own = blocks.map((block) => (block.kind === 'page' && pack ? { ...block, pack: pack.date } : block));
  const read = readMinutes(own, place.title);
  const date = (place.itemTitle && readDate(place.itemTitle)) || read.date;
  if (!date || read.minutes.length === 0) return undefined;
  writeMinutes(task, read, date, place, date);
  return date;
}

/** A file that holds only minutes. Gives the meeting’s folder. */
export function importMinutes(task: Task): string {
  const { options, written } = task;
  const { slug } = placeOf(options, undefined);
  const read = readMinutes(task.blocks, titleOfSlug(slug));
  const { name, folder, date } = placeOf(options, read.date);
  if (!name)
    throw new ImportRefused('No date of the meeting was found in these minutes. Say it with --date YYYY-MM-DD.');
  const title = titleOfSlug(slug);
  writeNeighbours(task, slug);
  const there = written.read(`${folder}/index.md`);
  const isNew = there === undefined || there.startsWith(`---\n# ${skeletonMark}`);
  writeMinutes(task, read, date, { committee: slug, title, published: undefined }, name);
  stampPublication(task, { folder, what: 'minutes', printed: options.published, meeting: date, isNew, line: 1 });
  return folder;
}

function writeMinutes(task: Task, read: ReadMinutes, date: string, place: MinutesPlace, folderName: string): void {
  const { written, ask, options } = task;
  const folder = `committees/${place.committee}/${folderName}`;
  const line = read.minutes[0]?.line ?? 1;
  const known = (person: Person) => written.read(`members/${memberSlug(person)}.md`) !== undefined;
  const attendance = Object.fromEntries(
    Object.entries(read.attendance)
      .filter(([, people]) => people.length > 0)
      .map(([group, people]) => [group, people.map((person) => attender(person, known(person)))]),
  );
  const facts = {
    type: 'minutes',
    title: `Minutes of the meeting held on ${sayDate(date)}`,
    ...(Object.keys(attendance).length > 0 ? { attendance } : {}),
    motions: read.motions,
    opened: read.opened,
    closed: read.closed,
    source: options.file.split('/').at(-1),
  };
  const first = place.pack?.first;
  const isMarked = read.blocks.slice(0, 4).some((block) => block.kind === 'page' && Number(block.label) === first);
  const page = first === undefined || isMarked ? '' : `::page[${first}]{pack=${place.pack?.date}}\n\n`;
  const text = writeFile(facts, page + writePaper(writeTables(read.blocks, ask)));
  written.add(`${folder}/minutes.md`, text, line);
  const meeting = {
    date,
    venue: read.venue,
    status: 'held',
    items: read.minutes.flatMap((minute) => itemsOf(minute, task.text)),
  };
  written.addMissing(`${folder}/index.md`, writeFile(meeting, '', skeletonMark));
  const isOurs = written.read(`${folder}/minutes.md`) === text;
  if (place.published && isOurs) written.stamp(folder, { what: 'minutes', on: place.published }, line);
}

function attender(person: Person, isKnown: boolean): Record<string, unknown> {
  return isKnown ? { member: memberSlug(person), role: person.role } : { name: person.name, role: person.role };
}

/** Items that a minute names, with its title: in small letters where the text prints it so somewhere. */
function itemsOf(minute: Minute, text: string): Record<string, unknown>[] {
  return minute.items.map((number) => ({ number, title: softenCapitals(minute.title, text) }));
}

function softenCapitals(title: string, text: string): string {
  if (title !== title.toUpperCase()) return title;
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(title.toLowerCase()); at >= 0; at = lower.indexOf(title.toLowerCase(), at + 1)) {
    const found = text.slice(at, at + title.length);
    if (found !== title && /^[A-Z]/.test(found)) return found;
  }
  return title;
}
