/** The home page, the lists of meetings by date, search, and the page for addresses that do not exist. */
import type { Lookup } from './lookup.ts';
import {
  latestPacks,
  type MeetingLine,
  type MeetingYear,
  pastYears,
  renderMeetingLine,
  upcomingMeetings,
} from './meeting-list.ts';
import { siteName } from './meeting-view.ts';
import type { Link, PageView } from './view.ts';

/** What the home page shows. */
export interface HomeView extends PageView {
  upcoming: MeetingLine[];
  latest: { line: MeetingLine; published: string }[];
  committees: Link[];
}

/** Meetings to come and those of this municipal year, with links to earlier years. */
export interface MeetingsView extends PageView {
  upcoming: MeetingLine[];
  year: MeetingYear | undefined;
  earlier: Link[];
}

/** Past meetings of one municipal year. */
export interface MeetingYearView extends PageView {
  year: MeetingYear;
}

/** The view of the home page. */
export function renderHome(lookup: Lookup): HomeView {
  const { council } = lookup;
  return {
    address: '/',
    title: `Meetings, agendas and papers – ${council.facts.name}`,
    heading: 'Meetings, agendas and papers',
    breadcrumbs: [],
    section: 'home',
    upcoming: upcomingMeetings(council.meetings, council.today).slice(0, 6).map(renderMeetingLine),
    latest: latestPacks(lookup, 6),
    committees: council.committees
      .filter((committee) => (committee.facts.until ?? council.today) >= council.today)
      .map((committee) => ({ text: committee.facts.title, href: committee.address })),
  };
}

/** The views of meetings by date: the list itself, and a page for each earlier municipal year. */
export function renderMeetings(lookup: Lookup): { list: MeetingsView; years: MeetingYearView[] } {
  const { meetings, today } = lookup.council;
  const [year, ...earlier] = pastYears(meetings, today);
  const years = earlier.map((one) => ({
    address: `/meetings/${one.start}-${one.start + 1}/`,
    title: `Meetings from ${one.title} – ${siteName(lookup)}`,
    heading: `Meetings from ${one.title}`,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Meetings', href: '/meetings/' },
    ],
    section: 'meetings',
    year: one,
  }));
  const list = {
    ...plainPage('/meetings/', 'Meetings', 'meetings', lookup),
    upcoming: upcomingMeetings(meetings, today).map(renderMeetingLine),
    year,
    earlier: years.map((one) => ({ text: one.year.title, href: one.address })),
  };
  return { list, years };
}

/** The view of the search page. */
export function renderSearch(lookup: Lookup): PageView {
  return plainPage('/search/', 'Search', 'search', lookup);
}

/** The view of the page that answers for addresses that do not exist. */
export function renderNotFound(lookup: Lookup): PageView {
  return plainPage('/404.html', 'Page not found', 'none', lookup);
}

function plainPage(address: string, heading: string, section: string, lookup: Lookup): PageView {
  return {
    address,
    title: `${heading} – ${siteName(lookup)}`,
    heading,
    breadcrumbs: [{ text: 'Home', href: '/' }],
    section,
  };
}
