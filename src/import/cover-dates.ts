/** Dates that a front sheet prints without a label: which is the meeting’s and which the publication’s. */
import { wordsOf } from './blocks.ts';
import type { Cover } from './cover.ts';
import { hasTime } from './cover-facts.ts';
import { readDate, readTime } from './dates.ts';
import { plainWords } from './inline.ts';

const lone =
  /^(?:(?:date|dated|date of (?:publication|issue|despatch|dispatch)|published|issued|despatched|dispatched)(?: on)?\s*:?\s*)?(?:\w+day,?\s+)?(?:\d{1,2}\w* \w+|\p{L}+ \d{1,2}(?:st|nd|rd|th)?),? \d{4}\.?$/iu;

/** A date with a time is the meeting’s; one that stands alone, a few weeks before it, is the day of publication. */
export function takeDates(cover: Cover): void {
  const dated = cover.rest.flatMap((block) => {
    const words = plainWords(wordsOf(block));
    const on = words.length < 240 ? readDate(words) : undefined;
    return on ? [{ words, on, time: hasTime(words) ? readTime(words) : undefined }] : [];
  });
  const timed = dated.find((one) => one.time !== undefined);
  if (cover.date === undefined) {
    const found = timed ?? dated.find(({ words }) => /\bmeeting\b|day\b/i.test(words)) ?? dated[0];
    cover.date = found?.on;
    if (found?.time) cover.time ??= found.time;
  } else if (timed?.on === cover.date) cover.time ??= timed.time;
  const lines = cover.rest.flatMap((block) =>
    block.kind === 'text' ? block.lines.map((one) => plainWords(one.text)) : [],
  );
  cover.published ??= publicationDay(lines, cover.date);
}

/** The first line that is a date and nothing else, one to 45 days before the meeting. */
export function publicationDay(lines: string[], meeting: string | undefined): string | undefined {
  if (meeting === undefined) return undefined;
  return lines
    .filter((line) => lone.test(line.trim()))
    .map(readDate)
    .find((on) => {
      const days = on === undefined ? 0 : (Date.parse(meeting) - Date.parse(on)) / 86_400_000;
      return days >= 1 && days <= 45;
    });
}
