/** The styles of a Word file: what a paragraph, a run of words or a table gets from the style it names. */
import { child, descend, type Element, isOn, readValue } from './docx-xml.ts';

/** What a paragraph’s style says. */
export interface ParagraphStyle {
  name: string;
  /** 0 for the first level of headings. */
  outline: number | undefined;
  numId: string | undefined;
  level: number | undefined;
  /** The style that says the number: numbering may be tied to it. */
  numbered: string | undefined;
}

/** How words look. */
export interface Look {
  bold: boolean | undefined;
  italic: boolean | undefined;
  hidden: boolean | undefined;
}

/** The styles. */
export interface Styles {
  paragraph(id: string | undefined): ParagraphStyle;
  look(id: string | undefined): Look;
  hasBorders(id: string | undefined): boolean;
  usual: string | undefined;
  /** The numbering a list style stands for. */
  listNumId(id: string): string | undefined;
}

/** Reads styles.xml. */
export function readStyles(root: Element | undefined): Styles {
  const all = (root?.children ?? []).filter((one) => one.name === 'style');
  const styles = new Map(all.map((style) => [style.attributes.styleId ?? '', style]));
  const usual = all.find(
    (one) => one.attributes.type === 'paragraph' && /^(?:1|true|on)$/.test(one.attributes.default ?? ''),
  )?.attributes.styleId;
  const chain = (id: string | undefined): Element[] => {
    const found: Element[] = [];
    for (let style = styles.get(id ?? ''); style && !found.includes(style); ) {
      found.push(style);
      style = styles.get(readValue(style, 'basedOn') ?? '');
    }
    return found;
  };
  const first = <T>(id: string | undefined, take: (style: Element) => T | undefined): T | undefined => {
    for (const style of chain(id)) {
      const found = take(style);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    usual,
    paragraph(id = usual) {
      const numberedBy = chain(id).find((style) => descend(style, 'pPr', 'numPr', 'numId'));
      const outline = first(id, (style) => readValue(child(style, 'pPr'), 'outlineLvl') ?? headingLevel(style));
      const level = first(id, (style) => readValue(descend(style, 'pPr', 'numPr'), 'ilvl'));
      return {
        name: (readValue(styles.get(id ?? ''), 'name') ?? '').toLowerCase(),
        outline: outline === undefined || Number(outline) > 8 ? undefined : Number(outline),
        numId: readValue(descend(numberedBy, 'pPr', 'numPr'), 'numId'),
        level: level === undefined ? undefined : Number(level),
        numbered: numberedBy?.attributes.styleId,
      };
    },
    look: (id) => ({
      bold: first(id, (style) => isOn(child(style, 'rPr'), 'b')),
      italic: first(id, (style) => isOn(child(style, 'rPr'), 'i')),
      hidden: first(id, (style) => isOn(child(style, 'rPr'), 'vanish')),
    }),
    hasBorders: (id) =>
      first(id, (style) => {
        const borders = descend(style, 'tblPr', 'tblBorders');
        return borders && isDrawn(borders);
      }) ?? false,
    listNumId: (id) => first(id, (style) => readValue(descend(style, 'pPr', 'numPr'), 'numId')),
  };
}

/** “heading 2” is one whatever else the style says. */
function headingLevel(style: Element): string | undefined {
  const found = /^heading ([1-9])$/i.exec(readValue(style, 'name') ?? '')?.[1];
  return found && String(Number(found) - 1);
}

/** Whether any of a table’s lines is drawn. */
export function isDrawn(borders: Element): boolean {
  return borders.children.some((line) => !/^(?:none|nil)$/.test(line.attributes.val ?? 'none'));
}
