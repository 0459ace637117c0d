/** Whether a folder can be the private folder, in which the full texts of Part 2 papers lie. */
import { execFile } from 'node:child_process';
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why a folder cannot be the private folder, or undefined. `published` is the output folder, where there is one. */
export async function refusePrivate(folder: string, content: string, published?: string): Promise<string | undefined> {
  if (!(await isFolder(folder))) return `There is no private folder ${folder}.`;
  for (const [other, what] of [
    [content, 'the content folder'],
    [published, 'the output folder'],
  ] as const) {
    if (other !== undefined && overlaps(await place(folder), await place(other)))
      return `The private folder ${folder} and ${what} lie one in the other. Keep it apart, where only those may read it who may read Part 2.`;
  }
  if (await isFolder(join(folder, 'committees'))) return undefined;
  return `${folder} is not laid out like the content folder: there is no folder committees in it.`;
}

/** What is to be said of a private folder that goes into git together with the papers; undefined where it does not. */
export async function warnOfPrivate(folder: string, content: string): Promise<string | undefined> {
  const [one, other] = [await repositoryOf(folder), await repositoryOf(content)];
  if (one === undefined || one !== other) return undefined;
  return `The private folder ${folder} lies in the same git repository as the content folder. Whoever gets the one gets the other: move it to a repository of its own.`;
}

async function repositoryOf(folder: string): Promise<string | undefined> {
  return run('git', ['-C', folder, 'rev-parse', '--show-toplevel']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Where a folder really lies, also when the way to it is a link. */
async function place(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function overlaps(one: string, other: string): boolean {
  const [a, b] = [one + sep, other + sep];
  return a.startsWith(b) || b.startsWith(a);
}
