/** Reads what stands after the word of a reference: "4.3.1", "No. 12/24", "8a to 8c", "A, B and D", "(i) to (iii)". */
import { isMonth } from './days.ts';
import { counted, counts, type ReferenceWord, verbs } from './grammar.ts';
import type { Token } from './tokens.ts';

/** One number, and where it stands. */
export interface Label {
  number: string;
  /** Tokens. */
  start: number;
  end: number;
  range?: 'first' | 'last';
}

/** The numbers after a word; undefined where there is none. Reads every token once. */
export function readLabels(tokens: readonly Token[], at: number, word: ReferenceWord): Label[] | undefined {
  const first = readLabel(tokens, skipIntroduction(tokens, at), word, undefined, word.plural);
  if (!first) return undefined;
  const labels = [first];
  for (let last = first; ; ) {
    const more = readNext(tokens, last, word);
    if (!more) return labels;
    if (more.range === 'last') last.range ??= 'first';
    labels.push(more);
    last = more;
  }
}

/** "no.", "nos", "number", "#", "ref". */
function skipIntroduction(tokens: readonly Token[], at: number): number {
  let next = at;
  if (tokens[next]?.key === '(' && tokens[next]?.glued && tokens[next + 1]?.key === 's') next += 3;
  if (/^(no|nos|number|numbers|ref|reference|#|№|n)$/.test(tokens[next]?.key ?? '')) next++;
  while (next > at && /^[.:ºo°]$/.test(tokens[next]?.key ?? '')) next++;
  return next;
}

function readNext(tokens: readonly Token[], last: Label, word: ReferenceWord): Label | undefined {
  const mark = tokens[last.end];
  if (!mark) return undefined;
  let at = last.end + 1;
  let range = false;
  if (mark.key === ',') {
    if (!word.plural) return undefined;
    if (/^(and|or|&)$/.test(tokens[at]?.key ?? '')) at++;
  } else if (mark.key === '-') {
    const tight = mark.glued && tokens[at]?.glued === true;
    if (!tight && !word.plural && word.kind !== 'page') return undefined;
    range = true;
  } else if (/^(to|through)$/.test(mark.key)) range = true;
  else if (!/^(and|or|&)$/.test(mark.key)) return undefined;
  const label = readLabel(tokens, at, word, last, true);
  if (!label || !isSameSort(last, label)) return undefined;
  const after = tokens[label.end];
  if (after && isThing(after) && /\d$/.test(label.number)) return undefined;
  if (/^[/-]$/.test(after?.key ?? '') && after?.glued && tokens[label.end + 1]?.glued && mark.key === '-')
    return undefined;
  return range ? { ...label, range: 'last' } : label;
}

/** "and 6 members": what follows is counted. */
function isThing(token: Token): boolean {
  return (
    token.kind === 'word' && !token.capital && token.key.endsWith('s') && token.key.length > 3 && !verbs.has(token.key)
  );
}

function isSameSort(one: Label, other: Label): boolean {
  return /\d/.test(one.number) === /\d/.test(other.number);
}

/** One label; `before` is the one it goes on from, `several` says that a list was announced. */
function readLabel(
  tokens: readonly Token[],
  at: number,
  word: ReferenceWord,
  before: Label | undefined,
  several: boolean,
): Label | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  // “the ministerial decision (5) Expects …”: the number is the next line’s.
  if (token.key === '(' || token.key === '[') {
    return word.kind === 'decision' ? undefined : readBracketed(tokens, at, word, before);
  }
  if (token.key === "'" && tokens[at + 2]?.key === "'") {
    const inner = readLabel(tokens, at + 1, word, before, several);
    return inner && inner.end === at + 2 ? { ...inner, start: at, end: at + 3 } : undefined;
  }
  if (token.kind === 'number') return readNumber(tokens, at, word, before);
  return token.kind === 'word' ? readLetters(tokens, at, word, before) : undefined;
}

/** "(c)", "(ii)", "[6]". */
function readBracketed(
  tokens: readonly Token[],
  at: number,
  word: ReferenceWord,
  before: Label | undefined,
): Label | undefined {
  const inner = tokens[at + 1];
  if (!inner || !/^[)\]]$/.test(tokens[at + 2]?.key ?? '')) return undefined;
  const isNumber =
    inner.kind === 'number' && /^\d{1,3}[a-z]?$/.test(inner.key) && Number.parseInt(inner.key, 10) <= word.most;
  if (!isNumber && !/^([a-z]|[ivx]{1,5})$/.test(inner.key)) return undefined;
  const stem = before && /^(.+)\([a-z0-9]+\)$/.exec(before.number)?.[1];
  return { number: stem ? `${stem}(${inner.key})` : inner.key, start: at, end: at + 3 };
}

