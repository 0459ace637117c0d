/** What a first setting of locked pages may show to be wrong: pages left over, pages that run on, pages added in an odd number. */
import type { PrintSheet } from '../model/print-tree.ts';
import type { Typeset } from '../model/typeset.ts';
import type { LayoutFacts } from './read-pages.ts';
import { insertPage, sideOf } from './turn-pages.ts';

/** What of a pack is mended. */
export interface LaidPack {
  sheets: PrintSheet[];
  /** Pages that start inside a row and are turned to twice. */
  doubled?: number[];
}

/** Mends a pack, in place, and sets it again as often as it takes. */
export async function mendSheets(pack: LaidPack, set: Typeset, print: () => Promise<Typeset>): Promise<Typeset> {
  return evenOut(pack, await tighten(pack, await fillUp(pack, set, print), print), print);
}

/** A page of the lock that nothing runs on to any more keeps its number. */
async function fillUp(pack: LaidPack, set: Typeset, print: () => Promise<Typeset>): Promise<Typeset> {
  const labels = new Set((set.facts as LayoutFacts).labels);
  const missing = pack.sheets.flatMap(({ more = [] }) => more).filter((page) => !labels.has(String(page)));
  if (missing.length === 0) return set;
  for (const sheet of pack.sheets) sheet.more = sheet.more?.filter((page) => !missing.includes(page));
  for (const page of missing) insertPage(pack.sheets, { kind: 'empty', page });
  const first = Math.min(...pack.sheets.flatMap(({ page = [] }) => page));
  for (const sheet of pack.sheets) if (sheet.page !== undefined) sheet.parity = sideOf(sheet.page, first);
  return print();
}

/**
 * What outgrew its locked page by a few lines is set closer, and then without the pages that its references lead to, so that no such number
 * makes a page run on; what that does not help stays as it is and runs on.
 */
async function tighten(pack: LaidPack, set: Typeset, print: () => Promise<Typeset>): Promise<Typeset> {
  const sheets = findOverrun(pack, set);
  if (sheets.length === 0) return set;
  for (const sheet of sheets) sheet.tight = true;
  let closer = await print();
  let left = findOverrun(pack, closer);
  const numbered = left.filter(({ c }) => JSON.stringify(c).includes('"k":"page"'));
  if (numbered.length > 0) {
    for (const sheet of numbered) sheet.bare = true;
    closer = await print();
    left = findOverrun(pack, closer);
  }
  if (left.length === 0) return closer;
  for (const sheet of left) Object.assign(sheet, { tight: undefined, bare: undefined });
  return left.length === sheets.length ? set : print();
}

function findOverrun(pack: LaidPack, set: Typeset): PrintSheet[] {
  const labels = new Set((set.facts as LayoutFacts).labels);
  return pack.sheets.filter(({ page, more }) => page !== undefined && labels.has(`${more?.at(-1) ?? page}a`));
}

/**
 * Pages added between two of the lock are even in number, so that later sheets keep their sides. The layout sees to it where a page starts
 * anew; here it is done for pages that start inside a row of a table, and for what is bound behind the last one.
 */
async function evenOut(pack: LaidPack, set: Typeset, print: () => Promise<Typeset>): Promise<Typeset> {
  const { labels } = set.facts as LayoutFacts;
  const added = (index: number) =>
    index - 1 - labels.findLastIndex((label, at) => at < index && !/^\d+[a-z]+$/.test(label));
  const odd = labels.findIndex((label, index) => /^\d+$/.test(label) && added(index) % 2 === 1);
  const page = Number(labels[odd]);
  if (odd > 0 && !pack.doubled?.includes(page)) pack.doubled = [...(pack.doubled ?? []), page];
  else if (added(labels.length) % 2 === 1 && pack.sheets.at(-1)?.kind !== 'blank') {
    const side = { flat: false, item: undefined, paper: undefined, right: '', parity: undefined };
    pack.sheets.push({ ...side, kind: 'blank', c: [] });
  } else return set;
  return evenOut(pack, await print(), print);
}
