/** The body of a paper as HTML for the web: links take the site’s path, printed numbers become links to themselves. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { linkHeading, linkNumber, widenItemLinks } from './anchor-links.ts';

/**
 * HTML of a body. `base` is the path in the site’s address, "/" or "/democracy/"; `lastPage` the label of the paper’s last printed page, where
 * it is known. The tree itself is left as it is.
 */
export function renderBody(body: Root, base: string, lastPage?: string): string {
  const ended = findEndedPages(body, lastPage);
  const children = body.children.flatMap((child) => renderPart(child, base, ended));
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

function renderPart<Part extends RootContent | ElementContent>(part: Part, base: string, ended: Set<string>): Part[] {
  if (part.type !== 'element') return [part];
  const element: Element = { ...part, properties: { ...part.properties } };
  element.children = widenItemLinks(part.children.flatMap((child) => renderPart(child, base, ended)));
  for (const name of ['href', 'src'] as const) {
    const address = element.properties[name];
    if (typeof address === 'string') element.properties[name] = prefixAddress(address, base);
  }
  const label = element.properties.role === 'doc-pagebreak' ? String(element.properties.ariaLabel) : '';
  if (label !== '') element.properties.dataPagefindTitle = `Page ${label}${ended.has(label) ? '' : ' or after'}`;
  return linkHeading(linkNumber(element)) as Part[];
}

/** Labels of pages whose end is known: the next one’s start follows, or they are the paper’s last. Of others search says “Page 34 or after”. */
function findEndedPages(body: Root, lastPage: string | undefined): Set<string> {
  const labels: string[] = [];
  visit(body, 'element', ({ properties }) => {
    if (properties.role === 'doc-pagebreak') labels.push(String(properties.ariaLabel));
  });
  const number = (label: string | undefined) => Number.parseInt(label ?? '', 10);
  return new Set(labels.filter((label, index) => label === lastPage || number(labels[index + 1]) - number(label) <= 1));
}

/** An address on this site with the site’s path before it; any other address as it is. */
export function prefixAddress(address: string, base: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? base + address.slice(1) : address;
}

function classesOf(element: Element): unknown[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className : [className];
}
