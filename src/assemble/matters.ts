/** Matters: one subject followed over meetings, from the matter: of items, papers, forward-plan entries and decisions. */
import type { CompiledDecision, CompiledMeeting, PlannedDecision } from '../model/compiled.ts';
import type { Matter, MatterEvent } from '../model/matter.ts';
import { joinContinued } from './continued.ts';

/** Gathers the matters of what is public, each with its events by date. Its title is its slug in words. */
export function gatherMatters(
  meetings: CompiledMeeting[],
  plan: PlannedDecision[],
  decisions: CompiledDecision[],
): Matter[] {
  const titles = joinContinued(meetings);
  const events = new Map<string, MatterEvent[]>();
  const add = (slug: string | undefined, event: MatterEvent) => {
    if (slug) events.set(slug, [...(events.get(slug) ?? []), event]);
  };
  for (const meeting of meetings) {
    const date = meeting.facts['held-on'] ?? meeting.facts.date;
    const of = { date, committee: meeting.committee };
    for (const item of meeting.items) {
      add(item.facts.matter, {
        ...of,
        kind: 'item',
        text: item.facts.title,
        href: `${meeting.address}#${item.anchor}`,
      });
    }
    for (const paper of meeting.papers) {
      if (paper.address === paper.canonical)
        add(paper.matter, { ...of, kind: 'paper', text: paper.title, href: paper.address });
    }
  }
  for (const one of plan) {
    const date = one.plans.at(-1)?.date ?? one.entry.on ?? '';
    add(one.entry.matter, {
      date,
      kind: 'forward-plan',
      text: one.entry.title,
      href: one.address,
      committee: undefined,
    });
  }
  for (const one of decisions) {
    const date = one.facts.states[0]?.on ?? '';
    add(one.facts.matter, { date, kind: 'decision', text: one.title, href: one.address, committee: undefined });
  }
  return [...events]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, found]) => {
      const sorted = found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
      const texts = sorted.map((one) => one.text);
      const title = titles.get(slug) ?? titleOf(slug, texts);
      return { slug, address: `/matters/${slug}/`, title, events: sorted };
    });
}

/** "mill-street-crossing" in words, with the capitals it has where a title holds the same words: “Mill Street crossing”. */
function titleOf(slug: string, texts: string[]): string {
  const pattern = new RegExp(slug.split('-').join('[^a-z0-9]+'), 'i');
  const found = texts.map((text) => pattern.exec(text)?.[0]).find((text) => text !== undefined);
  const words = found ?? slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
