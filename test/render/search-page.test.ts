import { describe, expect, it } from 'vitest';
import { isSearchable, prepareForSearch } from '../../src/render/search-page.ts';

describe('prepareForSearch', () => {
  it('puts spaces between cells, terms and lines', () => {
    const text = prepareForSearch(
      '<dl><dt>Ward</dt><dd>North</dd></dl><tr><th>2024</th><td>17</td></tr>one<br>two',
    ).replace(/<[^>]+>/g, '');
    expect(text).toBe('Ward North 2024 17 one two');
  });

  it('gives captions an id and keeps those they have', () => {
    expect(prepareForSearch('<caption>Table 1</caption>')).toContain('<caption id="caption">');
    expect(prepareForSearch('<figcaption class="c">Plan</figcaption>')).toContain(
      '<figcaption id="caption" class="c">',
    );
    expect(prepareForSearch('<caption class="c" id="table-1-caption">T</caption>')).toContain(
      '<caption class="c" id="table-1-caption">',
    );
  });

  it('marks where tables and figures end', () => {
    expect(prepareForSearch('<figure><table></table></figure>')).toBe(
      '<figure><table></table><i id="table-end"></i></figure><i id="figure-end"></i>',
    );
  });
});

describe('isSearchable', () => {
  it('takes only pages that say which part is the text', () => {
    expect(isSearchable('<main data-pagefind-body>')).toBe(true);
    expect(isSearchable('<main>')).toBe(false);
  });
});
