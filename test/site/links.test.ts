import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { findFile, listFiles, type Page, readPages, site, siteAddress } from './pages.ts';

const pages = readPages();
const idsByFile = new Map(pages.map((page) => [findFile(page.address), collectIds(page)]));
const own = new URL(siteAddress).origin;

/** Attributes that the browser itself follows, so that nothing may stand there but the site’s own files. */
const resources = ['src', 'poster', 'data', 'srcSet', 'background'];
const loadingRels = ['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest', 'apple-touch-icon', 'mask-icon'];

describe('links', () => {
  it('lead to pages, files and anchors that are there', () => {
    const broken = pages.flatMap((page) =>
      page.elements.flatMap((element) => readTargets(element)).flatMap((target) => describeBroken(page, target)),
    );
    expect([...new Set(broken)].slice(0, 60)).toEqual([]);
  });

  it('fetch nothing from elsewhere', () => {
    const foreign = pages.flatMap((page) =>
      page.elements
        .flatMap(readResources)
        .filter((target) => new URL(target, own + page.address).origin !== own)
        .map((target) => `${page.address} ${target}`),
    );
    const styles = listFiles('.css').flatMap((file) =>
      readStyleTargets(file).filter((target) => new URL(target, `${siteAddress}${file}`).origin !== own),
    );
    expect([...foreign, ...styles]).toEqual([]);
  });

  it('are whole in the style sheets', () => {
    const broken = listFiles('.css').flatMap((file) =>
      readStyleTargets(file)
        .filter((target) => !findFile(new URL(target, `${siteAddress}${file}`).pathname))
        .map((target) => `${file} ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('pages', () => {
  it('hold no style, script or event handler of their own', () => {
    const inline = pages.flatMap(({ address, elements }) =>
      elements.filter(isInline).map((element) => `${address} <${element.tagName}> ${Object.keys(element.properties)}`),
    );
    expect(inline.slice(0, 40)).toEqual([]);
  });

  it('each have a strict policy, an icon, a language and a title', () => {
    const lacking = pages.filter(({ elements }) => {
      const has = (test: (element: Element) => boolean) => elements.some(test);
      const isPolicy = ({ tagName, properties }: Element) =>
        tagName === 'meta' && String(properties.httpEquiv).toLowerCase() === 'content-security-policy';
      return !(
        has(isPolicy) &&
        has(({ tagName, properties }) => tagName === 'link' && String(properties.rel).includes('icon')) &&
        has(({ tagName, properties }) => tagName === 'html' && Boolean(properties.lang)) &&
        has(({ tagName, children }) => tagName === 'title' && children.length > 0)
      );
    });
    expect(lacking.map(({ address }) => address)).toEqual([]);
  });
});

function collectIds({ elements }: Page): Set<string> {
  return new Set(elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)])));
}

function readTargets(element: Element): string[] {
  const { href, action } = element.properties;
  return [href, action].filter((value) => typeof value === 'string').concat(readResources(element));
}

function readResources({ tagName, properties }: Element): string[] {
  const rels = ([] as unknown[]).concat(properties.rel ?? []).map(String);
  const isLoaded = tagName === 'link' && rels.some((rel) => loadingRels.includes(rel));
  const values = [...resources.map((name) => properties[name]), ...(isLoaded ? [properties.href] : [])];
  const given = values.filter((value) => value !== undefined && value !== null).map(String);
  return given.flatMap((value) => value.split(/,\s+/)).map((value) => value.trim().split(/\s+/)[0] ?? '');
}

function describeBroken(page: Page, target: string): string[] {
  const url = new URL(target, own + page.address);
  if (['mailto:', 'tel:'].includes(url.protocol)) return [];
  if (!['http:', 'https:'].includes(url.protocol)) return [`${page.address} ${target} (not a web address)`];
  if (url.origin !== own) return [];
  const file = findFile(url.pathname);
  if (!file) return [`${page.address} ${target} (no such page)`];
  const anchor = decodeURIComponent(url.hash.slice(1));
  const isThere = !anchor || !file.endsWith('.html') || idsByFile.get(file)?.has(anchor);
  return isThere ? [] : [`${page.address} ${target} (no such anchor)`];
}

function readStyleTargets(file: string): string[] {
  const css = readFileSync(join(site, file), 'utf8');
  const found = [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)];
  return found.map((match) => match[1] ?? match[2] ?? '').filter((target) => !target.startsWith('data:'));
}

function isInline({ tagName, properties }: Element): boolean {
  const hasHandler = Object.keys(properties).some((name) => /^on[A-Z]/.test(name));
  return (
    tagName === 'style' || (tagName === 'script' && !properties.src) || properties.style !== undefined || hasHandler
  );
}
