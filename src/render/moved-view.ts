/** What was published and stands elsewhere now: the page at an old address, and the places of anchors that moved to another page. */
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { Lookup } from './lookup.ts';
import { sayMeeting } from './meeting-list.ts';
import { meetingTrail, siteName } from './meeting-view.ts';
import type { Link, PageView } from './view.ts';

/** The page at an old address. */
export interface MovedView extends PageView {
  canonical: string;
  draft: boolean;
  paper: Link;
}

/** A place in a paper whose words are on another page now. */
export interface MovedPlace {
  id: string;
  text: string;
  href: string;
}

/** A page for each old address of a meeting’s papers. */
export function renderMoved(meeting: CompiledMeeting, lookup: Lookup): MovedView[] {
  return meeting.papers.flatMap((paper) =>
    (paper.oldAddresses ?? []).map((address) => ({
      address,
      title: `${paper.title}, at its old address – ${sayMeeting(meeting)} – ${siteName(lookup)}`,
      heading: 'This paper has another address now',
      breadcrumbs: meetingTrail(meeting, lookup),
      section: 'committees',
      canonical: paper.address,
      draft: meeting.draft,
      paper: { text: paper.title, href: paper.address },
    })),
  );
}

/** The anchors of a paper that moved to another page. */
export function renderMovedPlaces({ movedAnchors = [] }: CompiledPaper, lookup: Lookup): MovedPlace[] {
  return movedAnchors.flatMap(({ id, href }) => {
    if (href === undefined) return [];
    const [address = '', anchor] = href.split('#');
    const title = lookup.papers.get(address)?.title ?? lookup.meetings.get(address)?.title ?? address;
    const there = anchor === undefined ? undefined : nameAnchor(anchor);
    return [
      {
        id,
        href,
        text: `${nameAnchor(id) ?? 'A part of this paper'}: now in “${title}”${there ? `, ${lower(there)}` : ''}`,
      },
    ];
  });
}

const names: Record<string, string> = {
  para: 'Paragraph',
  table: 'Table',
  figure: 'Figure',
  recommendation: 'Recommendation',
  minute: 'Minute',
  action: 'Action',
};

/** “Paragraph 4.3” of para-4-3; undefined of one made of words. */
function nameAnchor(id: string): string | undefined {
  const [, word = '', number = ''] = /^([a-z]+)-(\d[\da-z]*(?:-\d+)*)$/.exec(id) ?? [];
  return names[word] && `${names[word]} ${number.replaceAll('-', '.')}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
