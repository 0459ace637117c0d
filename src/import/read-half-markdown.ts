/** Reads text that is half Markdown: a paragraph a line, lists as "-", tables as lines of cells between tabs. */
import type { Block, ItemBlock, SourceLine } from './blocks.ts';
import { takeMarkdown } from './inline.ts';

const blankPage = /this page is intentionally left blank\.?/gi;
const bullet = /^(\s*)(?:[-*+•▪●◦§■☐]|o(?=\s))\s+(.*)$/u;
const number = /^(\s*)(\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,2}(?:\.\d{1,3})+|\(?[a-z]\)|\(?[ivx]{1,5}\))\s+(\S.*)$/;
/** A number or letter that a list item begins with. */
const inner = /^(?:\*\*)?(\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z]\)|\(?[ivx]{1,5}\))(?:\*\*)?\s+(?=\S)/;

/** Splits a text into blocks. */
export function readHalfMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let together: SourceLine[] = [];
  const close = () => {
    const [first] = together;
    if (first) blocks.push({ kind: 'text', lines: together, line: first.line });
    together = [];
  };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const trimmed = raw.trim();
    if (raw.includes('\t') && trimmed !== '') {
      close();
      const cells = raw.split('\t').map((cell) => cell.trim());
      const before = blocks.at(-1);
      if (before?.kind === 'rows' && before.rows.at(-1)?.line === line - 1) before.rows.push({ cells, line });
      else blocks.push({ kind: 'rows', rows: [{ cells, line }], line });
      continue;
    }
    if (trimmed === '') {
      close();
      continue;
    }
    const marked = readMark(raw, line);
    if (marked) {
      close();
      blocks.push(...marked);
      continue;
    }
    together.push({ text: takeMarkdown(trimmed), line });
  }
  close();
  return blocks;
}

function readMark(raw: string, line: number): Block[] | undefined {
  const trimmed = raw.trim();
  const blanks = trimmed.match(blankPage);
  if (blanks && trimmed.replace(blankPage, '').trim() === '') return blanks.map(() => ({ kind: 'blank', line }));
  const page = /^\**page (\d+)\**$/i.exec(trimmed)?.[1];
  if (page) return [{ kind: 'page', label: page, line }];
  if (/^[-–—_]+$/.test(trimmed)) return [];
  if (/^\d{1,3}$/.test(trimmed)) return [{ kind: 'page', own: trimmed, line }];
  const heading = /^(#{1,6})\s+(.*)$/.exec(trimmed);
  if (heading) return [{ kind: 'heading', level: heading[1]?.length ?? 2, text: takeMarkdown(heading[2] ?? ''), line }];
  const item = readItem(raw, line);
  return item ? [item] : undefined;
}

function readItem(raw: string, line: number): ItemBlock | undefined {
  const dotted = bullet.exec(raw);
  if (dotted && !/^\*{1,3}\S/.test(raw.trim())) {
    let words = (dotted[2] ?? '').replace(/^[o•§■▪]\s+(?=\S)/u, '').trim();
    const found = inner.exec(words);
    const marker = found?.[1] ?? (raw.trimStart().startsWith('*') ? '*' : '•');
    if (found) words = words.slice(found[0].length);
    return { kind: 'item', marker, indent: dotted[1]?.length ?? 0, text: takeMarkdown(words), line };
  }
  const numbered = number.exec(raw);
  if (!numbered) return undefined;
  return {
    kind: 'item',
    marker: numbered[2] ?? '',
    indent: numbered[1]?.length ?? 0,
    text: takeMarkdown(numbered[3] ?? ''),
    line,
  };
}
