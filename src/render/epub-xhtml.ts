/** The files of an EPUB that are XHTML: a tree becomes well-formed XML. */
import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';
import { element } from '../elements.ts';

/** What XML 1.0 has no room for, section 2.2: a control character in a paper would make the whole file unreadable. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** An XHTML file with a title, a language and a body. */
export function renderXhtml(title: string, lang: string, body: readonly Element[]): string {
  const page = element('html', { xmlns: 'http://www.w3.org/1999/xhtml', lang, xmlLang: lang }, [
    element('head', {}, [
      element('title', {}, [title]),
      element('link', { rel: ['stylesheet'], type: 'text/css', href: 'style.css' }),
    ]),
    element('body', {}, [...body]),
  ]);
  page.properties['xmlns:epub'] = 'http://www.idpf.org/2007/ops';
  const xml = toXml(toXast(page));
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${xml.replace(unwritable, '')}\n`;
}

/** Text as it may stand in XML. */
export function escapeXml(text: string): string {
  return text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
