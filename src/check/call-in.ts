/** The last day on which a decision of the executive can be called in: set by the council’s own rules. */

import { findLatestDay } from '../notice/clear-days.ts';
import type { CouncilNotice } from '../notice/council-notice.ts';
import { addDays } from '../notice/working-days.ts';
import { type Problem, problem } from '../problem.ts';
import type { Gathered } from '../read/gather.ts';
import { sayDay } from '../render/dates.ts';

/** Asks about deadlines that leave fewer days than the council’s rules give. */
export function checkCallIn(all: Gathered, notice: CouncilNotice): Problem[] {
  const period = notice.periodOf('call-in');
  if (!period) return [];
  return [...all.decisions.values()].flatMap(({ facts, split }) => {
    const deadline = facts?.['call-in-deadline'];
    const taken = facts?.states.find(({ state }) => state === 'taken')?.on;
    if (deadline === undefined || taken === undefined || split.raw?.part === 2) return [];
    // The deadline day counts: nothing may be done until the day after it.
    if (findLatestDay(period, addDays(deadline, 1), notice.calendar) >= taken) return [];
    const values = {
      taken: sayDay(taken),
      deadline: sayDay(deadline),
      amount: period.amount,
      earliest: sayDay(earliest(taken, period.amount, notice)),
      source: period.source,
    };
    return [problem('call-in-short', split.placeOf(['call-in-deadline']), values)];
  });
}

function earliest(taken: string, amount: number, { calendar }: CouncilNotice): string {
  let day = taken;
  for (let working = 0; working < amount; ) {
    day = addDays(day, 1);
    if (calendar.isWorking(day)) working++;
  }
  return day;
}
