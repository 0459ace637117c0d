/**
 * Says when something below a folder has changed, however it was saved. Each folder is watched by itself: a file that an editor
 * replaces by another of the same name is then seen on every system, which a watch of the whole tree does not promise.
 */
import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds between looks at folders whose disk sends no word of changes: network drives, folders shared with a container. */
const interval = 2000;

/** A folder being watched. */
export interface WatchedFolder {
  /** Ends when every change from now on will be told. */
  armed: Promise<void>;
  close(): void;
}

/** Calls `change` after each change below the folder. Hidden files and editors’ spare copies do not count. */
export function watchFolder(root: string, change: () => void): WatchedFolder {
  const watchers = new Map<string, FSWatcher>();
  let last: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let looking: Promise<void> | undefined;
  let isAskedAgain = false;

  async function look(): Promise<void> {
    clearTimeout(timer);
    const { folders, state } = await survey(root);
    if (isClosed) return;
    arm(folders);
    if (last !== undefined && state !== last) change();
    last = state;
    timer = setTimeout(begin, interval).unref();
  }

  function begin(): void {
    if (looking) {
      isAskedAgain = true;
      return;
    }
    isAskedAgain = false;
    looking = look().finally(() => {
      looking = undefined;
      if (isAskedAgain && !isClosed) begin();
    });
  }

  function arm(folders: Set<string>): void {
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) if (!watchers.has(folder)) watchOne(folder);
  }

  function watchOne(folder: string): void {
    try {
      const watcher = watch(folder, begin);
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // Gone again already, or more folders than the system watches: the next look sees what has changed in it.
    }
  }

  begin();
  return {
    armed: looking ?? Promise.resolve(),
    close() {
      isClosed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** The folders there are, and what every file was when it was last written, as one text. */
async function survey(root: string): Promise<{ folders: Set<string>; state: string }> {
  const folders = new Set<string>();
  const lines: string[] = [];
  async function enter(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (!entries) return;
    folders.add(folder);
    await Promise.all(
      entries.map(async (entry) => {
        if (entry.name.startsWith('.') || entry.name.endsWith('~')) return;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return enter(path);
        const facts = await stat(path, { bigint: true }).catch(() => undefined);
        lines.push(`${path}\t${facts?.mtimeNs}\t${facts?.ctimeNs}\t${facts?.size}\t${facts?.ino}`);
      }),
    );
  }
  await enter(root);
  return { folders, state: lines.sort().join('\n') };
}
