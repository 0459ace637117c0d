/** Minutes number on from one to the next, and record every item. */
import type { CompiledMeeting } from '../model/compiled.ts';
import { type Problem, problem } from '../problem.ts';
import type { MeetingListing } from '../read/showing.ts';

/** Reports numbers of minutes that skip, and items that no minute records. `meeting` has its minutes tied to its items. */
export function checkMinuted(meeting: CompiledMeeting, { source }: MeetingListing): Problem[] {
  const { minutes } = meeting;
  if (!minutes) return [];
  const numbered = minutes.targets.filter(({ kind, number }) => kind === 'minute' && /^\d+$/.test(number));
  const skips = numbered.flatMap(({ id, number }, at) => {
    const before = Number(numbered[at - 1]?.number);
    if (at === 0 || Number(number) === before + 1) return [];
    const block = minutes.body.children.find((child) => child.type === 'element' && child.properties.id === id);
    const { line = 1, column = 1 } = block?.position?.start ?? {};
    const place = { file: minutes.path, line, column };
    const rule = Number(number) === before ? 'minute-number-repeats' : 'minute-number-skips';
    return [problem(rule, place, { before, number })];
  });
  const index = source.index;
  // Minutes that name no items at all are of the kind that goes without.
  if (!index || meeting.items.every((item) => item.minutes.length === 0)) return skips;
  const missing = meeting.items.flatMap(({ facts, minutes: found }, at) =>
    found.length === 0 && facts.number !== undefined && facts.part === 1
      ? [problem('item-without-minute', index.split.placeOf(['items', at, 'number']), { item: facts.number })]
      : [],
  );
  return [...skips, ...missing];
}
