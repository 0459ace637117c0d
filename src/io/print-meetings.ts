/** The PDFs of meetings: print and large print, and from print which page starts where. */
import largePrint from '../editions/large-print.ts';
import print, { type PrintedMeeting } from '../editions/print.ts';
import type { CompiledMeeting } from '../model/compiled.ts';
import type { PrintTools } from '../model/typeset.ts';
import { findAllStarts } from '../paginate/lock-series.ts';
import type { Lookup } from '../render/lookup.ts';

/** What is needed to print a council’s meetings. */
export interface PrintShop {
  lookup: Lookup;
  /** Pictures and other files by address. */
  files: ReadonlyMap<string, Uint8Array>;
  tools: PrintTools;
}

/** Prints a meeting with the page numbers it was published with; a draft gets those it would have today. */
export async function printMeeting(meeting: CompiledMeeting, shop: PrintShop): Promise<PrintedMeeting> {
  const locked = findAllStarts(meeting);
  const elsewhere = new Set(meeting.lock?.published.map(({ what }) => what));
  return print.render({ meeting, ...shop, locked, elsewhere });
}

/** Prints it large, with the numbers of its printed pages. */
export async function printMeetingLarge(meeting: CompiledMeeting, { maps }: PrintedMeeting, shop: PrintShop) {
  return largePrint.render({ meeting, ...shop, maps });
}
