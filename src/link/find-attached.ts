/** Appendices and annexes of a report, whether they are papers of their own or stand inside one. */
import { elementsOf, isMarker, textOf } from '../elements.ts';
import type { CompiledPaper, Stub } from '../model/compiled.ts';
import type { Mention } from '../model/reference.ts';
import { groupOf, type Shelved } from './council-index.ts';
import { findInside } from './find-inside.ts';
import { numberName } from './page-index.ts';
import { type Answer, addressOf, maySee, type Standpoint } from './standpoint.ts';

/** “Appendix 2”: in a report the report’s own, in an appendix its own and then those beside it, in a minute those of its item. */
export function findAttached(mention: Mention, from: Standpoint): Answer {
  const { paper, item } = from;
  const inside = paper ? findInside(mention, { page: from.page, order: from.order }) : [];
  if (paper && inside[0] !== undefined) return { found: addressOf(from, paper, inside[0]) };
  if (!item) return undefined;
  const report = paper && reportOf(paper.paper, item);
  return findBeside(mention, from, report);
}

/** The appendix of an item with a number; of several reports that of the one given. */
export function findBeside(mention: Mention, from: Standpoint, report: CompiledPaper | undefined): Answer {
  const { item, meeting } = from;
  if (!item || !meeting) return undefined;
  const wanted = numberName(mention.number);
  const labelled = groupOf(item).filter((one) => labelOf(one) === wanted);
  const named = labelled.length > 0 ? labelled : groupOf(item).filter((one) => headLabelOf(one) === wanted);
  const own = named.filter((one) => 'body' in one && report && reportOf(one, item) === report);
  const fitting = own.length > 0 ? own : named;
  if (fitting.length > 1) {
    const titles = fitting.map((one) => one.title ?? '');
    return { either: [`“${titles[0]}”`, `“${titles[1]}”`] };
  }
  const one = fitting[0];
  if (one && 'body' in one) {
    const shelved = from.council.papers.get(one.canonical);
    return shelved && maySee(from, shelved) ? { found: addressOf(from, shelved, '') } : undefined;
  }
  // A stub has no page of its own: it stands with its item on the front sheet.
  if (one) return { found: `${meeting.address}#${item.anchor}` };
  return insideReports(mention, from);
}

/** An appendix that stands inside the only report of the item which has it. */
function insideReports(mention: Mention, from: Standpoint): Answer {
  const found = othersOf(from).flatMap((one) => {
    const anchor = findInside(mention, { page: one.page, order: undefined })[0];
    return anchor === undefined ? [] : [addressOf(from, one, anchor)];
  });
  return found.length === 1 ? { found: found[0] as string } : undefined;
}

/** The other papers at the item, which may be seen. */
export function othersOf(from: Standpoint): Shelved[] {
  if (!from.item) return [];
  return groupOf(from.item).flatMap((one) => {
    const shelved = 'body' in one ? from.council.papers.get(one.canonical) : undefined;
    return shelved && shelved !== from.paper && maySee(from, shelved) ? [shelved] : [];
  });
}

/** The number or letter that a paper has as an appendix, as anchors have it; undefined where it has none. */
export function labelOf(one: CompiledPaper | Stub): string | undefined {
  const said = 'facts' in one ? (one.facts.label as string | undefined) : one.label;
  const number = (text: string | undefined) =>
    /^(?:appendix|annexe?)\s+([0-9]{1,3}[a-z]?|[a-z])\b/i.exec(text ?? '')?.[1];
  const inName = 'name' in one ? /(?:^|-)(?:appendix|annex)-([0-9]{1,3}[a-z]?|[a-z])$/.exec(one.name)?.[1] : undefined;
  const label = said?.replace(/^(?:appendix|annexe?)\s+/i, '') ?? number(one.title) ?? inName;
  return label === undefined ? undefined : numberName(label);
}

/** The letter or number that an appendix prints over itself, where its report lists it under another. */
function headLabelOf(one: CompiledPaper | Stub): string | undefined {
  if (!('body' in one) || one.type !== 'appendix') return undefined;
  const [first] = elementsOf(one.body).filter((block) => !isMarker(block));
  const found = /^\s*(?:appendix|annexe?)\s+([0-9]{1,3}[a-z]?|[a-z])\b(?!\s+to\b)/i.exec(first ? textOf(first) : '');
  return found ? numberName(found[1] as string) : undefined;
}

/** The report that a paper of an item belongs to: itself, the one it names, or the last that stands before it. */
export function reportOf(paper: CompiledPaper, item: { papers: (CompiledPaper | Stub)[] }): CompiledPaper | undefined {
  const papers = item.papers.filter((one): one is CompiledPaper => 'body' in one);
  if (paper.type !== 'appendix') return paper;
  const of = paper.facts.of as string | undefined;
  if (of !== undefined) return papers.find(({ name }) => name === of);
  const at = papers.indexOf(paper);
  return papers.findLast((one, index) => one.type !== 'appendix' && (at < 0 || index < at));
}
