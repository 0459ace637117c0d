/** What of the papers that went into a file is in those that import made of it: words, numbers, cells, headings, printed pages. */
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { ImportResult } from '../../src/import/task.ts';
import { compileFolder } from '../../src/io/compile-folder.ts';
import { writeTogether } from '../../src/io/write-together.ts';
import type { CompiledMeeting, CompiledPaper } from '../../src/model/compiled.ts';
import { countWords } from './imported.ts';
import { find, has, ofTheWeb } from './write-word.ts';

/** The example council, on the day it is shown on. */
export const example = join(import.meta.dirname, '..', '..', 'content');
/** How the example is compiled. */
export const day = { today: '2026-06-15', now: new Date(0), drafts: false };

/** Papers, and what stands at the top of their files. */
export interface BackAgain {
  papers: CompiledPaper[];
  facts: string;
}

/** A council and one committee, without meetings. */
export function emptyCouncil(folder: string, there: string, { committee }: CompiledMeeting): string {
  const content = mkdtempSync(join(folder, 'content-'));
  mkdirSync(join(content, 'committees', committee), { recursive: true });
  for (const path of ['council.md', 'members', `committees/${committee}/index.md`])
    cpSync(join(there, path), join(content, path), { recursive: true });
  return content;
}

/** Writes what was imported, and compiles all that is there then. */
export async function compileImported(content: string, { files, beside }: ImportResult): Promise<BackAgain> {
  writeTogether(content, new Map<string, string | Uint8Array>([...files, ...beside]));
  const { council } = await compileFolder({ content, ...day });
  const papers = council.meetings.flatMap((one) => one.papers.filter((paper) => paper.address === paper.canonical));
  const facts = [...files].map(([, text]) => /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '').join('\n');
  return { papers, facts };
}

/** The papers of a meeting’s items that anybody may read, by the item’s number. */
export function openPapers(meeting: CompiledMeeting): Map<string, CompiledPaper[]> {
  const isOpen = (one: CompiledMeeting['items'][number]['papers'][number]): one is CompiledPaper => !('kind' in one);
  return new Map(meeting.items.map((item) => [String(item.facts.number), item.papers.filter(isOpen)]));
}

/** A tree’s words with a space between blocks, without what belongs to the web alone. */
function wordsOf(tree: Root | Element): string {
  const web = [...ofTheWeb, 'note-call'];
  return tree.children
    .map((one) => {
      if (one.type === 'text') return one.value;
      if (one.type !== 'element' || web.some((name) => has(one, name))) return '';
      return /^(?:p|li|t[hdr]|h\d|br|div|d[tdl])$/.test(one.tagName) ? ` ${wordsOf(one)} ` : wordsOf(one);
    })
    .join('');
}

function numbersOf({ body }: CompiledPaper): string[] {
  return find(body, (one) => has(one, 'number')).map((one) => textOf(one).trim());
}

function headingsOf({ body }: CompiledPaper): string[] {
  return find(body, (one) => /^h[1-6]$/.test(one.tagName)).map((one) => wordsOf(one).replace(/\s+/g, ' ').trim());
}

/** Each cell at its row and column, with what it covers. */
function cellsOf(table: Element): { cell: string; reach: string }[] {
  const taken = new Set<string>();
  return find(table, (one) => one.tagName === 'tr').flatMap((row, down) => {
    let column = 0;
    return find(row, (one) => /^t[hd]$/.test(one.tagName)).map((cell) => {
      while (taken.has(`${down} ${column}`)) column++;
      const [across, rows] = [Number(cell.properties.colSpan ?? 1), Number(cell.properties.rowSpan ?? 1)];
      for (let y = 0; y < rows; y++) for (let x = 0; x < across; x++) taken.add(`${down + y} ${column + x}`);
      const place = `${down} ${column} ${wordsOf(cell).replace(/\s+/g, ' ').trim()}`;
      return { cell: place, reach: `${across}x${rows} ${place}` };
    });
  });
}

/** Words by which a paper says that a page is empty: import leaves them to the page. */
const blank = /This page is intentionally left blank/g;

/** What of some papers is not in others. `unmerged` are cells that are in their place, and do not cover the same rows and columns. */
export function compare(wanted: CompiledPaper[], { papers, facts }: BackAgain) {
  const say = (list: CompiledPaper[]) => list.map((one) => `${one.title} ${wordsOf(one.body)}`).join(' ');
  const have = countWords(`${say(papers)} ${facts}`);
  let [words, lost] = [0, 0];
  for (const [word, count] of countWords(say(wanted).replace(blank, ''))) {
    words += count;
    lost += Math.max(0, count - (have.get(word) ?? 0));
  }
  const numbers = wanted.flatMap(numbersOf);
  const headings = wanted.flatMap(headingsOf);
  const tablesOf = (list: CompiledPaper[]) =>
    list.flatMap(({ body }) => find(body, (one) => one.tagName === 'table').map(cellsOf));
  const tables = tablesOf(papers);
  const cells = tablesOf(wanted).flatMap((table) => {
    const at = tables.findIndex((one) =>
      table.slice(0, 4).every(({ cell }) => one.some((other) => other.cell === cell)),
    );
    const [match = []] = at < 0 ? [] : tables.splice(at, 1);
    const [places, reaches] = [new Set(match.map(({ cell }) => cell)), new Set(match.map(({ reach }) => reach))];
    return table.map(({ cell, reach }) => ({ cell, reach, isKept: places.has(cell), isMerged: reaches.has(reach) }));
  });
  return {
    words,
    kept: 1 - lost / words,
    numbers: numbers.length,
    lostNumbers: notInOrder(numbers, papers.flatMap(numbersOf)),
    headings: headings.length,
    lostHeadings: notInOrder(headings, papers.flatMap(headingsOf)),
    cells: cells.length,
    lostCells: cells.filter((one) => !one.isKept).map((one) => one.cell),
    unmerged: cells.filter((one) => one.isKept && !one.isMerged).map((one) => one.reach),
  };
}

/** What is not found when one list is looked for in another from its start to its end. */
function notInOrder(wanted: string[], found: string[]): string[] {
  const left = [...found];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(0, at + 1);
    return at < 0;
  });
}
