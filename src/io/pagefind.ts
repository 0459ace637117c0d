/** Search: the index that the website's search page reads, made with Pagefind. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { isSearchable, prepareForSearch } from '../render/search-page.ts';

/** A page to be found: its address, root-relative without the site's own path, and its HTML. */
export interface SearchPage {
  address: string;
  html: string;
}

/** Files of Pagefind's own that our search page does not use. */
const unused = [
  'highlight.js',
  'ui.js',
  'ui.css',
  'modular-ui.js',
  'modular-ui.css',
  'component-ui.js',
  'component-ui.css',
];

/**
 * Writes the index to `pagefind/` below the output folder and gives the number of pages that can be found.
 * Reads the HTML files of the output folder unless pages are given. The same pages give the same bytes.
 */
export async function writeSearchIndex(
  output: string,
  pages: Iterable<SearchPage> | AsyncIterable<SearchPage> = readPages(output),
): Promise<number> {
  const folder = join(output, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw indexFailure(errors);
    const count = await addPages(index, pages);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw indexFailure(written.errors);
    await Promise.all(unused.map((name) => rm(join(folder, `pagefind-${name}`), { force: true })));
    return count;
  } finally {
    await close();
  }
}

async function addPages(
  index: PagefindIndex,
  pages: Iterable<SearchPage> | AsyncIterable<SearchPage>,
): Promise<number> {
  let count = 0;
  for await (const { address, html } of pages) {
    if (!isSearchable(html)) continue;
    const { errors } = await index.addHTMLFile({ url: address, content: prepareForSearch(html) });
    if (errors.length > 0) throw indexFailure(errors, address);
    count += 1;
  }
  return count;
}

/** The pages of the output folder in the order of their paths, so that the index does not depend on the disk's order. */
export async function* readPages(output: string): AsyncGenerator<SearchPage> {
  const files = await readdir(output, { recursive: true });
  const paths = files.filter((path) => path.endsWith('.html')).map((path) => path.split(sep).join('/'));
  for (const path of paths.sort()) {
    yield { address: `/${path.replace(/(^|\/)index\.html$/, '$1')}`, html: await readFile(join(output, path), 'utf8') };
  }
}

function indexFailure(errors: string[], address = 'the website'): Error {
  return new Error(
    `The search index could not be made for ${address}: ${errors.join('; ') || 'Pagefind did not start'}`,
  );
}
