/** The stamps of pages.lock.json that an import adds, in the same form as `publish` writes. */
import { stampLock } from '../publish/stamp.ts';
import { writeLock } from '../publish/write-lock.ts';
import { readLock } from '../read/read-lock.ts';

/** One publication. */
export interface Stamp {
  what: string;
  on: string;
}

/** A lock with a stamp added; a stamp that is there already stays as it is. Undefined where the lock is damaged: it is left alone. */
export function addStamp(existing: string | undefined, { what, on }: Stamp): string | undefined {
  if (existing === undefined) return writeLock(stampLock(undefined, [what], on, undefined));
  const { lock } = readLock('pages.lock.json', existing);
  const stamped = lock && stampLock(lock, [what], on, undefined);
  return stamped === lock ? lock && existing : stamped && writeLock(stamped);
}
