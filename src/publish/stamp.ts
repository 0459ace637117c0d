/** The stamps of a meeting’s lock: what was published, and when. Pure: locks in, locks out. */
import type { Lock } from '../model/lock.ts';

/** Adds a stamp for each thing that has none yet; with a reason, a correction of the first. The same lock where nothing changes. */
export function stampLock(lock: Lock | undefined, what: string[], on: string, reason: string | undefined): Lock {
  const before = lock ?? { format: 1 as const, published: [] };
  const missing = what.filter((one) => !before.published.some((stamp) => stamp.what === one));
  const corrected = reason !== undefined && missing.length === 0 ? what.slice(0, 1) : [];
  if (missing.length + corrected.length === 0) return before;
  const added = [
    ...missing.map((one) => ({ what: one, on })),
    ...corrected.map((one) => ({ what: one, on, reason: reason as string })),
  ];
  return { ...before, published: [...before.published, ...added] };
}
