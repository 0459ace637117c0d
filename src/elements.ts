/** Small words for hast trees, shared by the steps that walk them. */
import type { Element, ElementContent, ElementData, Nodes, Properties, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** All the text in something. */
export { textOf };

/** Whether something is an element, of one of the given names where any are given. */
export function isElement(item: Element, ...names: string[]): boolean;
/** The same of what may be no element. */
export function isElement(item: Nodes | undefined, ...names: string[]): item is Element;
/** The work itself. */
export function isElement(item: Nodes | undefined, ...names: string[]): boolean {
  return item?.type === 'element' && (names.length === 0 || names.includes(item.tagName));
}

/** A new element. */
export function element(tagName: string, properties: Properties, children: (ElementContent | string)[] = []): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** The elements among children. */
export function elementsOf(parent: Element | Root): Element[] {
  return (parent.children as RootContent[]).filter((child): child is Element => child.type === 'element');
}

/** A property as text; empty where it is not there. */
export function property(item: Element, name: string): string {
  const value = item.properties[name];
  return value === undefined || value === null ? '' : String(value);
}

/** Adds a class. */
export function addClass(item: Element, ...names: string[]): void {
  const before = item.properties.className;
  item.properties.className = [...new Set([...(Array.isArray(before) ? before : []), ...names])];
}

/** Whether text is only white space. */
export function isBlank(item: Nodes): boolean {
  return item.type === 'text' && item.value.trim() === '';
}

/** A link that we make ourselves to an address of the site; what authors write is checked, these are not. */
export function ownLink(href: string, children: (ElementContent | string)[], properties: Properties = {}): Element {
  return { ...element('a', { href, ...properties }, children), data: { own: true } as unknown as ElementData };
}

/** A picture that we make ourselves, at an address of the site. */
export function ownPicture(properties: Properties): Element {
  return { ...element('img', properties), data: { own: true } as unknown as ElementData };
}

/** Whether a link or picture is one of ours. */
export function isOwnLink(item: Element): boolean {
  return (item.data as { own?: boolean } | undefined)?.own === true;
}

const markerNames = ['page-marker', 'own-page', 'blank-page'];

/** Whether something is a page marker, or the note beside one that says there is nothing on its page. */
export function isMarker(item: ElementContent | Root['children'][number] | undefined): item is Element {
  return (
    isElement(item as Element) &&
    Array.isArray((item as Element).properties.className) &&
    ((item as Element).properties.className as string[]).some((name) => markerNames.includes(name))
  );
}

/** The picture of a page of a PDF, with the words of that page. `picture` is the digest of what it looks like. */
export function pdfPage(picture: string, children: Element[]): Element {
  return { ...element('figure', { className: ['pdf-page'] }, children), data: { picture } as unknown as ElementData };
}

/** The digest of what a page of a PDF looks like. */
export function pictureOf(page: Element): string {
  return (page.data as { picture?: string } | undefined)?.picture ?? '';
}

/** Whether something is the picture of a page of a PDF. */
export function isPdfPage(item: Nodes | undefined): item is Element {
  const names = isElement(item) ? item.properties.className : undefined;
  return Array.isArray(names) && names.includes('pdf-page');
}
