/** Links to the PDFs and the EPUB of a pack or paper, with what a reader wants to know before fetching one: format, pages, size. */
import type { CompiledPaper } from '../model/compiled.ts';
import type { Lookup } from './lookup.ts';
import type { Link } from './view.ts';

/** How large a file is, and how long where it has pages of its own. */
export interface EditionFacts {
  bytes: number;
  pages?: number;
}

/** The editions of the page at an address: of a front sheet or supplement "pack.pdf", of a paper "paper.pdf"; large print and EPUB. */
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
    ...link('EPUB', address + print.replace('.pdf', '.epub'), lookup),
  ];
}

/** The PDF whose pages a paper has, as it was handed in. */
export function renderOriginal({ pdf }: CompiledPaper, lookup: Lookup): Link[] {
  return pdf ? link('Original', pdf.address, lookup) : [];
}

function link(name: string, href: string, { editions }: Lookup): Link[] {
  const format = /\.pdf$/i.test(href) ? [name, 'PDF'] : [name];
  // Where they are made only when asked for, as with drafts, nothing is known of them yet.
  if (editions === 'on demand') return [{ text: format.join(', '), href }];
  const facts = editions.get(href);
  if (!facts) return [];
  const length = facts.pages === undefined ? [] : [sayCount(facts.pages)];
  return [{ text: [...format, ...length, saySize(facts.bytes)].join(', '), href }];
}

function sayCount(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}

/** "240 KB", "1.2 MB": as file managers say it, in thousands. */
export function saySize(bytes: number): string {
  const thousands = Math.max(1, Math.round(bytes / 1000));
  return thousands < 1000 ? `${thousands} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
