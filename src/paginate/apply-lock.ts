/** What a meeting’s lock says, carried out on its papers as they are now: lasting anchors, then page numbers. */
import type { CompiledMeeting } from '../model/compiled.ts';
import type { Problem } from '../problem.ts';
import { mapLocked, publicationsOf } from './lock-map.ts';
import { checkLock, freezeMeeting } from './lock-problems.ts';
import { findAllStarts } from './lock-series.ts';
import { noteOldAddresses } from './old-addresses.ts';
import { placePages } from './place-pages.ts';

/**
 * Gives papers the anchors and page numbers they were published with, in place, and says what an edit took away.
 */
export function applyLock(meeting: CompiledMeeting): Problem[] {
  noteOldAddresses(meeting);
  if (!meeting.lock?.frozen) return [];
  const { problems } = freezeMeeting(meeting);
  // All places before any marks: marks are words too, and would be taken for the papers’ own.
  const starts = findAllStarts(meeting);
  problems.push(...checkLock(meeting, starts));
  const maps = publicationsOf(meeting).flatMap((what) => {
    const found = starts.get(what);
    return found ? (mapLocked(meeting, what, found) ?? []) : [];
  });
  for (const map of maps) placePages(meeting, map);
  return problems;
}
