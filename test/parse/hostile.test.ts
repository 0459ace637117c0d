/** What a paper’s text must never do: run, style, load or pose as ours (standards 116, 120 to 122). */
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { resolveLinks } from '../../src/link/links.ts';
import { numberPaper } from '../../src/number/number-paper.ts';
import { parseText } from '../../src/parse/paper.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><circle/></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](javascript:alert(1))',
  '![x"onerror="alert(1)](y.png)',
  '![x](y.png "t\\" onerror=\\"alert(1)")',
  '<javascript:alert(1)>',
  '<iframe src="https://example.org"></iframe>',
  '<object data="x.swf"></object><embed src="x">',
  '<form action="https://example.org"><input name=q><button>go</button></form>',
  '<style>body{display:none}</style><p style="position:fixed">x</p>',
  '<link rel=stylesheet href=https://example.org/x.css>',
  '<meta http-equiv=refresh content="0;url=https://example.org">',
  '<base href="https://example.org/">',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<p id="page-34" class="page-marker" role="doc-pagebreak">Page 34</p>',
  '<div data-block="page">34</div><div data-block="motion" data-number="1">x</div>',
  '<table><tr><td background="javascript:alert(1)" onclick=x>y</td></tr></table>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><script>alert(1)</script></textarea>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video src=x onerror=alert(1)></video><audio src=x></audio>',
  '<a href="//example.org/x">x</a>',
  ':::motion{number="1" onclick="alert(1)" style="x"}\nwords\n:::',
  '::page[34]{onclick=alert(1) id=x class=y}',
  '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  '| a |\n| - |\n| <img src=x onerror=alert(1)> |',
];

const allowedProperties =
  /^(id|className|href|src|alt|title|lang|dir|role|aria[A-Z]\w+|tabIndex|scope|headers|colSpan|rowSpan|start|dataPagefindTitle)$/;

describe('hostile text in a paper', () => {
  it.each(hostile)('is harmless: %s', (text) => {
    const { tree } = parseText('paper.md', `Before.\n\n${text}\n\nAfter.\n`);
    numberPaper(tree, {
      file: 'paper.md',
      type: 'report',
      facts: {},
      home: 'cabinet/2026-03-18',
      pack: undefined,
      people: (name) => ({ name, href: undefined }),
      sayDate: (iso) => iso,
      inline: () => [],
    });
    resolveLinks(tree, 'committees/cabinet/2026-03-18/paper.md', new Set(), {
      pages: new Map(),
      files: new Set(),
      isPublicFile: () => false,
    });
    const html = toHtml(tree);
    expect(html).not.toMatch(
      /<(script|style|iframe|object|embed|form|input|button|link|meta|base|svg|math|video|audio|textarea)\b/i,
    );
    visit(tree, 'element', (item) => {
      for (const name of Object.keys(item.properties)) expect(name).toMatch(allowedProperties);
      const address = String(item.properties.href ?? item.properties.src ?? '');
      expect(address).not.toMatch(/^[^#/]*(javascript|data|vbscript):|^\/\//i);
    });
    expect(html).toContain('After.');
  });

  it('cannot pose as a printed page', () => {
    const { tree } = parseText('paper.md', '<p id="page-34" role="doc-pagebreak" class="page-marker">Page 34</p>');
    visit(tree, 'element', (item) => {
      expect(item.properties.id).toBeUndefined();
      expect(item.properties.role).toBeUndefined();
      expect(item.properties.className).toBeUndefined();
    });
  });
});
