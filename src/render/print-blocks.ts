/** The blocks of a finished paper for print. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { elementsOf, isElement, isMarker, isPdfPage, property, textOf } from '../elements.ts';
import type { PrintBlock, PrintParagraph } from '../model/print-tree.ts';
import { convertInline, inlineText, type PrintContext } from './print-inline.ts';
import { convertList, joinNumbered } from './print-list.ts';
import { estimateLines, flatWidth, longestWhole } from './print-measure.ts';
import { createPlaceCounter, type PlaceCounter } from './print-places.ts';
import { convertTable } from './print-table.ts';

/** How blocks are converted where they stand. */
export interface Setting {
  /** Room for a line, and size of type, in points. */
  width: number;
  size: number;
  /** The row whose cells are converted: its characters are counted through, and it may be kept whole. */
  row: { counter: PlaceCounter; isWhole: boolean; turns: number[] } | undefined;
}

const groups = ['front', 'box', 'signature', 'attendance', 'motion', 'resolution', 'notes', 'table-notes'];
const blockNames = new Set('h1 h2 h3 h4 h5 h6 p div ul ol dl dt dd table figure blockquote section pre hr'.split(' '));

/** Converts children: runs of words become paragraphs of no number, blocks what they are. */
export function convertChildren(
  children: (RootContent | ElementContent)[],
  context: PrintContext,
  setting: Setting,
): PrintBlock[] {
  const made = splitRuns(children).flatMap((run): PrintBlock[] => {
    if (!Array.isArray(run)) return convertBlock(run, context, setting);
    const counter = setting.row?.counter ?? createPlaceCounter();
    if (run.every(isBlankText)) {
      for (const blank of run) counter.read(textOf(blank));
      return [];
    }
    return [convertParagraph(run, undefined, context, setting, counter)];
  });
  return joinNumbered(made);
}

/** Lines of text as a paragraph. In a row that may be divided each paragraph says at which character it starts. */
export function convertParagraph(
  children: ElementContent[],
  n: number | undefined,
  context: PrintContext,
  setting: Setting,
  counter: PlaceCounter,
): PrintParagraph {
  const characters = children.reduce((sum, child) => sum + (isMarker(child) ? 0 : textOf(child).length), 0);
  const turns = setting.row?.turns ?? (n === undefined ? [] : (context.turnsIn?.(n) ?? []));
  const from = counter.at();
  const isTurned = turns.some((turn) => turn > from + 1 && turn < from + characters);
  const isLong = isTurned || estimateLines(characters, setting.width, setting.size) > longestWhole;
  const isRowWhole = setting.row?.isWhole === true;
  const isWhole = isRowWhole || !isLong;
  const places = isRowWhole ? 'none' : !isWhole ? 'every' : setting.row ? 'first' : 'none';
  return { k: 'paragraph', n, whole: isWhole, c: convertInline(children, context, counter, places) };
}

/** Labels that links lead to, for an element with an anchor. */
export function labelsOf(item: Element, context: PrintContext): string[] {
  const id = property(item, 'id');
  const label = id === '' ? undefined : context.links.label(id, context.paper);
  return label ? [label] : [];
}

/** Splits children into blocks and runs of what stands on lines. */
export function splitRuns(children: (RootContent | ElementContent)[]): (Element | ElementContent[])[] {
  const runs: (Element | ElementContent[])[] = [];
  let open: ElementContent[] | undefined;
  for (const child of children) {
    if (isElement(child as Element) && blockNames.has((child as Element).tagName)) {
      open = undefined;
      runs.push(child as Element);
    } else if (child.type === 'text' || child.type === 'element') {
      if (!open) {
        open = [];
        runs.push(open);
      }
      open.push(child);
    }
  }
  return runs;
}

/** Whether something is white space between blocks. */
export function isBlankText(child: ElementContent): boolean {
  return child.type === 'text' && child.value.trim() === '';
}

