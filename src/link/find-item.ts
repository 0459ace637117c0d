/** Finds the item of an agenda that words name by its number. */
import type { CompiledItem, CompiledMeeting } from '../model/compiled.ts';
import type { Mention } from '../model/reference.ts';
import { sayDate } from '../render/dates.ts';
import { plainName } from './council-index.ts';
import { nameThing } from './find-inside.ts';
import { numberName } from './page-index.ts';
import type { Answer, Standpoint } from './standpoint.ts';

/** The item with a number; where that number was another’s before, or the heading has another’s title, a person must look. */
export function findItem(mention: Mention, meeting: CompiledMeeting, from: Standpoint): Answer {
  const wanted = mention.number.toLowerCase();
  const named = meeting.items.filter((item) => item.facts.number?.toLowerCase() === wanted);
  const part = from.item?.facts.part ?? 1;
  const item = named.length > 1 ? named.find((one) => one.facts.part === part) : named[0];
  const other = formerly(wanted, meeting, item) ?? (item && titled(from.heading ?? '', meeting, item));
  if (item && other) return { either: [sayItem(item), sayItem(other)] };
  if (item) return { found: `${meeting.address}#${item.anchor}` };
  return named.length === 0 ? missingItem(mention, meeting, other, from) : undefined;
}

/** An item that has a number as its key, and another number now: it was published with the key’s. */
function formerly(wanted: string, { items }: CompiledMeeting, now: CompiledItem | undefined): CompiledItem | undefined {
  const key = numberName(wanted);
  return items.find((one) => one !== now && one.key === key && one.facts.number !== undefined);
}

/** Another item whose title a minute’s heading has, and not that of the item it gives the number of. */
function titled(heading: string, { items }: CompiledMeeting, now: CompiledItem): CompiledItem | undefined {
  const words = ` ${plainName(heading)} `;
  const isIn = ({ facts }: CompiledItem) => words.includes(` ${plainName(facts.title)} `);
  if (heading === '' || isIn(now)) return undefined;
  const isNumbered = ({ facts }: CompiledItem) => words.includes(` ${plainName(facts.number ?? '')} `);
  return items.find((one) => plainName(one.facts.title).includes(' ') && isIn(one) && !isNumbered(one));
}

function sayItem({ facts }: CompiledItem): string {
  return `item ${facts.number}, “${facts.title}”`;
}

function missingItem(
  mention: Mention,
  meeting: CompiledMeeting,
  other: CompiledItem | undefined,
  from: Standpoint,
): Answer {
  const numbers = meeting.items.flatMap(({ facts }) =>
    /^\d+$/.test(facts.number ?? '') ? [Number(facts.number)] : [],
  );
  if (numbers.length < 2 || !/^\d+$/.test(mention.number)) return undefined;
  const where =
    meeting === from.meeting ? 'on the agenda of this meeting' : `on the agenda of ${sayDate(meeting.facts.date)}`;
  const near = numbers.reduce((a, b) => (distance(b, mention) < distance(a, mention) ? b : a));
  const nearest = other ?? meeting.items.find(({ facts }) => facts.number === String(near));
  const hint = other ? `It is ${sayItem(other)}, now.` : `The nearest is ${nearest ? sayItem(nearest) : ''}.`;
  return { missing: { what: nameThing(mention), where, hint } };
}

function distance(number: number, { number: wanted }: Mention): number {
  return Math.abs(number - Number(wanted));
}
