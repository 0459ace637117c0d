/** The text of a paper as it was published, from the history in git: the lock knows it by its digest alone. */
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ReadPdf } from '../model/pdf-paper.ts';
import { folderOf, relativePath } from '../paths.ts';
import { digestText } from '../read/digest-source.ts';
import { findPdf } from '../read/pdf-of-paper.ts';
import { readPdfPaper } from './read-pdf-papers.ts';

const run = promisify(execFile);

/** A text, and the PDF whose pages the paper had, by path. */
export interface PublishedText {
  text: string;
  pdf: { path: string; read: ReadPdf } | undefined;
}

/**
 * The newest committed text of a file (and PDF beside it) with that digest; without one (in locks of before they were kept) the text of the commit that last
 * changed the lock. Undefined where there is no git, no history, or no such text in it.
 */
export async function readPublishedText(
  content: string,
  path: string,
  digest: string | undefined,
): Promise<PublishedText | undefined> {
  const file = join(content, path);
  const folder = dirname(file);
  const git = async (...args: string[]) => (await run('git', ['-C', folder, ...args], { maxBuffer: 64 << 20 })).stdout;
  const show = async (commit: string, name: string) =>
    (
      await run('git', ['-C', folder, 'show', `${commit}:./${name}`], {
        maxBuffer: 256 << 20,
        encoding: 'buffer',
      }).catch(() => undefined)
    )?.stdout;
  try {
    const history =
      digest === undefined
        ? [await lockCommit(git, path)]
        : (await git('log', '--format=%H', '--', file, join(folder, '*.pdf'))).split('\n');
    for (const commit of history.filter(Boolean)) {
      const text = await git('show', `${commit}:./${path.slice(path.lastIndexOf('/') + 1)}`).catch(() => undefined);
      const plain = text?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
      if (plain === undefined) continue;
      const pdf = await readPublishedPdf(path, plain, (name) => show(commit, name));
      const of = pdf && 'digest' in pdf.read ? pdf.read.digest : undefined;
      if (digest === undefined || digestText(path, plain, of) === digest) return { text: plain, pdf };
    }
  } catch {
    // No git on this machine, or no repository here: the correction is published without the comparison, and the clerk is told.
  }
  return undefined;
}

async function readPublishedPdf(
  paper: string,
  text: string,
  show: (name: string) => Promise<Buffer | undefined>,
): Promise<PublishedText['pdf']> {
  const path = findPdf(paper, text);
  const bytes = path === undefined ? undefined : await show(relativePath(folderOf(paper), path));
  return path && bytes ? { path, read: await readPdfPaper(path, bytes) } : undefined;
}

async function lockCommit(git: (...args: string[]) => Promise<string>, path: string): Promise<string> {
  const up = /\/supplement-\d+\/[^/]+$/.test(path) ? '../' : './';
  return (await git('log', '-1', '--format=%H', '--', `${up}pages.lock.json`)).trim();
}
