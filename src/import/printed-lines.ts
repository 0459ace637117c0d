/** Lines of printed text, page by page, with the numbers at the head and foot of each page and the lines that run through all of them taken off. */
import type { SourceLine } from './blocks.ts';
import { isMarked } from './printed-marks.ts';

/** A line with where it begins and ends, in columns. */
export interface PrintedLine extends SourceLine {
  indent: number;
  end: number;
  isBlank: boolean;
  /** Stands on the pages after it as well. */
  isRunning?: boolean;
}

/** One printed page: `label` is its number in the pack, `own` the one its paper counts itself. */
export interface PrintedPage {
  lines: PrintedLine[];
  line: number;
  label: string | undefined;
  own: string | undefined;
}

/** A number found at the head or foot of a page, before it is known what it counts. */
interface Found {
  page: number;
  number: number;
  style: string;
  take(): void;
}

const words: [string, RegExp][] = [
  ['page', /^(?:page|tudalen)\s*(?:\||no\.?|number|:)?\s*(\d{1,4})$/i],
  ['page', /^(?:tudalen|page)\s+(\d{1,4})\s*[|/–-]?\s*(?:tudalen|page)\s+\1$/i],
  ['of', /^(?:page|tudalen)?\s*(\d{1,4})\s*(?:of|o|\/)\s*\d{1,4}$/i],
  ['page', /^(\d{1,4})\s*\|\s*p\s?a\s?g\s?e$/i],
  ['page', /^p a g e\s*\|?\s*(\d{1,4})$/i],
  ['dash', /^[-–—]\s*(\d{1,4})\s*[-–—]$/],
  ['bare', /^(\d{1,4})$/],
];
const fused: [string, RegExp][] = [
  ['fused', /^(.*\S)\s{3,}page (\d{1,4})$/i],
  ['fused-of', /^(.*\S)\s{2,}page (\d{1,4}) of \d{1,4}$/i],
];
const repeatable = /^(?:agenda )?item\b|intentionally left blank|^(?:page )?\d+$/i;

/** Splits a text at its form feeds. `onRunning` is told of a line that was kept on its first page and taken off the others. */
export function readPages(
  text: string,
  onRunning: (line: number, words: string, pages: number) => void,
): PrintedPage[] {
  let line = 1;
  const pages = breakAtNumbers(text)
    .split('\f')
    .map((page): PrintedPage => {
      const raws = page.split('\n');
      const first = line;
      line += raws.length - (text.includes('\f') ? 1 : 0);
      return { lines: raws.map((raw, at) => readLine(raw, first + at)), line: first, label: undefined, own: undefined };
    });
  takeEdges(pages, onRunning);
  return pages;
}

/** Takes the numbers and the running lines off the heads and feet of pages. */
export function takeEdges(pages: PrintedPage[], onRunning: (line: number, words: string, pages: number) => void): void {
  numberPages(pages);
  takeRunningLines(pages, onRunning);
}

/**
 * Text without form feeds is broken at its printed page numbers where it is certain whether they head or foot their pages: one is the
 * text’s very first or last line, or stands right above “Agenda Item 5”.
 */
function breakAtNumbers(text: string): string {
  if (text.includes('\f')) return text;
  const lines = text.split('\n');
  const numbers = lines.flatMap((one, at) => {
    const number = /^\s*(?:[-–—]\s*(\d{1,4})\s*[-–—]|(?:page|tudalen) (\d{1,4})(?: of \d{1,4})?)\s*$/i.exec(one);
    return number ? [{ at, number: Number(number[1] ?? number[2]) }] : [];
  });
  const rises = numbers.every((one, at) => at === 0 || one.number > (numbers[at - 1]?.number ?? 0));
  if (numbers.length < 2 || !rises) return text;
  const filled = lines.flatMap((one, at) => (one.trim() === '' ? [] : [at]));
  const isFoot = numbers.at(-1)?.at === filled.at(-1);
  const below = (at: number) => lines[filled.find((one) => one > at) ?? -1] ?? '';
  const isHead = numbers[0]?.at === filled[0] || numbers.some(({ at }) => /^\s*agenda item/i.test(below(at)));
  if (isFoot === isHead) return text;
  const ends = new Set(numbers.map(({ at }) => (isFoot ? at : at - 1)));
  return lines
    .map((one, at) => (ends.has(at) && at < lines.length - 1 ? `${one}\f` : `${one}\n`))
    .join('')
    .replace(/\n$/, '');
}

function readLine(raw: string, line: number): PrintedLine {
  const expanded = raw
    .replace(/\t/g, '    ')
    .replace(/[\u00a0\u2007]/g, ' ')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .trimEnd();
  const text = expanded.trim();
  return { text, line, indent: expanded.length - text.length, end: expanded.length, isBlank: text === '' };
}

/**
 * A number counts the pack’s pages where it goes up by one with each page; a paper’s own starts again. Of two that both go on,
 * “Page 34” alone is the pack’s. A bare number is taken for a page only where two pages or more agree.
 */
