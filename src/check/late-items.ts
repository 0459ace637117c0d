/** Items and supplements that come too late for notice: taken only as urgent, with the reason (Local Government Act 1972, section 100B(4)). */

import { hadNotice } from '../notice/clear-days.ts';
import type { CouncilNotice } from '../notice/council-notice.ts';
import { type Problem, problem } from '../problem.ts';
import type { MeetingListing } from '../read/showing.ts';
import { sayDay } from '../render/dates.ts';
import { agendaNotice, dayOf } from './meeting-day.ts';

/** Reports items added after the last day for notice, and urgent supplements, that do not say why. */
export function checkLateItems({ source }: MeetingListing, notice: CouncilNotice): Problem[] {
  const { index } = source;
  const meeting = index?.facts;
  if (!meeting) return [];
  const asked = agendaNotice(meeting, notice);
  const items = meeting.items.flatMap(({ added, urgent }, number) => {
    if (!asked || added === undefined || urgent !== undefined) return [];
    if (hadNotice(asked.period, added, dayOf(meeting), notice.calendar)) return [];
    const values = { added: sayDay(added), latest: sayDay(asked.latest), source: notice.urgency };
    return [problem('late-item', index.split.placeOf(['items', number, 'added']), values)];
  });
  const supplements = [...source.supplements.values()].flatMap(({ index: sheet }) => {
    if (sheet?.facts?.kind !== 'urgent' || sheet.facts.reason !== undefined) return [];
    return [problem('urgent-reason', sheet.split.placeOf(['kind']), { source: notice.urgency })];
  });
  return [...items, ...supplements];
}
