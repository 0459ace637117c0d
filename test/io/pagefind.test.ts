import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeSearchIndex } from '../../src/io/pagefind.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'agendapack-pagefind-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const page = (words: string, body = ' data-pagefind-body') =>
  `<!doctype html><html lang="en-GB"><title>T</title><main${body}><h1>Title</h1><p>${words}</p></main></html>`;

/** Every file of the index by its name. */
async function readIndex(folder: string): Promise<Map<string, Buffer>> {
  const names = await readdir(join(folder, 'pagefind'), { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(
    await Promise.all(files.sort().map(async (path) => [path.slice(folder.length), await readFile(path)] as const)),
  );
}

/** What the index knows of each page. */
async function readFragments(folder: string): Promise<{ url: string; content: string }[]> {
  const files = [...(await readIndex(folder))].filter(([path]) => path.endsWith('.pf_fragment'));
  return files
    .map(([, bytes]) => gunzipSync(bytes).toString())
    .map((text) => JSON.parse(text.slice(text.indexOf('{'))));
}

describe('writeSearchIndex', () => {
  it('indexes the pages of a folder under their addresses, and only those that ask to be found', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, 'meetings', 'one'), { recursive: true });
    await writeFile(join(folder, 'index.html'), page('Home words'));
    await writeFile(join(folder, 'meetings', 'one', 'index.html'), page('Meeting words'));
    await writeFile(join(folder, 'meetings', 'list.html'), page('A list'));
    await writeFile(join(folder, '404.html'), page('Nothing here', ''));
    expect(await writeSearchIndex(folder)).toBe(3);
    const addresses = (await readFragments(folder)).map(({ url }) => url).sort();
    expect(addresses).toEqual(['/', '/meetings/list.html', '/meetings/one/']);
  });

  it('indexes pages that are in memory', async () => {
    const folder = await makeFolder();
    expect(await writeSearchIndex(folder, [{ address: '/a/', html: page('One') }])).toBe(1);
    expect(await readFragments(folder)).toMatchObject([{ url: '/a/', content: 'Title. One.' }]);
  });

  it('writes the same bytes for the same pages, over an older index', async () => {
    const [first, second] = [await makeFolder(), await makeFolder()];
    const pages = Array.from({ length: 40 }, (_, n) => ({
      address: `/p${n}/`,
      html: page(`word${n} word${n % 7} shared`),
    }));
    await writeSearchIndex(second, [{ address: '/old/', html: page('Old words') }]);
    await writeSearchIndex(first, pages);
    await writeSearchIndex(second, pages);
    expect(await readIndex(second)).toEqual(await readIndex(first));
  });

  it('writes what the search page needs, also when nothing can be found, and none of Pagefind’s own pages', async () => {
    const folder = await makeFolder();
    expect(await writeSearchIndex(folder)).toBe(0);
    const names = [...(await readIndex(folder)).keys()];
    expect(names).toContain('/pagefind/pagefind.js');
    expect(names).toContain('/pagefind/pagefind-entry.json');
    expect(names.filter((name) => /ui|highlight/.test(name))).toEqual([]);
  });

  it('fails with words when the index cannot be written', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'file'), '');
    await expect(writeSearchIndex(join(folder, 'file'), [{ address: '/a/', html: page('One') }])).rejects.toThrow();
  });
});