function numberPages(pages: PrintedPage[]): void {
  const byStyle = new Map<string, Found[]>();
  for (const [page, { lines }] of pages.entries()) {
    for (const found of findNumbers(lines, page))
      byStyle.set(found.style, [...(byStyle.get(found.style) ?? []), found]);
  }
  const steady: Found[][] = [];
  for (const [style, found] of byStyle) {
    const goesOn = isSteady(found, pages.length);
    const isWord = /^page/.test(style);
    if (found.length === 1 ? !isWord : !goesOn && !isWord && !restarts(found)) continue;
    if (goesOn && (found.length > 1 || isWord)) steady.push(found);
    else setNumbers(pages, found, 'own');
  }
  const rank = (found: Found[]) => ['page', 'fused', 'of', 'dash', 'bare'].indexOf(found[0]?.style.split(' ')[0] ?? '');
  steady.sort((a, b) => rank(a) - rank(b) || b.length - a.length);
  for (const found of steady) setNumbers(pages, found, 'label');
}

function setNumbers(pages: PrintedPage[], found: Found[], as: 'label' | 'own'): void {
  for (const { page, number, take } of found) {
    const there = pages[page];
    if (!there) continue;
    const free = as === 'label' && there.label === undefined ? 'label' : 'own';
    if (there[free] !== undefined) continue;
    there[free] = String(number);
    take();
  }
}

function isSteady(found: Found[], pages: number): boolean {
  const [first] = found;
  if (!first) return false;
  const offsets = new Map<number, number>();
  for (const { page, number } of found) offsets.set(number - page, (offsets.get(number - page) ?? 0) + 1);
  const most = Math.max(...offsets.values());
  const rises = found.every((one, at) => at === 0 || one.number > (found[at - 1]?.number ?? 0));
  const isEverywhere = most > 1 && found.length >= (pages - first.page) * 0.8;
  return rises && (most >= found.length * 0.8 || isEverywhere || /^page/.test(first.style));
}

/** A paper’s own count: mostly one more than on the page before. */
function restarts(found: Found[]): boolean {
  const steps = found.filter((one, at) => {
    const before = found[at - 1];
    return before !== undefined && one.page === before.page + 1 && one.number === before.number + 1;
  });
  return steps.length >= Math.max(2, found.length * 0.6);
}

/** Numbers that stand alone in the first two and last two lines of a page, or at the end of its first or last line. */
function findNumbers(lines: PrintedLine[], page: number): Found[] {
  const filled = lines.filter((one) => !one.isBlank);
  const foot = filled.slice(-2).reverse();
  const head = filled.slice(0, 2).filter((one) => !foot.includes(one));
  const found: Found[] = [];
  for (const [place, edge] of [
    ['foot', foot],
    ['head', head],
  ] as const) {
    for (const [depth, one] of edge.entries()) {
      const alone = words.map(([style, pattern]) => [style, pattern.exec(one.text)?.[1]] as const).find(([, n]) => n);
      if (alone) {
        const take = () => void Object.assign(one, { text: '', isBlank: true });
        found.push({ page, number: Number(alone[1]), style: `${alone[0]} ${place}`, take });
        continue;
      }
      const part = fused.map(([style, pattern]) => [style, pattern.exec(one.text)] as const).find(([, match]) => match);
      const match = part?.[1];
      if (part && match) {
        const take = () => void Object.assign(one, { text: match[1] ?? '' });
        found.push({ page, number: Number(match[2]), style: `${part[0]} ${place}`, take });
      }
      if (depth === 0 && !part && one.text.length > 90) break;
    }
  }
  const seen = new Set<string>();
  return found.filter(({ style }) => !seen.has(style) && seen.add(style));
}

/**
 * The line at the very head or foot of three pages on end or more, word for word at the same place, stays on the first of them. The
 * heads of tables repeat as well, and stay.
 */
function takeRunningLines(pages: PrintedPage[], onRunning: (line: number, words: string, pages: number) => void): void {
  for (const edge of ['head', 'foot'] as const) {
    for (let depth = 0; depth < 3; depth++) {
      let run: PrintedLine[] = [];
      let taken = 0;
      const close = () => {
        const [first, ...others] = run;
        if (first && others.length > 1) {
          for (const one of others) Object.assign(one, { text: '', isBlank: true });
          onRunning(first.line, first.text.replace(/\s+/g, ' '), run.length);
          first.isRunning = true;
          taken++;
        }
        run = [];
      };
      for (const { lines } of pages) {
        const filled = lines.filter((one) => !one.isBlank && !one.isRunning);
        if (filled.length === 0) continue;
        const one = filled.at(edge === 'head' ? 0 : -1);
        if (!one || filled.length < 2 || !canRun(one)) close();
        else {
          if (run[0] && (run[0].text !== one.text || Math.abs(run[0].indent - one.indent) > 2)) close();
          run.push(one);
        }
      }
      close();
      if (taken === 0) break;
    }
  }
}

function canRun({ text }: PrintedLine): boolean {
  return (
    text.length > 5 &&
    text.includes(' ') &&
    !repeatable.test(text) &&
    !isMarked(text) &&
    text.split(/\s{3,}/).length < 4
  );
}
