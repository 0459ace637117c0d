/** Whether the stubs of Part 2 papers keep as many pages as the full texts have in print. */
import { splitFrontMatter } from '../parse/front-matter.ts';
import { type Problem, problem } from '../problem.ts';

/** Asks about stubs that keep another number; `counts` and `texts` are by path. */
export function comparePages(counts: ReadonlyMap<string, number>, texts: ReadonlyMap<string, string>): Problem[] {
  return [...counts].flatMap(([path, counted]) => {
    const { raw, placeOf } = splitFrontMatter(path, texts.get(path) ?? '');
    const kept = raw?.pages;
    if (typeof kept !== 'number' || kept === counted) return [];
    return [problem('private-pages', placeOf(['pages']), { kept, counted })];
  });
}
