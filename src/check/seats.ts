/** Who has a role on a committee has it from some day on. */

import type { Committee } from '../model/committee.ts';
import { type Problem, problem } from '../problem.ts';
import type { Sheet } from '../read/sheets.ts';

/** Reports, once a committee, roles that do not say since when. */
export function checkSeats({ facts, split }: Sheet<Committee>): Problem[] {
  const seats = facts?.membership ?? [];
  const undated = seats.flatMap(({ role, from, until, member, name }, at) =>
    role !== undefined && from === undefined && until === undefined ? [{ at, who: `${name ?? member} (${role})` }] : [],
  );
  const first = undated[0];
  if (!first) return [];
  const place = split.placeOf(['membership', first.at, 'role']);
  return [problem('role-undated', place, { people: undated.map(({ who }) => who).join(', ') })];
}
