/** The agenda item that something new is for. */
import type { AgendaItem } from '../model/meeting.ts';
import { keysOf } from '../read/item-keys.ts';
import { CannotMake } from './made.ts';

/** An item with its permanent key and its place on the agenda, from 0. */
export interface FoundItem {
  facts: AgendaItem;
  key: string;
  at: number;
}

/**
 * Finds it by number or key. Where Part 1 and Part 2 are numbered alike “2” says nothing of which is meant, and a guess could
 * publish what is exempt: there it is “part-1-2” or “part-2-2”.
 */
export function findItem(wanted: string, items: AgendaItem[], meeting: string): FoundItem {
  const keys = keysOf(items);
  const all = items.map((facts, at): FoundItem => ({ facts, key: keys[at] as string, at }));
  const asked = wanted.trim().toLowerCase();
  const found = all.filter((one) => namesOf(one).includes(asked));
  const [first, second] = found;
  if (first && !second) return first;
  if (!first) {
    const list = all.map(({ facts, key }) => facts.number ?? key).join(', ');
    throw new CannotMake(
      `The agenda of ${meeting} has no item “${wanted}”. ${list ? `Its items are: ${list}.` : 'It has no items yet.'}`,
    );
  }
  const names = found.map((one) => nameAlone(one, all));
  if (names.some((name) => name === undefined))
    throw new CannotMake(
      `The agenda of ${meeting} has ${found.length} items “${wanted}”: ${found.map(({ facts }) => `“${facts.title}”`).join(' and ')}. Give each a number or a key of its own there first.`,
    );
  const choices = found.map(
    ({ facts }, at) => `--item ${names[at]} is “${facts.title}”, ${facts.part === 2 ? 'not for publication' : 'open'}`,
  );
  throw new CannotMake(
    `The agenda of ${meeting} has ${found.length} items “${wanted}”. Say which is meant: ${choices.join('; ')}.`,
  );
}

/** What an item may be called by. */
function namesOf({ facts, key }: FoundItem): string[] {
  const number = facts.number?.toLowerCase();
  return [key, ...(number === undefined ? [] : [number, `part-${facts.part}-${number}`])];
}

/** A name that says this item and no other. */
function nameAlone(item: FoundItem, all: FoundItem[]): string | undefined {
  return namesOf(item).find((name) => all.every((one) => one === item || !namesOf(one).includes(name)));
}
