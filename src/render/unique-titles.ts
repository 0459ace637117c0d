/** Titles of pages: no two alike, so that tabs, bookmarks and results of search can be told apart. */
import type { PageView } from './view.ts';

/** Adds a number to titles that another page has already: “Appendix 1 (2) – Cabinet, …”. Changes the views in place. */
export function makeTitlesUnique(views: PageView[]): void {
  const taken = new Set<string>();
  for (const view of views) {
    const [first, ...rest] = view.title.split(' – ');
    for (let count = 2; taken.has(view.title); count++) view.title = [`${first} (${count})`, ...rest].join(' – ');
    taken.add(view.title);
  }
}