function convertBlock(item: Element, context: PrintContext, setting: Setting): PrintBlock[] {
  const counter = setting.row?.counter ?? createPlaceCounter();
  const n = setting.row ? undefined : context.blocks.get(item);
  const labels = labelsOf(item, context);
  const classes = property(item, 'className').split(/[ ,]/);
  const pass = () => counter.read(textOf(item));
  if (isMarker(item as ElementContent)) {
    const isOwn = classes.includes('own-page');
    if (!isOwn && (!context.isReprint || !classes.includes('page-marker'))) return [];
    return [{ k: 'mark', sort: isOwn ? 'own' : 'known', text: textOf(item) }];
  }
  if (/^h[1-6]$/.test(item.tagName)) return [convertHeading(item, n, labels, context, setting, counter)];
  if (isElement(item, 'ul', 'ol') || (item.tagName === 'p' && classes.includes('numbered'))) {
    return convertList(item, context, setting);
  }
  if (isElement(item, 'p')) {
    const sort = classes.find((name) => ['table-caption', 'motion-title', 'motion-outcome'].includes(name));
    const paragraph = convertParagraph(item.children, n, context, setting, counter);
    return [{ ...paragraph, labels, ...(sort ? { sort: sort === 'table-caption' ? 'caption' : sort } : {}) }];
  }
  if (isElement(item, 'table')) {
    pass();
    return convertTable(item, context, setting.width);
  }
  if (isElement(item, 'figure')) {
    pass();
    return [convertFigure(item, n, labels, context)];
  }
  if (isElement(item, 'dl')) return [{ k: 'group', sort: 'terms', c: convertTerms(item, context, setting) }];
  if (isElement(item, 'pre')) {
    pass();
    return [{ k: 'pre', n, text: textOf(item) }];
  }
  if (isElement(item, 'hr')) return [{ k: 'rule' }];
  if (classes.includes('form-field')) {
    pass();
    return [{ k: 'field', n, label: textOf(item).trim() }];
  }
  const isFlat = classes.includes('landscape') && !setting.row;
  const inside = convertChildren(item.children, context, isFlat ? { ...setting, width: flatWidth } : setting);
  const led: PrintBlock[] = labels.length > 0 ? [{ k: 'paragraph', sort: 'anchor', whole: true, labels, c: [] }] : [];
  if (isFlat) return [{ k: 'group', sort: 'landscape', c: [...led, ...inside] }];
  const sort = isElement(item, 'blockquote') ? 'quote' : groups.find((name) => classes.includes(name));
  return sort ? [...led, { k: 'group', sort, c: inside }] : [...led, ...inside];
}

function convertHeading(
  item: Element,
  n: number | undefined,
  labels: string[],
  context: PrintContext,
  setting: Setting,
  counter: PlaceCounter,
): PrintBlock {
  const c = convertInline(item.children, context, counter, 'none');
  if (setting.row) return { k: 'paragraph', whole: true, c: [{ k: 'strong', c }] };
  // A heading without words, as of a picture alone, is none in a PDF’s bookmarks, and PDF/UA-1 refuses it.
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(inlineText(c))) return { k: 'paragraph', n, labels, whole: true, c };
  return { k: 'heading', n, labels, level: Number(item.tagName.slice(1)), c };
}

function convertFigure(item: Element, n: number | undefined, labels: string[], context: PrintContext): PrintBlock {
  const image = elementsOf(item).find((part) => isElement(part, 'img'));
  const caption = elementsOf(item).find((part) => isElement(part, 'figcaption'));
  const isFlat = Number(image?.properties.width) > Number(image?.properties.height);
  return {
    k: 'figure',
    ...(isPdfPage(item) ? { fills: isFlat ? ('flat' as const) : ('upright' as const) } : {}),
    n,
    labels,
    src: image && context.picture(property(image, 'src')),
    alt: image ? property(image, 'alt') : '',
    caption: caption ? convertInline(caption.children, context, createPlaceCounter(), 'none') : [],
  };
}

/** A list of terms: each term in bold above what is said of it. */
function convertTerms(item: Element, context: PrintContext, setting: Setting): PrintBlock[] {
  return splitRuns(item.children).flatMap((run): PrintBlock[] => {
    if (Array.isArray(run)) return convertChildren(run, context, setting);
    if (!isElement(run, 'dt', 'dd')) return convertBlock(run, context, setting);
    const n = setting.row ? undefined : context.blocks.get(run);
    const hasBlocks = splitRuns(run.children).some((part) => !Array.isArray(part));
    if (hasBlocks) return convertChildren(run.children, context, setting);
    const counter = setting.row?.counter ?? createPlaceCounter();
    const paragraph = convertParagraph(run.children, n, context, setting, counter);
    return [{ ...paragraph, sort: run.tagName === 'dt' ? 'term' : 'description', labels: labelsOf(run, context) }];
  });
}

/** Converts a whole paper. */
export function convertBody(body: Root, context: PrintContext, setting: Omit<Setting, 'row'>): PrintBlock[] {
  return convertChildren(body.children, context, { ...setting, row: undefined });
}
