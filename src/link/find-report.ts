/** Finds what words call only “the report”: the one that an item is about. */
import type { CompiledItem } from '../model/compiled.ts';
import type { Mention } from '../model/reference.ts';
import { groupOf, type Shelved } from './council-index.ts';
import { reportOf } from './find-attached.ts';
import { findMeetings } from './find-meeting.ts';
import { maySee, type Standpoint } from './standpoint.ts';

/** The report named: of the item beside it, of the item that the words are about, or the one they stand in. */
export function findReport({ word, of }: Mention, from: Standpoint): Shelved | undefined {
  if (!/^(?:report|paper|item)$/.test(word)) return undefined;
  if (of?.kind === 'item') return mainReport(itemNumbered(of, from), from);
  if (of) return undefined;
  const { paper, item } = from;
  if (paper?.paper.type === 'appendix' && item) {
    const report = reportOf(paper.paper, item);
    return report && from.council.papers.get(report.canonical);
  }
  return mainReport(item, from) ?? (paper?.paper.type === 'minutes' ? undefined : paper);
}

/** The item of this meeting, or of the one beside it, with a number. */
function itemNumbered({ number, of }: Mention, from: Standpoint): CompiledItem | undefined {
  const meetings = of?.kind === 'meeting' ? findMeetings(of, from) : from.meeting ? [from.meeting] : [];
  const items = meetings.length === 1 ? (meetings[0]?.items ?? []) : [];
  const named = items.filter((item) => item.facts.number?.toLowerCase() === number.toLowerCase());
  return named.length === 1 ? named[0] : undefined;
}

/** The report of an item: the first that is no appendix. */
export function mainReport(item: CompiledItem | undefined, from: Standpoint): Shelved | undefined {
  const papers = (item ? groupOf(item) : []).flatMap((one) => ('body' in one && one.type !== 'appendix' ? [one] : []));
  const report = papers.find(({ type }) => type === 'report') ?? papers[0];
  const shelved = report && from.council.papers.get(report.canonical);
  return shelved && maySee(from, shelved) ? shelved : undefined;
}
