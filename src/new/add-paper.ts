/** Puts a paper’s name on an agenda or into a supplement and leaves every other letter of the file as it is. */
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** A file’s facts, parsed, with the text before and after them. */
interface Facts {
  before: string;
  yaml: string;
  after: string;
  newline: string;
}

/** Adds a paper to the item at an index (from 0) of a meeting’s file; undefined where the file is written in no way known here. */
export function addToItem(text: string, index: number, name: string): string | undefined {
  const facts = splitFacts(text);
  const item = facts && listOf(facts.yaml, 'items')?.items[index];
  if (!facts || !isMap(item)) return undefined;
  return finish(facts, addToMap(facts, item, name), (data) => add((data.items as Listed[])[index], name));
}

/** Adds a paper to the item with a key in a supplement’s file, with the item where it is not there yet. */
export function addToSupplement(text: string, key: string, name: string): string | undefined {
  const facts = splitFacts(text);
  if (!facts) return undefined;
  const { yaml, newline } = facts;
  const items = listOf(yaml, 'items');
  const item = items?.items.find((one) => isMap(one) && String(one.get('key')) === key);
  if (isMap(item)) {
    return finish(facts, addToMap(facts, item, name), (data) =>
      add(
        (data.items as Listed[]).find((one) => String(one.key) === key),
        name,
      ),
    );
  }
  const lines = (indent: string) => `${indent}- key: "${key}"${newline}${indent}  papers: [${name}]${newline}`;
  const whole = (data: Record<string, unknown>): void => {
    data.items = [...((data.items as Listed[] | null) ?? []), { key, papers: [name] }];
  };
  const pair = pairOf(parseDocument(yaml).contents, 'items');
  if (!pair) return finish(facts, `${endLine(yaml, newline)}items:${newline}${lines('  ')}`, whole);
  if (!items || items.flow) {
    if (items && items.items.length > 0) return undefined;
    const [start, end] = rangeOf(items ?? pair.value, rangeOf(pair.key)[1] + 1);
    const rest = yaml.slice(end).replace(/^[^\r\n]*\r?\n?/, '');
    return finish(facts, `${yaml.slice(0, start).trimEnd()}${newline}${lines('  ')}${rest}`, whole);
  }
  const first = rangeOf(items)[0];
  return finish(facts, insertLine(facts, rangeOf(items.items.at(-1))[1], lines(indentAt(yaml, first))), whole);
}

interface Listed {
  key?: unknown;
  papers?: string[] | null;
}

function add(item: Listed | undefined, name: string): void {
  if (item && !item.papers?.includes(name)) item.papers = [...(item.papers ?? []), name];
}

function addToMap(facts: Facts, item: YAMLMap, name: string): string | undefined {
  const { yaml, newline } = facts;
  const pair = pairOf(item, 'papers');
  if (!pair) {
    const end = rangeOf(item.items.at(-1)?.value, rangeOf(item.items.at(-1)?.key)[1])[1];
    if (item.flow) return insert(yaml, end, `, papers: [${name}]`);
    return insertLine(facts, end, `${indentAt(yaml, rangeOf(item.items[0]?.key)[0])}papers: [${name}]${newline}`);
  }
  const papers = pair.value;
  if (isSeq(papers)) {
    if (papers.items.some((one) => isScalar(one) && one.value === name)) return yaml;
    if (papers.items.length === 0) return insert(yaml, rangeOf(papers)[0] + 1, name);
    const end = rangeOf(papers.items.at(-1))[1];
    if (papers.flow) return insert(yaml, end, `, ${name}`);
    return insertLine(facts, end, `${indentAt(yaml, rangeOf(papers)[0])}- ${name}${newline}`);
  }
  const isEmpty =
    papers === null || (isScalar(papers) && papers.value === null && rangeOf(papers)[0] === rangeOf(papers)[1]);
  return isEmpty ? insert(yaml, yaml.indexOf(':', rangeOf(pair.key)[1]) + 1, ` [${name}]`) : undefined;
}

/** Puts the file together again, if its facts now say exactly what they should. */
function finish(
  { before, yaml, after }: Facts,
  changed: string | undefined,
  change: (data: Record<string, unknown>) => void,
): string | undefined {
  if (changed === undefined) return undefined;
  const wanted = parseDocument(yaml).toJS() as Record<string, unknown>;
  change(wanted);
  const found = parseDocument(changed);
  if (found.errors.length > 0 || JSON.stringify(sorted(found.toJS())) !== JSON.stringify(sorted(wanted)))
    return undefined;
  return before + changed + after;
}

function splitFacts(text: string): Facts | undefined {
  const found = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$)[\s\S]*)/m.exec(text);
  if (found?.index !== 0 || parseDocument(found[2] ?? '').errors.length > 0) return undefined;
  const [, before = '', yaml = '', after = ''] = found;
  return { before, yaml, after, newline: before.endsWith('\r\n') ? '\r\n' : '\n' };
}

function listOf(yaml: string, key: string): YAMLSeq | undefined {
  const value = pairOf(parseDocument(yaml).contents, key)?.value;
  return isSeq(value) ? value : undefined;
}

function pairOf(map: unknown, key: string): Pair | undefined {
  return isMap(map) ? map.items.find((one) => isScalar(one.key) && one.key.value === key) : undefined;
}

function rangeOf(value: unknown, without = 0): [number, number] {
  const range = (value as { range?: [number, number, number] | null } | null | undefined)?.range;
  return range ? [range[0], range[1]] : [without, without];
}

function insert(yaml: string, at: number, words: string): string {
  return yaml.slice(0, at) + words + yaml.slice(at);
}

/** Lines put below the line in which a place stands. */
function insertLine({ yaml, newline }: Facts, at: number, lines: string): string {
  const next = yaml[at - 1] === '\n' ? at : yaml.indexOf('\n', at) + 1;
  return next === 0 ? endLine(yaml, newline) + lines : insert(yaml, next, lines);
}

function endLine(yaml: string, newline: string): string {
  return yaml === '' || yaml.endsWith('\n') ? yaml : yaml + newline;
}

/** The blanks that a line below needs to stand in the same column as this place. */
function indentAt(yaml: string, at: number): string {
  return ' '.repeat(at - (yaml.lastIndexOf('\n', at - 1) + 1));
}

/** Data with its keys in one order, since a key may be put in anywhere. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(keys.map(([key, one]) => [key, sorted(one)]));
}
