/** Where pages of a pack that are kept for papers that are not published stand among the chapters. */
import type { Element } from 'hast';
import { isMarker, property } from '../elements.ts';
import type { Chapter } from './epub-chapters.ts';

/** Blank pages behind kept ones are marked at the end of the paper before these: they go where their number says. */
export function orderBlanks(chapters: readonly Chapter[]): Chapter[] {
  const ordered = chapters.map((chapter) => ({ ...chapter, main: [...chapter.main], pages: [...chapter.pages] }));
  for (const [index, kept] of ordered.entries()) {
    const first = Number(kept.pages[0]?.label);
    if (!kept.isStub || Number.isNaN(first)) continue;
    for (const before of ordered.slice(0, index)) {
      const late = before.pages.filter(({ label }) => Number.parseInt(label, 10) > first);
      before.pages = before.pages.filter((page) => !late.includes(page));
      kept.pages.push(...late);
      for (const { id } of late) kept.main.push(...takeOut(before.main, id));
    }
  }
  return ordered;
}

/** The mark of a page with the note behind it that says there is nothing on it. */
function takeOut(main: Element[], id: string): Element[] {
  const at = main.findIndex((part) => property(part, 'id') === id);
  if (at < 0) return [];
  const hasNote = isMarker(main[at + 1]) && property(main[at + 1] as Element, 'className').includes('blank-page');
  return main.splice(at, hasNote ? 2 : 1);
}
