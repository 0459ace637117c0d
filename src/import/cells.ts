/** What stands in one cell of a table: paragraphs and lists. The source’s HTML has lost its </ul> and <li>. */
import { raiseOrdinals } from './inline.ts';

/** A paragraph or list of a cell, its words as safe HTML. A list of numbers begins at `start`, or at 1. */
export type CellPart = { kind: 'paragraph'; html: string } | CellList;

interface CellList {
  kind: 'list';
  ordered: boolean;
  items: string[];
  start?: number;
}

/** Reads a cell. */
export function readCell(source: string): CellPart[] {
  const parts: CellPart[] = [];
  let list: 'ul' | 'ol' | undefined;
  for (const token of source.split(/(<\/?(?:p|ul|ol|li)\b[^>]*>)/i)) {
    const tag = /^<(\/?)(p|ul|ol|li)\b/i.exec(token);
    if (tag) {
      const name = tag[2]?.toLowerCase();
      if (name === 'ul' || name === 'ol') list = tag[1] ? undefined : name;
      else if (name === 'p') list = undefined;
      continue;
    }
    if (token.trim() === '') continue;
    const html = cleanHtml(token);
    parts.push(...(list ? readList(html, list === 'ol') : readParagraph(html)));
  }
  return joinLists(parts);
}

/** Escapes what is not a tag that may stay, and raises ordinals. */
export function cleanHtml(text: string): string {
  const safe = text
    .split(/(<\/?(?:u|i|b|em|strong|sup|sub)>|<br\s*\/?>)/i)
    .map((part, at) => (at % 2 === 1 ? part : escapeHtml(part)))
    .join('');
  return raiseOrdinals(safe.replace(/\s+/g, ' ').trim());
}

/** Plain words as HTML. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt|quot|nbsp|#\d+);)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function readParagraph(html: string): CellPart[] {
  const [before = '', ...dotted] = html.split(/(?:^|\s)[•▪●]\s+/);
  const parts: CellPart[] = before
    .split(/(?<=[.!?)%'"’”]|\d)\s+(?=(?:<u>)?(?:Measure # ?\d|Baseline<\/u>|Milestones?\b[^<]{0,20}<\/u>))/)
    .map((words) => words.trim())
    .filter(Boolean)
    .map((words) => ({ kind: 'paragraph', html: words }));
  if (dotted.length > 0) parts.push({ kind: 'list', ordered: false, items: dotted.map((item) => item.trim()) });
  return parts;
}

function readList(html: string, ordered: boolean): CellPart[] {
  const [words = '', ...after] = html.split(/(?<=[.%])\s+(?=Measure # ?\d)/);
  const rest: CellPart[] = after.flatMap(readParagraph);
  if (ordered || /^1[.)]\s/.test(words)) {
    const items = splitNumbered(words);
    if (items) return [{ kind: 'list', ordered: true, items }, ...rest];
  }
  const lettered = words.split(/(?:^|\s)(?=\(?(?:[ivx]{1,5}|[a-h])\)\s)/).filter(Boolean);
  if (lettered.length > 1)
    return [{ kind: 'list', ordered: false, items: lettered.map((item) => item.trim()) }, ...rest];
  const dotted = words.split(/(?:^|\s)[•▪●]\s+/).filter((item) => item.trim() !== '');
  const items = dotted.length > 1 ? dotted : (dotted[0] ?? '').split(/(?<=[.%])\s+(?=(?!For example)[A-Z]\w)/);
  return [{ kind: 'list', ordered: false, items: items.map((item) => item.trim()).filter(Boolean) }, ...rest];
}

/** "1. One 2. Two" as items; undefined when the numbers do not count up from 1. */
function splitNumbered(words: string): string[] | undefined {
  const items: string[] = [];
  let rest = words;
  for (let number = 1; rest !== ''; number++) {
    const start = new RegExp(`^${number}[.)]\\s+`).exec(rest);
    if (!start) return undefined;
    rest = rest.slice(start[0].length);
    const next = new RegExp(`\\s${number + 1}[.)]\\s`).exec(rest);
    items.push((next ? rest.slice(0, next.index) : rest).trim());
    rest = next ? rest.slice(next.index + 1) : '';
  }
  return items;
}

/** Two lists of a kind with nothing between them are one, where the numbers of the second go on with those of the first. */
export function joinLists(parts: CellPart[]): CellPart[] {
  const joined: CellPart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (part.kind === 'list' && before?.kind === 'list' && isNext(before, part)) before.items.push(...part.items);
    else joined.push(part.kind === 'list' ? { ...part, items: [...part.items] } : { ...part });
  }
  return joined;
}

function isNext(before: CellList, list: CellList): boolean {
  const end = (before.start ?? 1) + before.items.length;
  return before.ordered === list.ordered && (list.start ?? end) === end;
}

/** A cell as HTML on one line. */
export function writeCell(parts: CellPart[]): string {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'paragraph') return only.html;
  return parts
    .map((part) => {
      if (part.kind === 'paragraph') return `<p>${part.html}</p>`;
      const name = part.ordered ? 'ol' : 'ul';
      const start = (part.start ?? 1) > 1 ? ` start="${part.start}"` : '';
      return `<${name}${start}>${part.items.map((item) => `<li>${item}</li>`).join('')}</${name}>`;
    })
    .join('');
}

/** The plain words of a cell. */
export function cellWords(source: string): string {
  return source
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim();
}
