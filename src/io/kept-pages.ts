/**
 * The pages of the site written last, for a build that follows soon: a page whose view has not changed is not put through its layout again,
 * its file is taken from the output before. Only the package’s own layouts are known to need nothing but a page’s own view.
 */
import { createHash } from 'node:crypto';
import { link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Website } from '../editions/web.ts';
import type { PageView } from '../render/view.ts';
import { findPackageRoot } from './package-root.ts';
import { digestShape } from './shape.ts';

/** What was last written into one output folder. */
export interface KeptPages {
  /** Parts a website into the pages to write and the addresses of those whose files stand in the output already. */
  part(website: Website, shape: string): Promise<PartedWebsite>;
}

/** A website of which some pages are written already. */
export interface PartedWebsite {
  fresh: Website;
  kept: string[];
  /** To be called when the new output is in its place. */
  remember(): void;
}

/** A memory with nothing in it. */
export function createKeptPages(): KeptPages {
  let before = new Map<string, string>();
  let sharedBefore = '';
  return {
    async part(website, shape) {
      const isOurs = shape === findPackageRoot();
      const shared = digest(website.site, await digestShape(shape));
      const known = isOurs && shared === sharedBefore ? before : new Map<string, string>();
      const now = new Map<string, string>();
      const kept: string[] = [];
      const isFresh = (view: PageView): boolean => {
        const name = digest(view);
        now.set(view.address, name);
        if (known.get(view.address) !== name) return true;
        kept.push(view.address);
        return false;
      };
      const kinds = Object.entries(website.pages).map(([kind, views]) => [kind, (views as PageView[]).filter(isFresh)]);
      return {
        fresh: { site: website.site, pages: Object.fromEntries(kinds) },
        kept,
        remember() {
          before = now;
          sharedBefore = shared;
        },
      };
    },
  };
}

/** Puts the pages at these addresses from one output folder into another, as the same files. */
export async function takeOver(addresses: string[], from: string, to: string): Promise<void> {
  for (const address of addresses) {
    const path = address.endsWith('/') ? `${address}index.html` : address;
    await mkdir(dirname(join(to, path)), { recursive: true });
    await link(join(from, path), join(to, path));
  }
}

function digest(...of: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64');
}
