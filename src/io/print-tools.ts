/** The tools of printed editions: a press, and what it made before where that is kept. */
import { join } from 'node:path';
import { LayoutError, type PrintTools, type RowHeads, type Typeset, type TypesetJob } from '../model/typeset.ts';
import { findPackageRoot } from './package-root.ts';
import { nameEntry, type PrintCache } from './print-cache.ts';
import type { Press } from './print-press.ts';
import { writeShowable } from './showable-data.ts';
import type { PagesJob, SetPages } from './typst.ts';

/** Makes the tools, with the layouts of a shape: the package’s own, where none is given. With a cache, what was set before is not set again: all that a layout reads is in the name of its entry. */
export function createPrintTools(press: Press, shape: string = findPackageRoot(), cache?: PrintCache): PrintTools {
  return {
    async typeset({ layout, data, files }: TypesetJob): Promise<Typeset> {
      const { json, missing } = writeShowable(data);
      const job: PagesJob = { layouts: join(shape, 'layouts'), layout, json, files };
      return { ...(cache ? await setOnce(job, press, cache) : await setNow(job, press)), missing };
    },
  };
}

type Pages = Omit<Typeset, 'missing'>;
type Facts = Pick<Typeset, 'facts' | 'broken'>;

async function setNow(job: PagesJob, press: Press): Promise<Pages> {
  const made = await set(job, press);
  return { ...readFacts(made), pdf: (labels, heads) => finish(made, press, labels, heads) };
}

async function setOnce(job: PagesJob, press: Press, cache: PrintCache): Promise<Pages> {
  const name = `${nameEntry(job)}.json`;
  const kept = await cache.read(name);
  const made = kept ? undefined : await set(job, press);
  const facts: Facts = made ? readFacts(made) : JSON.parse(kept?.toString() ?? '');
  if (made) await cache.write(name, Buffer.from(JSON.stringify(facts)));
  return {
    facts: facts.facts,
    broken: facts.broken,
    async pdf(labels, heads) {
      const file = `${nameEntry(job, { labels, heads })}.pdf`;
      const before = await cache.read(file);
      if (before) return before;
      const bytes = await finish(made ?? (await set(job, press)), press, labels, heads);
      await cache.write(file, bytes);
      return bytes;
    },
  };
}

async function set(job: PagesJob, press: Press): Promise<SetPages> {
  return refuseWell(() => press.set(job));
}

/** Whatever the engine stumbles over is said of the paper it was at. */
async function refuseWell<Made>(work: () => Promise<Made>): Promise<Made> {
  try {
    return await work();
  } catch (error) {
    throw new LayoutError(error instanceof Error ? error.message : String(error));
  }
}

function readFacts(made: SetPages): Facts {
  return made.broken === undefined
    ? { facts: made.facts, broken: undefined }
    : { facts: undefined, broken: made.broken };
}

async function finish(made: SetPages, press: Press, labels: string[], heads: RowHeads): Promise<Uint8Array> {
  if (made.broken !== undefined) return new Uint8Array();
  return refuseWell(() => press.finish(made.pdf, labels, heads));
}
