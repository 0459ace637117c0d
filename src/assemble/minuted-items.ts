/** Minutes and the items they record, tied to each other: “(Agenda Item 6)” in a heading leads to the item, the item to the minute. */
import type { Element, ElementContent } from 'hast';
import { isElement, ownLink, property } from '../elements.ts';
import type { CompiledItem, CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { Minutes } from '../model/minutes.ts';
import { eachElement } from '../walk.ts';

const mention = /\((part\s+2,?\s+)?(?:agenda\s+)?items?\s+([^()]*\d[^()]*)\)\s*$/i;

/** Ties the minutes of a meeting to its items, in place. */
export function tieMinutes(meeting: CompiledMeeting, minutes: CompiledPaper): void {
  const said = (minutes.facts as unknown as Minutes).minutes ?? [];
  const targets = new Map(minutes.targets.filter(({ kind }) => kind === 'minute').map((one) => [one.id, one]));
  eachElement(minutes.body, (heading) => {
    if (!/^h[2-6]$/.test(heading.tagName)) return;
    const target = targets.get(property(heading, 'id'));
    if (!target) return;
    const stated = said.find((one) => (one.number ?? one.heading) === (target.number || target.text))?.items ?? [];
    const mentioned = linkMention(heading, meeting);
    for (const item of [...mentioned, ...stated.flatMap((number) => itemsOf(meeting, number))]) {
      const href = `${minutes.address}#${target.id}`;
      const title = target.text.replace(/^\d+[a-z]?[.)]?\s+/, '');
      if (!item.minutes.some((one) => one.href === href)) item.minutes.push({ number: target.number, title, href });
    }
  });
}

/** Turns the numbers of “(Agenda Items 6 and 7)” into links to the items. */
function linkMention(heading: Element, meeting: CompiledMeeting): CompiledItem[] {
  const holder = lastText(heading);
  const found = holder && mention.exec(holder.text.value);
  if (!holder || !found) return [];
  const [, inPart2, written] = found as unknown as [string, string | undefined, string];
  const start = found.index + found[0].lastIndexOf(written);
  const end = start + written.length;
  const items: CompiledItem[] = [];
  let isRange = false;
  const parts = written.split(/(\d+(?:\.\d+)*[a-z]?)/i).map((part): ElementContent => {
    const item = /^\d/.test(part) ? itemsOf(meeting, part, inPart2 ? 2 : undefined)[0] : undefined;
    if (item && isRange) items.push(...between(meeting, items.at(-1), item));
    if (item) items.push(item);
    isRange = /^\s*(?:to|[-–])\s*$/i.test(part);
    return item ? ownLink(`${meeting.address}#${item.anchor}`, [part]) : { type: 'text', value: part };
  });
  const { value } = holder.text;
  const text = (words: string): ElementContent[] => (words === '' ? [] : [{ type: 'text', value: words }]);
  holder.parent.children.splice(
    holder.parent.children.indexOf(holder.text),
    1,
    ...text(value.slice(0, start)),
    ...parts,
    ...text(value.slice(end)),
  );
  return items;
}

function lastText(parent: Element): { parent: Element; text: { type: 'text'; value: string } } | undefined {
  const last = parent.children.at(-1);
  if (last?.type === 'text') return { parent, text: last };
  return isElement(last) ? lastText(last) : undefined;
}

/** “(Items 6 to 8)” records 7 as well. */
function between(meeting: CompiledMeeting, first: CompiledItem | undefined, last: CompiledItem): CompiledItem[] {
  return first ? meeting.items.slice(meeting.items.indexOf(first) + 1, meeting.items.indexOf(last)) : [];
}

/** The items with a number or key; where Part 2 starts again at 1, those of Part 1 unless Part 2 is asked for. */
function itemsOf(meeting: CompiledMeeting, number: string, part?: 2): CompiledItem[] {
  const found = meeting.items.filter(
    (item) => item.facts.number?.toLowerCase() === number.toLowerCase() || item.key === number,
  );
  const wanted = found.filter((item) => item.facts.part === (part ?? 1));
  return wanted.length > 0 ? wanted : found;
}
