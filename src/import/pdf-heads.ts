/** Which paragraphs of a PDF are set as headings: by their tags, or by larger or bolder type than the text’s. */
import type { Paragraph, PdfLine } from './pdf-lines.ts';

/** Gives the level a paragraph is set as, 0 for text. */
export type HeadOf = (paragraph: Paragraph) => number;

/** Names of facts, printed in bold before what they are. */
const label =
  /^(?:from|to|by|date|subject|classification|contact|present|apologies|venue|time|report of|wards?|e-?mail|tel)\b[^:]{0,30}:/i;

/** Learns a file’s types from all of its paragraphs. */
export function learnHeads(paragraphs: Paragraph[]): HeadOf {
  const body = bodySize(paragraphs.flatMap((one) => one.lines));
  const tagged = paragraphs.filter((one) => tagLevel(one) > 0 && isShort(one));
  const isTagged = tagged.some((one) => tagLevel(one) > 1) && tagged.length > 2;
  // One heading above all others is the title of the whole.
  const deepen = tagged[0] && tagLevel(tagged[0]) === 1 && tagged.slice(1).every((one) => tagLevel(one) > 1) ? 0 : 1;
  const looks = new Map<string, number>();
  const found = paragraphs.filter((one) => looksLikeHead(one, body));
  const kinds = [...new Set(found.map(lookOf))].sort((a, b) => rankOf(b) - rankOf(a));
  for (const [at, look] of kinds.entries()) looks.set(look, Math.min(6, at + 2));
  return (paragraph) => {
    if (isTagged) return isShort(paragraph) && tagLevel(paragraph) > 0 ? tagLevel(paragraph) + deepen : 0;
    if (tagLevel(paragraph) > 0 && isShort(paragraph)) return looks.get(lookOf(paragraph)) ?? 2;
    return looksLikeHead(paragraph, body) ? (looks.get(lookOf(paragraph)) ?? 2) : 0;
  };
}

function tagLevel({ role = '' }: Paragraph): number {
  return role === 'H' || role === 'Title' ? 1 : Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
}

/** The size most letters are set in. */
function bodySize(lines: PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 11;
}

function wordsOf({ lines }: Paragraph): string {
  return lines.map((line) => line.text).join(' ');
}

function isShort(paragraph: Paragraph): boolean {
  const words = wordsOf(paragraph);
  return words.length > 1 && words.length < 180 && paragraph.lines.length <= 4;
}

function looksLikeHead(paragraph: Paragraph, body: number): boolean {
  const words = wordsOf(paragraph);
  const [first] = paragraph.lines;
  if (!first || !isShort(paragraph) || paragraph.lines.length > 3 || label.test(words)) return false;
  if (
    !/^["“‘'(\d]?[\p{Lu}\d(]/u.test(words) ||
    /[.;,]$/.test(words) ||
    /^(?:resolved|agenda item|page \d)/i.test(words)
  )
    return false;
  if (
    /^\(?(?:item|minute) \d|^[•–*-]/i.test(words) ||
    words.split(' ').length > 18 ||
    /\d{5}|@|^\d[\d,.%£ ]*$/.test(words)
  )
    return false;
  const isLarge = paragraph.lines.every((line) => line.size > body * 1.12);
  const isBold = paragraph.lines.every((line) => line.bold) && first.size > body * 0.9;
  return isLarge || (isBold && paragraph.lines.length <= 2);
}

function lookOf(paragraph: Paragraph): string {
  const [first] = paragraph.lines;
  return `${Math.round((first?.size ?? 0) * 2) / 2} ${first?.bold ? 1 : 0}`;
}

function rankOf(look: string): number {
  const [size = 0, bold = 0] = look.split(' ').map(Number);
  return size * 10 + bold;
}
