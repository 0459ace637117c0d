/** The digest of a paper’s file, by which a lock knows whether it is as it was published, and git which of its versions was. */
import { digest } from '../digest.ts';
import { type Split, splitFrontMatter } from '../parse/front-matter.ts';

/** Facts that say nothing to readers: a change of them alone is no correction. */
const housekeeping = ['moved', 'was', 'allow', 'withdraw-on', 'keep-until', 'source'];

/** Digests what readers are told: the facts, whatever their order, the text, and the PDF whose pages it has, by its own digest. */
export function digestSource({ raw = {}, body }: Split, pdf?: string): string {
  const facts = Object.entries(raw).filter(([key]) => !housekeeping.includes(key));
  const text = body.replace(/[ \t]+$/gm, '').trim();
  const parts = [facts.sort(([a], [b]) => (a < b ? -1 : 1)), text, ...(pdf ? [pdf] : [])];
  return digest(JSON.stringify(parts), 12);
}

/** The digest of a file’s text. */
export function digestText(path: string, text: string, pdf?: string): string {
  return digestSource(splitFrontMatter(path, text), pdf);
}
