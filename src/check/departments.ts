/** Short forms of departments in a forward plan: each is explained once, and stands for one thing. */
import type { ForwardPlan } from '../model/forward-plan.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { MeetingListing } from '../read/showing.ts';

/** Reports two short forms with one meaning, and short forms that the legend does not explain. */
export function checkDepartments({ source, listed }: MeetingListing): Problem[] {
  const papers = listed.items.flatMap((item) => item.papers);
  const plans = papers.filter(
    ({ sheet, openness, home }) => openness === 'open' && home === source.key && sheet.facts?.type === 'forward-plan',
  );
  return plans.flatMap(({ sheet }) => {
    const { departments, entries } = sheet.facts as unknown as ForwardPlan;
    const short = Object.keys(departments);
    const twice = short.flatMap((one, at) => {
      const meaning = departments[one] as string;
      const other = short.slice(0, at).find((before) => departments[before] === meaning);
      return other
        ? [problem('department-twice', sheet.split.placeOf(['departments', one]), { one, other, meaning })]
        : [];
    });
    const unknown = entries.flatMap(({ officer }, at) => {
      const written = /^([A-Z][A-Za-z0-9&]{1,6})\s+[-–—]\s/.exec(officer ?? '')?.[1];
      if (!written || short.length === 0 || short.includes(written)) return [];
      const guess = nearest(written, short);
      const hint = guess ? `Did you mean ${guess}?` : 'Add it there.';
      return [problem('department-unknown', sheet.split.placeOf(['entries', at, 'officer']), { written, hint })];
    });
    return [...twice, ...unknown];
  });
}
