/** The sheet of a supplement: papers published after the pack. */
import type { CompiledMeeting, CompiledSupplement } from '../model/compiled.ts';
import { renderBody } from './body.ts';
import { sayDate } from './dates.ts';
import { renderEditions } from './edition-links.ts';
import { type PaperLine, renderPaperLine } from './item-view.ts';
import type { Lookup } from './lookup.ts';
import { sayMeeting } from './meeting-list.ts';
import { contactOf, meetingTrail, sayCorrections, siteName } from './meeting-view.ts';
import { sayPages } from './pages.ts';
import { prefixPages } from './pages-view.ts';
import type { StubView } from './stub-view.ts';
import { supplementKinds } from './supplement-kinds.ts';
import { type Link, type PageView, type Row, row, sayContact } from './view.ts';

/** What the sheet shows. */
export interface SupplementView extends PageView {
  draft: boolean;
  meeting: Link;
  details: Row[];
  /** PDFs of the whole supplement. */
  editions: Link[];
  /** The list of all pages, where any of its pages are known, and what its own begin with there. */
  allPages: string | undefined;
  pageSeries: string;
  body: string;
  items: {
    number: string | undefined;
    title: string;
    href: string;
    pages: string | undefined;
    papers: (PaperLine | StubView)[];
  }[];
}

/** The view of a supplement. */
export function renderSupplement(
  supplement: CompiledSupplement,
  meeting: CompiledMeeting,
  lookup: Lookup,
): SupplementView {
  const contact = contactOf(meeting, lookup);
  const heading = supplement.facts.title ?? `Supplement ${supplement.number}`;
  const papers = supplement.items.flatMap((item) => item.papers);
  const plain = `Supplement ${supplement.number}`;
  return {
    address: supplement.address,
    title: `${heading === plain ? plain : `${plain}: ${heading}`} – ${sayMeeting(meeting)} – ${siteName(lookup)}`,
    heading,
    breadcrumbs: meetingTrail(meeting, lookup),
    section: 'committees',
    draft: meeting.draft,
    meeting: { text: sayMeeting(meeting), href: meeting.address },
    details: [
      ...row('Meeting', { text: sayMeeting(meeting), href: meeting.address }),
      ...row('Published', sayDate(supplement.published ?? supplement.facts.date)),
      ...row('What it holds', supplementKinds[supplement.facts.kind]),
      ...row('Reason', supplement.facts.reason),
      ...row('Corrected', ...sayCorrections(meeting, `supplement-${supplement.number}`)),
      ...row('Contact', ...(contact ? sayContact(contact) : [])),
    ],
    editions: renderEditions(supplement.address, 'pack.pdf', lookup),
    allPages: papers.some((paper) => !('kind' in paper) && paper.pages.length > 0)
      ? `${meeting.address}pages/`
      : undefined,
    pageSeries: prefixPages(supplement),
    body: renderBody(supplement.body, lookup.council.base),
    items: supplement.items.map(({ item, papers, range }) => ({
      number: item.facts.number,
      title: item.facts.title,
      href: `${meeting.address}#${item.anchor}`,
      pages: sayPages(range),
      papers: papers.map((paper) => renderPaperLine(paper, lookup, meeting)),
    })),
  };
}
