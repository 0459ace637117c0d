/** The body of a paper as HTML for the web: links take the site’s path, printed numbers become links to themselves. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { linkHeading, linkNumber } from './anchor-links.ts';

/** HTML of a body. `base` is the path in the site’s address, "/" or "/democracy/". The tree itself is left as it is. */
export function renderBody(body: Root, base: string): string {
  const children = body.children.flatMap((child) => renderPart(child, base));
  return toHtml({ type: 'root', children }, { allowDangerousHtml: false });
}

/** Whether a body has an element of a class. */
export function hasClass(parent: Root | Element, name: string): boolean {
  return parent.children.some(
    (child) => child.type === 'element' && (classesOf(child).includes(name) || hasClass(child, name)),
  );
}

/** Whether there is anything to read in a body. */
export function isEmptyBody(body: Root): boolean {
  return !body.children.some((child) => child.type === 'element' || (child.type === 'text' && child.value.trim()));
}

function renderPart<Part extends RootContent | ElementContent>(part: Part, base: string): Part[] {
  if (part.type !== 'element') return [part];
  const element: Element = { ...part, properties: { ...part.properties } };
  element.children = part.children.flatMap((child) => renderPart(child, base));
  for (const name of ['href', 'src'] as const) {
    const address = element.properties[name];
    if (typeof address === 'string') element.properties[name] = prefixAddress(address, base);
  }
  if (element.properties.role === 'doc-pagebreak') {
    element.properties.dataPagefindTitle ??= `Page ${element.properties.ariaLabel ?? ''}`.trim();
  }
  return linkHeading(linkNumber(element)) as Part[];
}

/** An address on this site with the site’s path before it; any other address as it is. */
export function prefixAddress(address: string, base: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? base + address.slice(1) : address;
}

function classesOf(element: Element): unknown[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className : [className];
}
