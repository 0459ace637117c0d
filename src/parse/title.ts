/** A paper’s title and the levels of its headings: one h1 a page, which the layout prints, and no level left out below it. */
import type { Element, Root } from 'hast';
import { elementsOf, textOf } from '../elements.ts';
import { type Problem, problem } from '../problem.ts';

/** Takes a first-level heading at the start of a paper out of its text and gives its words. */
export function takeTitle(tree: Root): string | undefined {
  const first = elementsOf(tree).find((block) => block.tagName !== 'div');
  if (first?.tagName !== 'h1') return undefined;
  tree.children = tree.children.filter((block) => block !== first);
  return textOf(first).replace(/\s+/g, ' ').trim();
}

/**
 * Moves headings so that they begin at the second level and go down one at a time. A level left out is a warning at its line.
 * PDF/UA-1 (ISO 14289-1, 7.4.2) refuses what screen readers stumble over.
 */
export function mendLevels(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const headings = allHeadings(tree);
  const shift = headings.some((heading) => heading.tagName === 'h1') ? 1 : 0;
  const open: { written: number; shown: number }[] = [];
  for (const heading of headings) {
    const written = Number(heading.tagName.slice(1)) + shift;
    while ((open.at(-1)?.written ?? 0) >= written) open.pop();
    const before = open.at(-1) ?? { written: 1, shown: 1 };
    const shown = Math.min(before.shown + 1, 6);
    if (written > before.written + 1) {
      const { line = 1, column = 1 } = heading.position?.start ?? {};
      const values = { level: written - shift, before: before.written - shift, shown, hashes: '#'.repeat(shown) };
      problems.push(problem('heading-skips', { file, line, column }, values));
    }
    open.push({ written, shown });
    heading.tagName = `h${shown}`;
  }
  return problems;
}

function allHeadings(parent: Root | Element): Element[] {
  return elementsOf(parent).flatMap((block) => (/^h[1-6]$/.test(block.tagName) ? [block] : allHeadings(block)));
}
