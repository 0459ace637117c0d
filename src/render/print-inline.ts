/** Lines of text for print. */
import type { Element, ElementContent } from 'hast';
import { isElement, isMarker, property, textOf } from '../elements.ts';
import type { Inline } from '../model/print-tree.ts';
import type { PrintLinks } from './print-links.ts';
import type { PlaceCounter } from './print-places.ts';

/** What the conversion of one paper needs to know. */
export interface PrintContext {
  /** The paper’s place among those of the PDF, from 0. */
  paper: number;
  blocks: Map<Element, number>;
  /** Characters of a block’s text that pages start at, by the lock. */
  turnsIn?(block: number): number[];
  links: PrintLinks;
  /** Pages that references lead to, to be said behind them. */
  pages?: ReadonlyMap<Element, string> | undefined;
  /** Whether pages known from elsewhere are marked. */
  isReprint: boolean;
  /** Name of a picture’s file as the layout can open it; undefined where it cannot be shown. */
  picture(address: string): string | undefined;
}

const around: Record<string, 'strong' | 'emphasis' | 'underline' | 'strike' | 'superscript' | 'subscript' | 'code'> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
};

/**
 * Converts inline elements. A place stands before every word, before the first, or nowhere; the counter is kept up always.
 * White space is folded as a browser does.
 */
export function convertInline(
  children: ElementContent[],
  context: PrintContext,
  counter: PlaceCounter,
  places: 'none' | 'first' | 'every',
): Inline[] {
  let open = false;
  let isPlaced = places === 'none';
  let hasPlace = false;
  const convert = (child: ElementContent): Inline[] => {
    if (child.type === 'text') return words(child.value);
    if (child.type !== 'element') return [];
    return element(child);
  };
  const words = (value: string): Inline[] => {
    const made: Inline[] = [];
    let text = '';
    for (const piece of counter.read(value)) {
      if (!piece.starts && /^[ \t\r\n\f]+$/.test(piece.text)) {
        if (open) text += ' ';
        open = false;
        continue;
      }
      const isFirst = made.length === 0 && text === '' && !open && !hasPlace;
      if (!isPlaced && (piece.starts || isFirst)) {
        if (text !== '') made.push(text);
        made.push({ k: 'place', o: piece.offset, ...(piece.starts ? {} : { word: piece.word }) });
        hasPlace = true;
        text = '';
        isPlaced = places === 'first';
      }
      text += piece.text;
      open = true;
    }
    return text === '' ? made : [...made, text];
  };
  const element = (item: Element): Inline[] => {
    const label = context.links.label(property(item, 'id') || '-', context.paper);
    const anchor: Inline[] = label ? [{ k: 'anchor', label }] : [];
    return [...anchor, ...shape(item)];
  };
  const shape = (item: Element): Inline[] => {
    const classes = property(item, 'className').split(/[ ,]/);
    if (classes.includes('visually-hidden') || classes.includes('note-return')) {
      counter.read(textOf(item));
      return [];
    }
    if (isMarker(item as ElementContent)) return showMarker(item, context);
    if (item.tagName === 'br') {
      open = false;
      return [{ k: 'break' }];
    }
    if (item.tagName === 'img') {
      const src = context.picture(property(item, 'src'));
      const alt = property(item, 'alt');
      open = true;
      return src ? [{ k: 'picture', src, alt }] : alt === '' ? [] : [`[Picture: ${alt}]`];
    }
    const c = item.children.flatMap(convert);
    if (c.length === 0) return [];
    if (item.tagName === 'a') {
      const target = context.links.resolve(property(item, 'href'), context.paper);
      const page = context.pages?.get(item);
      const said: Inline[] = page === undefined ? [] : [{ k: 'page', text: page }];
      return target ? [...keepLink(target, c), ...said] : c;
    }
    const kind = around[item.tagName];
    if (kind) return [{ k: kind, c }];
    if (item.tagName === 'q') return ['“', ...c, '”'];
    const lang = property(item, 'lang');
    // The engine takes no other; what is no language code says nothing to a reader of the PDF either.
    if (/^[a-z]{2,3}(-|$)/i.test(lang)) return [{ k: 'language', lang, c }];
    // Blocks where only words can stand, such as a list in a heading, follow one another on the line.
    if (!isElement(item, 'span', 'abbr')) open = false;
    return c;
  };
  return children.flatMap((child) => {
    const made = convert(child);
    counter.endPart();
    return made;
  });
}

/** Decoration stands behind its link: PDF/UA-1 has it outside the words, and lets nothing outside them be a link. */
function keepLink(target: NonNullable<ReturnType<PrintLinks['resolve']>>, c: Inline[]): Inline[] {
  const decoration: Inline[] = [];
  const leave = (parts: Inline[]): Inline[] =>
    parts.flatMap((part): Inline[] => {
      if (typeof part === 'string') return [part];
      if (part.k === 'picture' && part.alt === '') {
        decoration.push(part);
        return [];
      }
      return ['c' in part ? { ...part, c: leave(part.c) } : part];
    });
  const words = leave(c);
  return [...(words.length > 0 ? [{ k: 'link' as const, ...target, c: words }] : []), ...decoration];
}

/** A marker is not counted as words of its block. Those of pages that this PDF numbers itself are not shown, nor are notes on blank ones. */
function showMarker(item: Element, context: PrintContext): Inline[] {
  const classes = property(item, 'className');
  if (classes.includes('own-page')) return [{ k: 'own', text: textOf(item) }];
  return context.isReprint && classes.includes('page-marker') ? [{ k: 'known', text: textOf(item) }] : [];
}

/** The words of inline data, for bookmarks and measures. */
export function inlineText(parts: Inline[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : 'c' in part ? inlineText(part.c) : '')).join('');
}
