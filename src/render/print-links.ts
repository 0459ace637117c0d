/** Where links of a printed pack lead: to a place in the same PDF where it has it, else to the website. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { property } from '../elements.ts';
import type { CompiledMeeting, CompiledPaper, Stub } from '../model/compiled.ts';

/** Says where links lead and which anchors are led to. */
export interface PrintLinks {
  /** The target of a link in a paper; undefined when it can lead nowhere. */
  resolve(href: string, paper: number): { to: string } | { href: string } | undefined;
  /** The label of an anchor of a paper; undefined where nothing links to it. An empty id is the paper’s start. */
  label(id: string, paper: number): string | undefined;
}

/**
 * Prepares the links of the papers of one PDF. `site` is the council’s address without a slash at its end, an agenda item of the
 * meeting is where its first paper starts. A paper that belongs to another meeting is here as this one has it.
 */
export function createPrintLinks(papers: CompiledPaper[], site: string, meeting?: CompiledMeeting): PrintLinks {
  const byAddress = new Map(papers.map((paper, index) => [paper.canonical, index]));
  for (const [index, paper] of papers.entries()) byAddress.set(paper.address, index);
  const firsts = new Map<string, CompiledPaper | Stub | undefined>();
  for (const item of meeting?.items ?? []) firsts.set(`${meeting?.address}#${item.anchor}`, item.papers[0]);
  const ids = papers.map((paper) => gatherIds(paper.body));
  const wanted = new Set<string>();
  const find = (href: string, paper: number): string | undefined => {
    const ofItem = papers.indexOf(firsts.get(href) as CompiledPaper);
    if (ofItem >= 0 && ofItem !== paper) return nameLabel('', ofItem);
    const [address = '', id = ''] = href.split('#');
    const index = address === '' ? paper : byAddress.get(address);
    if (index === undefined || (id !== '' && !ids[index]?.has(id))) return undefined;
    return nameLabel(id, index);
  };
  for (const [index, paper] of papers.entries()) {
    visit(paper.body, 'element', (item: Element) => {
      const label = item.tagName === 'a' ? find(property(item, 'href'), index) : undefined;
      if (label) wanted.add(label);
    });
  }
  return {
    resolve(href, paper) {
      const to = find(href, paper);
      if (to) return { to };
      if (href.startsWith('/') && !href.startsWith('//')) return { href: site + href };
      return /^(https?:|mailto:|tel:)/i.test(href) ? { href } : undefined;
    },
    label(id, paper) {
      const label = nameLabel(id, paper);
      return id === '' || wanted.has(label) ? label : undefined;
    },
  };
}

function nameLabel(id: string, paper: number): string {
  return `paper-${paper + 1}${id === '' ? '' : `/${id}`}`;
}

function gatherIds(body: Root): Set<string> {
  const ids = new Set<string>();
  visit(body, 'element', (item: Element) => {
    const id = property(item, 'id');
    if (id !== '') ids.add(id);
  });
  return ids;
}
