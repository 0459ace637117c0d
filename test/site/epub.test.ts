/** The EPUBs of the built site: whole by the standard, every link leading somewhere, every printed page in order. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findFile, listFiles, readPages, site, siteAddress } from './pages.ts';

interface Book {
  file: string;
  files: Record<string, Uint8Array>;
  pages: Map<string, XmlElement[]>;
}

const books = listFiles('.epub').map(readBook);
const webIds = new Map(
  readPages().map(({ address, elements }) => [
    findFile(address),
    new Set(elements.map(({ properties }) => String(properties.id ?? ''))),
  ]),
);

describe('EPUBs', () => {
  it('are offered beside every front sheet and paper that has a PDF', () => {
    const wanted = listFiles('.pdf').filter((file) => /(^|\/)(pack|paper)\.pdf$/.test(file));
    expect(wanted.length).toBeGreaterThan(0);
    expect(books.map(({ file }) => file)).toEqual(wanted.map((file) => file.replace(/\.pdf$/, '.epub')).sort());
  });

  it('lead nowhere in none of their links, and name every file they hold', () => {
    const broken: string[] = [];
    let [inside, outside] = [0, 0];
    for (const { file, files, pages } of books) {
      const ids = new Map(
        [...pages].map(([name, elements]) => [name, new Set(elements.map(({ attributes }) => attributes.id))]),
      );
      for (const [name, elements] of pages) {
        for (const { attributes } of elements) {
          for (const target of [attributes.href, attributes.src].filter((one) => one !== undefined)) {
            if (/^(mailto|tel):/.test(target)) continue;
            if (/^https?:/.test(target)) {
              outside += 1;
              if (!isOnSite(target)) broken.push(`${file} ${name}: ${target}`);
              continue;
            }
            inside += 1;
            const [path = '', id = ''] = target.split('#');
            const to = path === '' ? name : posix.join(posix.dirname(name), path);
            const isThere = files[to] !== undefined && (id === '' || ids.get(to)?.has(decodeURIComponent(id)));
            if (!isThere) broken.push(`${file} ${name}: ${target}`);
          }
        }
      }
    }
    expect(broken.slice(0, 40)).toEqual([]);
    expect(inside).toBeGreaterThan(1000);
    expect(outside).toBeGreaterThan(100);
  });

  it('use no anchor twice in a file', () => {
    const twice = books.flatMap(({ file, pages }) =>
      [...pages].flatMap(([name, elements]) => {
        const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
        return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file} ${name}#${id}`);
      }),
    );
    expect(twice).toEqual([]);
  });

  it('list each printed page once, in reading order, by the marks in their text', () => {
    for (const { file, pages, files } of books) {
      const spine = [
        ...strFromU8(files['EPUB/package.opf'] as Uint8Array).matchAll(/href="([^"]+\.xhtml)" media-type="[^"]+"\/>/g),
      ];
      const marks = spine.flatMap(([, name]) =>
        (pages.get(`EPUB/${name}`) ?? [])
          .filter(({ attributes }) => attributes.role === 'doc-pagebreak')
          .map(({ attributes }) => [attributes['aria-label'], `${name}#${attributes.id}`, attributes['epub:type']]),
      );
      expect(
        listed(pages).map(([label, href]) => [label, href, 'pagebreak']),
        file,
      ).toEqual(marks);
    }
  });

  it('have the numbers of the lock, those of pages kept for Part 2 too', () => {
    let compared = 0;
    for (const { file, pages } of books) {
      const found = /^(committees\/.*\/\d{4}-\d\d-\d\d[^/]*)\/(?:(supplement-\d+)\/)?pack\.epub$/.exec(file);
      const lock = join(import.meta.dirname, '../../content', found?.[1] ?? '', 'pages.lock.json');
      if (!found || !existsSync(lock)) continue;
      const { frozen = [] } = JSON.parse(readFileSync(lock, 'utf8'));
      const numbers = frozen
        .filter(({ what }: { what: string }) => what === (found[2] ?? 'pack'))
        .flatMap(({ pages: locked }: { pages: Record<string, number>[] }) => locked.flatMap(numbersOf));
      if (numbers.length === 0) continue;
      compared += 1;
      const whole = listed(pages)
        .map(([label]) => label)
        .filter((label) => /^\d+$/.test(label));
      expect(whole, file).toEqual(numbers.map(String));
    }
    expect(compared).toBeGreaterThan(5);
  });

  it('are valid by the standard', async () => {
    const packs = books.filter(({ file }) => process.env.AGENDAPACK_LONG || /(^|\/)pack\.epub$/.test(file));
    for (const { file } of packs) {
      const { messages } = await EpubCheck.validate(new Uint8Array(readFileSync(join(site, file))));
      const faults = messages.filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity));
      expect(faults, file).toEqual([]);
    }
  }, 300_000);
});

function readBook(file: string): Book {
  const files = unzipSync(new Uint8Array(readFileSync(join(site, file))));
  const names = Object.keys(files).filter((name) => name.endsWith('.xhtml'));
  return {
    file,
    files,
    pages: new Map(names.map((name) => [name, elementsOf(strFromU8(files[name] as Uint8Array))])),
  };
}

function elementsOf(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (item: XmlElement) => {
    found.push(item);
    for (const child of item.children) if (child instanceof XmlElement) walk(child);
  };
  const { root } = parseXml(xml);
  if (root) walk(root);
  return found;
}

function listed(pages: Book['pages']): [string, string][] {
  const nav = pages.get('EPUB/nav.xhtml')?.find(({ attributes }) => attributes['epub:type'] === 'page-list');
  const links: [string, string][] = [];
  const walk = (item: XmlElement) => {
    if (item.name === 'a')
      links.push([
        item.children.map((one) => (one instanceof XmlText ? one.text : '')).join(''),
        item.attributes.href ?? '',
      ]);
    for (const child of item.children) if (child instanceof XmlElement) walk(child);
  };
  if (nav) walk(nav);
  return links;
}

function numbersOf({ page, first, last }: Record<string, number>): number[] {
  if (page !== undefined) return [page];
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
}

/** Whether an address of this site is there; other sites are not looked at. */
function isOnSite(url: string): boolean {
  if (!url.startsWith(siteAddress)) return true;
  const { pathname, hash } = new URL(url);
  const file = findFile(pathname);
  const anchor = decodeURIComponent(hash.slice(1));
  return file !== undefined && (anchor === '' || !file.endsWith('.html') || (webIds.get(file)?.has(anchor) ?? false));
}
