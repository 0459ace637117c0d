/** Known printed pages: `::page[34]` becomes the marker every edition shows (DPUB-ARIA doc-pagebreak; standards 65 to 70). */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, isBlank, isElement, isMarker, property, textOf } from '../elements.ts';
import type { PageStart } from '../model/compiled.ts';
import type { Anchors } from './anchors.ts';

const written = /:{1,2}page(?:\[(\d+[a-z]*)\](?:\{own=["“]?(\w+)["”]?\})?|\{own=["“]?(\w+)["”]?\})/;

/** Which pack’s markers are wanted: undefined at home; "cabinet/2026-03-18" in that meeting’s pack. */
export type PackName = string | undefined;

/**
 * Replaces page directives by markers in place and lists where pages start, in order. Markers of another pack are taken out.
 * `home` is the paper’s own meeting as "committee/date": a pack named by its date alone is one of that committee.
 */
export function markPages(tree: Root, home: string, pack: PackName, anchors: Anchors): PageStart[] {
  const starts: PageStart[] = [];
  const committee = home.split('/')[0] ?? '';
  visit(tree, (item, index, parent) => {
    if (isElement(item as Element, 'pre', 'code')) return SKIP;
    if (!parent || index === undefined) return;
    if (item.type === 'text' && written.test(item.value)) {
      const inline = isElement(parent as Element, 'p', 'span', 'em', 'strong', 'li', 'td', 'th', 'u', 'b', 'i');
      const parts = splitText(item.value, inline);
      parent.children.splice(index, 1, ...(parts as never[]));
      return index;
    }
    if (!isElement(item as Element, 'div', 'span') || property(item as Element, 'dataBlock') !== 'page') return;
    const mark = item as Element;
    const named = property(mark, 'dataPack');
    const wanted = named === '' ? undefined : named.includes('/') ? named : `${committee}/${named}`;
    if (wanted !== pack && !(wanted === undefined && pack === home)) {
      parent.children.splice(index, 1);
      return index;
    }
    const label = textOf(mark).trim();
    const own = property(mark, 'dataOwn');
    parent.children.splice(index, 1, ...(markers(mark.tagName, label, own, anchors, starts) as never[]));
    return [SKIP, index + 1];
  });
  unwrapMarkers(tree);
  return starts;
}

function markers(tag: string, label: string, own: string, anchors: Anchors, starts: PageStart[]): Element[] {
  const made: Element[] = [];
  if (label !== '') {
    const id = anchors.claim(`page-${label.toLowerCase()}`);
    starts.push({ label, id });
    made.push(
      element(tag, { id, className: ['page-marker'], role: 'doc-pagebreak', ariaLabel: label }, [`Page ${label}`]),
    );
  }
  if (own !== '') {
    made.push(element(tag, { className: ['own-page'] }, [`Page ${own} in this paper’s own numbers`]));
  }
  return made;
}

/** Text with page directives written inside HTML becomes text and marks. */
function splitText(value: string, inline: boolean): ElementContent[] {
  const parts: ElementContent[] = [];
  let rest = value;
  for (let found = written.exec(rest); found; found = written.exec(rest)) {
    if (found.index > 0) parts.push({ type: 'text', value: rest.slice(0, found.index) });
    const own = found[2] ?? found[3];
    const properties = { dataBlock: 'page', ...(own ? { dataOwn: own } : {}) };
    parts.push(element(inline ? 'span' : 'div', properties, [found[1] ?? '']));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== '') parts.push({ type: 'text', value: rest });
  return parts;
}

/** A paragraph that holds nothing but markers is no paragraph: the markers stand alone. */
function unwrapMarkers(tree: Root): void {
  visit(tree, 'element', (item, index, parent) => {
    if (item.tagName !== 'p' || !parent || index === undefined || item.children.length === 0) return;
    if (!item.children.every((child) => isBlank(child) || isMarker(child))) return;
    const marks = item.children.filter(isMarker);
    if (marks.length === 0) return;
    for (const mark of marks) mark.tagName = 'div';
    parent.children.splice(index, 1, ...marks);
    return index + marks.length;
  });
}
