/** Finds the file a paper’s name stands for: of this meeting, of another date, of another committee. */
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
  const sheet = (supplement ?? meeting).papers.get(parts.name);
  return sheet && { meeting, supplement, name: parts.name, sheet };
}
