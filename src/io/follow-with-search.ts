/** The search index of a site that changes while it is looked at: made anew some time after each change, beside the site, and never in its way. */
import { readFile, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readPages, writeSearchIndex } from './pagefind.ts';

/** Milliseconds without a change before the index is made: it takes a processor that the next save may want. */
const quiet = 500;

/** An index that follows its site. */
export interface FollowingSearch {
  /** Says that the site has changed. */
  refresh(): void;
  /** A file of the newest whole index by its address, "/pagefind/…"; undefined where there is none. */
  read(address: string): Promise<Uint8Array | undefined>;
  /** Makes no more; ends when what is under way has ended. */
  stop(): Promise<void>;
}

/** Follows the site in `output` with an index in `folder`. An index that was overtaken by a change is not used. */
export function followWithSearch(output: string, folder: string, err: (line: string) => void): FollowingSearch {
  const waiting = new AbortController();
  let changes = 0;
  let current: Promise<void> | undefined;

  async function follow(): Promise<void> {
    for (let made = -1; made !== changes && !waiting.signal.aborted; ) {
      made = changes;
      await setTimeout(quiet, undefined, { signal: waiting.signal }).catch(() => {});
      if (made === changes && !waiting.signal.aborted) await makeIndex(made);
    }
    current = undefined;
  }

  async function makeIndex(made: number): Promise<void> {
    const next = `${folder}-new`;
    try {
      await writeSearchIndex(next, readPages(output));
      if (made !== changes) return;
      await rm(folder, { recursive: true, force: true });
      await rename(next, folder);
    } catch (error) {
      // The folder that was read has been replaced meanwhile: the next round reads the new one.
      if (made === changes) err(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    refresh() {
      changes += 1;
      current ??= follow();
    },
    async read(address) {
      const path = join(folder, address);
      if (!path.startsWith(join(folder, 'pagefind') + sep)) return undefined;
      return readFile(path).catch(() => undefined);
    },
    async stop() {
      waiting.abort();
      await current;
    },
  };
}
