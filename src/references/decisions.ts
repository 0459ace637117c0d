/** Reads a decision by its reference alone: "24/00093", "24-00093"; not that of a planning application. */
import { type Found, keyAt, mentionOf, type Reading } from './reading.ts';

/** Two figures of the year and five of the decision. */
export function readDecision(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  const [year, stroke, number, after] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (!/^\d\d$/.test(year?.key ?? '') || !/^[/-]$/.test(stroke?.key ?? '') || !/^\d{5}$/.test(number?.key ?? '')) {
    return undefined;
  }
  if (!stroke?.glued || !number?.glued) return undefined;
  const end = at + 3;
  const isPart = (year?.glued && /^[/-]$/.test(keyAt(reading, at - 1))) || (after?.glued && /^[/-]$/.test(after.key));
  const isPlanning = /^(application|applications|planning|permission|consent|ref|reference|no|app|invoice|order)$/.test(
    keyAt(reading, at - 1),
  );
  if (isPart || isPlanning || (year?.glued && tokens[at - 1]?.kind === 'word')) return { mentions: [], end };
  return { mentions: [mentionOf(reading, 'decision', '', at, end, { number: `${year?.key}/${number.key}` })], end };
}
