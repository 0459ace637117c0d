/** Reads papers by their titles: "the report on Bridge Street crossing", “Air quality: annual report”. */
import { findPhrase } from './phrases.ts';
import { type Found, keyAt, mentionOf, type Reading, wordsOf } from './reading.ts';

/**
 * The title that begins here. In running words a short one may name something else that is called so, a government’s white paper or a
 * strategy: it counts only in quotation marks, after "report on" or "Item 3 –", after a place that is said to be in it, or where nothing else
 * is said.
 */
export function readTitle(reading: Reading, at: number, isHolder = false): Found | undefined {
  const { tokens, vocabulary } = reading;
  const found = findPhrase(vocabulary.titles, tokens, at);
  if (!found) return readUnknownTitle(reading, at);
  const quoted = keyAt(reading, at - 1) === "'" && keyAt(reading, found.end) === "'";
  const before = keyAt(reading, at - 1) === 'the' ? at - 2 : at - 1;
  const lead = /^(on|entitled|titled|called|headed|regarding|:|')$/.test(keyAt(reading, before)) ? before - 1 : before;
  const named = /^(report|reports|paper|papers|entitled|titled|item|minutes)$/.test(keyAt(reading, lead));
  const words = tokens.slice(at, found.end).filter(({ kind }) => kind !== 'mark');
  const proper =
    words.length >= 3 && words.filter(({ capital }) => capital).length >= 2 && tokens[at]?.capital === true;
  const telling = words.length >= 5 || isAlone(reading, at, found.end) || isLabelled(reading, at);
  // “Annex 1 of the Medium-term financial plan”
  const holds = isHolder && words.length >= 3 && tokens[at]?.capital === true;
  if (!quoted && !named && !holds && !(proper && telling)) return undefined;
  return {
    mentions: [mentionOf(reading, 'paper', named ? 'report' : '', at, found.end, { title: found.value })],
    end: found.end,
  };
}

/** Whether a line says nothing but the title, a number before it and what stands in brackets after it. */
function isAlone({ tokens }: Reading, at: number, end: number): boolean {
  const after = tokens.slice(end).find(({ key }) => key !== '.' && key !== ',');
  return tokens.slice(0, at).every(({ kind }) => kind !== 'word') && (after === undefined || after.key === '(');
}

/** “Item 3 – ”, “Appendix 2: ” */
function isLabelled(reading: Reading, at: number): boolean {
  return /^[-:]$/.test(keyAt(reading, at - 1)) && /^(item|appendix|annex|report)$/.test(keyAt(reading, at - 3));
}

/** “the report entitled “…””: a title that no paper has may be one that was changed. */
function readUnknownTitle(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  if (keyAt(reading, at - 1) !== "'" || !tokens[at]?.capital) return undefined;
  const lead = /^(on|entitled|titled|called)$/.test(keyAt(reading, at - 2)) ? at - 3 : at - 2;
  if (!/^(report|paper)$/.test(keyAt(reading, lead))) return undefined;
  for (let end = at + 1; end < Math.min(tokens.length, at + 20); end++) {
    if (keyAt(reading, end) !== "'") continue;
    const title = wordsOf(reading, at, end);
    return end - at < 3 ? undefined : { mentions: [mentionOf(reading, 'paper', 'unknown', at, end, { title })], end };
  }
  return undefined;
}
