/**
 * All that touches Eleventy: it wraps the finished pages of the web edition in layouts and writes them.
 * Templates extend layouts by Nunjucks’ own means: Eleventy keeps its `layout:` files from one run to the next in one process.
 */
import { join } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import type { Website } from '../editions/web.ts';
import { prefixAddress } from '../render/body.ts';
import { capitalise } from '../render/pages.ts';
import { findPackageRoot } from './package-root.ts';
import { copySiteFiles } from './site-files.ts';

/** What a run needs. All paths are absolute. */
export interface SiteBuild {
  website: Website;
  /** Folder that holds site/ and layouts/. */
  shape: string;
  /** Folder to write into; nothing is written outside it. */
  output: string;
}

/** Writes the website; gives the addresses of the files written by templates. Throws when a template fails. */
export async function buildSite({ website, shape, output }: SiteBuild): Promise<string[]> {
  const siteDir = join(shape, 'site');
  const exitCode = process.exitCode;
  const eleventy = new Eleventy(siteDir, output, {
    configPath: join(findPackageRoot(), '.eleventy.js'),
    quietMode: true,
    config(settings) {
      // Its timings would be printed among our own messages.
      for (const name of ['Configuration', 'Aggregate']) settings.benchmarkManager.get(name).setIsVerbose(false);
      settings.addGlobalData('site', website.site);
      settings.addGlobalData('pages', website.pages);
      settings.addFilter('address', (address) => prefixAddress(address, website.site.base));
      settings.addFilter('sentence', capitalise);
    },
  });
  eleventy.setIsVerbose(false);
  eleventy.disableLogger();
  try {
    const [, written] = await eleventy.write();
    if (written.length === 0) throw new Error(`no page of the website was written: ${siteDir} holds no templates`);
    await copySiteFiles(siteDir, output);
    return written.map((file) => file.outputPath);
  } finally {
    // Eleventy sets the exit code of the process when a template fails; the thrown error says it already.
    process.exitCode = exitCode;
  }
}
