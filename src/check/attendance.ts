/** Nobody is present and absent at once, nor present twice. */
import { type Problem, problem } from '../problem.ts';
import type { MeetingListing } from '../read/showing.ts';

interface Attender {
  member?: string;
  name?: string;
  remote?: boolean;
  note?: string;
  'in-place-of'?: string;
}

const there = ['present', 'substitutes', 'remote'];
const away = ['apologies', 'absent'];

/** Reports people who are in two lists that cannot both be right. */
export function checkAttendance({ listed }: MeetingListing): Problem[] {
  const minutes = listed.minutes;
  if (minutes?.openness !== 'open') return [];
  const lists = (minutes.sheet.facts?.attendance ?? {}) as Record<string, Attender[]>;
  const first = new Map<string, { list: string; noted: boolean }>();
  return [...there, ...away].flatMap((list) =>
    (lists[list] ?? []).flatMap((one, at): Problem[] => {
      const who = one.member ?? one.name?.replace(/^(?:councillor|cllr)\.?\s+/i, '').toLowerCase() ?? '';
      const noted = Boolean(one.note ?? one.remote);
      const before = first.get(who);
      if (!before) {
        first.set(who, { list, noted });
        return [];
      }
      // Two people may have one name; a file in members/ is one person.
      if (there.includes(list) && there.includes(before.list) && one.member === undefined) return [];
      // Somebody may join from elsewhere for a part, or leave early: a note says so.
      if (before.noted || noted || who === '') return [];
      const place = minutes.sheet.split.placeOf(['attendance', list, at]);
      return [problem('attendance-twice', place, { who: one.name ?? who, list, other: before.list })];
    }),
  );
}
