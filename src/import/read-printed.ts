/** Reads text broken into lines as it was printed (`pdftotext`, with or without -layout), pages parted by form feeds. */
import type { Block, SourceLine } from './blocks.ts';
import { escapeWords } from './inline.ts';
import type { Ask } from './problems.ts';

const marker =
  /^(\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{1,5})[.)]|[•▪●◦–-]|o(?=\s))(?:\s+(.*))?$/;
const agendaLine = /^agenda(?: items?(?: no\.?)?)?$/i;
const label = /^(?:from|to|by|subject|report of|contact officer|date|time|venue)\s*:$/i;
const itemLine = /^\((?:agenda )?items? \d[^)]*\)$/i;
const footer = /^(?:page )?(?:\| )?page\s+(\d{1,4})$/i;

/** A line with where it begins and ends, in columns. */
interface PrintedLine extends SourceLine {
  indent: number;
  end: number;
  isBlank: boolean;
}

/** Splits printed text into blocks. */
export function readPrinted(text: string, ask: Ask): Block[] {
  const blocks: Block[] = [];
  let line = 1;
  for (const page of text.split('\f')) {
    const lines = page.split('\n').map((raw, at) => readLine(raw, line + at));
    line += page.split('\n').length - 1;
    const label = takeFooter(lines);
    const isBlank = lines.every((one) => one.isBlank);
    if (isBlank && label === undefined) continue;
    if (label !== undefined) blocks.push({ kind: 'page', label, line: lines[0]?.line ?? line });
    else if (blocks.length > 0) blocks.push({ kind: 'sheet', line: lines[0]?.line ?? line });
    for (const group of groupLines(lines)) blocks.push(...readGroup(group, pageWidth(lines), ask));
  }
  return attachMarkers(blocks);
}

function readLine(raw: string, line: number): PrintedLine {
  const expanded = raw
    .replace(/\t/g, '    ')
    .replace(/[\u00a0\u2007]/g, ' ')
    .trimEnd();
  const text = expanded.trim();
  return { text, line, indent: expanded.length - text.length, end: expanded.length, isBlank: text === '' };
}

/** The printed page number stands alone at the foot or the head, or at the end of the last line. It is taken out. */
function takeFooter(lines: PrintedLine[]): string | undefined {
  const filled = lines.filter((one) => !one.isBlank);
  for (const one of [filled.at(-1), filled[0]]) {
    const found = one && footer.exec(one.text);
    if (one && found) {
      Object.assign(one, { text: '', isBlank: true });
      return found[1];
    }
  }
  const last = filled.at(-1);
  const fused = last && /^(.*\S)\s{3,}page (\d{1,4})$/i.exec(last.text);
  if (!last || !fused) return undefined;
  last.text = fused[1] ?? '';
  return fused[2];
}

/** The column at which most full lines end. */
function pageWidth(lines: PrintedLine[]): number {
  const ends = lines
    .filter((one) => !one.isBlank)
    .map((one) => one.end)
    .sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.8)] ?? 80;
}

function groupLines(lines: PrintedLine[]): PrintedLine[][] {
  const groups: PrintedLine[][] = [[]];
  for (const one of lines) {
    if (one.isBlank) groups.push([]);
    else groups.at(-1)?.push(one);
  }
  return groups.filter((group) => group.length > 0);
}

function readGroup(group: PrintedLine[], width: number, ask: Ask): Block[] {
  const [first] = group;
  if (!first) return [];
  if (hasColumns(group)) {
    ask('import-columns', first.line);
    return [{ kind: 'text', lines: group.map(({ text, line }) => ({ text: clean(text), line })), line: first.line }];
  }
  const blocks: Block[] = [];
  let before: PrintedLine | undefined;
  for (const one of group) {
    const open = blocks.at(-1);
    const isNumber = before && agendaLine.test(before.text) && /^\d{1,2}[a-z]?\.?$/.test(one.text);
    const isNew = !before || startsAnew(before, one, width);
    const marked = isNew || isMarked(one.text) ? readMarked(one) : undefined;
    if (isNumber) blocks.push({ kind: 'item', marker: one.text, indent: one.indent, text: '', line: one.line });
    else if (open?.kind === 'item' && open.text === '' && !isMarked(one.text)) open.text = clean(one.text);
    else if (marked && !(before && /^[–-]$/.test(marked.kind === 'item' ? marked.marker : '') && !isNew))
      blocks.push(marked);
    else if (open?.kind === 'item' && (!isNew || itemLine.test(one.text))) open.text = join(open.text, clean(one.text));
    else if (open?.kind === 'text' && !isNew) {
      const last = open.lines.at(-1);
      if (last) last.text = join(last.text, clean(one.text));
    } else if (open?.kind === 'text' && itemLine.test(one.text))
      open.lines.push({ text: clean(one.text), line: one.line });
    else if (
      open?.kind === 'text' &&
      before &&
      !agendaLine.test(before.text) &&
      !agendaLine.test(one.text) &&
      isShort(before, width) &&
      isShort(one, width)
    )
      open.lines.push({ text: clean(one.text), line: one.line });
    else blocks.push({ kind: 'text', lines: [{ text: clean(one.text), line: one.line }], line: one.line });
    before = one;
  }
  return blocks.map((block) =>
    /^this page is intentionally left blank/i.test(block.kind === 'text' ? (block.lines[0]?.text ?? '') : '')
      ? { kind: 'blank', line: block.line }
      : block,
  );
}

