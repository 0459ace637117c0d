/** What is known while the references of one text are read, and the few questions all readers ask of it. */
import type { Mention, ReferenceKind } from '../model/reference.ts';
import { type ReferenceWord, seriesGrammar } from './grammar.ts';
import { addPhrase, noPhrases, type Phrases } from './phrases.ts';
import type { Token } from './tokens.ts';
import { tokenise } from './tokens.ts';

/** What a council calls its things. */
export interface KnownNames {
  /** Names of committees, earlier and short ones too. */
  committees: Iterable<string>;
  /** Titles of papers. */
  titles: Iterable<string>;
  /** Words a paper numbers its headings by: "issue", "work stream". */
  series: Iterable<string>;
}

/** The same, ready to be looked for. Made once for a council; `withSeries` for each paper. */
export interface Vocabulary {
  /** True for a whole name, false for its last words: "Committee". */
  committees: Phrases<boolean>;
  titles: Phrases<string>;
  /** Titles of the papers beside this one, by what they are called for short. */
  beside: Phrases<string>;
  series: Phrases<ReferenceWord>;
  /** First words of the committees’ names and of the titles. */
  openers: ReadonlySet<string>;
}

/** Makes a vocabulary. */
export function prepareVocabulary(known: KnownNames): Vocabulary {
  const committees = noPhrases<boolean>();
  const names = [...known.committees].map((name) => name.replace(/^the\s+/i, ''));
  for (const name of names) addPhrase(committees, name, true);
  for (const name of names) {
    const tokens = tokenise(name);
    for (const token of tokens.slice(1)) {
      if (token.kind === 'word' && token.capital) addPhrase(committees, name.slice(token.start), false);
    }
  }
  const titles = noPhrases<string>();
  for (const title of known.titles) addPhrase(titles, title, title);
  const openers = new Set([...committees.next.keys(), ...titles.next.keys()]);
  return { committees, titles, beside: noPhrases(), series: seriesGrammar(known.series), openers };
}

/** The vocabulary of a council with the series of one paper, and the titles of those beside it. */
export function forPaper(vocabulary: Vocabulary, series: Iterable<string>, titles: Iterable<string>): Vocabulary {
  const beside = noPhrases<string>();
  for (const title of titles) {
    const short = /^(?:appendix|annexe?)\s+\w{1,3}\s*[:–—-]\s*(?=\S+\s+\S)(.+)$/i.exec(title)?.[1];
    if (short !== undefined) addPhrase(beside, short, title);
  }
  return { ...vocabulary, beside, series: seriesGrammar(series) };
}

/** One text being read. */
export interface Reading {
  text: string;
  tokens: Token[];
  vocabulary: Vocabulary;
}

/** The word at a place, "" beyond the ends. */
export function keyAt({ tokens }: Reading, at: number): string {
  return tokens[at]?.key ?? '';
}

/** A mention of the words from one token up to another. */
export function mentionOf(
  { tokens }: Reading,
  kind: ReferenceKind,
  word: string,
  start: number,
  end: number,
  more: Partial<Mention> = {},
): Mention {
  return { kind, start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0, number: '', word, ...more };
}

/** The words from one token up to another, as written. */
export function wordsOf({ text, tokens }: Reading, start: number, end: number): string {
  return text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

/** What a reader found: the mentions, and the token after all it read. */
export interface Found {
  mentions: Mention[];
  end: number;
}
