/** Which papers are not as they were published. Pure. */
import type { CompiledMeeting } from '../model/compiled.ts';
import type { Lock } from '../model/lock.ts';
import { readLockPaper } from '../paginate/lock-papers.ts';
import { papersOf } from '../paginate/lock-series.ts';

/**
 * Names in the lock of the papers of one publication that were changed since; those that belong to other meetings are corrected there.
 * `sources` are digests of files by path. A lock of before those were kept knows its papers by the words of their blocks.
 */
export function findChanged(
  lock: Lock | undefined,
  meeting: CompiledMeeting,
  what: string,
  sources: ReadonlyMap<string, string>,
): string[] {
  const home = `${meeting.committee}/${meeting.folder}`;
  const frozen = lock?.frozen?.find((pack) => pack.what === what)?.papers ?? [];
  return papersOf(meeting, what)
    .filter(({ path }) => path.startsWith(`committees/${home}/`))
    .map((paper) => readLockPaper(paper, home))
    .filter(({ path, name, blocks }) => {
      const before = frozen.find(({ paper }) => paper === name);
      if (!before) return false;
      if (before.source !== undefined) return before.source !== sources.get(path);
      return before.blocks.map(({ words }) => words).join() !== blocks.map((block) => block.digest).join();
    })
    .map(({ name }) => name);
}
