/** When what was taken in counts as published: on the day the text says, or, where it says none, on the day of the meeting. */
import type { Task } from './task.ts';

/** What is to be stamped. `isNew` where import itself made the meeting’s file, so that nobody’s draft is made public by it. */
interface Publication {
  folder: string;
  what: string;
  printed: string | undefined;
  meeting: string;
  isNew: boolean;
  line: number;
}

/** Writes the stamp, or asks for the day. A meeting that somebody is writing here is never made public by an import without a date. */
export function stampPublication(
  { written, ask }: Task,
  { folder, what, printed, meeting, isNew, line }: Publication,
): void {
  const name = folder.replace('committees/', '');
  const isPublic = written.read(`${folder}/pages.lock.json`) !== undefined;
  if (printed) written.stamp(folder, { what, on: printed }, line);
  else if (isNew || isPublic) {
    written.stamp(folder, { what, on: meeting }, line);
    ask('import-day-assumed', line, { folder: name, day: meeting });
  } else ask('import-not-stamped', line, { folder: name });
}