function isMarked(text: string): boolean {
  return /^(?:\d{1,3}[.)]|\d{1,2}\.\d{1,2}\.?|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|[a-h][.)]|[•▪●])\s+\S/.test(text);
}

function readMarked(one: PrintedLine): Block | undefined {
  if (itemLine.test(one.text)) return undefined;
  const found = marker.exec(one.text);
  if (!found || (found[2] === undefined && /^[a-z–-]/.test(one.text))) return undefined;
  const sign = /^[•▪●◦o–-]$/.test(found[1] ?? '') ? '•' : (found[1] ?? '');
  return { kind: 'item', marker: sign, indent: one.indent, text: clean(found[2] ?? ''), line: one.line };
}

/** A line begins a paragraph where its first word would still have fitted on the line before. */
function startsAnew(before: PrintedLine, one: PrintedLine, width: number): boolean {
  if (itemLine.test(before.text) || itemLine.test(one.text)) return true;
  if (/^[A-Z]{4,}[A-Z ]*:/.test(one.text)) return true;
  if (agendaLine.test(before.text) || agendaLine.test(one.text)) return true;
  const word = one.text.split(/\s/, 1)[0]?.length ?? 0;
  if (before.end + word + 1 < width * 0.82 && !/^[a-z(]/.test(one.text)) return true;
  return one.indent > before.indent + 24 || (before.indent > 30 && one.indent !== before.indent);
}

function isShort(one: PrintedLine, width: number): boolean {
  return one.text.length < Math.min(60, width * 0.7);
}

/** Columns: gaps of three blanks or more that end at the same place on two lines or more. Justified lines have none such. */
function hasColumns(group: PrintedLine[]): boolean {
  const stops = new Map<number, number>();
  for (const one of group) {
    const lead = /^(?:\S{1,7}\s+)?/.exec(one.text)?.[0].length ?? 0;
    for (const gap of one.text.slice(lead).matchAll(/\S(\s{3,})(?=\S)/g)) {
      const stop = one.indent + lead + (gap.index ?? 0) + gap[0].length;
      stops.set(stop, (stops.get(stop) ?? 0) + 1);
    }
  }
  return Math.max(0, ...stops.values()) >= Math.max(2, group.length * 0.4);
}

function clean(text: string): string {
  return escapeWords(text.replace(/\s+/g, ' ').trim());
}

function join(above: string, below: string): string {
  if (above === '') return below;
  return /[a-z]-$/i.test(above) && /^[a-z]/.test(below) ? `${above}${below}` : `${above} ${below}`;
}

/** Without -layout a number often stands on a line of its own: it belongs to the paragraph after it. */
function attachMarkers(blocks: Block[]): Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const before = made.at(-1);
    if (before?.kind === 'item' && before.text === '' && block.kind === 'text') {
      const [first, ...others] = block.lines;
      before.text = first?.text ?? '';
      const [next] = others;
      if (next && itemLine.test(next.text.replace(/\\/g, ''))) {
        before.text = join(before.text, next.text);
        const [line, ...rest] = others.slice(1);
        if (line) made.push({ kind: 'text', lines: [line, ...rest], line: line.line });
      } else if (others.length > 0) before.text = [before.text, ...others.map((one) => one.text)].join(' ');
      continue;
    }
    if (
      before?.kind === 'text' &&
      block.kind === 'text' &&
      before.lines.length === 1 &&
      label.test(before.lines[0]?.text ?? '')
    ) {
      const [first, ...others] = block.lines;
      before.lines = [{ text: `${before.lines[0]?.text} ${first?.text}`, line: before.line }, ...others];
      continue;
    }
    const isItem =
      block.kind === 'text' &&
      block.lines.length === 1 &&
      itemLine.test((block.lines[0]?.text ?? '').replace(/\\/g, ''));
    if (isItem && (before?.kind === 'item' || before?.kind === 'text')) {
      if (before.kind === 'item') before.text = join(before.text, block.lines[0]?.text ?? '');
      else before.lines.push(...block.lines);
      continue;
    }
    made.push(block);
  }
  return made.map((block) =>
    block.kind === 'item' && block.text === ''
      ? { kind: 'text', lines: [{ text: block.marker, line: block.line }], line: block.line }
      : block,
  );
}
