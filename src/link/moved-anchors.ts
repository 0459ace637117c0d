/** Published anchors that moved to another page: where each leads (design, section 4). */
import { nearest } from '../nearest.ts';
import { folderOf, joinPath } from '../paths.ts';
import { type Problem, problem } from '../problem.ts';
import type { Destination, Destinations } from './links.ts';

/** An anchor that moved, with where its paper says it is: "bridge#para-3", "/committees/cabinet/2026-09-16/bridge/#para-3". */
export interface MovedAnchor {
  id: string;
  to: string;
  /** Root-relative address, once it is known. */
  href?: string;
}

/** Finds where they lead, in place. `file` and `text` are their paper’s: problems stand at the line that says it. */
export function resolveMoved(
  moved: MovedAnchor[],
  { file, text }: { file: string; text: string },
  to: Destinations,
): Problem[] {
  return moved.flatMap((one) => {
    const [page = '', anchor = ''] = one.to.split('#', 2);
    const found = findPage(page, file, to);
    const lines = text.split('\n');
    const line = Math.max(1, 1 + lines.findIndex((words) => words.includes(one.to)));
    const place = { file, line, column: 1 };
    if (found === 'broken') return [];
    if (found === 'private') return [problem('link-private', place, {})];
    if (!found) return [problem('link-missing', place, { target: one.to, hint: 'Check the name of the paper.' })];
    one.href = anchor === '' ? found.address : `${found.address}#${anchor}`;
    if (anchor === '' || found.anchors.has(anchor)) return [];
    const guess = nearest(anchor, [...found.anchors]);
    return [problem('link-anchor', place, { anchor, hint: guess ? `Did you mean #${guess}?` : '' })];
  });
}

function findPage(written: string, file: string, { pages }: Destinations): Destination | undefined {
  if (written.startsWith('/')) {
    const address = `${written.replace(/\/+$/, '')}/`;
    return [...pages.values()].find((one) => typeof one === 'object' && one.address === address);
  }
  const path = joinPath(folderOf(file), written.replace(/\/+$/, ''));
  return path === undefined ? undefined : (pages.get(path) ?? pages.get(`${path}.md`) ?? pages.get(`${path}/index.md`));
}
