/** A text as the rules about its words and shape see it: its source, its finished tree, and where everything stands. */
import type { Element, Root } from 'hast';
import type { PaperType } from '../model/compiled.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import type { RuleId } from '../rules.ts';

/** A finished text under examination. */
export interface PaperText {
  file: string;
  type: PaperType;
  /** Year of its meeting; undefined for texts that belong to none. */
  year: number | undefined;
  /** The whole file with its facts blanked out. */
  source: string;
  /** The source with tags, addresses and what links lead to blanked out as well: every letter where it was. */
  words: string;
  tree: Root;
  /** Reports a fault at an offset of the source. */
  at(offset: number, rule: RuleId, values?: Record<string, string | number>): Problem;
  /** Reports a fault at an element of the tree. */
  on(element: Element, rule: RuleId, values?: Record<string, string | number>): Problem;
}

/** What every rule about one text is: a plain function of it. */
export type PaperCheck = (text: PaperText) => Problem[];

/** What a text is made from. */
export type TextSource = Pick<PaperText, 'file' | 'type' | 'source' | 'tree'> & { home: string };

const unspoken = /<\/?[a-z][^<>]*>|\]\([^()\s]*(?:\s"[^"]*")?\)|\b(?:https?:\/\/|www\.)[^\s<>|)\]]+/gi;
/** Tags that end a line of words. They leave a stroke, as between the cells of a Markdown table. */
const block = /^<\/?(?:p|div|br|hr|t[drh]|table|thead|tbody|caption|[uod]l|li|d[td]|h[1-6]|blockquote|section)\b/i;

/** Makes a text ready for the rules. */
export function openText({ home, ...text }: TextSource): PaperText {
  const starts = lineStarts(text.source);
  const placeAt = (offset: number): Place => {
    const line = findLine(starts, offset);
    return { file: text.file, line: line + 1, column: offset - (starts[line] as number) + 1 };
  };
  return {
    ...text,
    year: Number(/\/(\d{4})-/.exec(home)?.[1]) || undefined,
    words: text.source.replace(unspoken, (found) => {
      const blank = found.replace(/[^\n]/g, ' ');
      return block.test(found) ? `|${blank.slice(1)}` : blank;
    }),
    at: (offset, rule, values) => problem(rule, placeAt(offset), values),
    on: (element, rule, values) => {
      const { line = 1, column = 1 } = element.position?.start ?? {};
      return problem(rule, { file: text.file, line, column }, values);
    },
  };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function findLine(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
