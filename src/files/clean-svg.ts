/** SVG: keeps what the lists in svg-allowed.ts name; scripts, hidden layers, outside references, comments and metadata go. */
import { parseXml, type XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { BrokenFile } from './broken-file.ts';
import { cleanStyleSheet, isHarmlessValue, readStyle } from './clean-css.ts';
import { cleanEmbedded } from './clean-embedded.ts';
import { allowedAttributes, allowedElements, allowedProperties, sharedElements } from './svg-allowed.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** The same picture with nothing in it but shapes, text and paint. */
export function cleanSvg(bytes: Uint8Array): Uint8Array {
  const text = readXml(bytes);
  if (!/<(?:svg:)?svg[\s>/]/i.test(text)) throw new BrokenFile(true);
  const { root } = parseXml(text, { ignoreUndefinedEntities: true });
  if (!root || localName(root) !== 'svg') throw new BrokenFile(true);
  return new TextEncoder().encode(`${writeElement(root, { isRoot: true, hasSheet: hasStyleSheet(root) })}\n`);
}

interface Setting {
  isRoot: boolean;
  /** Whether the picture has a style sheet: then styles stay styles, so that they still overrule it. */
  hasSheet: boolean;
}

/** Text of the file in the encoding it says it has. */
function readXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = head.match(/^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=["']([\w-]+)["']/)?.[1] ?? 'utf-8';
  const marked = head.startsWith('\xff\xfe') ? 'utf-16le' : head.startsWith('\xfe\xff') ? 'utf-16be' : named;
  return new TextDecoder(marked, { fatal: true }).decode(bytes);
}

function writeElement(element: XmlElement, setting: Setting): string {
  const name = localName(element);
  if (isHidden(element)) return writeShared(element, setting);
  if (!allowedElements.has(name)) return '';
  const attributes = [...cleanAttributes(element, setting)].map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `<${name}${setting.isRoot ? ` xmlns="${namespace}"` : ''}${attributes.join('')}`;
  const inside =
    name === 'style' ? escapeXml(cleanStyleSheet(element.text)) : writeInside(element, { ...setting, isRoot: false });
  return inside ? `${start}>${inside}</${name}>` : `${start}/>`;
}

function writeInside(element: XmlElement, setting: Setting): string {
  return element.children.map((child) => writeChild(child, setting)).join('');
}

function writeChild(child: XmlNode, setting: Setting): string {
  if (isElement(child)) return writeElement(child, setting);
  return 'text' in child ? escapeXml(String(child.text)) : '';
}

/** What other parts of the picture may point at in something hidden; the rest of a hidden layer is not published. */
function writeShared(element: XmlElement, setting: Setting): string {
  const parts = element.children.filter(isElement).map((child) => {
    return sharedElements.has(localName(child)) ? writeElement(child, setting) : writeShared(child, setting);
  });
  return parts.some(Boolean) ? `<defs>${parts.join('').replace(/<\/?defs>/g, '')}</defs>` : '';
}

function cleanAttributes(element: XmlElement, { hasSheet }: Setting): Map<string, string> {
  const cleaned = new Map<string, string>();
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'href' || name === 'xlink:href') {
      const target = cleanTarget(localName(element), value);
      if (target) cleaned.set('href', target);
    } else if ((allowedAttributes.has(name) || allowedProperties.has(name)) && isHarmlessAttribute(name, value)) {
      cleaned.set(name, value);
    }
  }
  const style = readStyle(element.attributes.style ?? '');
  if (hasSheet && style.length > 0) cleaned.set('style', style.map((one) => one.join(':')).join(';'));
  else for (const [name, value] of style) cleaned.set(name, value.replace(/\s*!important$/i, ''));
  return cleaned;
}

/** Labels for screen readers are words and may hold anything; the rest must fetch nothing. */
function isHarmlessAttribute(name: string, value: string): boolean {
  return name === 'aria-label' || isHarmlessValue(value);
}

/** A reference to a part of the same picture, or a picture held inside, itself cleaned. */
function cleanTarget(name: string, target: string): string | undefined {
  if (/^#[^\s"'<>]+$/.test(target)) return target;
  return name === 'image' ? cleanEmbedded(target) : undefined;
}

function isHidden(element: XmlElement): boolean {
  const style = readStyle(element.attributes.style ?? '').findLast(([name]) => name === 'display')?.[1];
  return /^none\b/i.test(style ?? element.attributes.display?.trim() ?? '');
}

function hasStyleSheet(element: XmlElement): boolean {
  return localName(element) === 'style' || element.children.some((child) => isElement(child) && hasStyleSheet(child));
}

/** Name without the prefix "svg:"; a link is only a group here; names with other prefixes belong to editors. */
function localName({ name }: XmlElement): string {
  const plain = name.startsWith('svg:') ? name.slice(4) : name;
  return plain === 'a' ? 'g' : plain;
}

function isElement(child: XmlNode): child is XmlElement {
  return child.type === 'element';
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
