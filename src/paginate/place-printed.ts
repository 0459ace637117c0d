/** Pages that the layout added to a published pack, 34a and its like, put into its papers beside those of the lock. */
import type { Element, Root } from 'hast';
import { isMarker, property } from '../elements.ts';
import type { CompiledMeeting } from '../model/compiled.ts';
import type { PageMap } from '../model/page-map.ts';
import { placePages } from './place-pages.ts';

/** Makes a meeting’s papers say, in place, what its printed maps say. Papers have the pages of the lock already. */
export function placePrinted(meeting: CompiledMeeting, maps: readonly PageMap[]): void {
  const changed = maps.filter(({ pages }) =>
    pages.some(({ label, state }) => state === 'empty' || !/^\d+$/.test(label)),
  );
  for (const map of changed) {
    const printed = new Set(map.pages.flatMap(({ start }) => start?.paper ?? []));
    for (const paper of meeting.papers) {
      if (!printed.has(paper.path)) continue;
      clearPages(paper.body, new Set(paper.pages.map(({ id }) => id)));
    }
    placePages(meeting, map);
  }
}

/** Takes page markers out, each with the note that says there is nothing on its page. */
function clearPages(parent: Root | Element, ids: ReadonlySet<string>): void {
  let isCleared = false;
  const kept = (parent.children as Element[]).filter((child) => {
    const isPage = isMarker(child) && ids.has(property(child, 'id'));
    const isNote = isCleared && isMarker(child) && property(child, 'className').includes('blank-page');
    isCleared = isPage;
    if (!isPage && !isNote && child.type === 'element') clearPages(child, ids);
    return !isPage && !isNote;
  });
  parent.children = kept;
}
