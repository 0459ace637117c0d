/** What refers to a page and to the places on it, said in words and linked. */
import type { CompiledPaper, Target } from '../model/compiled.ts';
import type { ReferredPlace, Referrer } from '../model/referrer.ts';
import { sayDate } from './dates.ts';
import { homeOf } from './item-view.ts';
import type { Lookup } from './lookup.ts';
import { meetingDay, sayMeeting } from './meeting-list.ts';
import { capitalise } from './pages.ts';
import type { Link } from './view.ts';

/** A place on a page with what refers to it. */
export interface ReferredView {
  /** “Paragraph 13”; undefined for the page as a whole. */
  name: Link | undefined;
  /** Its printed page, “34”, unless it is a page itself. */
  page: string | undefined;
  from: Link[];
}

/** The places of a page that are referred to, in reading order. */
export function renderReferrers(address: string, lookup: Lookup): ReferredView[] {
  return (lookup.council.referredBy.get(address) ?? []).map((place) => {
    const name = place.anchor === '' ? undefined : sayAnchor(place);
    return {
      name: name === undefined ? undefined : { text: capitalise(name), href: `#${place.anchor}` },
      page: place.place?.kind === 'page' || name?.startsWith('page ') ? undefined : place.page,
      from: place.from.map((one) => renderReferrer(one, address, lookup)),
    };
  });
}

/** What refers to one place; those at the given addresses are left out, since the page names them already. */
export function renderReferrersOf(address: string, anchor: string, named: string[], lookup: Lookup): Link[] {
  const place = (lookup.council.referredBy.get(address) ?? []).find((one) => one.anchor === anchor);
  return (place?.from ?? [])
    .filter((one) => !named.includes(`${one.address}#${one.place?.id ?? one.anchor}`))
    .map((one) => renderReferrer(one, address, lookup));
}

function renderReferrer({ address, anchor, place }: Referrer, to: string, lookup: Lookup): Link {
  const where = place && sayPlace(place);
  const text = address === to ? (where ?? 'this page') : sayFrom(address, where, to, lookup);
  return { text, href: anchor === '' ? address : `${address}#${anchor}` };
}

/** “minute 57 of 18 March 2026”, “School standards, paragraph 2”, “Decision 26/00041: Mill Street crossing”. */
function sayFrom(address: string, where: string | undefined, to: string, lookup: Lookup): string {
  const paper = lookup.papers.get(address);
  const words = paper ? sayPaper(paper, where, to, lookup) : sayPage(address, lookup);
  return paper?.type === 'minutes' || where === undefined ? words : `${words}, ${where}`;
}

function sayPaper(paper: CompiledPaper, where: string | undefined, to: string, lookup: Lookup): string {
  const meeting = homeOf(paper, lookup);
  if (!meeting) return paper.title;
  const isNear = to.startsWith(meeting.address);
  if (paper.type !== 'minutes') return isNear ? paper.title : `${paper.title} (${sayMeeting(meeting)})`;
  const said = where ?? 'the minutes';
  const isOwn = to.startsWith(`/committees/${meeting.committee}/`);
  return isOwn ? `${said} of ${sayDate(meetingDay(meeting))}` : `${said} of ${sayMeeting(meeting)}`;
}

/** A page that is no paper. */
function sayPage(address: string, lookup: Lookup): string {
  const { council, meetings } = lookup;
  const meeting = meetings.get(address);
  if (meeting) return `Front sheet of ${sayMeeting(meeting)}`;
  const supplement = /^(.*\/)supplement-(\d+)\/$/.exec(address);
  const later = meetings.get(supplement?.[1] ?? '');
  if (later) return `Supplement ${supplement?.[2]} of ${sayMeeting(later)}`;
  const decision = council.decisions.find((one) => one.address === address);
  if (decision)
    return `Decision ${decision.facts.reference ?? sayDate(decision.facts.states[0]?.on ?? '')}: ${decision.title}`;
  const minuted = council.minuted.find((one) => one.address === address);
  if (minuted) return `Decision: ${minuted.title}`;
  const committee = council.committees.find((one) => one.address === address);
  if (committee) return committee.facts.title;
  return council.members.find((one) => one.address === address)?.facts.name ?? council.facts.name;
}

function sayAnchor({ anchor, place }: ReferredPlace): string | undefined {
  if (place) return sayPlace(place);
  const page = /^(?:supplement-\d+-)?page-(\d+[a-z]*)$/.exec(anchor)?.[1];
  return page === undefined ? undefined : `page ${page}`;
}

const words: Partial<Record<Target['kind'], string>> = {
  table: 'Table',
  figure: 'Figure',
  appendix: 'Appendix',
  annex: 'Annex',
};

/** What a place is called in a sentence: “paragraph 13”, “Table 8a”, “paragraph a of minute 49”, “the part “Options””. */
export function sayPlace({ kind, id, number, text }: Target): string {
  if (kind === 'heading' || (number === '' && text !== '')) return `“${text}”`;
  // Series that a paper numbers itself have their own word: “Work stream 3: Help for families”.
  if (kind === 'series') return text.split(/[:.–—]\s/)[0] ?? text;
  const part = /^(minute|appendix|annex)-([a-z0-9]+)-/.exec(id);
  const within = part
    ? ` of ${part[1] === 'minute' ? 'minute' : capitalise(part[1] ?? '')} ${(part[2] ?? '').toUpperCase()}`
    : '';
  return `${words[kind] ?? kind} ${number}${within}`;
}
