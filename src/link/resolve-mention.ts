/**
 * Where a mention leads: the scope rules of the field. A number is first sought where the words stand, then where the field would look; what
 * words name beside it (`of`) goes before both. Whatever is not certain is left alone.
 */
import type { CompiledItem, CompiledMeeting } from '../model/compiled.ts';
import type { Mention } from '../model/reference.ts';
import { sayDate } from '../render/dates.ts';
import { isNumberedTable } from './block-words.ts';
import { groupOf, type Shelved } from './council-index.ts';
import { findAttached, findBeside, labelOf, othersOf } from './find-attached.ts';
import { describeMissing, findInside, nameThing } from './find-inside.ts';
import { findItem } from './find-item.ts';
import { findMeetings, nearMeeting } from './find-meeting.ts';
import { findMinute } from './find-minute.ts';
import { findPage } from './find-page.ts';
import { findReport, mainReport } from './find-report.ts';
import { findPaper } from './find-title.ts';
import { numberName } from './page-index.ts';
import { type Answer, addressOf, maySee, type Standpoint } from './standpoint.ts';

/** Resolves a mention. */
export function resolveMention(mention: Mention, from: Standpoint): Answer {
  if (mention.kind === 'act') return mention.legislation ? { found: mention.legislation } : undefined;
  if (mention.of) return resolveWithin(mention, mention.of, from);
  switch (mention.kind) {
    case 'item':
      return from.meeting ? findItem(mention, from.meeting, from) : undefined;
    case 'minute':
      return findMinute(mention, from);
    case 'appendix':
    case 'annex':
      return findAttached(mention, from) ?? missingAttached(mention, from);
    case 'page':
      return findPage(mention, from);
    case 'meeting':
      return oneMeeting(mention, from);
    case 'paper':
      return findPaper(mention, from);
    case 'decision':
      return findDecision(mention, from);
    default:
      return findNumbered(mention, from);
  }
}

/** “paragraph 4 of Appendix 2”, “minute 57 of the meeting held on 9 June 2021”. */
function resolveWithin(mention: Mention, of: Mention, from: Standpoint): Answer {
  if (of.kind === 'act' || of.isElsewhere) return undefined;
  const { of: _, ...bare } = mention;
  if (mention.kind === 'minute') return findMinute({ ...bare, ...dayOf(of) }, from);
  if (mention.kind === 'item') return findItemOf(bare, of, from);
  if (mention.kind === 'page') return /^(?:agenda|pack)$/.test(of.word) ? findPage(mention, from) : undefined;
  const owner = findOwner(of, from);
  if (!owner) return undefined;
  const { at, part } = owner;
  const inside = findInside(bare, { ...from, page: at.page, order: at === from.paper ? from.order : undefined, part });
  if (inside[0] !== undefined) return { found: addressOf(from, at, inside[0]) };
  // “action 3.4 in work stream 3 of Appendix 2”: the number is the appendix’s own.
  const wide = part === undefined || of.kind !== 'issue' ? [] : findInside(bare, { page: at.page, order: undefined });
  if (wide.length === 1) return { found: addressOf(from, at, wide[0] as string) };
  if (part !== undefined) return undefined;
  // “Appendix 1 to the report on item 6, with its measures 7a to 7g”
  const inNamed = from.named && from.named.item === at.item ? inOther(bare, from.named)[0] : undefined;
  if (inNamed) return { found: addressOf(from, inNamed.at, inNamed.anchor) };
  if (mention.kind === 'appendix' || mention.kind === 'annex') {
    const of = { ...from, item: at.item, meeting: at.meeting };
    const found = findBeside(bare, of, at.paper);
    return found ?? (at.paper.type === 'report' ? missingBeside(bare, at.item, `with “${at.paper.title}”`) : undefined);
  }
  const missing = describeMissing(bare, at.page, `in “${at.paper.title}”`);
  return missing && { missing };
}

/** The paper that something is said to be in, and the part of it. */
function findOwner(of: Mention, from: Standpoint): { at: Shelved; part?: string } | undefined {
  if (of.kind === 'paper' && of.title === undefined) {
    const report = findReport(of, from);
    return report && { at: report };
  }
  if (of.kind === 'item') {
    const report = findReport({ ...of, word: 'item', of }, from);
    return report && { at: report };
  }
  const outer = resolveMention(of, from);
  if (!outer || !('found' in outer)) return undefined;
  const [address = '', anchor = ''] = outer.found.split('#', 2);
  const at = address === '' ? from.paper : from.council.papers.get(address);
  return at && (anchor === '' ? { at } : { at, part: anchor.replace(/^minute-(?=\D)/, '') });
}

/** An item of the agenda of another meeting, where that is what it is said to be of. */
function findItemOf(mention: Mention, of: Mention, from: Standpoint): Answer {
  if (of.kind !== 'meeting')
    return from.meeting && of.word === 'agenda' ? findItem(mention, from.meeting, from) : undefined;
  const meeting = only(findMeetings(of, from));
  return meeting && findItem(mention, meeting, from);
}