function readNumber(
  tokens: readonly Token[],
  at: number,
  word: ReferenceWord,
  before: Label | undefined,
): Label | undefined {
  const token = tokens[at] as Token;
  let end = at + 1;
  let number = /^\d+$/.test(token.key) && !word.strokes ? String(Number(token.key)) : token.key;
  if (word.strokes) {
    while (/^[/-]$/.test(tokens[end]?.key ?? '') && tokens[end]?.glued && isStrokePart(tokens, end, word, number)) {
      number += `${tokens[end]?.key}${tokens[end + 1]?.key}`;
      end += 2;
    }
  }
  const parts = end;
  while (isGluedBracket(tokens, end)) {
    number += `(${tokens[end + 1]?.key})`;
    end += 3;
  }
  const after = tokens[end];
  if (after && end === parts && isNoLabel(tokens, end, after)) return undefined;
  if (/^\d+[a-z]?$/.test(number) && !isPlausible(number, word, before)) return undefined;
  return { number, start: at, end };
}

/** "12/24" and "24-00093", but "57-59" is a range. */
function isStrokePart(tokens: readonly Token[], at: number, word: ReferenceWord, number: string): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'number' || !next.glued) return false;
  if (tokens[at]?.key === '/') return true;
  return (word.kind === 'decision' || number.includes('/')) && next.key.length >= 2 && number.length <= 7;
}

function isGluedBracket(tokens: readonly Token[], at: number): boolean {
  const inner = tokens[at + 1]?.key ?? '';
  return (
    tokens[at]?.key === '(' &&
    tokens[at]?.glued === true &&
    tokens[at + 2]?.key === ')' &&
    /^([a-z]|[ivx]{1,5}|\d{1,2})$/.test(inner)
  );
}

/** Sums, shares, times, dates and things counted are no labels. */
function isNoLabel(tokens: readonly Token[], end: number, after: Token): boolean {
  if (after.glued && (after.kind === 'word' || after.key === '%' || after.key === '/' || after.key === ':')) {
    const next = tokens[end + 1];
    if (after.key !== ':' || (next?.glued && next.kind === 'number')) return after.key !== "'s";
  }
  if (after.key === '%') return true;
  if (after.key === ',' && after.glued && tokens[end + 1]?.glued && /^\d{3}/.test(tokens[end + 1]?.key ?? ''))
    return true;
  if (after.kind !== 'word') return false;
  return isMonth(after) || (!after.capital && counted.has(after.key));
}

function isPlausible(number: string, word: ReferenceWord, before: Label | undefined): boolean {
  const whole = Number.parseInt(number, 10);
  if (whole > word.most) return false;
  return whole < 1900 || whole > 2099 || (word.most > 400 && !word.plural && !before);
}

function readLetters(
  tokens: readonly Token[],
  at: number,
  word: ReferenceWord,
  before: Label | undefined,
): Label | undefined {
  const token = tokens[at] as Token;
  const after = tokens[at + 1];
  const count = word.kind === 'minute' || word.kind === undefined ? undefined : counts.get(token.key);
  if (
    count !== undefined &&
    (token.capital || word.counted || !/^(table|figure|page|decision|measure|action)$/.test(word.word))
  ) {
    return after && isNoLabel(tokens, at + 1, after) ? undefined : { number: String(count), start: at, end: at + 1 };
  }
  // "A1", "CAB57", "C.45": letters that a number is written to.
  const dot = after?.key === '.' && after.glued ? 1 : 0;
  const number = tokens[at + 1 + dot];
  if (token.capital && token.key.length <= (word.strokes ? 4 : 1) && number?.kind === 'number' && number.glued) {
    const rest = readNumber(tokens, at + 1 + dot, { ...word, most: 9999 }, before);
    return rest && { ...rest, number: `${token.key.toUpperCase()}${dot ? '.' : ''}${rest.number}`, start: at };
  }
  const letter = token.key.length === 1;
  if (letter && before && /^\d+[a-z]$/.test(before.number) && !token.capital && after?.key !== ')') {
    return { number: before.number.slice(0, -1) + token.key, start: at, end: at + 1 };
  }
  const roman = /^[ivx]{2,5}$/.test(token.key);
  if (!word.letters || !(letter || (roman && token.key !== 'xx'))) return undefined;
  if (!token.capital && before && /^[A-Z]/.test(before.number) && token.key !== 'b' && token.key !== 'c')
    return undefined;
  if (/^[ai]$/.test(token.key) && !mayEnd(token, after)) return undefined;
  if (!token.capital && word.kind !== 'appendix' && word.kind !== 'annex' && after?.kind === 'word') return undefined;
  // "Section A's", "Table d'hôte", "A-level" and "s" are other words.
  if (
    after?.glued &&
    (after.kind === 'word' || (after.key === '-' && tokens[at + 2]?.key.length !== 1) || after.key === "'")
  ) {
    if (after.key !== "'" || tokens[at - 1]?.key !== "'") return undefined;
  }
  return { number: token.key.toUpperCase(), start: at, end: at + 1 };
}

/** "Appendix A" may be followed by anything, "appendix a" and "Appendix I" by no word that an article or a pronoun would have. */
function mayEnd(token: Token, after: Token | undefined): boolean {
  if (token.key === 'a' && token.capital) return true;
  return (
    after?.kind !== 'word' || /^(and|or|to|of|is|was|sets|shows|contains|gives|for|above|below|in)$/.test(after.key)
  );
}
