/** Prints the meetings of a council, several at a time, and hands each PDF on as soon as it is there: memory stays flat as meetings go by. */
import type { CompiledMeeting } from '../model/compiled.ts';
import type { PageMap } from '../model/page-map.ts';
import { LayoutError } from '../model/typeset.ts';
import type { EditionFacts } from '../render/edition-links.ts';
import { type PrintShop, printMeeting, printMeetingLarge } from './print-meetings.ts';

/** What came of it. */
export interface PrintedCouncil {
  /** Of every PDF, by address. */
  editions: Map<string, EditionFacts>;
  /** Which page starts where, of every meeting that was printed. */
  maps: Map<CompiledMeeting, PageMap[]>;
  /** What could not be printed and why, a line each. */
  failures: string[];
  /** Addresses of pictures that could not be printed, sorted: their words stand in their place. */
  broken: string[];
}

/** Meetings worked on at once: enough that every thread has work while the data of others are made. */
const lanes = 4;

/** Prints meetings. `write` is given each PDF once. */
export async function printCouncil(
  meetings: readonly CompiledMeeting[],
  shop: PrintShop,
  write: (address: string, bytes: Uint8Array) => Promise<void>,
): Promise<PrintedCouncil> {
  const made: PrintedCouncil = { editions: new Map(), maps: new Map(), failures: [], broken: [] };
  // The largest first, so that none is left over at the end for one thread alone.
  const waiting = [...meetings].sort((a, b) => b.papers.length - a.papers.length);
  const work = async () => {
    for (let meeting = waiting.shift(); meeting; meeting = waiting.shift()) await printOne(meeting, shop, write, made);
  };
  await Promise.all(Array.from({ length: lanes }, work));
  made.failures.sort();
  made.broken = [...new Set(made.broken)].sort();
  return made;
}

async function printOne(
  meeting: CompiledMeeting,
  shop: PrintShop,
  write: (address: string, bytes: Uint8Array) => Promise<void>,
  made: PrintedCouncil,
): Promise<void> {
  try {
    const printed = await printMeeting(meeting, shop);
    const large = await printMeetingLarge(meeting, printed, shop);
    for (const { files, pages } of [printed, large]) {
      for (const [address, bytes] of files) {
        await write(address, bytes);
        made.editions.set(address, { bytes: bytes.length, pages: pages.get(address) ?? 0 });
      }
    }
    made.maps.set(meeting, printed.maps);
    made.broken.push(...printed.broken);
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    made.failures.push(error.message);
  }
}
