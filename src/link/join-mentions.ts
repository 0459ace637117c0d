/** Ties mentions to what stands around them: “paragraph 8 of the report on” with the “Agenda Item 9” after it, “its Table 7” with what it is of. */
import type { Mention } from '../model/reference.ts';

/** What stands between “the report” and whose it is. */
const toWhose = /^\s+(?:on|at|to|under|for|from|of|in|considered at|presented to|taken at)\s+(?:the\s+)?["“‘']?$/i;
/** What stands between a paper and a place in it. */
const inside =
  /^[)\]]?(?:,?\s+(?:and\s+)?(?:in particular|especially|notably|specifically|and|see)(?:\s+at|\s+in)?(?:\s+the)?)\s+$/i;
const its = /\bits\s+(?:own\s+)?$/i;

/** The mentions of a text, each with what it is a part of. `meetings` are those that links in the text lead to. */
export function joinMentions(words: string, mentions: readonly Mention[], meetings: readonly Mention[]): Mention[] {
  return mentions.map((mention, index) => {
    const after = mentions.slice(index + 1);
    if (mention.kind === 'resolution' && (!mention.of || mention.of.kind === 'meeting')) {
      const minute = minuteBefore(mention, words, mentions, index);
      const linked = minute ?? minuteLinked(mention, words, meetings);
      if (linked) return { ...mention, of: linked };
    }
    if (mention.of?.word.startsWith('that '))
      return { ...mention, of: lastNamed(mention.of, mentions.slice(0, index)) };
    if (mention.of) return { ...mention, of: joinOwner(mention.of, words, after) };
    if (mention.kind === 'minute') return joinMinute(mention, words, mentions, index, meetings);
    const next = mentions[index + 1];
    // “action 3.1 and action 3.3 in Appendix 1” are both in it.
    if (next?.of && next.kind === mention.kind && /^\s*(?:and|or|to)\s*$/.test(words.slice(mention.end, next.start)))
      return { ...mention, of: joinOwner(next.of, words, mentions.slice(index + 2)) };
    const owner = mentions[index - 1];
    if (!isInside(mention)) return mention;
    // “their plan and its section 4”: of something that is not known here.
    const isOf = its.test(words.slice(Math.max(0, mention.start - 12), mention.start));
    const isUnknown = isOf && (mention.kind === 'section' || mention.kind === 'paragraph');
    const alone = isUnknown ? { ...mention, of: unknownPaper(mention) } : mention;
    if (!owner || !mayOwn(owner)) return alone;
    const between = words.slice(owner.end, mention.start);
    const isIts = its.test(between) && between.length < 80 && !/[.;:]\s/.test(between);
    if (
      !isIts &&
      !(owner.kind !== 'item' && /particular|especially|notably|specifically/.test(between) && inside.test(between))
    )
      return alone;
    return { ...mention, of: owner.kind === 'item' ? reportAt(owner) : owner };
  });
}

/** “minute 63 of the meeting on 4 May, resolution 2”, “minute 63, in particular resolution 2”: the minute that the resolution is in. */
function minuteBefore(
  mention: Mention,
  words: string,
  mentions: readonly Mention[],
  index: number,
): Mention | undefined {
  const last = mentions[index - 1];
  const minute = last?.kind === 'meeting' ? mentions[index - 2] : last;
  if (!last || minute?.kind !== 'minute' || minute.range) return undefined;
  const between = words.slice(last.end, mention.start);
  if (!/^\s*[,(]\s*$/.test(between) && !inside.test(between)) return undefined;
  return last === minute || minute.of ? minute : { ...minute, of: last };
}

/** “resolution 4 of [minute 14](…)”: the author’s own link has the minute’s number. */
function minuteLinked(mention: Mention, words: string, linked: readonly Mention[]): Mention | undefined {
  const after = linkAfter(mention, words, linked).of;
  return after && after.number !== ''
    ? { ...after, kind: 'minute', word: 'minute', of: { ...after, number: '' } }
    : undefined;
}

/** “paragraph 2 of that report”: of the item’s or the paper that was named last. */
function lastNamed(of: Mention, before: readonly Mention[]): Mention {
  const named = before.findLast(
    ({ kind }) => kind === 'item' || kind === 'paper' || kind === 'appendix' || kind === 'annex',
  );
  if (!named) return of;
  return named.kind === 'item' ? reportAt(named) : named;
}

/** A minute is of the meeting named last in its sentence, or right after it in brackets: “minute 12 (Cabinet, 14 May 2025)”. */
function joinMinute(
  mention: Mention,
  words: string,
  mentions: readonly Mention[],
  index: number,
  linked: readonly Mention[],
): Mention {
  if (mention.day || mention.committee !== undefined) return mention;
  const next = mentions[index + 1];
  if (next?.kind === 'meeting' && /^,?\s*[(,]\s*$/.test(words.slice(mention.end, next.start)))
    return { ...mention, of: next };
  const before = [...mentions.slice(0, index).filter(({ kind }) => kind === 'meeting'), ...linked]
    .filter(({ end }) => end <= mention.start)
    .sort((a, b) => a.end - b.end)
    .at(-1);
  const isThat = /^\s+of\s+(?:that|the same|this)\s+meeting\b/i.test(words.slice(mention.end));
  const isSame = before && !/[.;!?]["”’)]*\s+\p{Lu}/u.test(words.slice(before.end, mention.start));
  if (!before) return linkAfter(mention, words, linked);
  return isSame || isThat ? { ...mention, of: before } : mention;
}

/** “minute 56 of the [minutes of 15 April](…)”: the author’s own link after it. */
function linkAfter(mention: Mention, words: string, linked: readonly Mention[]): Mention {
  const after = linked.find(({ start }) => start >= mention.end);
  return after && /^\s+(?:of|in)\s+(?:the\s+)?$/i.test(words.slice(mention.end, after.start))
    ? { ...mention, of: after }
    : mention;
}

/** “the report” with the item or meeting named right after it. */
function joinOwner(of: Mention, words: string, after: Mention[]): Mention {
  if (of.of) return { ...of, of: joinOwner(of.of, words, after) };
  if (of.kind !== 'paper' || of.title !== undefined) return of;
  const whose = after.find(({ start, kind }) => start >= of.end && ['item', 'meeting', 'paper'].includes(kind));
  if (whose?.kind === 'paper') return toWhose.test(words.slice(of.end, whose.start)) ? whose : of;
  return whose && toWhose.test(words.slice(of.end, whose.start)) ? { ...of, of: whose } : of;
}

function unknownPaper({ start, end }: Mention): Mention {
  return { kind: 'paper', number: '', word: 'its', start, end };
}

function reportAt(item: Mention): Mention {
  return { kind: 'paper', number: '', word: 'report', start: item.start, end: item.end, of: item };
}

function isInside({ kind }: Mention): boolean {
  return !['item', 'meeting', 'paper', 'act', 'decision', 'minute', 'page'].includes(kind);
}

function mayOwn({ kind }: Mention): boolean {
  return ['item', 'appendix', 'annex', 'paper'].includes(kind);
}
