/** Writes a file of facts and text: YAML between --- lines, then Markdown. */
import { parseDocument, stringify } from 'yaml';

/** Facts in the order given, without those that are undefined or empty lists, then the text. */
export function writeFile(facts: Record<string, unknown>, body = '', comment = ''): string {
  const yaml = stringify(prune(facts), { lineWidth: 0, aliasDuplicateObjects: false });
  const text = body.trim();
  const quoted = yaml.replace(/^( *(?:- )?(?:time|opened|closed)): (\d\d:\d\d)$/gm, '$1: "$2"');
  return `---\n${comment ? `# ${comment}\n` : ''}${quoted}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** A file with its facts changed in place: comments and the order of keys stay. Undefined where its block cannot be read. */
export function editFacts(text: string, change: (facts: ReturnType<typeof parseDocument>) => void): string | undefined {
  const found = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m.exec(text);
  if (found?.index !== 0) return undefined;
  const facts = parseDocument(found[2] ?? '');
  if (facts.errors.length > 0) return undefined;
  change(facts);
  return `${found[1]}${facts.toString({ lineWidth: 0 })}${found[3]}${text.slice(found[0].length)}`;
}

/** The facts of a file as plain data; empty where they cannot be read. */
export function readFacts(text: string): Record<string, unknown> {
  const found = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  const facts = found ? parseDocument(found[1] ?? '') : undefined;
  const data: unknown = facts && facts.errors.length === 0 ? facts.toJS() : undefined;
  return data && typeof data === 'object' ? (data as Record<string, unknown>) : {};
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0))
    .map(([key, one]) => [key, prune(one)]);
  return Object.fromEntries(kept);
}
