/** Links that authors wrote themselves, as references: what each leads to, once it is resolved. */
import { isElement, isOwnLink, property, textOf } from '../elements.ts';
import type { ReferenceKind } from '../model/reference.ts';
import type { FoundLink } from './block-words.ts';
import type { CouncilIndex } from './council-index.ts';
import type { PageIndex } from './page-index.ts';
import { sentenceAt } from './sentence.ts';
import { type FoundReference, standingAt } from './standing-at.ts';

const kinds: Record<string, ReferenceKind> = {
  item: 'item',
  minute: 'minute',
  para: 'paragraph',
  table: 'table',
  figure: 'figure',
  appendix: 'appendix',
  annex: 'annex',
  page: 'page',
  recommendation: 'recommendation',
  resolution: 'resolution',
  motion: 'resolution',
  amendment: 'resolution',
  action: 'action',
  measure: 'action',
  issue: 'issue',
  workstream: 'issue',
  priority: 'issue',
};

/** Lists the links of a text that lead to places of the council or to legislation. */
export function listLinks(
  text: { path: string; address: string; links: FoundLink[]; page: PageIndex; open: boolean },
  council: CouncilIndex,
): FoundReference[] {
  const { path, address, links } = text;
  return links.flatMap(({ link, words, start }): FoundReference[] => {
    const href = property(link, 'href');
    const kind = isElement(link, 'a') ? kindOf(href, council) : undefined;
    if (!kind || isOwnLink(link) || link.properties.dataFootnoteRef !== undefined || /^#fn/.test(href)) return [];
    const { line = 1, column = 1 } = link.position?.start ?? {};
    const said = textOf(link).replace(/\s+/g, ' ').trim();
    const whole = words.words.slice(0, start) + textOf(link) + words.words.slice(start + textOf(link).length);
    const context = sentenceAt(whole, start, start + textOf(link).length);
    const target = href.startsWith('#') ? `${address}${href}` : href;
    return [{ file: path, line, column, text: said, context, kind, target, from: standingAt(words, text) }];
  });
}

/** What an address is of; undefined for files and other sites. */
function kindOf(href: string, council: CouncilIndex): ReferenceKind | undefined {
  if (/^https?:\/\/(?:www\.)?legislation\.gov\.uk\//.test(href)) return 'act';
  if (!href.startsWith('/') && !href.startsWith('#')) return undefined;
  const [address = '', anchor = ''] = href.split('#', 2);
  if (anchor !== '') {
    const word = /(?:^|-)([a-z]+)-[a-z0-9]+(?:-[a-z0-9]+)*?$/.exec(anchor)?.[1] ?? '';
    const first = /^[a-z]+/.exec(anchor)?.[0] ?? '';
    return kinds[word] ?? kinds[first] ?? 'section';
  }
  if (address.startsWith('/decisions/')) return 'decision';
  if (council.meetings.has(address)) return 'meeting';
  const paper = council.papers.get(address);
  if (!paper) return /-of-\d{4}-/.test(address) ? 'paper' : undefined;
  return paper.paper.type === 'appendix' ? 'appendix' : 'paper';
}
