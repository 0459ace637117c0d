/** The large-print view and “go to page”, as a reader with a keyboard meets them. */
import type { Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/io/serve.ts';
import { startChromium } from '../chromium.ts';
import { findViolations } from './find-violations.ts';
import { base, readPages, site } from './pages.ts';

const all = readPages();
const addresses = all.map(({ address }) => address);
const paper = findPaper();
const front = paper.replace(/[^/]+\/$/, '');

/** A paper of a pack with printed pages and a list of contents. */
function findPaper(): string {
  const page = all.find(
    ({ address, elements }) =>
      /\/\d{4}-\d\d-\d\d\/(?!pages|supplement-)[^/]+\/$/.test(address) &&
      elements.some(({ properties }) => /^page-\d+$/.test(String(properties.id))) &&
      elements.some(({ properties }) => properties.id === 'site_contents'),
  );
  if (!page) throw new Error('The example has no paper with printed pages.');
  return page.address;
}

let served: ServedFolder;
let browser: Awaited<ReturnType<typeof startChromium>>;
beforeAll(async () => {
  served = await serveFolder(site, { port: 0, base });
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(address: string, options: Parameters<typeof browser.newContext>[0] = {}): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  await tab.goto(new URL(address, served.address).href);
  return tab;
}

/** What of the text that is seen is small, slanted or not set to the left. */
const findSmall = `[...document.querySelectorAll('body *')].flatMap((one) => {
  const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  if (!own || !one.checkVisibility() || one.closest('svg, script')) return [];
  const { fontSize, fontStyle, textAlign } = getComputedStyle(one);
  const isWrong = parseFloat(fontSize) < 24 || fontStyle !== 'normal' || textAlign === 'justify';
  return isWrong ? [one.tagName + '.' + one.className + ' ' + fontSize + ' ' + fontStyle] : [];
})`;
const bodySize = 'parseFloat(getComputedStyle(document.body).fontSize)';
const size = (tab: Tab) => tab.evaluate<number>(bodySize);

describe('the large-print view', () => {
  it('is a link on every page', () => {
    const without = all.filter(
      ({ elements }) => !elements.some(({ properties }) => properties.href === '#site_large_print'),
    );
    expect(without.map(({ address }) => address)).toEqual([]);
  });

  it('works without a script, stays while links within the page are followed, and is left again', async () => {
    const tab = await open(paper, { javaScriptEnabled: false });
    await tab.getByRole('link', { name: 'Large print view of this page' }).last().press('Enter');
    expect(tab.url()).toMatch(/#site_large_print$/);
    const leave = tab.locator('summary', { hasText: 'Large print view' });
    await tab.locator('.contents a').first().press('Enter');
    expect(tab.url()).not.toMatch(/#site_large_print$/);
    expect(await size(tab)).toBe(24);
    await leave.press('Enter');
    expect(await size(tab)).toBe(18);
    await tab.context().close();
  });

  it('is kept from page to page only where the reader asks for it, until it is left', async () => {
    const tab = await open(paper);
    const summary = tab.locator('summary', { hasText: 'Large print view' });
    await summary.press('Enter');
    expect(await size(tab)).toBe(24);
    await tab.goto(new URL(front, served.address).href);
    expect(await size(tab)).toBe(18);
    await summary.press('Enter');
    await tab.getByRole('checkbox', { name: 'Show every page in large print in this browser' }).press('Space');
    await tab.goto(new URL(paper, served.address).href);
    expect(await size(tab)).toBe(24);
    await summary.press('Enter');
    await tab.reload();
    expect(await size(tab)).toBe(18);
    await tab.context().close();
  });

  const looks = [
    { width: 1280, scheme: 'light' },
    { width: 320, scheme: 'dark' },
  ] as const;
  it.each(looks)(
    'has no text under 18 points, and nothing axe objects to, $width pixels wide and $scheme',
    async (look) => {
      const step = Math.ceil(addresses.length / 12);
      const some = [front, paper, ...addresses.filter((_, index) => index % step === 0)];
      const found: string[] = [];
      for (const address of some) {
        const options = { viewport: { width: look.width, height: 900 }, colorScheme: look.scheme };
        const tab = await open(`${address}#site_large_print`, options);
        const faults = [...(await tab.evaluate<string[]>(findSmall)), ...(await findViolations(tab))];
        const over = await tab.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        if (over > 0) faults.push(`scrolls sideways by ${over} pixels`);
        found.push(...faults.map((one) => `${address} ${one}`));
        await tab.context().close();
      }
      expect(found.slice(0, 40)).toEqual([]);
    },
    600_000,
  );
});

describe('“go to page”', () => {
  it.each([
    ['a front sheet', front],
    ['a paper', paper],
  ])('leads from %s to the page, by keyboard, and the focus with it', async (_, address) => {
    const label = all
      .find((one) => one.address === paper)
      ?.elements.map(({ properties }) => /^page-(\d+)$/.exec(String(properties.id))?.[1])
      .filter((one) => one !== undefined)
      .at(-1);
    const tab = await open(address);
    const field = tab.getByLabel('Go to printed page');
    await field.focus();
    await tab.keyboard.type(`${label}`);
    await tab.keyboard.press('Enter');
    // Not waitForFunction: the page’s own policy forbids what it evaluates while it waits.
    await expect.poll(() => tab.evaluate('document.activeElement.id'), { timeout: 30_000 }).toBe(`page-${label}`);
    expect(new URL(tab.url()).pathname + new URL(tab.url()).hash).toBe(`${paper}#page-${label}`);
    await tab.context().close();
  });
});
