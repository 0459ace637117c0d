/** Finds the file a paper’s name stands for: of this meeting, of another date, of another committee. */
import { splitFrontMatter } from '../parse/front-matter.ts';
import type { Gathered, MeetingSource, PaperSheet, SupplementSource } from './gather.ts';

/** A paper found, with the meeting it belongs to and the supplement it lies in, if any. */
export interface FoundPaper {
  meeting: MeetingSource;
  supplement: SupplementSource | undefined;
  name: string;
  sheet: PaperSheet;
}

const nameParts =
  /^(?:(?:(?<committee>[a-z0-9-]+)\/)?(?<date>\d{4}-\d{2}-\d{2}(?:-\d+)?)\/)?(?:supplement-(?<supplement>\d+)\/)?(?<name>[^/]+)$/;

/** Finds "budget", "2026-02-18/minutes" or "cabinet/2026-02-18/budget" as seen from a meeting or one of its supplements. */
export function findPaper(
  written: string,
  from: MeetingSource,
  within: SupplementSource | undefined,
  all: Gathered,
): FoundPaper | undefined {
  const parts = nameParts.exec(written)?.groups;
  if (!parts?.name) return undefined;
  const meeting = parts.date ? all.meetings.get(`${parts.committee ?? from.committee}/${parts.date}`) : from;
  if (!meeting) return undefined;
  const supplement = parts.supplement
    ? meeting.supplements.get(Number(parts.supplement))
    : parts.date
      ? undefined
      : within;
  const below = supplement ? `supplement-${supplement.number}/` : '';
  const sheet = (supplement ?? meeting).papers.get(parts.name) ?? withdrawnSheet(`${below}${parts.name}`, meeting);
  return sheet && { meeting, supplement, name: parts.name, sheet };
}

/** A paper that was taken back keeps its place on the agenda, also when its file is gone. */
function withdrawnSheet(name: string, { key, lock }: MeetingSource): PaperSheet | undefined {
  if (!lock?.withdrawn?.some(({ paper }) => paper === name)) return undefined;
  const path = `committees/${key}/${name}.md`;
  return { path, split: splitFrontMatter(path, '---\n---\n'), facts: undefined, problems: [] };
}
