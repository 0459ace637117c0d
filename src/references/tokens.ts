/** A text as words, numbers and marks. Everything that reads references reads these, each a bounded number of times. */

/** A word, a number ("4.3.1", "8a", "12A") or a mark. A possessive "’s" is a word of its own. */
export interface Token {
  kind: 'word' | 'number' | 'mark';
  start: number;
  end: number;
  /** In lower case; every dash is "-", every quotation mark "'". */
  key: string;
  /** Begins with a capital. */
  capital: boolean;
  /** Follows the token before it without a space. */
  glued: boolean;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

const letters = Uint8Array.from({ length: 128 }, (_, code) =>
  Number((code >= 97 && code <= 122) || (code >= 65 && code <= 90)),
);

function isLetter(code: number): boolean {
  if (code < 128) return letters[code] === 1;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x370 || (code >= 0x1e00 && code < 0x1f00));
}

const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200d) || code === 0x202f;

const isDash = (code: number) => code === 45 || code === 0xad || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;

const isQuote = (code: number) =>
  code === 39 || code === 34 || (code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb;

const isApostrophe = (code: number) => code === 39 || code === 0x2019;

/** Splits a text; one pass, nothing is looked at twice. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let last = -1;
  const push = (kind: Token['kind'], end: number, key: string, capital: boolean) => {
    tokens.push({ kind, start: at, end, key, capital, glued: last === at });
    last = end;
    at = end;
  };
  while (at < text.length) {
    const first = text.charCodeAt(at);
    if (isSpace(first)) at++;
    else if (isLetter(first)) pushWord();
    else if (isDigit(first)) pushNumber();
    else push('mark', at + 1, isDash(first) ? '-' : isQuote(first) ? "'" : text.charAt(at), false);
  }
  return tokens;

  function pushWord(): void {
    let end = at;
    let possessive = -1;
    while (end < text.length) {
      if (isLetter(text.charCodeAt(end))) end++;
      else if (isApostrophe(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1))) {
        const isS = (text.charCodeAt(end + 1) | 32) === 115 && !isLetter(text.charCodeAt(end + 2));
        if (isS) {
          possessive = end;
          break;
        }
        end++;
      } else break;
    }
    const written = text.slice(at, end);
    const key = written.toLowerCase();
    push('word', end, key, written.charAt(0) !== key.charAt(0));
    if (possessive >= 0) push('word', end + 2, "'s", false);
  }

  function pushNumber(): void {
    let end = at;
    while (isDigit(text.charCodeAt(end)) || (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)))) end++;
    if (isLetter(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(end + 1)))
      end++;
    push('number', end, text.slice(at, end).toLowerCase(), false);
  }
}
