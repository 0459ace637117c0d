import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { CompiledMeeting, CompiledPaper } from '../../src/model/compiled.ts';
import type { PrintedPage } from '../../src/model/page-map.ts';
import { placePages } from '../../src/paginate/place-pages.ts';

/** Places pages in one paper and gives its HTML. */
function place(html: string, pages: Omit<PrintedPage, 'sheet'>[]): string {
  const body = fromHtml(html, { fragment: true }) as Root;
  const paper = { path: 'a.md', body, pages: [] } as unknown as CompiledPaper;
  const meeting = { papers: [paper], items: [], supplements: [] } as unknown as CompiledMeeting;
  placePages(meeting, {
    series: 'pack',
    front: 0,
    items: {},
    sheets: [],
    pages: pages.map((page) => ({ ...page, sheet: 1 })),
  });
  return toHtml(body)
    .replace(
      /<(div|span) id="(page-\w+)" class="page-marker" role="doc-pagebreak" aria-label="\w+">[^<]*<\/\1>/g,
      '[$2]',
    )
    .replace(/\s+/g, ' ');
}

const at = (block: number, offset = 0) => ({ paper: 'a.md', block, offset });

describe('printed pages in a paper', () => {
  it('stand before paragraphs and headings, and inside items and cells', () => {
    const html =
      '<h2>A</h2><p>b</p><ol><li>c</li><li>d</li></ol><table><tbody><tr><td>e</td><td>f</td></tr></tbody></table>';
    const placed = place(html, [
      { label: '1', start: at(0) },
      { label: '2', start: at(1) },
      { label: '3', start: at(3) },
      { label: '4', start: at(4) },
    ]);
    expect(placed).toBe(
      '[page-1]<h2>A</h2>[page-2]<p>b</p><ol><li>c</li><li>[page-3]d</li></ol><table><tbody><tr><td>[page-4]e</td><td>f</td></tr></tbody></table>',
    );
  });

  it('stand before the word they start with in a long block, also when two start in it', () => {
    const placed = place('<p>one two   three four</p>', [
      { label: '7', start: at(0) },
      { label: '8', start: at(0, 4) },
      { label: '9', start: at(0, 14) },
    ]);
    expect(placed).toBe('[page-7]<p>one [page-8]two three [page-9]four</p>');
  });

  it('stand before linked or underlined words, not inside them', () => {
    expect(place('<p>one <u>two</u></p>', [{ label: '8', start: at(0, 4) }])).toBe('<p>one [page-8]<u>two</u></p>');
  });

  it('that are blank, or have nothing left, say so in their place', () => {
    const placed = place('<p>a</p><p>b</p>', [
      { label: '1', start: at(0) },
      { label: '2', start: undefined, state: 'empty' },
      { label: '3', start: at(1) },
      { label: '4', start: undefined, state: 'blank' },
    ]);
    expect(placed).toBe(
      '[page-1]<p>a</p>[page-2]<div class="blank-page">Nothing is left of what stood on this page</div>[page-3]<p>b</p>[page-4]<p class="blank-page">This page is intentionally left blank</p>',
    );
  });

  it('kept for a paper that is not for publication are in no paper', () => {
    const pages = [
      { label: '1', start: at(0) },
      { label: '2', start: undefined, state: 'kept' as const },
    ];
    expect(place('<p>a</p>', pages)).toBe('[page-1]<p>a</p>');
  });
});
