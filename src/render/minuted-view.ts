/** Decisions born in minutes: a page each, which leads to the minute, the item and its reports. */

import type { Motion } from '../model/minutes.ts';
import type { MinutedDecision } from '../model/register.ts';
import { sayDate } from './dates.ts';
import { committeeLink, type Lookup, memberLink } from './lookup.ts';
import { sayMeeting } from './meeting-list.ts';
import { siteName } from './meeting-view.ts';
import { type Link, type PageView, type Row, row, type Tag } from './view.ts';

/** What the page of a decision from minutes shows. */
export interface MinutedView extends PageView {
  tags: Tag[];
  details: Row[];
  resolutions: { number: string; text: string; href: string; name: string }[];
  votes: { name: string; href: string; said: string }[];
}

/** The view of a decision from minutes. */
export function renderMinuted(decision: MinutedDecision, lookup: Lookup): MinutedView {
  const { minute, items, papers } = decision;
  const meeting = lookup.meetings.get(decision.meeting);
  const committee = committeeLink(lookup, decision.committee);
  const name = `Minute ${minute.number}`.trim();
  return {
    address: decision.address,
    title: `${decision.title} – ${name}, ${committee.text}, ${sayDate(decision.date)} – ${siteName(lookup)}`,
    heading: decision.title,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Decisions', href: '/decisions/' },
    ],
    section: 'decisions',
    tags: decision.draft ? [draftTag] : [],
    details: [
      ...row('Decided by', committee),
      ...row('Meeting', meeting && { text: sayMeeting(meeting), href: meeting.address }),
      ...row('Minute', { text: name, href: minute.href }),
      ...row('Agenda item', ...items.map(({ number, title, href }) => ({ text: sayItem(number, title), href }))),
      ...row('Report', ...papers.map(({ title, href }) => ({ text: title, href }))),
    ],
    resolutions: decision.resolutions.map((one) => ({
      ...one,
      name: one.number === '' ? 'the resolution in the minutes' : `resolution ${one.number} in the minutes`,
    })),
    votes: decision.motions.map(({ motion, href }) => ({
      name: `${motion.kind === 'amendment' ? 'Amendment' : 'Motion'} ${motion.number}`,
      href,
      said: sayVote(motion, lookup),
    })),
  };
}

/** Said of minutes until a later meeting has agreed them. */
export const draftTag: Tag = { text: 'Draft minutes', tone: 'amber' };

/** “Carried, 5 for, 2 against, 1 abstained”. */
export function sayVote({ outcome, vote, mover, seconder }: Motion, lookup: Lookup): string {
  const count = (side: { count?: number | undefined; names: string[] } | undefined) =>
    side && (side.count ?? side.names.length);
  const sides = [
    [count(vote?.for), 'for'],
    [count(vote?.against), 'against'],
    [count(vote?.abstain), 'abstained'],
  ] as const;
  const who = (name: string | undefined) => name && memberLink(lookup, name).text;
  return [
    outcome && outcome.charAt(0).toUpperCase() + outcome.slice(1),
    ...sides.map(([number, word]) => (number === undefined ? undefined : `${number} ${word}`)),
    mover && `moved by ${who(mover)}`,
    seconder && `seconded by ${who(seconder)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function sayItem(number: string | undefined, title: string): string {
  return number === undefined ? title : `${number}. ${title}`;
}

/** A recorded vote of a member, for the member’s page. */
export interface VoteLine extends Link {
  day: string;
  said: string;
  outcome: string | undefined;
}

/** How a member voted where names were recorded, newest first. */
export function renderVotes(slug: string, name: string, lookup: Lookup): VoteLine[] {
  const said = { for: 'For', against: 'Against', abstain: 'Abstained' } as const;
  return lookup.council.recorded.flatMap(({ motion, href, date, committee, minute }) => {
    const sides = Object.keys(said) as (keyof typeof said)[];
    const side = sides.find((one) => motion.vote?.[one]?.names.some((who) => who === slug || who === name));
    if (!side) return [];
    const kind = motion.kind === 'amendment' ? 'Amendment' : 'Motion';
    const text = `${committeeLink(lookup, committee).text}, ${sayDate(date)}: ${kind.toLowerCase()} ${motion.number}${minute && `, minute ${minute}`}`;
    return [{ text, href, day: sayDate(date), said: said[side], outcome: motion.outcome }];
  });
}
