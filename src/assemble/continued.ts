/** `continues:` as the shorthand of `matter:`: a paper and the one it follows on from are of one matter, and so are their items. */
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';

/** Gives papers that continue one another the matter that one of them names, or one of their own, in place; gives titles of those made here. */
export function joinContinued(meetings: CompiledMeeting[]): Map<string, string> {
  const papers = meetings.flatMap((one) => one.papers).filter(({ address, canonical }) => address === canonical);
  const byAddress = new Map(papers.map((paper) => [paper.address, paper]));
  const chains = new Map<CompiledPaper, Set<CompiledPaper>>();
  for (const paper of papers) {
    const before = byAddress.get(`/committees/${String(paper.facts.continues ?? '').replace(/^\/|\/$/g, '')}/`);
    if (!before || before === paper) continue;
    const joined = new Set([...(chains.get(before) ?? [before]), ...(chains.get(paper) ?? [paper])]);
    for (const one of joined) chains.set(one, joined);
  }
  const titles = new Map<string, string>();
  for (const chain of new Set(chains.values())) {
    // In the order of the meetings: a slug made from the first paper stays when later ones follow.
    const ordered = papers.filter((one) => chain.has(one));
    const [first] = ordered;
    if (!first) continue;
    const named = ordered.find((one) => one.matter !== undefined)?.matter;
    const slug = named ?? first.address.replace(/^\/committees\/|\/$/g, '').replaceAll('/', '-');
    if (named === undefined) titles.set(slug, first.title);
    for (const paper of ordered) paper.matter ??= slug;
  }
  for (const item of meetings.flatMap(({ items }) => items)) {
    const own = item.papers.find((one) => 'body' in one && chains.has(one));
    if (item.facts.matter === undefined && own && 'body' in own && own.matter !== undefined)
      item.facts = { ...item.facts, matter: own.matter };
  }
  return titles;
}
