/** Finds printed pages: of the pack that a paper stands in, or of the paper, where it has numbers of its own. */
import type { Mention } from '../model/reference.ts';
import type { Shelved } from './council-index.ts';
import { numberName, type PageIndex } from './page-index.ts';
import { type Answer, addressOf, type Standpoint } from './standpoint.ts';

/** A page of the pack. A paper may have pages of its own: there either may be meant, unless the words say which. */
export function findPage(mention: Mention, from: Standpoint): Answer {
  const { meeting, paper } = from;
  if (!meeting || !paper) return undefined;
  const anchor = `page-${numberName(mention.number)}`;
  const held = meeting.papers.flatMap(({ address }) => from.council.papers.get(address) ?? []);
  const at = from.page.order.has(anchor) ? paper : held.find((one) => one.page.order.has(anchor));
  const inPack = at && addressOf(from, at, anchor);
  const own = mention.of ? undefined : ownPage(Number(mention.number), paper, from);
  if (own === undefined || own === anchor) return inPack === undefined ? undefined : { found: inPack };
  if (at === undefined || from.saysThis) return { found: addressOf(from, paper, own) };
  const pack = `page ${mention.number} of the pack, in “${at.paper.title}”`;
  return {
    either: [pack, `page ${mention.number} of this paper, which is page ${own.replace(/^page-/, '')} of the pack`],
  };
}

/** The page that a paper itself would call so: by a number it prints, or counted from its first, which an appendix made elsewhere does. */
function ownPage(number: number, { paper, page }: Shelved, { saysThis }: Standpoint): string | undefined {
  const printed = printedPage(number, page);
  if (printed !== undefined || page.ownPages.size > 0) return printed;
  return paper.type === 'appendix' || saysThis ? page.pages[number - 1] : undefined;
}

/** Counted from the nearest page that prints its number. */
function printedPage(number: number, { ownPages, pages }: PageIndex): string | undefined {
  const known = [...ownPages]
    .map(([own, id]) => ({ own: Number(own), at: pages.indexOf(id) }))
    .filter(({ at }) => at >= 0);
  const away = ({ own }: { own: number }) => Math.abs(own - number);
  const nearest = known.reduce<{ own: number; at: number } | undefined>(
    (best, one) => (best === undefined || away(one) < away(best) ? one : best),
    undefined,
  );
  return nearest && pages[nearest.at + number - nearest.own];
}
