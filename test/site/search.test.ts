import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '../../src/io/pagefind.ts';
import { type ServedFolder, serveFolder } from '../../src/io/serve.ts';
import { startChromium } from '../chromium.ts';

const base = '/democracy/';
let folder = '';
let served: ServedFolder;
let browser: Browser;
let page: Page;
let console: string[] = [];

const searchPage = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Search</title><link rel="icon" href="${base}icon.svg">
<script type="module" src="${base}js/search.js"></script></head><body><main><h1>Search</h1>
<form id="search-form" method="get" action="${base}search/" data-base="${base}">
<label for="q">Words</label><input id="q" name="q" type="search">
<label for="committee">Committee</label><select id="committee" name="committee"><option value="">All</option></select>
<label for="year">Year</label><select id="year" name="year"><option value="">All</option></select>
<label for="kind">Kind of paper</label><select id="kind" name="kind"><option value="">All</option></select>
<label for="sort">Order</label><select id="sort" name="sort"><option value="">Best match</option><option value="newest">Newest first</option></select>
<button>Search</button></form>
<p role="status" id="search-status"></p><ol id="results"></ol>
<div data-without-search><a href="${base}meetings/">Meetings</a></div></main></body></html>`;

interface Facts {
  committee: string;
  date: string;
  kind: string;
}

function paper(title: string, facts: Facts, text: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title></head><body><nav>chronologies</nav>
<main data-pagefind-body>
<p data-pagefind-ignore><b data-pagefind-filter="committee">${facts.committee}</b><b data-pagefind-filter="kind">${facts.kind}</b>
<b data-pagefind-filter="year">${facts.date.slice(0, 4)}</b><b data-pagefind-sort="date" data-pagefind-meta="date">${facts.date}</b></p>
<h1>${title}</h1>${text}</main></body></html>`;
}

function pageMarker(label: string): string {
  return `<span role="doc-pagebreak" id="page-${label}" data-pagefind-title="Page ${label}">Page ${label}</span>`;
}

const filler =
  '<p>Officers reported on the usual matters of the quarter, and members noted them with thanks.</p>'.repeat(5);
const children = { committee: 'Children', date: '2025-03-18', kind: 'Report' };

const papers: Record<string, string> = {
  'committees/children/2025-03-18/action-plan': paper(
    'Action plan',
    children,
    `${pageMarker('33')}<h2 id="issue-1">Issue 1: Visits</h2>${filler}<h2 id="issue-2">Issue 2: Histories of families</h2>
<p>Social workers keep chronologies of each family &lt;b&gt;up to date&lt;/b&gt;.</p>${filler}${pageMarker('34')}
<p>A second look at chronologies found gaps.</p>`,
  ),
  'committees/children/2025-03-18/schools': paper(
    'Schools and behaviour',
    children,
    `${pageMarker('40')}<h2 id="context">Context</h2><p>No permanent post was cut. Some exclusions of short length were made.</p>${filler}
<figure id="table-10"><table><caption>Table 10: Permanent exclusions by year</caption><thead><tr><th>Year</th><th>Number</th></tr></thead>
<tbody><tr><th>2024</th><td>nineteen</td></tr></tbody></table></figure><p>Pupils come back in most cases.</p>${filler}`,
  ),
  'committees/cabinet/2026-01-14/budget': paper(
    'Budget',
    { committee: 'Cabinet', date: '2026-01-14', kind: 'Appendix' },
    '<h2 id="savings">Savings</h2><p>Exclusions from the scheme are permanent.</p><h2 id="risks">Risks</h2><p>Few.</p>',
  ),
};
for (let n = 1; n <= 12; n += 1) {
  const date = `2024-01-${String(n).padStart(2, '0')}`;
  papers[`committees/cabinet/${date}/note`] = paper(
    `Note ${n}`,
    { committee: 'Cabinet', date, kind: 'Report' },
    '<p>About hedgerows.</p>',
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agendapack-search-'));
  for (const [address, html] of Object.entries({ ...papers, search: searchPage })) {
    await mkdir(join(folder, address), { recursive: true });
    await writeFile(join(folder, address, 'index.html'), html);
  }
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  await cp(join(import.meta.dirname, '../../site/js'), join(folder, 'js'), { recursive: true });
  await writeSearchIndex(folder);
  served = await serveFolder(folder, { port: 0, base });
  browser = await startChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  console = [];
  page.on('console', (message) => console.push(message.text()));
  page.on('pageerror', (error) => console.push(error.message));
});

async function open(query: string): Promise<void> {
  await page.goto(`${served.address}search/?${query}`);
  await settle();
}

/** Waits until the count, or that there is none, is announced. */
async function settle(): Promise<void> {
  await expect.poll(() => status(), { timeout: 10_000 }).toMatch(/result|not working/);
}

const status = () => page.locator('#search-status').textContent();
const titles = () => page.locator('#results > li h2').allTextContents();
const href = (selector: string) => page.locator(selector).first().getAttribute('href');

