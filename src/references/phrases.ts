/** Phrases that are looked for word by word: names of committees, titles of papers, the words of the grammar. */
import { type Token, tokenise } from './tokens.ts';

/** Phrases as a tree of words; each has something to say. */
export interface Phrases<Value> {
  next: Map<string, Phrases<Value>>;
  value?: Value;
}

/** A tree with nothing in it. */
export function noPhrases<Value>(): Phrases<Value> {
  return { next: new Map() };
}

/** Adds a phrase; the first of the same words stays. */
export function addPhrase<Value>(phrases: Phrases<Value>, words: string, value: Value): void {
  let node = phrases;
  for (const { key } of tokenise(words)) {
    let next = node.next.get(key);
    if (!next) {
      next = noPhrases();
      node.next.set(key, next);
    }
    node = next;
  }
  if (node !== phrases) node.value ??= value;
}

/** The longest phrase that begins at a token. A phrase is at most as long as the longest that was added. */
export function findPhrase<Value>(
  phrases: Phrases<Value>,
  tokens: readonly Token[],
  at: number,
): { value: Value; end: number } | undefined {
  let node: Phrases<Value> | undefined = phrases;
  let found: { value: Value; end: number } | undefined;
  for (let index = at; index < tokens.length; ) {
    node = node.next.get(tokens[index]?.key ?? '');
    if (!node) break;
    index++;
    if (node.value !== undefined) found = { value: node.value, end: index };
  }
  return found;
}
