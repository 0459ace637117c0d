/** Does something at once and again after each change in a folder; never twice at the same time. */
import { watchFolder } from './watch-folder.ts';

/** Milliseconds to wait for further changes: editors and git write many files in one go. */
const pause = 50;

/** Work that goes on until it is stopped. */
export interface Watching {
  /** Ends when the work has been done once. */
  first: Promise<void>;
  /** Starts nothing more; ends when what is under way has ended. */
  stop(): Promise<void>;
}

/** Runs `work`, which must not reject, now and after changes below the folders. Hidden files and editors' spare copies do not count. */
export function workOnChange(folders: string[], work: () => Promise<void>): Watching {
  let isStopped = false;
  let isChanged = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> | undefined;

  function begin(): Promise<void> {
    isChanged = false;
    current = work().then(() => {
      current = undefined;
      if (isChanged) wait();
    });
    return current;
  }

  function wait(): void {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => {
      if (!current) void begin();
    }, pause);
  }

  const watched = folders.map((folder) =>
    watchFolder(folder, () => {
      isChanged = true;
      wait();
    }),
  );
  return {
    first: Promise.all(watched.map(({ armed }) => armed)).then(() => (isStopped ? undefined : begin())),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      for (const one of watched) one.close();
      await current;
    },
  };
}
