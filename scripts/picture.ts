/** npm run picture: takes the README’s picture, of a front sheet of the built example council in _site/. */
import { join } from 'node:path';
import { serveFolder } from '../src/io/serve.ts';
import { startChromium } from '../test/chromium.ts';

const root = join(import.meta.dirname, '..');
const address = 'committees/children-and-learning-scrutiny/2026-03-18/';

const served = await serveFolder(process.argv[2] ?? join(root, '_site'), { port: 0 });
const browser = await startChromium();
const tab = await browser.newPage({ viewport: { width: 1100, height: 1400 }, colorScheme: 'light' });
await tab.goto(new URL(address, served.address).href);
await tab.screenshot({ path: join(root, 'docs', 'website.png') });
await browser.close();
await served.close();
