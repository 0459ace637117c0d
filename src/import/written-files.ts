/** The files an import makes, and what it does where one is there already. */
import { addStamp, type Stamp } from './lock.ts';
import type { Ask } from './problems.ts';

/** Reads a file of the content folder by its path there; undefined where there is none. */
export type ReadExisting = (path: string) => string | undefined;

/** Collects files to be written. */
export interface WrittenFiles {
  files: Map<string, string>;
  /** A file that import makes: one with other bytes is left alone and reported. */
  add(path: string, text: string, line: number): void;
  /** A file that is only made where there is none. */
  addMissing(path: string, text: string): void;
  /** A file that may be changed in place. */
  change(path: string, text: string): void;
  stamp(folder: string, stamp: Stamp, line: number): void;
  /** The text as it will be after the import. */
  read(path: string): string | undefined;
}

/** An empty collection over what is there. */
export function collectFiles(existing: ReadExisting, ask: Ask): WrittenFiles {
  const files = new Map<string, string>();
  const read = (path: string) => files.get(path) ?? existing(path);
  const put = (path: string, text: string) => {
    if (existing(path) === text) files.delete(path);
    else files.set(path, text);
  };
  return {
    files,
    read,
    change: put,
    add(path, text, line) {
      const there = existing(path);
      if (there === undefined || there === text) put(path, text);
      else ask('import-file-kept', line, { path });
    },
    addMissing(path, text) {
      if (read(path) === undefined) put(path, text);
    },
    stamp(folder, stamp, line) {
      const path = `${folder}/pages.lock.json`;
      const text = addStamp(read(path), stamp);
      if (text === undefined) ask('import-file-kept', line, { path });
      else if (text !== existing(path)) files.set(path, text);
    },
  };
}
