/** The text of a paper as it was published, from the history in git: the lock knows it by its digest alone. */
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { digestText } from '../read/digest-source.ts';

const run = promisify(execFile);

/**
 * The newest committed text of a file with that digest; without one (in locks of before they were kept) the text of the commit that last
 * changed the lock. Undefined where there is no git, no history, or no such text in it.
 */
export async function readPublishedText(
  content: string,
  path: string,
  digest: string | undefined,
): Promise<string | undefined> {
  const file = join(content, path);
  const folder = dirname(file);
  const git = async (...args: string[]) => (await run('git', ['-C', folder, ...args], { maxBuffer: 64 << 20 })).stdout;
  try {
    const history =
      digest === undefined ? [await lockCommit(git, path)] : (await git('log', '--format=%H', '--', file)).split('\n');
    for (const commit of history.filter(Boolean)) {
      const text = await git('show', `${commit}:./${path.slice(path.lastIndexOf('/') + 1)}`).catch(() => undefined);
      const plain = text?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
      if (plain !== undefined && (digest === undefined || digestText(path, plain) === digest)) return plain;
    }
  } catch {
    // No git on this machine, or no repository here: the correction is published without the comparison, and the clerk is told.
  }
  return undefined;
}

async function lockCommit(git: (...args: string[]) => Promise<string>, path: string): Promise<string> {
  const up = /\/supplement-\d+\/[^/]+$/.test(path) ? '../' : './';
  return (await git('log', '-1', '--format=%H', '--', `${up}pages.lock.json`)).trim();
}
