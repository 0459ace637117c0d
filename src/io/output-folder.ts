/** The output folder: what was published before stays whole until what is new is complete, then the two change places. */
import { existsSync, renameSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { isAlive } from './is-alive.ts';

/** A file that marks a folder as one of ours: nothing else is ever replaced. */
const mark = '.agendapack';

/** A new output folder being written beside the old one. */
export interface NewOutput {
  /** Write here. */
  folder: string;
  /** Puts the new folder in the old one’s place. */
  finish(): Promise<void>;
  /** Throws the new folder away. */
  abandon(): Promise<void>;
}

/** Why a folder cannot be the output, or undefined. A folder with files that are not ours is not overwritten. */
export async function refuseOutput(output: string, content: string): Promise<string | undefined> {
  if (`${content}${sep}`.startsWith(`${output}${sep}`))
    return `${output} holds the papers themselves, and would be replaced.`;
  if (`${output}${sep}`.startsWith(`${content}${sep}`))
    return `${output} lies in the content folder; choose a folder beside it.`;
  const own = ['layouts', 'site'].find((name) => `${output}${sep}`.startsWith(join(dirname(content), name) + sep));
  if (own)
    return `${output} lies in the folder ${own} beside the papers, where the council’s own ${own === 'site' ? 'styles and scripts' : 'templates'} are. Choose another, such as _site.`;
  const names = await readdir(output).catch((): string[] => []);
  if (names.length === 0 || names.includes(mark)) return undefined;
  return `${output} holds other files (${names.slice(0, 3).join(', ')}…), which would be lost. Choose an empty folder.`;
}

/** Begins a new output folder. A swap that was interrupted is put right first. */
export async function beginOutput(output: string): Promise<NewOutput> {
  await recover(output);
  const folder = `${output}.new-${process.pid}`;
  await mkdir(folder, { recursive: true });
  const abandon = () => rm(folder, { recursive: true, force: true });
  try {
    await writeFile(join(folder, mark), 'Written by agendapack build, which replaces this folder as a whole.\n');
  } catch (error) {
    await abandon();
    throw error;
  }
  return {
    folder,
    async finish() {
      const old = `${output}.old-${process.pid}`;
      const had = existsSync(output);
      // One right after the other: whoever is killed between them finds the old output put back by the next build.
      if (had) renameSync(output, old);
      try {
        renameSync(folder, output);
      } catch (error) {
        if (had) renameSync(old, output);
        throw error;
      }
      if (had) await rm(old, { recursive: true, force: true });
    },
    abandon,
  };
}

/** Puts one part of a newly built site into a copy of the old one: the rest stays as it was. */
export async function keepAllBut(part: string, built: string, output: string): Promise<void> {
  const inside = join(built, part);
  const kept = `${built}-kept`;
  await cp(output, kept, { recursive: true });
  await rm(join(kept, part), { recursive: true, force: true });
  if (await exists(inside)) await cp(inside, join(kept, part), { recursive: true });
  await rm(built, { recursive: true });
  await rename(kept, built);
}

/** A build that was killed between its two renames left the old output aside: it is put back. Leavings of dead builds go. */
async function recover(output: string): Promise<void> {
  const parent = dirname(output);
  await mkdir(parent, { recursive: true });
  const stem = basename(output);
  for (const name of await readdir(parent)) {
    const found = name.startsWith(`${stem}.`) ? /\.(new|old)-(\d+)(-kept)?$/.exec(name.slice(stem.length)) : null;
    if (!found || isAlive(Number(found[2]))) continue;
    if (found[1] === 'old' && !(await exists(output))) await rename(join(parent, name), output);
    else await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
