/** Names of committees and meetings on the command line. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { nearest } from '../nearest.ts';
import { UsageError } from './command.ts';

/** Reads "cabinet", "cabinet/2026-03-18" or a path to the folder; a name that is not there is a fault of the call. */
export async function findMeeting(written: string, content: string, cwd: string): Promise<string> {
  const name = written.replace(/\/+$/, '');
  const top = join(content, 'committees');
  const asPath = relative(top, resolve(cwd, name)).split(sep).join('/');
  for (const candidate of [name, asPath]) {
    if (!/^[a-z0-9-]+(\/\d{4}-\d{2}-\d{2}(-\d+)?(\/supplement-\d+)?)?$/.test(candidate)) continue;
    if (existsSync(join(top, candidate))) return candidate;
  }
  const guess = guessName(name, top);
  throw new UsageError(
    `There is no committee or meeting “${written}” below ${top}. ${guess ? `Did you mean ${guess}?` : 'Write it as cabinet or cabinet/2026-03-18.'}`,
  );
}

/** The nearest committee, and below it the nearest meeting; undefined where nothing is near. */
function guessName(name: string, top: string): string | undefined {
  const [committee = '', date] = name.split('/');
  const known = foldersIn(top);
  const near = known.includes(committee) ? committee : nearest(committee, known);
  if (near === undefined || date === undefined) return near;
  const dates = foldersIn(join(top, near));
  const day = dates.includes(date) ? date : nearest(date, dates);
  return day === undefined ? near : `${near}/${day}`;
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
}
