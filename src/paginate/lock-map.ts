/** The page map of a publication as its lock has it: whole numbers only; 34a and its like are known when it is printed. */
import type { CompiledMeeting } from '../model/compiled.ts';
import type { PageMap, PrintedPage } from '../model/page-map.ts';
import { findLockedStarts, papersOf } from './lock-series.ts';

/** Where the pages of a publication, "pack" or "supplement-1", start now; undefined where its lock has none. Before they are placed. */
export function mapLocked(
  meeting: CompiledMeeting,
  what: string,
  locked = findLockedStarts(meeting, what),
): PageMap | undefined {
  if (!locked) return undefined;
  const pages = locked.starts.map(
    ({ page, place, holds, state }, index): PrintedPage => ({
      label: String(page),
      start: place,
      ...(holds ? { holds } : {}),
      state,
      sheet: index + 1,
    }),
  );
  const itemOf = new Map(
    meeting.items.flatMap((item) =>
      item.papers.flatMap((paper) => ('path' in paper ? [[paper.path, item.key] as const] : [])),
    ),
  );
  // Pages kept for a paper that was taken back are still its item’s; of those kept for Part 2 nobody is told which.
  const keptFor = new Map(
    meeting.items.flatMap((item) =>
      item.papers.flatMap((paper) =>
        'kind' in paper ? (paper.withdrawn?.pages ?? []).map(({ label }) => [label, item.key] as const) : [],
      ),
    ),
  );
  const items: PageMap['items'] = {};
  let key: string | undefined;
  for (const { label, start, state } of what === 'pack' ? pages : []) {
    if (start) key = itemOf.get(start.paper);
    else if (state === 'kept') key = keptFor.get(label);
    if (key !== undefined) items[key] = { first: items[key]?.first ?? label, last: label };
  }
  return { series: what, pages, front: 0, items, sheets: pages.map(({ label }) => label) };
}

/** The publications of a meeting that have pages, the pack first. */
export function publicationsOf(meeting: CompiledMeeting): string[] {
  return ['pack', ...meeting.supplements.map(({ number }) => `supplement-${number}`)].filter(
    (what) => papersOf(meeting, what).length > 0,
  );
}
