/** The page of a paper that was taken back: a dated notice, and the marks of its printed pages (design, section 5). */
import type { CompiledItem, CompiledMeeting, PageStart } from '../model/compiled.ts';
import type { WithdrawnPaper } from '../model/withdrawn.ts';
import { sayDate } from './dates.ts';
import type { Lookup } from './lookup.ts';
import { sayMeeting } from './meeting-list.ts';
import { meetingTrail, siteName } from './meeting-view.ts';
import { capitalise, sayPages } from './pages.ts';
import { findReplacement, type Replacement } from './replacement.ts';
import { sayItem } from './report-head.ts';
import type { Link, PageView } from './view.ts';

/** What the page shows. */
export interface WithdrawnView extends PageView {
  /** Search engines are asked to forget it. */
  unlisted: true;
  draft: boolean;
  meeting: Link;
  item: Link | undefined;
  notice: string;
  replaced: Replacement | undefined;
  /** Where the paper’s pages stood: “Pages 5 to 8 are kept for it.” */
  kept: string | undefined;
  pages: PageStart[];
  anchors: string[];
}

/** The view of a paper that was taken back. */
export function renderWithdrawn(paper: WithdrawnPaper, meeting: CompiledMeeting, lookup: Lookup): WithdrawnView {
  const item = itemOf(paper, meeting);
  const heading = nameWithdrawn(paper);
  const pages = sayPages(paper.range);
  return {
    address: paper.address,
    title: `${heading} – ${sayMeeting(meeting)} – ${siteName(lookup)}`,
    heading,
    breadcrumbs: meetingTrail(meeting, lookup),
    section: 'committees',
    unlisted: true,
    draft: meeting.draft,
    meeting: { text: sayMeeting(meeting), href: meeting.address },
    item: item && { text: sayItem(item), href: `${meeting.address}#${item.anchor}` },
    notice: `${capitalise(sayWithdrawn(paper))}${/[.!?]$/.test(paper.reason ?? '') ? '' : '.'}`,
    replaced: findReplacement(paper.path, meeting),
    kept: pages && `${capitalise(pages)} of the pack ${paper.pages.length === 1 ? 'is' : 'are'} kept for it.`,
    pages: paper.pages,
    anchors: paper.anchors.filter((id) => !paper.pages.some((page) => page.id === id)),
  };
}

/** “withdrawn on 3 April 2026: It gave a home address.”; of one that became Part 2 without a word, that it is not published. */
export function sayWithdrawn({ on, reason }: Pick<WithdrawnPaper, 'on' | 'reason'>): string {
  return on === undefined ? 'not for publication any more' : `withdrawn on ${sayDate(on)}: ${reason}`;
}

/** What a paper that was taken back is called where its title may not be said. */
export function nameWithdrawn({ title }: Pick<WithdrawnPaper, 'title'>): string {
  return title ?? 'A paper that was withdrawn';
}

function itemOf({ address }: WithdrawnPaper, meeting: CompiledMeeting): CompiledItem | undefined {
  return meeting.items.find((item) =>
    [...item.papers, ...item.later.map(({ paper }) => paper)].some(
      (paper) => 'kind' in paper && paper.withdrawn?.address === address,
    ),
  );
}
