/** Footnotes: #note-3, with a way back to each place that calls them. */
import type { ElementData, Root } from 'hast';
import { elementsOf, isElement, property, textOf } from '../elements.ts';
import { eachElement } from '../walk.ts';
import { anchor, type Numbering } from './numbering.ts';

/** Renames the ids that Markdown footnotes come with, in the order of the notes. */
export function numberNotes(tree: Root, to: Numbering): void {
  const section = elementsOf(tree).find(
    (block) => isElement(block, 'section') && block.properties.dataFootnotes !== undefined,
  );
  if (!section) return;
  const renamed = new Map<string, string>();
  const list = elementsOf(section).find((block) => isElement(block, 'ol'));
  for (const [index, item] of (list ? elementsOf(list) : []).entries()) {
    const before = property(item, 'id');
    anchor(to, item, 'note', `note-${index + 1}`, String(index + 1), textOf(item));
    renamed.set(before, property(item, 'id'));
    renamed.set(before.replace('fn-', 'fnref-'), `${property(item, 'id')}-called`);
  }
  eachElement(tree, (item) => {
    if (item.tagName !== 'a') return;
    const isCall = item.properties.dataFootnoteRef !== undefined;
    const isReturn = item.properties.dataFootnoteBackref !== undefined;
    if (!isCall && !isReturn) return;
    item.data = { ...item.data, own: true } as unknown as ElementData;
    item.properties.href = `#${rename(property(item, 'href').slice(1), renamed)}`;
    if (isCall) {
      item.properties.id = to.anchors.claim(rename(property(item, 'id'), renamed));
      item.properties.className = ['note-call'];
      item.properties.ariaLabel = `Note ${textOf(item)}`;
      delete item.properties.dataFootnoteRef;
    } else {
      item.properties.className = ['note-return'];
      item.properties.ariaLabel = 'Back to the text';
      delete item.properties.dataFootnoteBackref;
    }
  });
  delete section.properties.dataFootnotes;
  section.properties.className = ['notes'];
  section.properties.role = 'doc-endnotes';
}

/** "fnref-1-2", the second call of a note, becomes "note-1-called-2". */
function rename(id: string, renamed: Map<string, string>): string {
  const whole = renamed.get(id);
  if (whole) return whole;
  const again = /^(fnref-.+)-(\d+)$/.exec(id);
  const stem = again && renamed.get(again[1] as string);
  return stem ? `${stem}-${again[2]}` : id;
}