describe('the search page', { timeout: 30_000 }, () => {
  it('leads to the heading a word is under, and says its printed page', async () => {
    await open('q=chronologies');
    expect(await status()).toBe('1 result for chronologies');
    expect(await href('#results > li h2 a')).toBe(`${base}committees/children/2025-03-18/action-plan/#issue-2`);
    expect(await page.locator('#results .search-result__place').first().textContent()).toBe(
      'Issue 2: Histories of families — Page 33',
    );
    expect(await href('#results .search-result__places li a')).toBe(
      `${base}committees/children/2025-03-18/action-plan/#page-34`,
    );
    expect(await page.locator('#results .search-result__places li').textContent()).toContain(
      'Issue 2: Histories of families — Page 34',
    );
    expect(console).toEqual([]);
  });

  it('marks the words found and shows markup in a paper’s text as text', async () => {
    await open('q=chronologies');
    expect(await page.locator('#results mark').first().textContent()).toBe('chronologies');
    expect(await page.locator('#results .search-result__excerpt').first().textContent()).toContain(
      'family <b>up to date</b>',
    );
    expect(await page.locator('#results b').count()).toBe(0);
  });

  it('puts the table that has the words together first', async () => {
    await open('q=permanent+exclusions');
    expect(await status()).toBe('2 results for permanent exclusions');
    expect(await titles()).toEqual(['Schools and behaviour', 'Budget']);
    expect(await href('#results > li h2 a')).toBe(`${base}committees/children/2025-03-18/schools/#table-10`);
    expect(await page.locator('#results .search-result__place').first().textContent()).toBe(
      'Table 10: Permanent exclusions by year — Page 40',
    );
  });

  it('does not name a table for words that come after it', async () => {
    await open('q=pupils');
    expect(await page.locator('#results .search-result__place').first().textContent()).toBe('Context — Page 40');
  });

  it('finds words in neighbouring cells', async () => {
    await open('q=nineteen');
    expect(await href('#results > li h2 a')).toContain('#table-10');
  });

  it('leads to the heading where printed pages are not known', async () => {
    await open('q=scheme');
    expect(await href('#results > li h2 a')).toBe(`${base}committees/cabinet/2026-01-14/budget/#savings`);
    expect(await page.locator('#results .search-result__place').first().textContent()).toBe('Savings');
  });

  it('filters, sorts and keeps the search in the address', async () => {
    await open('q=exclusions&sort=newest');
    expect(await titles()).toEqual(['Budget', 'Schools and behaviour']);
    await page.selectOption('#committee', 'Children');
    await expect.poll(() => page.locator('#results > li').count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?q=exclusions&committee=Children&sort=newest');
    await page.goBack();
    await expect.poll(() => page.locator('#results > li').count()).toBe(2);
    expect(await page.inputValue('#committee')).toBe('');
    expect(new URL(page.url()).search).toBe('?q=exclusions&sort=newest');
  });

  it('lists the papers of a filter without words, newest first', async () => {
    await open('committee=Cabinet&year=2024');
    expect(await status()).toBe('12 results');
    expect((await titles())[0]).toBe('Note 12');
    expect(await page.inputValue('#year')).toBe('2024');
  });

  it('shows ten results, then more, and moves the focus to the first new one', async () => {
    await open('q=hedgerows');
    expect(await page.locator('#results > li').count()).toBe(10);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect.poll(() => page.locator('#results > li').count()).toBe(12);
    const focused = await page.evaluate(
      "document.activeElement.closest('li') === document.querySelector('#results > li:nth-child(11)')",
    );
    expect(focused).toBe(true);
    expect(await page.getByRole('button', { name: 'Show more results' }).count()).toBe(0);
  });

  it('starts from what the reader types', async () => {
    await page.goto(`${served.address}search/`);
    await expect.poll(() => page.locator('[data-without-search]').isVisible()).toBe(false);
    expect(await status()).toBe('');
    expect(await page.locator('#results > li').count()).toBe(0);
    await page.fill('#q', 'zebra crossing');
    await page.keyboard.press('Enter');
    await settle();
    expect(await status()).toBe('No results for zebra crossing. Check the spelling, or try fewer or other words.');
    expect(new URL(page.url()).search).toBe('?q=zebra+crossing');
  });

  it('does not take markup in the address for markup', async () => {
    await open(`q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    expect(await page.locator('#search-status img, #results img').count()).toBe(0);
    expect(await status()).toContain('<img src=x onerror=alert(1)>');
  });

  it('says in plain words when the index cannot be fetched, and leaves the lists', async () => {
    await page.route('**/pagefind/*', (route) => route.abort());
    await open('q=chronologies');
    expect(await status()).toBe(
      'Search is not working at the moment. Try again later, or find papers by their meeting or committee.',
    );
    expect(await page.locator('[data-without-search]').isVisible()).toBe(true);
  });
});
