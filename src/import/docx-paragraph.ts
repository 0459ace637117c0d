/** Paragraphs of a Word file to blocks: numbered items, headings by style or by bold type, tables that only lay words out. */
import { type Block, type RowsBlock, textBlock } from './blocks.ts';
import { cellWords } from './cells.ts';
import { writeMarkdown } from './docx-inline.ts';
import type { ShownNumber } from './docx-numbering.ts';
import type { Words } from './docx-runs.ts';
import { guardStart } from './inline.ts';
import { readMark } from './printed-marks.ts';
import { columnGap } from './read-printed.ts';

/** A paragraph with what is known of it. */
export interface Paragraph {
  words: Words;
  number: ShownNumber | undefined;
  head: number | undefined;
  isCaption: boolean;
  line: number;
}

/** Stands for the level of a heading that is only bold, until all levels are known. */
export const fake = 99;
const label =
  /^(?:from|to|by|date|subject|classification|contact|present|apologies|venue|time|report of|wards?|e-?mail|tel)\b[^:]{0,30}:/i;

/** Whether words in bold are a heading. */
export function looksLikeHead(words: string): boolean {
  if (words.length < 3 || words.length > 120 || words.split(' ').length > 16 || /[.;,:]$/.test(words)) return false;
  return (
    /^["“‘'(\d]?[\p{Lu}\d(]/u.test(words) &&
    !label.test(words) &&
    !/^(?:resolved|agenda item|page \d|\(?(?:item|minute) \d)/i.test(words) &&
    !/\d{5}|@|^\d[\d,.%£ ]*$/.test(words)
  );
}

/** Headings in bold alone are one level below those with a style. Where styles say what is a heading, other text is none. */
export function settleHeads(blocks: Block[]): Block[] {
  const heads = blocks.flatMap((block) => ('head' in block && block.head ? [block.head] : []));
  const styled = heads.filter((head) => head !== fake && head > 1);
  const deepest = styled.length > 0 ? Math.min(6, Math.max(...styled) + 1) : 2;
  return blocks.map((block) => {
    if (block.kind !== 'text' && block.kind !== 'item') return block;
    if (block.head === fake) return { ...block, head: deepest };
    return block.head === undefined && styled.length > 2 ? { ...block, head: 0 } : block;
  });
}

const usualNumber = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]?$/;

/** A paragraph as an item with its number, or as lines. */
export function writeParagraph({ words, number, head, isCaption, line }: Paragraph): Block[] {
  const lines = writeMarkdown(words.runs);
  const [first] = lines;
  if (first === undefined) return [];
  const label = number?.label ?? '';
  if (label !== '') {
    if (number?.isBullet || usualNumber.test(label)) {
      const level = number?.level ?? 0;
      return [
        {
          kind: 'item',
          marker: label,
          indent: level * 4,
          text: lines.join(' '),
          line,
          head: number?.isBullet ? 0 : head,
        },
      ];
    }
    lines[0] = `${label} ${first}`;
  } else {
    const typed = readMark(
      first.replace(/^\*\*([\d.()a-z]{1,9})\*\*/, '$1').replace(new RegExp(`^(\\S{1,9}) ?${columnGap}`), '$1  '),
    );
    if (typed && typed.words !== '')
      return [
        {
          kind: 'item',
          marker: typed.mark,
          indent: 0,
          text: [typed.words, ...lines.slice(1)].join(' ').trim(),
          line,
          head: typed.mark === '•' ? 0 : head,
        },
      ];
  }
  if (/^this page is intentionally left blank\.?$/i.test(first)) return [];
  if (isCaption) return [{ kind: 'text', lines: lines.map((text) => ({ text, line })), line, head: 0, isCaption }];
  return [{ kind: 'text', lines: lines.map((text) => ({ text, line })), line, head }];
}

/** A table that only lays words out: a number in its first cell is that of the words beside it. */
export function layOut(table: RowsBlock, cells: Map<string, Block[]>): Block[] {
  return table.rows.flatMap((row) => {
    const [lead = '', ...others] = row.cells;
    const number = /^\d{1,3}[a-z]?[.):]?$/i.test(cellWords(lead)) ? cellWords(lead) : undefined;
    const take = (cell: string) => cells.get(cell)?.splice(0, cellLength(cells.get(cell), cell)) ?? [];
    const inside = [...(number ? [] : take(lead)), ...others.flatMap(take)];
    const [first, ...rest] = inside;
    if (number && first && (first.kind === 'text' || first.kind === 'item')) {
      const words = first.kind === 'text' ? first.lines.map((one) => one.text) : [first.text];
      const end =
        rest.length > 0 && rest.at(-1)?.kind === 'text' && /^[\d\s–-]+$/.test(cellWords(others.at(-1) ?? 'x'))
          ? rest.pop()
          : undefined;
      const pages = end?.kind === 'text' ? `${columnGap}${end.lines[0]?.text}` : '';
      return [
        {
          kind: 'item' as const,
          marker: number,
          indent: 0,
          text: `${words.join(' ')}${pages}`,
          line: first.line,
          head: 0,
        },
        ...rest,
      ];
    }
    return number ? [textBlock(guardStart(number), row.line), ...inside] : inside;
  });
}

/** Cells of the same words come one after the other: each takes its own share. */
function cellLength(blocks: Block[] | undefined, html: string): number {
  if (!blocks || html === '') return blocks?.length ?? 0;
  const parts = html.match(/<p>|<li>/g)?.length ?? 1;
  return Math.min(blocks.length, parts);
}
