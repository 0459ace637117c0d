/** Writes several files so that either all of them are there or none. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './is-alive.ts';

/**
 * Writes files by their path below a folder: first each beside its place and safely on the disk, then all are put in place; a failure puts
 * back what was. Whoever is killed meanwhile leaves each file as it was or as it is to be, never half of it.
 */
export function writeTogether(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const ready: { path: string; waiting: string; before: Buffer | undefined }[] = [];
  let placed = 0;
  try {
    for (const [name, text] of files) {
      const path = join(folder, name);
      const waiting = `${path}.${process.pid}.part`;
      mkdirSync(dirname(path), { recursive: true });
      removeLeavings(path);
      ready.push({ path, waiting, before: existsSync(path) ? readFileSync(path) : undefined });
      writeSafely(waiting, text);
    }
    for (const { path, waiting } of ready) {
      renameSync(waiting, path);
      placed++;
    }
  } catch (error) {
    for (const [at, { path, waiting, before }] of ready.entries()) {
      rmSync(waiting, { force: true });
      if (at >= placed) continue;
      if (before) writeFileSync(path, before);
      else rmSync(path, { force: true });
    }
    throw error;
  }
}

/** Written and on the disk: a rename before that could outlive the bytes when the power goes. */
function writeSafely(path: string, text: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What a killed process left beside a file. */
function removeLeavings(path: string): void {
  const stem = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(stem) ? /^(\d+)\.part$/.exec(name.slice(stem.length))?.[1] : undefined;
    if (pid && !isAlive(Number(pid))) rmSync(join(dirname(path), name), { force: true });
  }
}
