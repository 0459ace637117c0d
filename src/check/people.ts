/** Members named by slug have a file. */
import { type Finding, findings } from '../findings.ts';
import { nearest } from '../nearest.ts';
import type { Split } from '../parse/front-matter.ts';
import { type Problem, problem } from '../problem.ts';
import type { Gathered } from '../read/gather.ts';
import type { MeetingListing } from '../read/showing.ts';

/** Reports slugs in committees, front sheets and attendance that no member’s file has. */
export function checkPeople(all: Gathered, listings: MeetingListing[]): Finding[] {
  const found: Finding[] = [];
  for (const { split, facts } of all.committees.values()) {
    found.push(...findings(unknownIn(facts?.membership ?? [], ['membership'], split, all), true));
  }
  for (const { source, showing, listed } of listings) {
    const { index } = source;
    if (index?.facts)
      found.push(...findings(unknownIn(index.facts.members, ['members'], index.split, all), showing.published));
    const minutes = listed.minutes?.openness === 'open' ? listed.minutes.sheet : undefined;
    const attendance = minutes?.facts?.attendance as Record<string, { member?: string }[]> | undefined;
    for (const [list, people] of Object.entries(attendance ?? {})) {
      const problems = unknownIn(people, ['attendance', list], (minutes as { split: Split }).split, all);
      found.push(...findings(problems, showing.minutes));
    }
  }
  return found;
}

function unknownIn(
  people: { member?: string | undefined }[],
  path: PropertyKey[],
  split: Split,
  all: Gathered,
): Problem[] {
  return people.flatMap(({ member }, index) => {
    if (member === undefined || all.members.has(member) || all.unreadable.has(`members/${member}.md`)) return [];
    const guess = nearest(member, [...all.members.keys()]);
    const hint = guess ? `Did you mean ${guess}?` : 'Add the file, or give the person by name: instead.';
    return [problem('unknown-member', split.placeOf([...path, index, 'member']), { member, hint })];
  });
}
