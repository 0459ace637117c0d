/** Minutes and the items they record, tied to each other: “(Agenda Item 6)” in a heading leads to the item, the item to the minute. */
import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { isElement, ownLink, property } from '../elements.ts';
import type { CompiledItem, CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { Minutes } from '../model/minutes.ts';

const mention = /\((?:agenda\s+)?items?\s+([^()]*\d[^()]*)\)\s*$/i;

/** Ties the minutes of a meeting to its items, in place. */
export function tieMinutes(meeting: CompiledMeeting, minutes: CompiledPaper): void {
  const said = (minutes.facts as unknown as Minutes).minutes ?? [];
  visit(minutes.body, 'element', (heading) => {
    if (!/^h[2-6]$/.test(heading.tagName)) return;
    const target = minutes.targets.find((one) => one.kind === 'minute' && one.id === property(heading, 'id'));
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
  const start = found.index + found[0].indexOf(found[1] as string);
  const end = start + (found[1] as string).length;
  const items: CompiledItem[] = [];
  const parts = (found[1] as string).split(/(\d+(?:\.\d+)*[a-z]?)/i).map((part): ElementContent => {
    const item = /^\d/.test(part) ? itemsOf(meeting, part)[0] : undefined;
    if (item) items.push(item);
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

function itemsOf(meeting: CompiledMeeting, number: string): CompiledItem[] {
  return meeting.items.filter(
    (item) => item.facts.number?.toLowerCase() === number.toLowerCase() || item.key === number,
  );
}
