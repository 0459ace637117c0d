/** The papers of each publication of a meeting, and where its locked pages start in them. */
import type { CompiledMeeting, CompiledPaper, Stub } from '../model/compiled.ts';
import { forgetPapers } from './lock-make.ts';
import { readLockPaper } from './lock-papers.ts';
import { findStarts, type LockedStarts } from './lock-starts.ts';

/** The open papers of a publication — "pack", "minutes", "supplement-1" — in the order of its pages. */
export function papersOf(meeting: CompiledMeeting, what: string): CompiledPaper[] {
  const supplement = meeting.supplements.find(({ number }) => what === `supplement-${number}`);
  if (supplement) return supplement.items.flatMap(({ papers }) => papers).filter(isOpen);
  if (what === 'minutes') return meeting.minutes ? [meeting.minutes] : [];
  return what === 'pack' ? meeting.items.flatMap(({ papers }) => papers).filter(isOpen) : [];
}

/**
 * Where the pages of a publication start, by the meeting’s lock; undefined where it has none. Before pages are placed in the papers.
 * The pages of papers that were taken back are kept.
 */
export function findLockedStarts(meeting: CompiledMeeting, what: string): LockedStarts | undefined {
  const frozen = meeting.lock?.frozen?.find((one) => one.what === what);
  const pack =
    frozen &&
    forgetPapers(
      frozen,
      meeting.withdrawn.map(({ name }) => name),
    );
  const home = `${meeting.committee}/${meeting.folder}`;
  if (!pack || pack.pages.length === 0) return undefined;
  return findStarts(
    pack,
    papersOf(meeting, what).map((paper) => readLockPaper(paper, home)),
  );
}

/** The same of every publication of a meeting’s lock that has pages, by what was published. */
export function findAllStarts(meeting: CompiledMeeting): Map<string, LockedStarts> {
  const all = new Map<string, LockedStarts>();
  for (const { what } of meeting.lock?.frozen ?? []) {
    const starts = findLockedStarts(meeting, what);
    if (starts) all.set(what, starts);
  }
  return all;
}

function isOpen(paper: CompiledPaper | Stub): paper is CompiledPaper {
  return 'body' in paper;
}
