/** The PDF that a paper names as its pages. */
import type { ReadPdf } from '../model/pdf-paper.ts';
import { splitFrontMatter } from '../parse/front-matter.ts';
import { folderOf, joinPath } from '../paths.ts';

/** Its path, relative to the content folder; undefined where the paper names none, or one that does not lie beside it. */
export function pathOfPdf(paper: string, facts: Record<string, unknown> | undefined): string | undefined {
  const written = facts?.pdf;
  if (typeof written !== 'string' || /^[a-z][a-z0-9+.-]*:/i.test(written) || written.startsWith('/')) return undefined;
  const home = folderOf(paper);
  const path = joinPath(home, written);
  const below = path?.startsWith(`${home}/`) ? path.slice(home.length + 1) : '';
  return below === '' || /^supplement-\d+\//.test(below) ? undefined : path;
}

/** The same of a paper’s text. */
export function findPdf(paper: string, text: string): string | undefined {
  // Most papers name none, and are not read for it.
  return /^["']?pdf["']?[ \t]*:/m.test(text) ? pathOfPdf(paper, splitFrontMatter(paper, text).raw) : undefined;
}

/** The digest of its bytes, by which a change of the file is a change of the paper. */
export function digestOfPdf(
  paper: string,
  facts: Record<string, unknown> | undefined,
  pdfs: ReadonlyMap<string, ReadPdf>,
): string | undefined {
  const read = pdfs.get(pathOfPdf(paper, facts) ?? '');
  return read && 'digest' in read ? read.digest : undefined;
}
