/** Minutes tied to the items they record: “(Agenda Item 6)” in a heading gives the item its minute. The link back is a reference: link/. */
import { property, textOf } from '../elements.ts';
import type { CompiledItem, CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { Minutes } from '../model/minutes.ts';
import { eachElement } from '../walk.ts';

const mention = /\((part\s+2,?\s+)?(?:agenda\s+)?items?\s+([^()]*\d[^()]*)\)\s*$/i;

/** Gives the items of a meeting the minutes that record them. */
export function tieMinutes(meeting: CompiledMeeting, minutes: CompiledPaper): void {
  const said = (minutes.facts as unknown as Minutes).minutes ?? [];
  const targets = new Map(minutes.targets.filter(({ kind }) => kind === 'minute').map((one) => [one.id, one]));
  eachElement(minutes.body, (heading) => {
    if (!/^h[2-6]$/.test(heading.tagName)) return;
    const target = targets.get(property(heading, 'id'));
    if (!target) return;
    const stated = said.find((one) => (one.number ?? one.heading) === (target.number || target.text))?.items ?? [];
    const mentioned = readMention(textOf(heading), meeting);
    for (const item of [...mentioned, ...stated.flatMap((number) => itemsOf(meeting, number))]) {
      const href = `${minutes.address}#${target.id}`;
      const title = target.text.replace(/^\d+[a-z]?[.)]?\s+/, '');
      if (!item.minutes.some((one) => one.href === href)) item.minutes.push({ number: target.number, title, href });
    }
  });
}

/** The items that “(Agenda Items 6 and 7)” at the end of a heading names. */
function readMention(heading: string, meeting: CompiledMeeting): CompiledItem[] {
  const [, inPart2, written = ''] = mention.exec(heading) ?? [];
  const items: CompiledItem[] = [];
  let isRange = false;
  for (const part of written.split(/(\d+(?:\.\d+)*[a-z]?)/i)) {
    const item = /^\d/.test(part) ? itemsOf(meeting, part, inPart2 ? 2 : undefined)[0] : undefined;
    if (item && isRange) items.push(...between(meeting, items.at(-1), item));
    if (item) items.push(item);
    isRange = /^\s*(?:to|[-–])\s*$/i.test(part);
  }
  return items;
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
