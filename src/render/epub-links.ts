/** Where links of an EPUB lead: to a file and place in it where it has them, else to the website; and its pictures. */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isElement, property } from '../elements.ts';
import type { Chapter } from './epub-chapters.ts';

/** Kinds of picture that every reading system shows (EPUB 3.3, section 3.2), by the ending of their name. */
const pictureTypes: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** A picture inside an EPUB. */
export interface EpubPicture {
  file: string;
  type: string;
  bytes: Uint8Array;
}

/** Makes the links of chapters lead somewhere, and gathers the pictures they show. */
export interface EpubLinks {
  /** The chapter’s text as it stands in the EPUB; the tree it is given stays as it is. */
  finish(chapter: Chapter): Element[];
  /** Pictures by address, in the order they were met. */
  pictures: ReadonlyMap<string, EpubPicture>;
}

/** Prepares the links of the chapters of one EPUB. `site` is the council’s address without a slash at its end. */
export function createEpubLinks(
  chapters: readonly Chapter[],
  site: string,
  files: ReadonlyMap<string, Uint8Array>,
): EpubLinks {
  const byAddress = new Map(chapters.map((chapter) => [chapter.address, chapter]));
  const ids = new Map(chapters.map((chapter) => [chapter, gatherIds(chapter.main)]));
  const pictures = new Map<string, EpubPicture>();

  const resolve = (href: string, from: Chapter): string | undefined => {
    const [address = '', id = ''] = href.split('#');
    const to = address === '' ? from : byAddress.get(address);
    if (to && id === '') return to.file;
    if (to && ids.get(to)?.has(decodeURIComponent(id))) return `${to === from ? '' : to.file}#${id}`;
    if (href.startsWith('#')) return `${site}${from.address}${href}`;
    if (href.startsWith('/') && !href.startsWith('//')) return site + href;
    return /^(https?:|mailto:|tel:)/i.test(href) ? href : undefined;
  };
  const show = (address: string): string | undefined => {
    const known = pictures.get(address);
    const bytes = files.get(address);
    const ending = address.slice(address.lastIndexOf('.') + 1).toLowerCase();
    const type = pictureTypes[ending];
    if (known || !bytes || !type) return known?.file;
    const file = `pictures/${pictures.size + 1}.${ending}`;
    pictures.set(address, { file, type, bytes });
    return file;
  };
  const turn = (part: ElementContent, from: Chapter): ElementContent[] => {
    if (part.type !== 'element') return part.type === 'text' ? [part] : [];
    const properties = { ...part.properties };
    const children = part.children.flatMap((child) => turn(child, from));
    if (part.tagName === 'a' && properties.href !== undefined) {
      const href = resolve(property(part, 'href'), from);
      return [{ ...part, ...(href ? {} : { tagName: 'span' }), properties: { ...properties, href }, children }];
    }
    if (part.tagName === 'img') {
      const src = show(property(part, 'src'));
      // What cannot be shown is told in its words.
      if (src === undefined) return [{ type: 'text', value: property(part, 'alt') }];
      return [{ ...part, properties: { ...properties, src }, children }];
    }
    if (properties.role === 'doc-pagebreak') properties['epub:type'] = 'pagebreak';
    return [{ ...part, properties, children }];
  };
  return {
    finish: (chapter) => chapter.main.flatMap((part) => turn(part, chapter)).filter((one) => isElement(one)),
    pictures,
  };
}

function gatherIds(main: readonly Element[]): Set<string> {
  const ids = new Set<string>();
  visit({ type: 'root', children: [...main] } satisfies Root, 'element', (item) => {
    const id = property(item, 'id');
    if (id !== '') ids.add(id);
  });
  return ids;
}
