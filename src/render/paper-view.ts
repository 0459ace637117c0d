/** The page of one paper. */
import type { CompiledItem, CompiledMeeting, CompiledPaper, PageStart } from '../model/compiled.ts';
import { type Attendance, renderAttendance } from './attendance.ts';
import { isEmptyBody, renderBody } from './body.ts';
import { type ContentsLine, renderContents } from './contents.ts';
import { type CorrectionView, renderCorrections } from './corrections-view.ts';
import { sayDate } from './dates.ts';
import { renderEditions, renderOriginal } from './edition-links.ts';
import { renderHistory } from './history.ts';
import { homeOf } from './item-view.ts';
import type { Lookup } from './lookup.ts';
import { meetingDay, sayMeeting } from './meeting-list.ts';
import { meetingTrail, siteName } from './meeting-view.ts';
import { type MovedPlace, renderMovedPlaces } from './moved-view.ts';
import { prefixPages } from './pages-view.ts';
import { paperTypeNames } from './paper-types.ts';
import { type ReferredView, renderReferrers } from './referrers.ts';
import { findReplacement, type Replacement } from './replacement.ts';
import { backgroundPapers, renderPaperHead, sayItem } from './report-head.ts';
import { type Link, type PageView, type Row, row } from './view.ts';

/** What the page of a paper shows. */
export interface PaperView extends PageView {
  lang: string | undefined;
  draft: boolean;
  /** Kind of paper, committee, date and year, as search filters and sorts by them. */
  type: string;
  committee: string;
  date: string;
  iso: string;
  year: string;
  meeting: Link;
  item: Link | undefined;
  head: Row[];
  corrections: CorrectionView[];
  replaced: Replacement | undefined;
  attendance: Attendance | undefined;
  contents: ContentsLine[];
  pages: PageStart[];
  allPages: string;
  /** What the anchors of its pages begin with in the list of all pages. */
  pageSeries: string;
  /** PDFs of this paper. */
  editions: Link[];
  body: string;
  empty: boolean;
  background: string[] | undefined;
  /** Places whose words are on another page now. */
  moved: MovedPlace[];
  /** What refers to this paper and to places in it; of a copy, where it belongs. */
  referred: ReferredView[];
  /** For a paper that belongs to another meeting: that meeting, and the paper’s page there. */
  home: Link | undefined;
  canonical: string | undefined;
  previous: Link | undefined;
  next: Link | undefined;
}

/** Where a paper stands in its meeting. */
export interface PaperPlace {
  meeting: CompiledMeeting;
  item: CompiledItem | undefined;
  supplement: Link | undefined;
  previous: CompiledPaper | undefined;
  next: CompiledPaper | undefined;
}

/** The view of a paper. */
export function renderPaper(paper: CompiledPaper, place: PaperPlace, lookup: Lookup): PaperView {
  const { meeting, item } = place;
  const iso = meetingDay(meeting);
  const committee = lookup.committees.get(meeting.committee)?.facts.title ?? meeting.title;
  const home = paper.address === paper.canonical ? undefined : homeOf(paper, lookup);
  const history = renderHistory(paper.matter, iso, lookup);
  return {
    address: paper.address,
    title: `${paper.title} – ${sayMeeting(meeting)} – ${siteName(lookup)}`,
    heading: paper.title,
    breadcrumbs: [...meetingTrail(meeting, lookup), ...(place.supplement ? [place.supplement] : [])],
    section: 'committees',
    lang: paper.lang === lookup.council.facts.languages[0] ? undefined : paper.lang,
    draft: meeting.draft,
    type: paperTypeNames[paper.type],
    committee,
    date: sayDate(iso),
    iso,
    year: iso.slice(0, 4),
    meeting: { text: sayMeeting(meeting), href: meeting.address },
    item: item && { text: sayItem(item), href: `${meeting.address}#${item.anchor}` },
    head: [
      ...renderPaperHead(paper, meeting, item, lookup),
      ...row('Earlier', ...history.earlier),
      ...row('Later', ...history.later),
    ],
    corrections: renderCorrections(paper.corrections),
    replaced: findReplacement(paper.path, meeting),
    attendance: renderAttendance(paper, lookup),
    contents: renderContents(paper),
    pages: paper.pages,
    allPages: `${meeting.address}pages/`,
    pageSeries: prefixPages(
      meeting.supplements.find(({ items }) => items.some(({ papers }) => papers.includes(paper))),
    ),
    editions: [...renderEditions(paper.address, 'paper.pdf', lookup), ...renderOriginal(paper, lookup)],
    body: renderBody(paper.body, lookup.council.base, paper.range?.last),
    empty: isEmptyBody(paper.body),
    background: backgroundPapers(paper),
    moved: renderMovedPlaces(paper, lookup),
    referred: home ? [] : renderReferrers(paper.address, lookup),
    home: home && { text: sayMeeting(home), href: paper.canonical },
    canonical: paper.address === paper.canonical ? undefined : paper.canonical,
    previous: place.previous && { text: place.previous.title, href: place.previous.address },
    next: place.next && { text: place.next.title, href: place.next.address },
  };
}

/** Finds the place of each paper of a meeting. */
export function placePapers(meeting: CompiledMeeting): Map<CompiledPaper, PaperPlace> {
  const items = new Map<string, CompiledItem>();
  for (const item of meeting.items) {
    for (const paper of [...item.papers, ...item.later.map((one) => one.paper)]) {
      if (!('kind' in paper) && !items.has(paper.address)) items.set(paper.address, item);
    }
  }
  return new Map(
    meeting.papers.map((paper, index) => [
      paper,
      {
        meeting,
        item: items.get(paper.address),
        supplement: supplementOf(paper, meeting),
        previous: meeting.papers[index - 1],
        next: meeting.papers[index + 1],
      },
    ]),
  );
}

function supplementOf(paper: CompiledPaper, meeting: CompiledMeeting): Link | undefined {
  const supplement = meeting.supplements.find((one) => paper.address.startsWith(one.address));
  return supplement && { text: `Supplement ${supplement.number}`, href: supplement.address };
}
