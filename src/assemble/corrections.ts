/** Corrections of published papers, given to the papers they changed. */
import type { CompiledPaper } from '../model/compiled.ts';
import type { Correction } from '../model/corrections.ts';
import type { MeetingSource } from '../read/gather.ts';

/** Gives each paper its corrections, in place. What the lock does not know of was not published. */
export function noteCorrections(papers: readonly CompiledPaper[], { key, lock, corrections }: MeetingSource): void {
  const below = `committees/${key}/`;
  for (const paper of papers.filter(({ path }) => path.startsWith(below))) {
    const name = paper.path.slice(below.length).replace(/\.md$/, '');
    paper.corrections = (lock?.published ?? []).flatMap((stamp): Correction[] => {
      const { on, reason, papers: named } = stamp;
      if (reason === undefined || !named?.includes(name)) return [];
      const known = corrections.find((one) => one.paper === name && one.on === on && one.reason === reason);
      return [known ?? { paper: name, on, reason, changes: [] }];
    });
  }
}
