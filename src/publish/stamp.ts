/** The stamps of a meeting’s lock: what was published, and when. Pure: locks in, locks out. */
import type { Lock, Stamp } from '../model/lock.ts';

/** A correction: its reason, and the papers it changed, by publication. */
export interface CorrectionRun {
  reason: string;
  changed: ReadonlyMap<string, readonly string[]>;
}

/**
 * Adds a stamp for each thing that has none yet, and with a reason one for each whose papers were changed: a correction of the minutes is one
 * of the minutes. A reason without a change is of something that is no text, such as a picture: it is noted once, of the first. The same
 * lock where nothing changes.
 */
export function stampLock(lock: Lock | undefined, what: string[], on: string, run?: CorrectionRun): Lock {
  const before = lock ?? { format: 1 as const, published: [] };
  const missing = what.filter((one) => !before.published.some((stamp) => stamp.what === one));
  const added: Stamp[] = [
    ...missing.map((one) => ({ what: one, on })),
    ...(run ? correct(before, what, missing, on, run) : []),
  ];
  return added.length === 0 ? before : { ...before, published: [...before.published, ...added] };
}

function correct(
  before: Lock,
  what: string[],
  missing: string[],
  on: string,
  { reason, changed }: CorrectionRun,
): Stamp[] {
  const corrected = what.filter((one) => !missing.includes(one) && (changed.get(one)?.length ?? 0) > 0);
  if (corrected.length > 0)
    return corrected.map((one) => ({ what: one, on, reason, papers: [...(changed.get(one) ?? [])] }));
  const [first] = what;
  const isKnown = before.published.some((stamp) => what.includes(stamp.what) && stamp.reason === reason);
  return first === undefined || missing.length > 0 || isKnown ? [] : [{ what: first, on, reason }];
}
