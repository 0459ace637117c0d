/**
 * Links by which a reader can copy the address of a paragraph, minute or heading.
 * A printed number is itself the link (named “Paragraph 13.”); a heading without a number is followed by one, beside
 * the heading and not in it, so that lists of headings read cleanly.
 */
import type { Element, ElementContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';

/** Turns the printed number that starts an element with an anchor into a link to that anchor. */
export function linkNumber(element: Element): Element {
  const { id } = element.properties;
  if (typeof id !== 'string') return element;
  const holder = numberHolder(element);
  if (!holder) return element;
  const place = holder.children.findIndex((child) => child.type === 'element');
  const number = holder.children[place] as Element;
  const printed = toText(number).trim();
  const label = printed.match(/^[a-z]{3,}/i) ? printed : `${nameOf(id)} ${printed}`.trim();
  const within = id.match(/^resolution-(\d+)-/)?.[1];
  holder.children[place] = {
    ...number,
    tagName: 'a',
    properties: { className: ['number'], href: `#${id}`, ariaLabel: within ? `Minute ${within}, ${label}` : label },
  };
  addClass(element, 'numbered');
  return element;
}

/** Puts a link beside a heading that has an anchor and no number. */
export function linkHeading(element: Element): Element[] {
  const { id } = element.properties;
  if (!/^h[2-6]$/.test(element.tagName) || typeof id !== 'string' || numberHolder(element)) return [element];
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['heading-link'],
      href: `#${id}`,
      ariaLabel: `Link to “${toText(element).trim()}”`,
      dataPagefindIgnore: '',
    },
    children: [{ type: 'text', value: '#' }],
  };
  return [
    { type: 'element', tagName: 'div', properties: { className: ['linked-heading'] }, children: [element, link] },
  ];
}

/** Takes the words before a link into it that is only the number of an item: “(Agenda Item 6)” is read as “Agenda Item 6”, not as “6”. */
export function widenItemLinks(children: ElementContent[]): ElementContent[] {
  const widened = children
    .filter((child) => child.type !== 'text' || child.value !== '')
    .map((child) => ({ ...child }));
  for (const [place, link] of widened.entries()) {
    const before = widened[place - 1];
    if (link.type !== 'element' || link.tagName !== 'a' || before?.type !== 'text') continue;
    const words = before.value.match(/(?:agenda\s+)?items?\s+$/i)?.[0];
    if (!words || !/^\d+(?:\.\d+)*[a-z]?$/i.test(toText(link))) continue;
    before.value = before.value.slice(0, -words.length);
    link.children = [{ type: 'text', value: words }, ...link.children];
  }
  return widened;
}

/** The element whose first child is the number: itself, or the paragraph that starts a list item or cell. */
function numberHolder(element: Element): Element | undefined {
  const first = element.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element') return undefined;
  if (isNumber(first)) return element;
  return first.tagName === 'p' && first.properties.id === undefined && ['li', 'td', 'th'].includes(element.tagName)
    ? numberHolder(first)
    : undefined;
}

function isNumber(element: Element): boolean {
  const { className } = element.properties;
  return ['span', 'a'].includes(element.tagName) && Array.isArray(className) && className.includes('number');
}

function addClass(element: Element, name: string): void {
  const { className } = element.properties;
  const names = Array.isArray(className) ? className : [];
  if (!names.includes(name)) element.properties.className = [...names, name];
}

/** The word for a number, from its anchor: “minute-292-para-3” is a paragraph, “issue-5” an issue. */
function nameOf(id: string): string {
  const word = id.split('-').findLast((part) => /^[a-z]{3,}$/.test(part) && !/^[ivxlc]+$/.test(part)) ?? '';
  return word === 'para' ? 'Paragraph' : word.charAt(0).toUpperCase() + word.slice(1);
}
