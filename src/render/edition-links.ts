/** Links to the PDFs of a pack or paper, with what a reader wants to know before fetching one: format, pages, size. */
import type { Lookup } from './lookup.ts';
import type { Link } from './view.ts';

/** How long and how large a PDF is. */
export interface EditionFacts {
  bytes: number;
  pages: number;
}

/** The PDFs of the page at an address: of a front sheet or supplement "pack.pdf", of a paper "paper.pdf", and large print. */
export function renderEditions(address: string, print: 'pack.pdf' | 'paper.pdf', lookup: Lookup): Link[] {
  const sizes = lookup.council.facts['large-print'];
  return [
    ...link('Print edition', address + print, lookup),
    ...sizes.flatMap((size, index) =>
      link(
        `Large print, ${size} point`,
        `${address}${index === 0 ? 'large-print.pdf' : `large-print-${size}.pdf`}`,
        lookup,
      ),
    ),
  ];
}

function link(name: string, href: string, { editions }: Lookup): Link[] {
  // Where PDFs are made only when asked for, as with drafts, nothing is known of them yet.
  if (editions === 'on demand') return [{ text: `${name}, PDF`, href }];
  const facts = editions.get(href);
  return facts ? [{ text: [name, 'PDF', sayCount(facts.pages), saySize(facts.bytes)].join(', '), href }] : [];
}

function sayCount(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}

/** "240 KB", "1.2 MB": as file managers say it, in thousands. */
export function saySize(bytes: number): string {
  const thousands = Math.max(1, Math.round(bytes / 1000));
  return thousands < 1000 ? `${thousands} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
