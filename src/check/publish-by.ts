/** The days by which the agendas that are not published yet have to be. */
import type { Council } from '../model/council.ts';
import { sayPeriodOf } from '../notice/clear-days.ts';
import { findNotice } from '../notice/council-notice.ts';
import type { MeetingSource } from '../read/gather.ts';
import { isPublished } from '../read/publication.ts';
import { sayDay, sayTime } from '../render/dates.ts';
import { agendaNotice, dayOf } from './meeting-day.ts';

/** The last day for the agenda of a meeting to come. `words` say it to a clerk; days are ISO dates. */
export interface Deadline {
  /** The meeting, as "committee/date". */
  key: string;
  latest: string;
  words: string;
}

/** Deadlines still ahead, the next first. Meetings that are cancelled or past have none. */
export function findDeadlines(meetings: MeetingSource[], council: Council, today: string): Deadline[] {
  const notice = findNotice(council);
  const found = meetings.flatMap((source): Deadline[] => {
    const meeting = source.index?.facts;
    if (!meeting || isPublished(source) || meeting.status === 'cancelled' || dayOf(meeting) < today) return [];
    const asked = agendaNotice(meeting, notice);
    if (!asked || asked.latest < today) return [];
    const hour = asked.period.unit === 'hours' && meeting.time ? ` at ${sayTime(meeting.time)}` : '';
    const words = `publish by ${sayDay(asked.latest)}${hour}: ${sayPeriodOf(asked.period)} before the meeting on ${sayDay(dayOf(meeting))}`;
    return [{ key: source.key, latest: asked.latest, words }];
  });
  return found.sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : a.key < b.key ? -1 : 1));
}
