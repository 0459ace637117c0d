import { describe, expect, it } from 'vitest';
import { property } from '../../src/elements.ts';
import { type Destinations, resolveLinks } from '../../src/link/links.ts';
import { parseText } from '../../src/parse/paper.ts';
import { eachElement } from '../../src/walk.ts';

const here = 'committees/planning/2026-03-18';
const minutes = { address: `/${here}/minutes/`, anchors: new Set(['minute-57', 'resolution-57-2']) };
const to: Destinations = {
  pages: new Map<string, typeof minutes | 'private'>([
    [`${here}/minutes.md`, minutes],
    [`${here}/sale.md`, 'private'],
  ]),
  files: new Set([`${here}/plan of site.png`, `${here}/cynllun-tŷ.png`, `${here}/a#b.pdf`]),
  isPublicFile: () => true,
};

/** The addresses of links and pictures in a text, and the rules it breaks. */
function resolve(text: string): { addresses: string[]; rules: string[]; files: string[] } {
  const { tree } = parseText(`${here}/report.md`, text);
  const { files, problems } = resolveLinks(tree, `${here}/report.md`, new Set(['para-4']), to);
  const addresses: string[] = [];
  eachElement(tree, (item) => {
    const address = property(item, 'href') || property(item, 'src');
    if (address !== '') addresses.push(address);
  });
  return { addresses, rules: problems.map(({ rule }) => rule), files: files.map(({ path }) => path) };
}

describe('links between files', () => {
  it('lead to the page, with titles, angle brackets, references and anchors', () => {
    const text =
      '[a](minutes.md "The minutes") [b](<minutes.md#minute-57>) [c][m] [d](./minutes.md?x=1#resolution-57-2) [e](#para-4)\n\n[m]: ../2026-03-18/minutes.md\n';
    expect(resolve(text)).toEqual({
      addresses: [
        minutes.address,
        `${minutes.address}#minute-57`,
        minutes.address,
        `${minutes.address}#resolution-57-2`,
        '#para-4',
      ],
      rules: [],
      files: [],
    });
  });

  it('lead to files whatever letters their names have, however they are written', () => {
    const spaced = '/committees/planning/2026-03-18/plan%20of%20site.png';
    const found = resolve('![a](<plan of site.png>) ![b](plan%20of%20site.png) ![c](cynllun-tŷ.png) [d](a%23b.pdf)');
    expect(found.rules).toEqual([]);
    expect(found.addresses).toEqual([
      spaced,
      spaced,
      '/committees/planning/2026-03-18/cynllun-t%C5%B7.png',
      '/committees/planning/2026-03-18/a%23b.pdf',
    ]);
    expect(found.files).toContain(`${here}/a#b.pdf`);
  });

  it('are taken out, and said, where they lead nowhere, to what is private, or out of the folder', () => {
    const { addresses, rules } = resolve('[a](sale.md) [b](gone.md) [c](../../../../../etc/passwd) [d](#para-9)');
    expect(addresses).toEqual([]);
    expect(rules).toEqual(['link-private', 'link-missing', 'link-missing', 'link-anchor']);
  });
});
