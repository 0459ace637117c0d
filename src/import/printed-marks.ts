/** What begins a printed line: numbers and bullets of paragraphs, numbers of minutes, words that stand alone. */

const decimal = String.raw`\d{1,3}(?:\.\d{1,3}){1,3}\.?`;
/** Anything that may stand before a paragraph when a new one is due. */
const marker = new RegExp(
  String.raw`^(${decimal}|\d{1,4}[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{1,5})[.)]|[•▪●◦○■□➢➤❖✓\uf0b7\uf0a7–-]|[o§](?=\s))(?:\s+(.*))?$`,
  'u',
);
/** A number of a minute that holds letters or strokes: “CAB45”, “PL/24/17”, “24/25 - 12”. */
const reference =
  /^((?:[A-Z]{1,6}[./]?\d{1,4}(?:[./]\d{1,4}){0,2}|[A-Z]{1,6}(?:[./]\d{1,4}){1,3}|\d{1,4}\/\d{2,4}(?:\s?[-–]\s?\d{1,4})?|\d{2}\/\d{2}\/\d{1,4})[.:]?)\s+(\S.*)$/;
/** “1   PURPOSE”: a number set off by a gap, or before words in capitals. */
const bare = /^(\d{1,3})(?:\s{2,}(?=[A-Z“"'‘])|\s+(?=[A-Z][A-Z’' ,&-]{5,}$))(.+)$/;
const quantity =
  /^(?:%|per\s?cent|percent|million|billion|m\b|bn\b|hours?\b|days?\b|years?\b|degrees\b|miles?\b|km\b)/i;

/** “1.1The library”, “10.Correspondence”: -raw loses the gap after a number, and so does a PDF where it is narrow. */
const glued = /^(\d{1,2}\.(?:\d{1,2}(?:\.\d{1,2})?)?)(?=[A-Z“‘][a-z’'\p{L} ])(.+)$/u;

/** The heading over an agenda’s items, or over one item’s paper. */
export const agendaLine =
  /^(?:a\s?g\s?e\s?n\s?d\s?a(?: items?(?: no\.?)?)?|business|order of business|items? of business)$/i;
/** “(Item 6)” on a line of its own. */
export const itemLine = /^\((?:agenda )?items? \d[^)]*\)$/i;

/** Whether a line begins with a mark that a line in the middle of a paragraph hardly would. */
export function isMarked(text: string): boolean {
  return (
    /^\d{1,2}\.(?:\d{1,2})?[A-Z][a-z’ ]/.test(text) ||
    /^(?:\d{1,3}[.)]|\d{1,2}\.\d{1,2}\.?|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|[a-hivx][.)]|(?:ii|iii|iv|vi|vii|viii|ix)[.)]|[•▪●◦○■□➢➤❖✓\uf0b7\uf0a7]|[o§](?=\s))\s+\S/u.test(
      text,
    )
  );
}

/** The mark and the words after it; undefined where a line has none. */
export function readMark(text: string): { mark: string; words: string } | undefined {
  if (itemLine.test(text)) return undefined;
  const found = marker.exec(text);
  if (found) {
    const [, mark = '', words] = found;
    if (words === undefined && /^[a-z–-]/.test(text)) return undefined;
    if (words !== undefined && /^\d+\.\d/.test(mark) && quantity.test(words)) return undefined;
    return { mark: /^[\d(a-z]/.test(mark) && !/^[o]$/.test(mark) ? mark : '•', words: words ?? '' };
  }
  const joined = glued.exec(text);
  if (joined) return { mark: joined[1] ?? '', words: joined[2] ?? '' };
  const numbered = bare.exec(text);
  if (numbered) return { mark: `${numbered[1]}.`, words: numbered[2] ?? '' };
  const minute = reference.exec(text);
  return minute ? { mark: minute[1] ?? '', words: minute[2] ?? '' } : undefined;
}
