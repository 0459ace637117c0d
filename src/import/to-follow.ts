/** An item that was to follow has its papers once a supplement brings them: its `to-follow` line goes, and nothing else of the sheet. */
import { parseDocument } from 'yaml';
import { readFacts } from './front-matter.ts';
import type { Task } from './task.ts';

/** Takes the line away from the items of a meeting that a supplement fills, and says so. */
export function endToFollow({ written, ask }: Task, folder: string, keys: readonly string[]): void {
  const path = `${folder}/index.md`;
  const items = readFacts(written.read(path) ?? '').items;
  for (const [at, item] of (Array.isArray(items) ? items : []).entries()) {
    const { key, number, title } = item as Record<string, unknown>;
    const isFilled = [key, number].some((one) => one !== undefined && keys.includes(String(one)));
    if (!isFilled || (item as Record<string, unknown>)['to-follow'] !== true) continue;
    const cut = cutFact(written.read(path) ?? '', ['items', at, 'to-follow']);
    if (cut !== undefined) written.change(path, cut);
    ask(cut === undefined ? 'import-to-follow-left' : 'import-to-follow-ended', 1, {
      item: String(number ?? title ?? key),
      path,
    });
  }
}

/** A file without one of its facts, all other characters as they were. Undefined where the fact does not stand on lines of its own. */
export function cutFact(text: string, place: (string | number)[]): string | undefined {
  const [open = ''] = /^\uFEFF?---[ \t]*\r?\n/.exec(text) ?? [];
  const source = text.slice(open.length);
  const block = /^([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(source)?.[1];
  if (open === '' || block === undefined) return undefined;
  const facts = parseDocument(block);
  const map = facts.getIn(place.slice(0, -1)) as { items?: { key: Ranged; value: Ranged | null }[] } | undefined;
  const pair = map?.items?.find(({ key }) => key.value === place.at(-1));
  if (facts.errors.length > 0 || !pair?.key.range) return undefined;
  const from = block.lastIndexOf('\n', pair.key.range[0]) + 1;
  const after = block.indexOf('\n', pair.value?.range?.[1] ?? pair.key.range[1]);
  const lead = block.slice(from, pair.key.range[0]);
  const rest = after < 0 ? '' : block.slice(after + 1);
  if (/^ *$/.test(lead)) return `${open}${block.slice(0, from)}${rest}${source.slice(block.length)}`;
  // The first fact of an item has the item’s dash before it, which goes to the next one.
  const next = new RegExp(`^ {${lead.length}}(?=\\S)`).exec(rest);
  if (!/^ *- +$/.test(lead) || !next) return undefined;
  return `${open}${block.slice(0, from)}${lead}${rest.slice(next[0].length)}${source.slice(block.length)}`;
}

interface Ranged {
  value?: unknown;
  range?: [number, number, number];
}
