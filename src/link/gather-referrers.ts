/** Reads the references of a council backwards: what refers to each place. From public pages to public pages alone. */
import type { CompiledCouncil } from '../model/compiled.ts';
import type { ReferredBy, ReferredPlace, Referrer } from '../model/referrer.ts';
import { type PageIndex, pageAt } from './page-index.ts';
import type { FoundReference } from './standing-at.ts';

interface Led {
  from: Referrer;
  to: string;
}

/** Gathers what refers to each place. `pages` are the anchors of pages by address; `drafts` are addresses of papers that are not public yet. */
export function gatherReferrers(
  council: CompiledCouncil,
  references: FoundReference[],
  pages: ReadonlyMap<string, PageIndex>,
  drafts: ReadonlySet<string>,
): ReferredBy {
  const papers = council.meetings.flatMap((meeting) => meeting.papers);
  const home = new Map(papers.map(({ address, canonical }) => [address, canonical]));
  const found = references.flatMap(({ from, target }): Led[] => (from && target ? [{ from, to: target }] : []));
  const places = new Map<string, Map<string, ReferredPlace>>();
  for (const { from, to } of [...found, ...tieRecords(council)]) {
    const [at = '', anchor = ''] = to.split('#');
    const address = home.get(at) ?? at;
    const page = pages.get(address);
    if (!page || drafts.has(address) || drafts.has(from.address)) continue;
    const ofPage = places.get(address) ?? new Map<string, ReferredPlace>();
    places.set(address, ofPage);
    const place = ofPage.get(anchor) ?? describePlace(anchor, page);
    const isItself = from.address === address && (from.anchor === anchor || from.place?.id === anchor);
    if (isItself || place.from.some((one) => isSame(one, from))) continue;
    ofPage.set(anchor, place);
    place.from.push(from);
  }
  return new Map(
    [...places].map(([address, ofPage]) => {
      const order = (anchor: string) => (anchor === '' ? -1 : (pages.get(address)?.order.get(anchor) ?? 0));
      const sorted = [...ofPage.values()].sort((one, other) => order(one.anchor) - order(other.anchor));
      return [address, sorted.map((one) => ({ ...one, from: ownFirst(one.from, address) }))];
    }),
  );
}

function describePlace(anchor: string, page: PageIndex): ReferredPlace {
  const order = page.order.get(anchor);
  return {
    anchor,
    place: page.targets.get(anchor),
    page: order === undefined ? undefined : pageAt(page, order),
    from: [],
  };
}

/** Several references from one place are said once. */
function isSame(one: Referrer, other: Referrer): boolean {
  if (one.address !== other.address) return false;
  return one.place || other.place ? one.place === other.place : one.anchor === other.anchor;
}

function ownFirst(from: Referrer[], address: string): Referrer[] {
  return [...from.filter((one) => one.address === address), ...from.filter((one) => one.address !== address)];
}

/** What is tied without words: a minute with the reports it decided on and the decision it made; a decision with its report. */
function tieRecords(council: CompiledCouncil): Led[] {
  const whole = (address: string): Referrer => ({ address, anchor: '', place: undefined });
  const minuted = council.minuted.flatMap(({ address, minute, papers }) => [
    { from: whole(address), to: minute.href },
    ...papers.map(({ href }) => ({ from: whole(href), to: minute.href })),
  ]);
  const decided = council.decisions.flatMap(({ address, facts }) =>
    facts.report === undefined ? [] : [{ from: whole(address), to: `/committees/${facts.report}/` }],
  );
  return [...minuted, ...decided];
}
