/** Who is to do what, and by when: the actions in a committee’s minutes. */
import type { CompiledAction } from '../model/register.ts';
import { sayDate } from './dates.ts';
import { type Lookup, memberLink } from './lookup.ts';
import type { Link, Tag } from './view.ts';

/** An action in the list. */
export interface ActionLine {
  what: string;
  who: Link;
  /** “31 January 2026”. */
  by: string | undefined;
  status: Tag;
  note: string | undefined;
  minute: Link;
}

const statuses: Record<CompiledAction['facts']['status'], Tag> = {
  open: { text: 'Open', tone: 'blue' },
  done: { text: 'Done', tone: 'green' },
  dropped: { text: 'Dropped', tone: 'grey' },
};

/** A committee’s actions: those that are open first, the one due first before the others. */
export function renderActions(committee: string, lookup: Lookup): ActionLine[] {
  const { actions, today } = lookup.council;
  const rank = ({ facts }: CompiledAction) => `${facts.status === 'open' ? 0 : 1}${facts.by ?? '9'}`;
  return actions
    .filter((action) => action.committee === committee)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
    .map(({ what, facts, href, minute, date }) => ({
      what,
      who: memberLink(lookup, facts.who),
      by: facts.by && sayDate(facts.by),
      status:
        facts.status === 'open' && facts.by && facts.by < today
          ? { text: 'Overdue', tone: 'red' }
          : statuses[facts.status],
      note: facts.note,
      minute: { text: `Minute ${minute} of ${sayDate(date)}`, href },
    }));
}
