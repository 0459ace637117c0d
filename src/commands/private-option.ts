/** The option --private DIR of build, check and publish. */
import { resolve } from 'node:path';
import { refusePrivate, warnOfPrivate } from '../io/private-folder.ts';
import { type Context, UsageError } from './command.ts';

/** The private folder that was named, or undefined. Refuses one that cannot be it, and warns of one that is not kept apart. */
export async function findPrivate(
  named: Context['values'][string],
  { cwd, content, err }: Pick<Context, 'cwd' | 'content' | 'err'>,
  output?: string,
): Promise<string | undefined> {
  if (typeof named !== 'string') return undefined;
  const folder = resolve(cwd, named);
  const refusal = await refusePrivate(folder, content, output);
  if (refusal) throw new UsageError(refusal);
  const warning = await warnOfPrivate(folder, content);
  if (warning) err(warning);
  return folder;
}
