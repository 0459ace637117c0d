/** Lists and numbered paragraphs for print. Both are lists there: the number or bullet stands out to the left. */
import type { Element, ElementContent } from 'hast';
import { elementsOf, isElement, isMarker, property, textOf } from '../elements.ts';
import type { PrintBlock, PrintItem } from '../model/print-tree.ts';
import { convertChildren, convertParagraph, isBlankText, labelsOf, type Setting, splitRuns } from './print-blocks.ts';
import type { PrintContext } from './print-inline.ts';
import { createPlaceCounter, type PlaceCounter } from './print-places.ts';

/** Room that a number or bullet takes, in points. */
const hang = 28;

/** Converts a list, or a numbered paragraph that stands alone. */
export function convertList(list: Element, context: PrintContext, setting: Setting): PrintBlock[] {
  const inner = { ...setting, width: setting.width - hang };
  if (isElement(list, 'p')) {
    const counter = setting.row?.counter ?? createPlaceCounter();
    const { label, rest } = takeLabel(list.children, counter);
    const n = setting.row ? undefined : context.blocks.get(list);
    const paragraph = convertParagraph(rest, n, context, inner, counter);
    return [{ k: 'list', loose: true, items: [{ label, c: [{ ...paragraph, labels: labelsOf(list, context) }] }] }];
  }
  const start = Number(property(list, 'start')) || 1;
  const plain = isElement(list, 'ol') && !property(list, 'className').includes('numbered-list');
  const items: PrintItem[] = [];
  for (const child of list.children) {
    if (child.type === 'text') setting.row?.counter.read(child.value);
    if (!isElement(child as Element, 'li')) continue;
    const item = convertItem(child as Element, context, inner);
    items.push(
      plain || (item.label === undefined && isElement(list, 'ol'))
        ? { label: `${start + items.length}.`, c: item.c }
        : item,
    );
  }
  const loose = elementsOf(list).some((item) => elementsOf(item).some((part) => isElement(part, 'p')));
  return items.length > 0 ? [{ k: 'list', loose, items }] : [];
}

/** Numbered paragraphs that follow one another are one list; bullets below one stand in as far as its words. */
export function joinNumbered(blocks: PrintBlock[]): PrintBlock[] {
  const joined: PrintBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const both = block.k === 'list' && before?.k === 'list';
    if (both && block.loose && before.loose && isNumbered(block.items) && isNumbered(before.items)) {
      before.items.push(...block.items);
    } else if (both && isNumbered(before.items) && block.items.every((item) => item.label === undefined)) {
      joined.push({ ...block, under: true });
    } else joined.push(block);
  }
  return joined;
}

function isNumbered(items: PrintItem[]): boolean {
  return items.every((item) => item.label !== undefined && item.label !== '');
}

function convertItem(item: Element, context: PrintContext, setting: Setting): PrintItem {
  const n = setting.row ? undefined : context.blocks.get(item);
  let label: string | undefined;
  let isFirst = true;
  const labels = labelsOf(item, context);
  // Markers of pages stand before the words of the item, or of its first paragraph.
  let marks: ElementContent[] = [];
  const c = splitRuns(item.children).flatMap((run): PrintBlock[] => {
    if (isFirst && !Array.isArray(run) && isMarker(run)) {
      marks = [...marks, run];
      return [];
    }
    const counter = setting.row?.counter ?? createPlaceCounter();
    const children = Array.isArray(run) ? run : isFirst && isElement(run, 'p') ? run.children : undefined;
    if (!children || (Array.isArray(run) && run.every(isBlankText))) {
      for (const blank of Array.isArray(run) ? run : []) counter.read(textOf(blank));
      return children ? [] : convertChildren([run as Element], context, setting);
    }
    if (!isFirst) return convertChildren(children, context, setting);
    isFirst = false;
    const taken = takeLabel([...marks, ...children], counter);
    marks = [];
    label = taken.label;
    const also = Array.isArray(run) ? [] : labelsOf(run, context);
    const paragraph = convertParagraph(
      taken.rest,
      n,
      context,
      setting,
      spacing(counter, !setting.row && Array.isArray(run)),
    );
    return [{ ...paragraph, labels: [...labels, ...also] }];
  });
  const marked: PrintBlock[] = isFirst && n !== undefined ? [{ k: 'paragraph', n, labels, whole: true, c: [] }] : [];
  return { ...(label === undefined ? {} : { label }), c: [...marked, ...c] };
}

/** In the words of an item that has no paragraphs, the parts of its line are read apart (see listBlocks). */
function spacing(counter: PlaceCounter, apart: boolean): PlaceCounter {
  return apart ? { ...counter, endPart: counter.space } : counter;
}

/** Takes the number off the front of a line. Markers and empty anchors that stand before it stay. */
function takeLabel(
  children: ElementContent[],
  counter: PlaceCounter,
): { label: string | undefined; rest: ElementContent[] } {
  const index = children.findIndex((child) => !isMarker(child) && !isEmpty(child));
  const first = children[index];
  if (!isElement(first, 'span') || !property(first, 'className').split(/[ ,]/).includes('number')) {
    return { label: undefined, rest: children };
  }
  counter.read(textOf(first));
  return { label: textOf(first).trim(), rest: children.toSpliced(index, 1) };
}

function isEmpty(child: ElementContent): boolean {
  return textOf(child).trim() === '' && !isElement(child, 'img', 'br');
}
