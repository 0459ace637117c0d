/** Writes the EPUBs of meetings whose papers have the marks of their printed pages. */
import epub from '../editions/epub.ts';
import type { CompiledMeeting } from '../model/compiled.ts';
import type { EditionFacts } from '../render/edition-links.ts';
import type { PrintShop } from './print-meetings.ts';
import { zipEpub } from './zip-epub.ts';

/** Writes them one by one, and says how large each is. */
export async function writeEpubs(
  meetings: readonly CompiledMeeting[],
  { lookup, files }: Pick<PrintShop, 'lookup' | 'files'>,
  write: (address: string, bytes: Uint8Array) => Promise<void>,
): Promise<Map<string, EditionFacts>> {
  const made = new Map<string, EditionFacts>();
  for (const meeting of meetings) {
    for (const [address, render] of epub.render({ meeting, lookup, files })) {
      const bytes = zipEpub(render());
      await write(address, bytes);
      made.set(address, { bytes: bytes.length });
    }
  }
  return made;
}
