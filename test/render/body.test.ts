import { describe, expect, it } from 'vitest';
import { renderBody } from '../../src/render/body.ts';
import { body } from './fixture.ts';

const render = (html: string, base = '/', lastPage?: string) => renderBody(body(html), base, lastPage);

describe('the body of a paper on the web', () => {
  it('puts the site’s path before addresses of the site, and leaves others alone', () => {
    const html = render(
      '<a href="/members/anna-brook/">Anna</a><a href="#para-2">2</a><a href="https://x.example/">x</a><img src="/a/b.png" alt="">',
      '/democracy/',
    );
    expect(html).toContain('href="/democracy/members/anna-brook/"');
    expect(html).toContain('src="/democracy/a/b.png"');
    expect(html).toContain('href="#para-2"');
    expect(html).toContain('href="https://x.example/"');
  });

  it('makes the printed number of a paragraph a link to it', () => {
    expect(render('<p id="para-13"><span class="number">13.</span> Words.</p>')).toBe(
      '<p id="para-13" class="numbered"><a class="number" href="#para-13" aria-label="Paragraph 13.">13.</a> Words.</p>',
    );
  });

  it('names the link by what is numbered', () => {
    expect(render('<h2 id="minute-57"><span class="number">57.</span> Trees</h2>')).toContain(
      'aria-label="Minute 57."',
    );
    expect(render('<li id="minute-292-para-3"><span class="number">3)</span> x</li>')).toContain(
      'aria-label="Paragraph 3)"',
    );
    expect(render('<li id="para-4-iv"><p><span class="number">(iv)</span> x</p></li>')).toContain(
      'aria-label="Paragraph (iv)"',
    );
  });

  it('puts a link beside a heading without a number, outside its words', () => {
    const html = render('<h2 id="summary">Summary</h2>');
    expect(html).toContain('<h2 id="summary">Summary</h2><a class="heading-link" href="#summary"');
    expect(html).toContain('aria-label="Link to “Summary”"');
    expect(html).toContain('data-pagefind-ignore');
  });

  it('gives page markers their name in search', () => {
    const html = render('<div role="doc-pagebreak" id="page-34" class="page-marker" aria-label="34">Page 34</div>');
    expect(html).toContain('data-pagefind-title="Page 34 or after"');
  });

  it('says of a page that it ends only where the next one starts, or where the paper’s last page is known', () => {
    const marks = ['34', '34a', '35', '40']
      .map((label) => `<div role="doc-pagebreak" class="page-marker" aria-label="${label}">Page ${label}</div>`)
      .join('');
    const names = (html: string) => [...html.matchAll(/data-pagefind-title="([^"]+)"/g)].map((found) => found[1]);
    expect(names(render(marks))).toEqual(['Page 34', 'Page 34a', 'Page 35 or after', 'Page 40 or after']);
    expect(names(render(marks, '/', '40')).at(-1)).toBe('Page 40');
  });

  it('leaves the tree it was given as it was', () => {
    const tree = body('<p id="para-1"><span class="number">1.</span> <a href="/x/">x</a></p>');
    const before = JSON.stringify(tree);
    renderBody(tree, '/democracy/');
    expect(JSON.stringify(tree)).toBe(before);
  });
});
