/**
 * References in papers that were written and marked by hand before the recogniser saw them, in the ways of several councils: test/tables/held-out/.
 * `[[paragraph 4>>~#para-4]]` marks words and where they lead: `~` is the paper, `@` its meeting, `act:` legislation, `none` nowhere; after `?` a link
 * may be missing. All that is not marked stays text.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { Reference } from '../../src/model/reference.ts';
import { sample } from '../harness.ts';

const folder = join(import.meta.dirname, '../tables/held-out/content');

/** Words that somebody marked: offsets in the paper as it is without the marks. */
interface Mark {
  start: number;
  end: number;
  words: string;
  target: string | null;
  must: boolean;
}

/** A paper without its marks, and the marks. */
function readMarks(path: string, source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const found of source.matchAll(/\[\[(.+?)>>(\??)(.+?)\]\]/g)) {
    const [whole, words = '', optional, target = ''] = found;
    text += source.slice(last, found.index);
    marks.push({
      start: text.length,
      end: text.length + words.length,
      words,
      target: addressOf(target, path),
      must: !optional,
    });
    text += words;
    last = found.index + whole.length;
  }
  return { text: text + source.slice(last), marks };
}

function addressOf(target: string, path: string): string | null {
  if (target === 'none') return null;
  if (target.startsWith('act:')) return `https://www.legislation.gov.uk/${target.slice(4)}`;
  if (target.startsWith('~')) return `/${path.replace(/\.md$/, '')}/${target.slice(1)}`;
  if (target.startsWith('@')) return `/${dirname(path)}/${target.slice(1)}`;
  return target.startsWith('/') ? target : `/committees/${target}`;
}

/** Whether a reference stands where words are marked. */
function stands({ line, column, text }: Reference, { start, end }: Mark, source: string): boolean {
  const lines = source.split('\n').slice(0, line - 1);
  const at = lines.reduce((sum, one) => sum + one.length + 1, column - 1);
  return at < end && start < at + text.length;
}

it('references in papers of other kinds are found and lead where a reader says, and hardly any link is wrong', async () => {
  const papers = globSync('**/*.md', { cwd: folder }).map((path) => ({
    path,
    ...readMarks(path, readFileSync(join(folder, path), 'utf8')),
  }));
  const bare = Object.fromEntries(papers.map(({ path, text }) => [path, text]));
  const { references } = await sample(folder).with(bare).compile({ today: '2026-03-01' });
  let [wanted, found, made, wrong] = [0, 0, 0, 0];
  const told: string[] = [];
  for (const { path, text, marks } of papers) {
    const links = references.filter((one) => one.file === path && one.target !== null);
    for (const mark of marks.filter(({ must, target }) => must && target !== null)) {
      wanted++;
      if (links.some((one) => one.target === mark.target && stands(one, mark, text))) found++;
      else told.push(`missed ${path}: ${mark.words} → ${mark.target}`);
    }
    for (const link of links) {
      made++;
      if (marks.some((mark) => mark.target === link.target && stands(link, mark, text))) continue;
      wrong++;
      told.push(`wrong ${path}:${link.line}: ${link.text} → ${link.target}`);
    }
  }
  console.log(
    `${wanted} marked: ${((found / wanted) * 100).toFixed(1)} % found, ${((wrong / made) * 100).toFixed(1)} % of ${made} links wrong`,
  );
  console.log(told.join('\n'));
  expect(wanted).toBeGreaterThan(100);
  expect(found / wanted).toBeGreaterThanOrEqual(0.97);
  expect(wrong / made).toBeLessThanOrEqual(0.01);
});
