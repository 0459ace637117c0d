/** Finds what words name by its number on one page: a paragraph, a table, an issue. */
import type { Mention } from '../model/reference.ts';
import { numberName, type PageIndex, pageAt, partAt } from './page-index.ts';
import type { Missing } from './standpoint.ts';

/** A place on the page to look from. */
export interface Looking {
  page: PageIndex;
  /** Order of the words on this page; undefined where they stand on another. */
  order: number | undefined;
  /** Ids of what the words stand in. */
  ids?: readonly string[];
  /** The part of the page that is meant, where it is said: the anchor of its appendix or minute. */
  part?: string | undefined;
  /** Whether the sentence speaks of “this report”. */
  saysThis?: boolean;
}

/** What anchors call each kind of thing; of others the word itself. */
const names: Partial<Record<Mention['kind'], string[]>> = {
  // An author’s “4.3” may number a paragraph, a heading or a row; “section 4” may be said of any of them.
  paragraph: ['para', 'section', 'action'],
  section: ['section', 'para'],
  minute: ['minute'],
  table: ['table'],
  figure: ['figure'],
  recommendation: ['recommendation'],
  resolution: ['resolution'],
  appendix: ['appendix'],
  annex: ['annex'],
};

/** The words an anchor of a mention may begin with. */
export function anchorWords({ kind, word }: Pick<Mention, 'kind' | 'word'>): string[] {
  const called = word.toLowerCase().replace(/[^a-z]/g, '');
  if (called === 'motion' || called === 'amendment') return [called];
  return names[kind] ?? [called || kind];
}

/** The anchors that a mention may mean on a page: one where it is plain, several where it is not. */
export function findInside(mention: Mention, looking: Looking): string[] {
  const { page, order, part, ids = [] } = looking;
  const resolution = mention.kind === 'resolution' && resolutionIn(mention, part ?? openAt(page, order), page);
  if (resolution) return [resolution];
  // “Section 12” in a paper that has no sections is most likely of the constitution; of this report, it is paragraph 12.
  const isOwn = mention.kind !== 'section' || looking.saysThis || mention.direction || /\D/.test(mention.number);
  const words = isOwn ? anchorWords(mention) : ['section'];
  // In a table of actions “see 1.1 above” is an action, though the paper has a paragraph 1.1 too.
  const beside = words.filter((word) => ids.some((id) => new RegExp(`(?:^|-)${word}-`).test(id)));
  for (const word of mention.word === '' ? [...beside, ...words] : words) {
    const found = numberForms(mention.number).flatMap((number) => page.byName.get(`${word}-${number}`) ?? []);
    if (found.length > 0) return narrow(found, mention, { page, order, part });
  }
  return [];
}

/** “resolution 2” of a minute carries the minute’s number: resolution-57-2. */
function resolutionIn({ number }: Mention, minute: string | undefined, { order }: PageIndex): string | undefined {
  const id = `${minute?.replace(/^minute-/, 'resolution-')}-${numberName(number)}`;
  return order.has(id) ? id : undefined;
}

function openAt(page: PageIndex, order: number | undefined): string | undefined {
  return order === undefined ? undefined : partAt(page, order);
}

/** “4(a)” may be written 4a, and is para-4-a; “Table 2(a)” is table-2a. */
function numberForms(number: string): string[] {
  const name = numberName(number);
  const split = name.replace(/(\d)([a-z])/g, '$1-$2');
  const joined = name.replace(/(\d)-([a-z])$/, '$1$2');
  return [...new Set([name, split, joined])];
}

/** Of several with the same number the one in the same part, else the paper’s own; “above” and “below” choose between the rest. */
function narrow(found: string[], { direction }: Mention, { page, order, part }: Looking): string[] {
  const here = part ?? openAt(page, order);
  const exact = [...new Set(found.filter((id) => !/--\d+$/.test(id)))];
  const all = exact.length > 0 ? exact : found;
  const inPart = here === undefined ? [] : all.filter((id) => id.startsWith(`${here}-`) || id === here);
  if (inPart.length > 0) return inPart.slice(0, 1);
  if (part !== undefined) return [];
  // Headings do not carry the name of their part: an appendix may have a section 6 of its own.
  const beside = all.filter((id) => partAt(page, page.order.get(id) ?? 0) === here);
  if (beside.length === 1) return beside;
  if (direction && order !== undefined) {
    const on = (id: string) => page.order.get(id) ?? 0;
    const sided = all.filter((id) => (direction === 'above' ? on(id) < order : on(id) >= order));
    if (sided.length > 0) return direction === 'above' ? sided.slice(-1) : sided.slice(0, 1);
  }
  const own = all.filter((id) => /^[a-z]+-[a-z0-9]+(?:-[a-z0-9]{1,3})*$/.test(id) && !isCarried(id));
  return own.length > 0 ? own.slice(0, 1) : all;
}

/** Whether an anchor carries the name of the part it is in: appendix-a-para-1. */
function isCarried(id: string): boolean {
  return /-(?:para|table|figure|action|measure|recommendation|note)-/.test(id);
}

/** What to say of a number that is not on a page; undefined where the page has nothing of that kind, and so may not be meant. */
export function describeMissing(mention: Mention, page: PageIndex, where: string): Missing | undefined {
  const wanted = numberName(mention.number);
  const deep = wanted.split('-').length;
  for (const word of anchorWords(mention)) {
    const known = [...new Set(page.series.get(word) ?? [])].filter((one) => one.split('-').length === deep);
    if (known.length < 2 || !/^\d/.test(wanted) !== !/^\d/.test(known[0] as string)) continue;
    // “the principles set out in 8.5” may be of anything: it is this paper’s where the paper has an 8.4.
    const stem = wanted.split('-')[0];
    if (mention.word === '' && !mention.direction && !known.some((one) => one.split('-')[0] === stem)) continue;
    const near = nearestNumber(wanted, known);
    const last = near === known.at(-1) && compareNumbers(near, wanted) < 0;
    const anchor = page.byName.get(`${word}-${near}`)?.[0] ?? '';
    const label = pageAt(page, page.order.get(anchor) ?? 0);
    const name = nameThing({ ...mention, number: near.replaceAll('-', '.') });
    const on = label === undefined ? '' : ` on page ${label.replace(/^0+/, '')}`;
    return { what: nameThing(mention), where, hint: `The ${last ? 'last' : 'nearest'} is ${name}${on}.` };
  }
  return undefined;
}

/** “Table 9”, “paragraph 4.3”, “Appendix A”, “work stream 5”. */
export function nameThing({ kind, word, number }: Pick<Mention, 'kind' | 'word' | 'number'>): string {
  const said = word || kind;
  const capital = ['table', 'figure', 'appendix', 'annex'].includes(kind);
  const name = capital ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  return `${name} ${number.length === 1 && capital ? number.toUpperCase() : number}`.trim();
}

/** The known number closest to a wanted one. */
function nearestNumber(wanted: string, known: string[]): string {
  return known.reduce((best, one) => (distance(one, wanted) < distance(best, wanted) ? one : best));
}

function distance(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.reduce((sum, part, index) => sum + Math.abs(part - (b[index] ?? 0)) / 1000 ** index, 0);
}

function compareNumbers(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] ?? 0);
}

function partsOf(number: string): number[] {
  return number.split('-').map((part) => {
    const letter = /[a-z]$/.exec(part)?.[0];
    const whole = Number.parseInt(part, 10);
    return (Number.isNaN(whole) ? 0 : whole) + (letter ? (letter.charCodeAt(0) - 96) / 100 : 0);
  });
}
