/** The permanent keys of agenda items, which are the ends of their anchors: #item-6, #item-part-2-2 (design, section 4). */
import type { AgendaItem } from '../model/meeting.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import type { MeetingSource } from './gather.ts';

/** The key of each item, in order: its own, or from its number; where the numbers of Part 2 start again, with that said. */
export function keysOf(items: readonly AgendaItem[]): string[] {
  const ofPart1 = new Set(items.filter(({ part }) => part === 1).map((item) => item.key ?? keyOfNumber(item)));
  const isAgain = (item: AgendaItem) => item.part === 2 && !item.key && item.number !== undefined;
  const startsAgain = items.some((item) => isAgain(item) && ofPart1.has(keyOfNumber(item)));
  return items.map((item) => {
    if (item.key) return item.key;
    return `${startsAgain && isAgain(item) ? 'part-2-' : ''}${keyOfNumber(item) ?? keyOfTitle(item)}`;
  });
}

/** Keys that stand twice, and items that need one. */
export function checkKeys({ index }: MeetingSource): Problem[] {
  const items = index?.facts?.items ?? [];
  const placeOf = (path: PropertyKey[]) => index?.split.placeOf(['items', ...path]) as Place;
  const first = new Map<string, number>();
  return keysOf(items).flatMap((key, at) => {
    const item = items[at] as AgendaItem;
    if (!item.key && !item.number) return [problem('item-without-key', placeOf([at]), { guess: key })];
    const place = placeOf([at, item.key ? 'key' : 'number']);
    const line = first.get(key);
    if (line !== undefined) return [problem('duplicate-key', place, { key, line })];
    first.set(key, place.line);
    return [];
  });
}

function keyOfNumber(item: AgendaItem): string | undefined {
  return item.number?.toLowerCase().replaceAll('.', '-');
}

function keyOfTitle(item: AgendaItem): string {
  const words = item.title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 4).join('-');
}
