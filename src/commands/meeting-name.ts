/** Names of committees and meetings on the command line. */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
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
  throw new UsageError(
    `There is no committee or meeting “${written}” below ${top}. Write it as cabinet or cabinet/2026-03-18.`,
  );
}
