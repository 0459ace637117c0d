/** Facts of the council, the committee and its members, as a front sheet gives them. */
import { examples } from '../model/council.ts';
import { type Cover, type PrintedSeat, readCover, softenName } from './cover.ts';
import { writeFile } from './front-matter.ts';
import { memberSlug } from './people.ts';
import type { Task } from './task.ts';

/** Facts for council.md. */
export function councilFacts(cover: Cover): Record<string, unknown> {
  return {
    name: cover.council ?? 'The Council',
    strapline: cover.strapline,
    site: examples.site,
    address: cover.address,
    officers: cover.head ? [cover.head] : [],
    formats: cover.formats,
  };
}

/** Facts for the committee’s index.md. */
export function committeeFacts(cover: Cover, title: string): Record<string, unknown> {
  return {
    title,
    ...kindOf(title),
    membership: cover.seats.map((seat) =>
      seat.group
        ? { name: seat.name, ...rights(seat), 'co-opted': true, represents: seat.represents }
        : { member: memberSlug(seat), role: seat.role },
    ),
  };
}

function kindOf(title: string): Record<string, unknown> {
  if (/^(the )?(county|borough|city|district|full)? ?council$/i.test(title)) return { kind: 'council' };
  if (/^(cabinet|executive)$/i.test(title)) return { kind: 'executive' };
  return /\bsub-?committee\b/i.test(title) ? { kind: 'sub-committee' } : {};
}

function rights(seat: PrintedSeat): Record<string, unknown> {
  return /non-voting/i.test(seat.group ?? '') ? { voting: false } : {};
}

/** A file for each councillor. */
export function memberFiles(seats: PrintedSeat[]): [string, string][] {
  return seats
    .filter((seat) => !seat.group)
    .map((seat) => [`members/${memberSlug(seat)}.md`, writeFile({ name: seat.name })]);
}

/** Members as this front sheet prints them. */
export function printedMembers(seats: PrintedSeat[]): Record<string, unknown>[] {
  return seats.map((seat) =>
    seat.group
      ? { name: seat.name, role: [seat.group, seat.represents].filter(Boolean).join(': ') }
      : { name: seat.name, role: seat.role, member: memberSlug(seat) },
  );
}

/** “county-council” as “County Council”, where the file does not print the committee’s name. */
export function titleOfSlug(slug: string): string {
  const small = new Set(['and', 'of', 'the', 'for', 'in', 'to']);
  return slug
    .split('-')
    .map((word, at) => (at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

const meetingOf =
  /\bmeeting of (?:the )?([\p{L}&,’' -]{2,80}?\b(?:sub-committee|committee|cabinet|board|panel|executive|council|forum|commission))\b(?=,?\s+(?:held|will|to be|on|at|which)\b)/iu;

/** The committee’s name as “Minutes of the meeting of the Planning Committee held …” gives it. */
export function committeeInText(text: string): string | undefined {
  const found = meetingOf.exec(text.slice(0, 4000).replace(/\s+/g, ' '))?.[1]?.trim();
  return found && softenName(found);
}

/** The council’s and the committee’s files where there are none, for a file that says little of either. */
export function writeNeighbours({ written, ask, text, blocks }: Task, slug: string): void {
  const printed = committeeInText(text);
  const title = printed ?? titleOfSlug(slug);
  if (written.read('council.md') === undefined) {
    const cover = readCover(blocks.slice(0, 8), text);
    if (!cover.council) ask('import-council-name', 1);
    ask('import-site-address', 1);
    written.addMissing('council.md', writeFile(councilFacts(cover)));
  }
  const path = `committees/${slug}/index.md`;
  if (written.read(path) !== undefined) return;
  if (!printed) ask('import-committee-name', 1, { title });
  written.addMissing(path, writeFile({ title, ...kindOf(title) }));
}
