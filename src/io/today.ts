/** The only clock: today in the council’s time zone. Editions never depend on it; lists of next meetings do. */
import type { ContentFolder } from '../read/content-folder.ts';
import { gather } from '../read/gather.ts';

/** Today as --today says it, or the day that a moment falls on in the council’s time zone (ISO date). */
export function findToday(given: string | undefined, now: Date, folder: ContentFolder): string {
  if (given !== undefined) return given;
  const council = folder.texts.get('council.md');
  const only = {
    texts: new Map(council === undefined ? [] : [['council.md', council]]),
    files: new Set<string>(),
    problems: [],
  };
  const zone = gather(only).council?.facts?.['time-zone'] ?? 'Europe/London';
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
}
