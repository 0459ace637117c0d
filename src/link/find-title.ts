/** Finds the paper that words name by its title. */
import type { Mention } from '../model/reference.ts';
import { nearest, nearestByWords } from '../nearest.ts';
import { plainName, type Shelved } from './council-index.ts';
import { findMeetings } from './find-meeting.ts';
import { type Answer, addressOf, maySee, type Standpoint } from './standpoint.ts';

/** The paper of that title nearest to the words: at the same item, the same meeting, the same committee, then the nearest day. */
export function findPaper(mention: Mention, from: Standpoint): Answer {
  const name = plainName(mention.title ?? '');
  if (name === '') return undefined;
  const seen = (from.council.byTitle.get(name) ?? nearTitle(name, from)).filter(
    (one) => one !== from.paper && maySee(from, one),
  );
  const days = mention.day ? new Set(findMeetings(mention, from)) : undefined;
  const fitting = days ? seen.filter(({ meeting }) => days.has(meeting)) : seen;
  if (mention.word === 'unknown' && fitting.length === 0) return renamed(mention, from);
  const best = Math.min(...fitting.map((one) => away(one, from)));
  const near = fitting.filter((one) => away(one, from) === best);
  if (near.length !== 1) return undefined;
  return { found: addressOf(from, near[0] as Shelved, '') };
}

/** A title that no paper has: was it changed? Where nothing of the committee is called much like it, it is somebody else’s. */
function renamed(mention: Mention, from: Standpoint): Answer {
  const committee = from.meeting?.committee ?? '';
  const papers = (from.council.byCommittee.get(committee) ?? []).flatMap((meeting) => meeting.papers);
  const open = papers.filter((paper) => {
    const shelved = from.council.papers.get(paper.address);
    return shelved && shelved !== from.paper && maySee(from, shelved);
  });
  const guess = nearestByWords(
    mention.title ?? '',
    open.map(({ title }) => title),
  );
  if (guess === undefined) return undefined;
  const hint = `Is “${guess}” meant?`;
  return { missing: { what: `paper “${mention.title}”`, where: 'of this committee', hint, unsure: true } };
}

/** A title with a slip of the pen, among the papers of the same meeting. */
function nearTitle(name: string, from: Standpoint): Shelved[] {
  if (name.length < 12) return [];
  const titles = (from.meeting?.papers ?? []).map(({ title }) => plainName(title));
  const guess = nearest(name.slice(0, 200), titles);
  const most = Math.max(2, name.length / 8);
  return guess !== undefined && Math.abs(guess.length - name.length) <= most
    ? (from.council.byTitle.get(guess) ?? [])
    : [];
}

function away({ meeting, item }: Shelved, from: Standpoint): number {
  if (item !== undefined && item === from.item) return 0;
  if (meeting === from.meeting) return 1;
  const days = Math.abs(Date.parse(meeting.facts.date) - Date.parse(from.meeting?.facts.date ?? '')) / 86_400_000;
  return (meeting.committee === from.meeting?.committee ? 2 : 1_000_000) + (Number.isNaN(days) ? 0 : days);
}
