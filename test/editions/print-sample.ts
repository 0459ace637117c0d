/** Prints a meeting of the sample council, or one of another folder. */
import { type PrintedMeeting, renderPrintEdition } from '../../src/editions/print.ts';
import { compileFolder } from '../../src/io/compile-folder.ts';
import { printMeeting, printMeetingLarge } from '../../src/io/print-meetings.ts';
import { press } from '../../src/io/print-press.ts';
import { createPrintTools } from '../../src/io/print-tools.ts';
import type { LockedPages } from '../../src/paginate/turn-pages.ts';
import { buildLookup } from '../../src/render/lookup.ts';
import { type Overlay, sample } from '../harness.ts';

/** Where the sample’s meeting is published. */
export const meetingAddress = '/committees/planning/2026-03-11/';

/** Prints one meeting of a content folder. `locked` says where pages start, by series. */
export async function printFolder(
  content: string,
  meeting: string,
  locked: Record<string, LockedPages> = {},
): Promise<PrintedMeeting> {
  const { council, files } = await compileFolder({ content, today: '2026-03-10', now: new Date(0), drafts: false });
  const found = council.meetings.find(({ address }) => address === meeting);
  if (!found) throw new Error(`There is no meeting at ${meeting}`);
  const lookup = buildLookup(council);
  return renderPrintEdition({
    meeting: found,
    lookup,
    files,
    locked: new Map(Object.entries(locked)),
    elsewhere: new Set(),
    tools: createPrintTools(press),
  });
}

/** Prints a meeting of a folder, as its lock has it, and prints it large: PDFs by address. */
export async function printBoth(content: string, address: string): Promise<Map<string, Uint8Array>> {
  const { council, files } = await compileFolder({ content, today: '2026-06-15', now: new Date(0), drafts: false });
  const meeting = council.meetings.find((one) => one.address === address);
  if (!meeting) throw new Error(`There is no meeting at ${address}`);
  const shop = { lookup: buildLookup(council), files, tools: createPrintTools(press) };
  const printed = await printMeeting(meeting, shop);
  const large = await printMeetingLarge(meeting, printed, shop);
  return new Map([...printed.files, ...large.files]);
}

/** Prints the sample’s meeting with a report of our own, "cycle-shed", in place of the sample’s. */
export function printReport(
  body: string,
  locked?: Record<string, LockedPages>,
  more: Overlay = {},
): Promise<PrintedMeeting> {
  const content = sample()
    .with({
      'committees/planning/2026-03-11/cycle-shed.md': `---\ntype: report\ntitle: A cycle shed\nbackground-papers: none\n---\n${body}`,
      ...more,
    })
    .write();
  return printFolder(content, meetingAddress, locked);
}

/** The PDF of the pack. */
export function packOf(printed: PrintedMeeting): Uint8Array {
  return printed.files.get(`${meetingAddress}pack.pdf`) as Uint8Array;
}

/** So many different sentences. */
export function sentences(count: number, about = 'shed'): string {
  return Array.from(
    { length: count },
    (_, index) => `Sentence ${index + 1} about the ${about} says where it stands.`,
  ).join(' ');
}
