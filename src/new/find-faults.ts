/** Whether what was made may stand where it is to stand: the same rules as `check`, for the new files alone. */
import type { ContentFolder } from '../read/content-folder.ts';
import { type Gathered, gather } from '../read/gather.ts';

/** Messages of the errors in new files, which come from what the clerk asked for: a day that is not in the calendar, a name that is kept. */
export function findFaults(folder: ContentFolder, files: ReadonlyMap<string, string>): string[] {
  const all = gather({ ...folder, texts: new Map([...folder.texts, ...files]) });
  return problemsOf(all)
    .filter(({ file, severity }) => severity === 'error' && files.has(file))
    .map(({ message }) => message);
}

function problemsOf(all: Gathered) {
  const meetings = [...all.meetings.values()];
  const supplements = meetings.flatMap((meeting) => [...meeting.supplements.values()]);
  const sheets = [
    ...all.committees.values(),
    ...all.members.values(),
    ...all.decisions.values(),
    ...[...meetings, ...supplements].flatMap(({ index, papers }) => [...(index ? [index] : []), ...papers.values()]),
  ];
  return [...all.problems, ...sheets.flatMap(({ problems }) => problems)];
}
