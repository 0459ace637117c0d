/**
 * The check figures of a lock, by which a hand edit, a lost line or a bad merge shows. Each covers what one publication writes together, so
 * that two branches that published different things merge cleanly: a page has its own, a paper one, and the numbers of a pack one.
 */
import { digest } from './digest.ts';
import type { FrozenPack, FrozenPage, FrozenPaper } from './model/lock.ts';

/** The check of one page. */
export function sumPage(what: string, page: FrozenPage): string {
  if (!('paper' in page)) return '';
  const { inside, holds } = page;
  const facts = [what, page.page, page.paper, page.start, inside?.word, inside?.near];
  return digest(JSON.stringify(holds === undefined ? facts : [...facts, holds]), 6);
}

/** The check of one paper. */
export function sumPaper(what: string, paper: Omit<FrozenPaper, 'check'>): string {
  const blocks = paper.blocks.map(({ id, also, words, like }) => [id, also, words, like]);
  const facts = [what, paper.paper, paper.address, paper.was, paper.others, blocks];
  // Locks of before digests of files were kept have none, and their checks hold.
  return digest(JSON.stringify(paper.source === undefined ? facts : [...facts, paper.source]), 12);
}

/** The check of a pack’s item keys and page numbers, and of which papers it has. */
export function sumPack(pack: Omit<FrozenPack, 'check'>): string {
  const pages = pack.pages.map((page) => ('first' in page ? [page.first, page.last] : page.page));
  const papers = pack.papers.map(({ paper }) => paper);
  const facts = [pack.what, pack.own, pack.items, pages, papers];
  return digest(JSON.stringify(pack.references === undefined ? facts : [...facts, pack.references]), 12);
}
