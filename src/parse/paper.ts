/** A file of Markdown to its facts and a clean tree, not yet numbered: what it compiles to depends on its bytes alone. */
import type { Root } from 'hast';
import type { Problem } from '../problem.ts';
import { markBlocks } from './blocks.ts';
import { cleanHtml } from './clean.ts';
import { markLabels } from './labels.ts';
import { parseMarkdown } from './markdown.ts';
import { mendLists, nestBullets, unlistYears, unwrapNumbers } from './mend-lists.ts';
import { mendTables } from './mend-tables.ts';
import { splitLines } from './split-lines.ts';
import { mendLevels, takeTitle } from './title.ts';

/** A text parsed: its tree, the title it began with, and what was wrong. */
export interface ParsedText {
  tree: Root;
  title: string | undefined;
  problems: Problem[];
}

/** Parses a text whose front matter is blanked out. */
export function parseText(file: string, body: string): ParsedText {
  const markdown = parseMarkdown(body);
  const problems = markBlocks(markdown, file, body);
  mendLists(markdown, body);
  unlistYears(markdown, body);
  unwrapNumbers(markdown, body);
  mendTables(markdown);
  splitLines(markdown, body);
  markLabels(markdown, body);
  nestBullets(markdown);
  const tree = cleanHtml(markdown);
  const title = takeTitle(tree);
  problems.push(...mendLevels(tree, file));
  return { tree, title, problems };
}
