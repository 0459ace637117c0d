import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFile } from '../../src/files/clean-file.ts';
import { startChromium } from '../chromium.ts';
import { buildPng, canary } from './pictures.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

async function clean(svg: string | Buffer): Promise<string> {
  const cleaned = await cleanFile('plan.svg', Buffer.from(svg));
  if (!('bytes' in cleaned)) throw new Error(cleaned.rule);
  return Buffer.from(cleaned.bytes).toString();
}

const start = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

describe('cleanFile on SVG drawings', () => {
  it('leaves nothing of what editors and authors put beside the drawing', async () => {
    const cleaned = await clean(`<?xml version="1.0" encoding="UTF-8"?>
<!-- ${canary} --><!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY secret "${canary}">]><?editor ${canary}?>
${start} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://x/" inkscape:export-filename="/home/${canary}"
 sodipodi:docname="${canary}" data-made-by="${canary}" viewBox="0 0 4 2">
<metadata>${canary}</metadata><sodipodi:namedview inkscape:path="${canary}"/><!-- ${canary} -->
<g inkscape:label="${canary}" style="display:none"><text>${canary}</text><linearGradient id="g"><stop offset="0"/></linearGradient></g>
<g display="none"><text>${canary}</text></g>
<title>Plan of the square</title><rect width="4" height="2" style="fill:url(#g);-inkscape-stroke:${canary}"/></svg>`);
    expect(cleaned).not.toContain(canary);
    expect(cleaned).not.toMatch(/inkscape|sodipodi|metadata|<!|<\?/);
    expect(cleaned).toContain('<title>Plan of the square</title>');
    expect(cleaned).toContain('<rect width="4" height="2" fill="url(#g)"/>');
    expect(cleaned).toContain('<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>');
  });

  it('leaves nothing that runs, moves or fetches', async () => {
    const cleaned = await clean(`${start} onload="evil()"><script>evil()</script><script href="//evil.example/x.js"/>
<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="evil()"/></body></foreignObject>
<a href="javascript:evil()"><circle r="1" onclick="evil()"/></a><a xlink:href="https://evil.example/"><text>words</text></a>
<use href="https://evil.example/x.svg#a"/><use xlink:href="#ok"/><image href="https://evil.example/x.png"/><image href="data:text/html,evil"/>
<image href="data:image/svg+xml;base64,ZXZpbA=="/><animate attributeName="href" to="javascript:evil()"/><set attributeName="onload" to="evil()"/>
<rect fill="url(https://evil.example/)" filter="url('#f')" style="fill:u\\72l(//evil.example/);background:url(//evil.example)"/>
<style>@import "//evil.example/x.css"; @font-face{font-family:x;src:url(//evil.example/f)} @media print{.a{fill:red}}
.b{fill:url(//evil.example/);stroke:blue} .c > text{font-size:3px}</style><iframe src="evil"/><handler>evil()</handler></svg>`);
    expect(cleaned).not.toMatch(/evil|script|foreignObject|animate|<set|@|<a\b/);
    expect(cleaned).toContain('<use href="#ok"/>');
    expect(cleaned).toContain('<text>words</text>');
    expect(cleaned).toContain('<circle r="1"/>');
    expect(cleaned).toContain(`<rect filter="url('#f')"/>`);
    expect(cleaned).toContain('.b{stroke:blue}.c &gt; text{font-size:3px}');
  });

  it('cleans a picture that is held inside', async () => {
    const planted = buildPng().toString('base64');
    const cleaned = await clean(
      `${start}><image width="4" height="2" xlink:href="data:image/png;base64,${planted}"/></svg>`,
    );
    const inside = cleaned.match(/href="data:image\/png;base64,([^"]+)"/)?.[1] ?? '';
    expect(Buffer.from(inside, 'base64').toString('latin1')).toContain('IEND');
    expect(Buffer.from(inside, 'base64').toString('latin1')).not.toContain(canary);
  });

  it('keeps words as words and is the same when cleaned again', async () => {
    const cleaned = await clean(`${start}><text>a &lt;b&gt; &amp; “c” <![CDATA[<d>]]></text></svg>`);
    expect(cleaned).toContain('<text>a &lt;b&gt; &amp; “c” &lt;d&gt;</text>');
    expect(await clean(cleaned)).toBe(cleaned);
  });

  it('reads drawings in other encodings, with a prefix, and refuses broken ones', async () => {
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?><svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:text>café</svg:text></svg:svg>`;
    expect(await clean(Buffer.from(latin, 'latin1'))).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><text>café</text></svg>\n',
    );
    await expect(clean(`${start}><g></svg>`)).rejects.toThrow('file-broken');
    await expect(clean(`${start}>${'<g>'.repeat(50_000)}`)).rejects.toThrow('file-broken');
  });

  it('shows the same drawing as before', async () => {
    const drawing = `${start} width="40" height="20"><defs><linearGradient id="a"><stop offset="0" style="stop-color:#f00"/>
<stop offset="1" stop-color="blue"/></linearGradient><clipPath id="c"><rect width="30" height="20"/></clipPath></defs>
<style>.d{stroke:green;stroke-width:3px}</style><g clip-path="url(#c)"><rect width="40" height="20" style="fill:url(#a)"/></g>
<path class="d" d="M0 10 L40 10" transform="rotate(5)"/></svg>`;
    const page = await browser.newPage({ viewport: { width: 60, height: 40 } });
    const shoot = async (svg: string) => {
      await page.setContent(`<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`);
      return page.screenshot();
    };
    const before = await shoot(drawing);
    expect((await shoot(await clean(drawing))).equals(before)).toBe(true);
    expect((await shoot(`${start} width="40" height="20"/>`)).equals(before)).toBe(false);
  });
});
