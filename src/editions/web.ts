/** The web edition: a finished council becomes the pages of a website, as plain data that templates wrap in HTML. */
import type { CompiledCouncil } from '../model/compiled.ts';
import { type AccessibilityView, renderAccessibility } from '../render/accessibility-view.ts';
import {
  type CommitteeListView,
  type CommitteeView,
  renderCommittee,
  renderCommitteeList,
} from '../render/committee-view.ts';
import {
  type DecisionListView,
  type DecisionView,
  renderDecision,
  renderDecisionList,
} from '../render/decision-view.ts';
import {
  type HomeView,
  type MeetingsView,
  type MeetingYearView,
  renderHome,
  renderMeetings,
  renderNotFound,
  renderSearch,
} from '../render/lists-view.ts';
import { buildLookup, type Lookup } from '../render/lookup.ts';
import { type MatterListView, type MatterView, renderMatter, renderMatterList } from '../render/matter-view.ts';
import { type MeetingView, renderMeeting } from '../render/meeting-view.ts';
import { type MemberListView, type MemberView, renderMember, renderMemberList } from '../render/member-view.ts';
import { type MinutedView, renderMinuted } from '../render/minuted-view.ts';
import { type MovedView, renderMoved } from '../render/moved-view.ts';
import { type PagesView, renderPages } from '../render/pages-view.ts';
import { type PaperView, placePapers, renderPaper } from '../render/paper-view.ts';
import { type PlanEntryView, type PlanView, renderPlan, renderPlanEntry } from '../render/plan-view.ts';
import { renderSiteFacts, type SiteFacts } from '../render/site-facts.ts';
import { renderSupplement, type SupplementView } from '../render/supplement-view.ts';
import { makeTitlesUnique } from '../render/unique-titles.ts';
import type { PageView } from '../render/view.ts';
import { renderWithdrawn, type WithdrawnView } from '../render/withdrawn-view.ts';

/** The pages of the website by kind; each kind has one template of the same name in site/. */
export interface WebPages {
  home: HomeView[];
  meetingLists: MeetingsView[];
  meetingYears: MeetingYearView[];
  meetings: MeetingView[];
  supplements: SupplementView[];
  papers: PaperView[];
  withdrawn: WithdrawnView[];
  moved: MovedView[];
  pageLists: PagesView[];
  committeeLists: CommitteeListView[];
  committees: CommitteeView[];
  memberLists: MemberListView[];
  members: MemberView[];
  decisionLists: DecisionListView[];
  decisions: DecisionView[];
  minuted: MinutedView[];
  plans: PlanView[];
  planEntries: PlanEntryView[];
  matterLists: MatterListView[];
  matters: MatterView[];
  accessibility: AccessibilityView[];
  search: PageView[];
  notFound: PageView[];
}

/** A website: what all its pages share, and its pages. */
export interface Website {
  site: SiteFacts;
  pages: WebPages;
}

/** Everything the templates need to write a council’s website. */
function renderWebsite(council: CompiledCouncil, editions?: Lookup['editions']): Website {
  const lookup = buildLookup(council, editions);
  const shown = council.meetings.filter((meeting) => meeting.public || meeting.draft);
  const { list, years } = renderMeetings(lookup);
  const pages: WebPages = {
    home: [renderHome(lookup)],
    meetingLists: [list],
    meetingYears: years,
    meetings: council.meetings.map((meeting) => renderMeeting(meeting, lookup)),
    supplements: shown.flatMap((meeting) => meeting.supplements.map((one) => renderSupplement(one, meeting, lookup))),
    papers: shown.flatMap((meeting) =>
      [...placePapers(meeting)].map(([paper, place]) => renderPaper(paper, place, lookup)),
    ),
    withdrawn: shown.flatMap((meeting) => meeting.withdrawn.map((one) => renderWithdrawn(one, meeting, lookup))),
    moved: shown.flatMap((meeting) => renderMoved(meeting, lookup)),
    pageLists: shown.map((meeting) => renderPages(meeting, lookup)).filter((view) => view !== undefined),
    committeeLists: [renderCommitteeList(lookup)],
    committees: council.committees.map((committee) => renderCommittee(committee, lookup)),
    memberLists: [renderMemberList(lookup)],
    members: council.members.map((member) => renderMember(member, lookup)),
    decisionLists: [renderDecisionList(lookup)],
    decisions: council.decisions.map((decision) => renderDecision(decision, lookup)),
    minuted: council.minuted.map((decision) => renderMinuted(decision, lookup)),
    plans: [renderPlan(lookup)],
    planEntries: council.plan.map((planned) => renderPlanEntry(planned, lookup)),
    matterLists: [renderMatterList(lookup)],
    matters: council.matters.map((matter) => renderMatter(matter, lookup)),
    accessibility: [renderAccessibility(lookup)],
    search: [renderSearch(lookup)],
    notFound: [renderNotFound(lookup)],
  };
  makeTitlesUnique(Object.values(pages).flat());
  return { site: renderSiteFacts(lookup), pages };
}

/** The same website with only those pages whose address begins so, for building one committee or meeting. */
export function keepPagesBelow(website: Website, address: string): Website {
  const kept = Object.entries(website.pages).map(([kind, views]) => [
    kind,
    (views as PageView[]).filter((view) => view.address.startsWith(address)),
  ]);
  return { site: website.site, pages: Object.fromEntries(kept) as WebPages };
}

export default { name: 'web', label: 'Web pages', render: renderWebsite };
