import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { followWithSearch } from '../../src/io/follow-with-search.ts';

const page = (words: string) =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>${words}</h1><p>Words of a paper.</p></main></body></html>`;

describe('a search index that follows its site', () => {
  it('is of the newest pages, and there while the next one is made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'agendapack-search-'));
    const site = join(folder, 'site');
    const said: string[] = [];
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), page('Hedgehog'));
    const search = followWithSearch(site, join(folder, 'search'), (line) => void said.push(line));
    const entry = async () => Buffer.from((await search.read('/pagefind/pagefind-entry.json')) ?? []).toString();
    expect(await entry()).toBe('');
    search.refresh();
    await expect.poll(entry, { timeout: 20_000 }).toContain('"page_count":1');
    const first = await entry();
    // The folder changes place, as a build does it, several times in a row.
    for (const words of ['Badger', 'Otter']) {
      mkdirSync(`${site}-new/more`, { recursive: true });
      writeFileSync(join(`${site}-new`, 'index.html'), page(words));
      writeFileSync(join(`${site}-new`, 'more/index.html'), page(`${words} again`));
      rmSync(site, { recursive: true });
      renameSync(`${site}-new`, site);
      search.refresh();
      expect(await entry()).toBe(first);
    }
    await expect.poll(entry, { timeout: 20_000 }).toContain('"page_count":2');
    await search.stop();
    expect(said).toEqual([]);
    expect(await search.read('/pagefind/../../site/index.html')).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