function dayOf({ kind, day, committee, of }: Mention): Pick<Mention, 'day' | 'committee'> {
  if (kind !== 'meeting' && of) return dayOf(of);
  return { ...(day ? { day } : {}), ...(committee === undefined ? {} : { committee }) };
}

function missingAttached(mention: Mention, from: Standpoint): Answer {
  if (!from.paper) return undefined;
  const inside = describeMissing(mention, from.page, 'in this paper');
  if (inside) return { missing: inside };
  // Minutes of long ago are often held without the papers they speak of.
  if (from.paper.paper.type === 'minutes' && !mainReport(from.item, from)) return undefined;
  return missingBeside(mention, from.item, 'at this item');
}

function missingBeside(mention: Mention, item: CompiledItem | undefined, where: string): Answer {
  if (!item || groupOf(item).some((one) => 'kind' in one && labelOf(one) === undefined)) return undefined;
  return { missing: { what: nameThing(mention), where, hint: 'Attach it, or say whose it is.', unsure: true } };
}

/** The front sheet of a meeting, or its minutes where they are what the words name. */
function oneMeeting(mention: Mention, from: Standpoint): Answer {
  if (mention.isElsewhere) return undefined;
  const [first, second] = findMeetings(mention, from);
  if (first && second) return { either: [sayMeeting(first), sayMeeting(second)] };
  if (!first) return missingMeeting(mention, from);
  const minutes = mention.word === 'minutes' && first.minutes && from.council.papers.get(first.minutes.canonical);
  return { found: minutes && maySee(from, minutes) ? addressOf(from, minutes, '') : first.address };
}

function missingMeeting(mention: Mention, from: Standpoint): Answer {
  const near = nearMeeting(mention, from);
  const { year = 0, month = 1, day = 1 } = mention.day ?? {};
  if (!near) return undefined;
  const iso = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  const where = `of ${near.title} on ${sayDate(iso)} here`;
  const hint = `The nearest is that on ${sayDate(near.facts.date)}.`;
  return { missing: { what: 'meeting', where, hint, unsure: true } };
}

function sayMeeting(meeting: CompiledMeeting): string {
  return `${meeting.title} on ${sayDate(meeting.facts.date)}`;
}

function findDecision(mention: Mention, from: Standpoint): Answer {
  const found = from.council.decisions.get(numberName(mention.number));
  return found === undefined ? undefined : { found };
}

/** A paragraph, table, recommendation, issue: of the same paper; else of the only other paper of the item that has it. */
function findNumbered(mention: Mention, from: Standpoint): Answer {
  if (mention.number === '') return nextTable(mention, from);
  const inside = findInside(mention, from);
  if (inside.length > 1) return undefined;
  if (inside[0] !== undefined) return { found: from.paper ? addressOf(from, from.paper, inside[0]) : `#${inside[0]}` };
  const inNamed = from.named && !mention.direction ? inOther(mention, from.named)[0] : undefined;
  if (inNamed) return { found: addressOf(from, inNamed.at, inNamed.anchor) };
  const mayBeElsewhere = !mention.direction && (mention.kind !== 'paragraph' || from.paper?.paper.type === 'minutes');
  const others = mayBeElsewhere ? othersOf(from).flatMap((one) => inOther(mention, one)) : [];
  const report = mainReport(from.item, from);
  const [first, second] = others;
  // What the minutes or a later paper call Table 1 is the report’s, where it has one.
  const main = others.find(({ at }) => at === report);
  if (main && from.paper?.paper.type !== 'appendix') return { found: addressOf(from, main.at, main.anchor) };
  if (first && second) return { either: [`“${first.at.paper.title}”`, `“${second.at.paper.title}”`] };
  if (first) return { found: addressOf(from, first.at, first.anchor) };
  const missing = from.paper && mention.kind !== 'section' && describeMissing(mention, from.page, 'in this paper');
  return missing ? { missing } : undefined;
}

/** “the table below”: the next one. */
function nextTable({ kind, direction }: Mention, { page, tables, order }: Standpoint): Answer {
  if (kind !== 'table' || tables === undefined) return undefined;
  const anchor = page.tables[direction === 'above' ? tables - 1 : tables];
  if (anchor === undefined) return undefined;
  // A table without a number is meant by words straight before it alone.
  const isNear = direction !== 'above' && (page.order.get(anchor) ?? Number.POSITIVE_INFINITY) - order <= 1;
  return isNumberedTable(anchor) || isNear ? { found: `#${anchor}` } : undefined;
}

function inOther(mention: Mention, at: Shelved): { at: Shelved; anchor: string }[] {
  const found = findInside(mention, { page: at.page, order: undefined });
  return found.length === 1 ? [{ at, anchor: found[0] as string }] : [];
}

function only<Value>(values: Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}
