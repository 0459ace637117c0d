/** What is left in the content folder of a paper that is withheld. */
import { stringify } from 'yaml';
import { isFullText } from '../read/full-text.ts';
import type { PaperSheet } from '../read/gather.ts';

/** The stub of a paper that became Part 2: its grounds and no word of its own. Empty where nothing is to be left; undefined for a stub. */
export function stubText({ split }: PaperSheet): string | undefined {
  const { type, part, exempt, pages } = split.raw ?? {};
  const isPart2 = part !== undefined && part !== 1;
  if (isPart2 && !isFullText(split)) return undefined;
  return isPart2 ? `---\n${stringify({ type, part: 2, exempt, pages })}---\n` : '';
}
