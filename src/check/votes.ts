/** A vote’s printed count and the names recorded for it should agree; what was printed is kept, and a person must look. */
import { type Finding, findings } from '../findings.ts';
import type { Motion } from '../model/minutes.ts';
import { problem } from '../problem.ts';
import type { MeetingListing } from '../read/showing.ts';

const sides = ['for', 'against', 'abstain'] as const;

/** Reports votes whose counts and names disagree. */
export function checkVotes(listings: MeetingListing[]): Finding[] {
  return listings.flatMap(({ listed, showing }) => {
    const minutes = listed.minutes;
    if (minutes?.openness !== 'open') return [];
    const motions = (minutes.sheet.facts?.motions as Motion[] | undefined) ?? [];
    const found = motions.flatMap(({ number, vote }, index) =>
      sides.flatMap((side) => {
        const { count, names = [] } = vote?.[side] ?? {};
        if (count === undefined || names.length === 0 || names.length === count) return [];
        const place = minutes.sheet.split.placeOf(['motions', index, 'vote', side, 'count']);
        return [problem('vote-sums', place, { number, side, count, names: names.length })];
      }),
    );
    return findings(found, showing.published && showing.minutes);
  });
}
