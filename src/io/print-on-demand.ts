/** PDFs and EPUBs made when somebody asks for them: while papers are being written, none is laid out for a save that nobody looks at. */
import epub from '../editions/epub.ts';
import type { CompiledMeeting } from '../model/compiled.ts';
import { buildLookup } from '../render/lookup.ts';
import type { CompiledFolder } from './compile-folder.ts';
import { printMeeting, printMeetingLarge } from './print-meetings.ts';
import { press } from './print-press.ts';
import { createPrintTools } from './print-tools.ts';
import { zipEpub } from './zip-epub.ts';

/** Gives the PDF or EPUB at an address (root-relative, without the site’s own path), or undefined where there can be none. */
export type PrintOnDemand = (address: string) => Promise<Uint8Array | undefined>;

/** Prints from a compiled council. The PDFs of one meeting are kept until another’s are asked for. */
export function printOnDemand({ council, files }: CompiledFolder, shape: string): PrintOnDemand {
  const shop = { lookup: buildLookup(council), files, tools: createPrintTools(press, shape) };
  const shown = council.meetings.filter((meeting) => meeting.public || meeting.draft);
  let open: { meeting: CompiledMeeting; print: ReturnType<typeof start> } | undefined;
  const start = (meeting: CompiledMeeting) => {
    const printed = printMeeting(meeting, shop);
    let large: ReturnType<typeof printMeetingLarge> | undefined;
    return {
      printed,
      large: () => {
        large ??= printed.then((one) => printMeetingLarge(meeting, one, shop));
        return large;
      },
    };
  };
  return async (address) => {
    const meeting = shown.find((one) => address.startsWith(one.address));
    if (meeting && address.endsWith('.epub')) {
      const render = epub.render({ meeting, ...shop }).get(address);
      return render && zipEpub(render());
    }
    if (!meeting || !address.endsWith('.pdf')) return undefined;
    if (open?.meeting !== meeting) open = { meeting, print: start(meeting) };
    const { printed, large } = open.print;
    return (await printed).files.get(address) ?? (await large()).files.get(address);
  };
}
