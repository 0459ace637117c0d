/** Goes through pages of the built site in Chromium, two at a time, in one browser. */
import type { Page as Tab } from 'playwright-core';
import { serveFolder } from '../../src/io/serve.ts';
import { startChromium } from '../chromium.ts';
import { base, site } from './pages.ts';

/** How the pages are looked at. */
export interface Look {
  /** Width of the window in CSS pixels. */
  width: number;
  scheme: 'light' | 'dark';
}

/** Opens each address, and gives what `look` finds there and what the console said, each with the address before it. */
export async function browse(
  addresses: string[],
  { width, scheme }: Look,
  look: (tab: Tab) => Promise<string[]>,
): Promise<string[]> {
  const served = await serveFolder(site, { port: 0, base });
  const browser = await startChromium();
  const waiting = [...addresses];
  const found: string[] = [];
  const goThrough = async (): Promise<void> => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const tab = await context.newPage();
    let heard: string[] = [];
    tab.on('console', (message) => void heard.push(`console: ${message.text()}`));
    tab.on('pageerror', (error) => void heard.push(`script: ${error.message}`));
    tab.on('requestfailed', (request) => {
      // A page left behind gives up what it had not fetched yet, its icon mostly: that is no fault of the page.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') heard.push(`not fetched: ${request.url()}`);
    });
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      heard = [];
      await tab.goto(new URL(address, served.address).href);
      const seen = await look(tab);
      found.push(...[...seen, ...heard].map((one) => `${address} ${one}`));
    }
  };
  try {
    await Promise.all([goThrough(), goThrough()]);
  } finally {
    await browser.close();
    await served.close();
  }
  return found.sort();
}
