/** The stamps of pages.lock.json: what was published, and when. */

/** One publication. */
export interface Stamp {
  what: string;
  on: string;
}

/** A lock with a stamp added; a stamp that is there already stays as it is. Undefined where the lock cannot be read. */
export function addStamp(existing: string | undefined, stamp: Stamp): string | undefined {
  let lock: Record<string, unknown> & { published?: Stamp[] } = { format: 1, published: [] };
  if (existing !== undefined) {
    try {
      lock = JSON.parse(existing);
    } catch {
      return undefined;
    }
    if (lock === null || typeof lock !== 'object' || lock.format !== 1) return undefined;
  }
  const published = Array.isArray(lock.published) ? lock.published : [];
  if (published.some((one) => one.what === stamp.what)) return existing;
  return `${JSON.stringify({ ...lock, published: [...published, { what: stamp.what, on: stamp.on }] }, null, 2)}\n`;
}
