/** The pages of the built site, read for the checks beside this file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { inject } from 'vitest';

const fault = inject('siteFault');
if (fault) throw new Error(fault);

/** Folder of the built site. */
export const site = inject('site');
/** The site’s public address. */
export const siteAddress = inject('siteAddress');
/** The path in it: "/" or "/democracy/". */
export const base = new URL(siteAddress).pathname;

/** One page of the site. */
export interface Page {
  /** "/democracy/meetings/" */
  address: string;
  tree: Root;
  elements: Element[];
}

/** Every page, by address. */
export function readPages(): Page[] {
  return listFiles('.html').map((file) => {
    const tree = fromHtml(readFileSync(join(site, file), 'utf8'));
    const elements: Element[] = [];
    visit(tree, 'element', (element) => void elements.push(element));
    return { address: base + file.replace(/(^|\/)index\.html$/, '$1'), tree, elements };
  });
}

/** Paths of the site’s files with an ending, relative to its folder, with slashes. */
export function listFiles(ending: string): string[] {
  const all = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'));
  return all.filter((path) => path.endsWith(ending)).sort();
}

/** The file that answers an address below the site’s path; undefined when there is none. */
export function findFile(pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const full = join(site, file);
  return existsSync(full) && statSync(full).isFile() ? file : undefined;
}
