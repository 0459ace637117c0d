/** The words of a Word paragraph: with their looks, links and notes, the results of fields, and what stands among them. */
import type { Look, Styles } from './docx-styles.ts';
import { symbolOf } from './docx-symbols.ts';
import { child, descend, type Element, findAll, isOn, readValue } from './docx-xml.ts';

/** Words that look alike. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  raised: 'sup' | 'sub' | undefined;
  href: string | undefined;
}

/** A picture, or something else drawn: `id` is that of its file. */
export interface Drawn {
  id: string | undefined;
  alt: string;
  isDecoration: boolean;
  /** It lies outside the file, which only says where. */
  isLinked: boolean;
  /** Id of the diagram’s or chart’s part. */
  part: string | undefined;
}

/** What a paragraph holds. */
export interface Words {
  runs: Run[];
  drawn: Drawn[];
  boxes: Element[];
  hidden: string;
  struck: string;
  unknown: number;
  /** Equations, as their letters and figures. */
  equations: string[];
  /** Programs whose files stand in it: “Excel”. */
  embedded: string[];
}

/** A field that is open: between its begin and its end. Fields may go over paragraphs. */
export interface Field {
  code: string;
  isResult: boolean;
}

/** What is known while the text is read. */
export interface Reading {
  styles: Styles;
  fields: Field[];
  href(id: string): string | undefined;
  /** The mark that stands in the text for a footnote or endnote. */
  note(kind: string, id: string): string;
}

interface Place extends Reading {
  words: Words;
  look: Look;
  link: string | undefined;
}

const boxNames = new Set(['txbxContent']);
const pictureNames = new Set(['blip', 'imagedata']);
const partNames = new Set(['chart', 'relIds', 'OLEObject']);
const through = new Set([
  'ins',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'dir',
  'bdo',
  'moveTo',
  'ruby',
  'rubyBase',
]);

/** Reads a paragraph. */
export function readWords(paragraph: Element, reading: Reading, style: string | undefined): Words {
  const words: Words = {
    runs: [],
    drawn: [],
    boxes: [],
    hidden: '',
    struck: '',
    unknown: 0,
    equations: [],
    embedded: [],
  };
  readInside(paragraph, { ...reading, words, look: reading.styles.look(style), link: undefined });
  return words;
}

function readInside(element: Element, place: Place): void {
  for (const one of element.children) {
    if (one.name === 'r') readRun(one, place);
    else if (one.name === 'hyperlink') {
      const { id, anchor } = one.attributes;
      readInside(one, { ...place, link: (id && !anchor ? place.href(id) : undefined) ?? place.link });
    } else if (one.name === 'oMath' || one.name === 'oMathPara') {
      const text = findAll(one, new Set(['t']))
        .map((t) => t.text)
        .join('');
      add(place, text, {});
      if (text !== '') place.words.equations.push(text);
    } else if (through.has(one.name)) readInside(one, place);
  }
}

function readRun(run: Element, place: Place): void {
  const own = child(run, 'rPr');
  const look = place.styles.look(readValue(own, 'rStyle'));
  const isHidden = isOn(own, 'vanish') ?? look.hidden ?? place.look.hidden ?? false;
  const raised = readValue(own, 'vertAlign');
  const looks = {
    bold: isOn(own, 'b') ?? look.bold ?? place.look.bold ?? false,
    italic: isOn(own, 'i') ?? look.italic ?? place.look.italic ?? false,
    raised: raised === 'superscript' ? ('sup' as const) : raised === 'subscript' ? ('sub' as const) : undefined,
  };
  for (const one of run.children) {
    const field = place.fields.at(-1);
    const text = textOf(one, place);
    if (one.name === 'fldChar') turnField(one, place);
    else if (one.name === 'instrText') {
      if (field) field.code += one.text;
    } else if (place.fields.some((open) => !open.isResult)) continue;
    else if (text !== undefined) {
      if (isHidden) place.words.hidden += text;
      else add(place, text, looks);
      if (isOn(own, 'strike') ?? isOn(own, 'dstrike')) place.words.struck += text;
    } else if (one.name === 'footnoteReference' || one.name === 'endnoteReference')
      add(place, place.note(one.name.replace('Reference', ''), one.attributes.id ?? ''), {});
    else if (/^(?:drawing|pict|object|AlternateContent)$/.test(one.name)) readDrawing(one, place);
  }
}

function textOf(one: Element, { words }: Place): string | undefined {
  switch (one.name) {
    case 't':
    case 'delText':
      return one.text;
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return /^(?:page|column)$/.test(one.attributes.type ?? '') ? '' : '\n';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym': {
      const found = symbolOf(one.attributes.font ?? '', one.attributes.char ?? '');
      if (found === undefined) words.unknown++;
      return found ?? '\ufffd';
    }
    default:
      return undefined;
  }
}

function add({ words, link, fields }: Place, text: string, looks: Partial<Run>): void {
  if (text === '') return;
  const code = fields.findLast((field) => /^\s*HYPERLINK\s/i.test(field.code))?.code;
  const href = link ?? /HYPERLINK\s+"([^"]+)"/i.exec(code ?? '')?.[1];
  const shown = text.replace(/\u00ad/g, '').replace(/[\u2028\u2029\v]/g, '\n');
  words.runs.push({ text: shown, bold: false, italic: false, raised: undefined, href, ...looks });
}

function turnField(mark: Element, { fields, words }: Place): void {
  const kind = mark.attributes.fldCharType;
  const box = descend(mark, 'ffData', 'checkBox');
  if (kind === 'begin') fields.push({ code: '', isResult: false });
  if (kind === 'separate') fields[fields.length - 1] = { code: fields.at(-1)?.code ?? '', isResult: true };
  if (kind === 'end') fields.pop();
  if (box) {
    const isTicked = isOn(box, 'checked') ?? isOn(box, 'default') ?? false;
    words.runs.push({ text: isTicked ? '☒' : '☐', bold: false, italic: false, raised: undefined, href: undefined });
  }
}

function isLinked({ attributes }: Element): boolean {
  return attributes.embed === undefined && (attributes.link ?? attributes.href) !== undefined;
}

function readDrawing(found: Element, { words }: Place): void {
  const drawing = found.name === 'AlternateContent' ? (child(found, 'Choice') ?? child(found, 'Fallback')) : found;
  const boxes = findAll(drawing, boxNames);
  words.boxes.push(...boxes);
  const facts = findAll(drawing, new Set(['docPr', 'shape']))[0];
  const alt = facts?.attributes.descr ?? facts?.attributes.alt ?? '';
  const isDecoration = findAll(drawing, new Set(['decorative'])).some((one) => one.attributes.val === '1');
  const inBoxes = new Set(boxes.flatMap((box) => findAll(box, pictureNames)));
  const pictures = findAll(drawing, pictureNames).filter((one) => !inBoxes.has(one));
  for (const one of pictures)
    words.drawn.push({
      id: one.attributes.embed ?? one.attributes.id,
      alt,
      isDecoration,
      isLinked: isLinked(one),
      part: undefined,
    });
  const parts = findAll(drawing, partNames);
  for (const one of parts)
    if (one.name === 'OLEObject') words.embedded.push(one.attributes.ProgID?.split('.')[0] ?? 'unknown');
  for (const one of pictures.length > 0 ? [] : parts)
    words.drawn.push({
      id: undefined,
      alt,
      isDecoration,
      isLinked: false,
      part: one.attributes.dm ?? one.attributes.id ?? '',
    });
}
