/**
 * What is public. Everything that is not is dropped here, before anything is compiled, so that no later step can leak it
 * (design, sections 3 and 7; Local Government Act 1972, Schedule 12A).
 */
import type { AgendaItem } from '../model/meeting.ts';
import { type Problem, problem } from '../problem.ts';
import type { MeetingSource, PaperSheet } from './gather.ts';

/** Whether a meeting’s pack has been published: its lock has a stamp. */
export function isPublished(meeting: MeetingSource): boolean {
  return (meeting.lock?.published ?? []).some(({ what }) => what === 'pack' || what === 'minutes');
}

/** Whether one thing of a meeting has been published: "pack", "minutes", "supplement-1". */
export function hasStamp(meeting: MeetingSource, what: string): boolean {
  return (meeting.lock?.published ?? []).some((one) => one.what === what);
}

/** Day something of a meeting was first published, or undefined. */
export function publishedOn(meeting: MeetingSource, what: string): string | undefined {
  return meeting.lock?.published.find((one) => one.what === what)?.on;
}

/** Whether a meeting was published from here, by `publish`, which freezes it: not imported, as a pack or a paper of it, from elsewhere. */
export function isPublishedHere(meeting: MeetingSource): boolean {
  const { published, online } = meeting.index?.facts ?? {};
  if ((meeting.lock?.frozen ?? []).length === 0 || published !== undefined || online !== undefined) return false;
  return [...meeting.papers.values()].every(({ facts }) => facts?.source === undefined);
}

/** What of a paper may be shown. */
export type Openness = 'open' | 'closed' | 'unclear' | 'unlisted' | 'withdrawn';

/**
 * The part of a paper listed by some items: its own part where it says one; else that of the items, where they agree. An unknown
 * value, a conflict, or no item at all is not open.
 */
export function opennessOf(paper: PaperSheet, items: Pick<AgendaItem, 'part'>[]): Openness {
  const own = paper.split.raw?.part;
  if (paper.split.raw === undefined) return 'closed';
  if (own === 1) return 'open';
  if (own !== undefined) return 'closed';
  if (items.length === 0) return 'unlisted';
  const parts = new Set(items.map((item) => item.part));
  if (parts.size > 1) return 'unclear';
  return parts.has(1) ? 'open' : 'closed';
}

/** Problems of a paper that is not open: place and severity, and not a word of what it says. */
export function withoutWords(problems: Problem[]): Problem[] {
  return problems.map((one) => {
    const silent = [
      'front-matter-missing',
      'front-matter-open',
      'front-matter-shape',
      'empty-file',
      'yaml-broken',
      'yaml-comment',
      'part-unclear',
      'part-2-text',
    ];
    return silent.includes(one.rule)
      ? one
      : problem('part-2-fault', one, { where: one.fact ? `in “${one.fact}”, on this line` : 'on this line' });
  });
}
