/** Writes several files so that either all of them are there or none. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files by their path below a folder: first each beside its place, then all are put in place; a failure puts back what was. */
export function writeTogether(folder: string, files: ReadonlyMap<string, string>): void {
  const ready: { path: string; waiting: string; before: Buffer | undefined }[] = [];
  let placed = 0;
  try {
    for (const [name, text] of files) {
      const path = join(folder, name);
      const waiting = `${path}.${process.pid}.part`;
      mkdirSync(dirname(path), { recursive: true });
      ready.push({ path, waiting, before: existsSync(path) ? readFileSync(path) : undefined });
      writeFileSync(waiting, text);
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
