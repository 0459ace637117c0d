/** Reads papers by their titles: "the report on Bridge Street crossing", “Air quality: annual report”. */
import { findPhrase } from './phrases.ts';
import { type Found, keyAt, mentionOf, type Reading } from './reading.ts';

/** The title that begins here. A short one counts only in quotation marks or after "report on", any only as it is written. */
export function readTitle(reading: Reading, at: number): Found | undefined {
  const { tokens, vocabulary } = reading;
  const found = findPhrase(vocabulary.titles, tokens, at);
  if (!found) return undefined;
  const quoted = keyAt(reading, at - 1) === "'" && keyAt(reading, found.end) === "'";
  const lead = /^(on|entitled|titled|called|headed|regarding|:|')$/.test(keyAt(reading, at - 1)) ? at - 2 : at - 1;
  const named = /^(report|reports|paper|papers|entitled|titled|item|minutes)$/.test(keyAt(reading, lead));
  const words = tokens.slice(at, found.end).filter(({ kind }) => kind === 'word');
  const long = words.length >= 3 && words.filter(({ capital }) => capital).length >= 2 && tokens[at]?.capital === true;
  if (!quoted && !named && !long) return undefined;
  return {
    mentions: [mentionOf(reading, 'paper', named ? 'report' : '', at, found.end, { title: found.value })],
    end: found.end,
  };
}
