/** The XML of a Word file: elements by their names without prefix, since Word, LibreOffice and Google write different ones. */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { ImportRefused } from './task.ts';

/** An element. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Its own words, without those of its children. */
  text: string;
}

const maxTags = 6_000_000;
const damaged = 'This Word file is damaged and could not be read. Open it in Word and save it again.';

/** Reads a part; undefined where there is none. */
export function readXml(text: string | undefined): Element | undefined {
  if (text === undefined) return undefined;
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags++;
  if (tags > maxTags) throw new ImportRefused('This Word file is too large to be taken in at once. Cut it into parts.');
  try {
    const { root } = parseXml(text.replace(/^\uFEFF/, ''));
    return root ? simplify(root) : undefined;
  } catch {
    throw new ImportRefused(damaged);
  }
}

function simplify(element: XmlElement): Element {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) attributes[localName(name)] = value;
  const made: Element = { name: localName(element.name), attributes, children: [], text: '' };
  for (const child of element.children) {
    if (child instanceof XmlElement) made.children.push(simplify(child));
    else if (child instanceof XmlText) made.text += child.text;
  }
  return made;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The child at the end of a path of names. */
export function descend(element: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce(child, element);
}

/** The `val` of the child of a name. */
export function readValue(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val;
}

/** Whether a switch is on: undefined where it is not set at all. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '1');
}

/** Every element below of these names, outermost first. */
export function findAll(element: Element | undefined, names: Set<string>): Element[] {
  const found: Element[] = [];
  const waiting = element ? [element] : [];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (names.has(one.name)) found.push(one);
    for (let at = one.children.length - 1; at >= 0; at--) waiting.push(one.children[at] as Element);
  }
  return found;
}

/** What a part refers to, by id: the path of a part, or an address outside. */
export function readRelations(parts: Map<string, string>, path: string) {
  const [folder, file] = splitPath(path);
  const root = readXml(parts.get(`${folder}_rels/${file}.rels`));
  const found = new Map<string, { target: string; kind: string; isOutside: boolean }>();
  for (const { attributes } of root?.children ?? []) {
    const { Id = '', Target = '', Type = '', TargetMode } = attributes;
    const isOutside = TargetMode === 'External';
    const target = isOutside ? Target : resolvePath(folder, Target);
    found.set(Id, { target, kind: Type.slice(Type.lastIndexOf('/') + 1), isOutside });
  }
  return found;
}

function splitPath(path: string): [string, string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
