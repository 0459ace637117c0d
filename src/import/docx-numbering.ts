/** Word’s automatic numbers as a reader sees them: “1.1”, “(a)”, “Appendix B”. ECMA-376 part 1, 17.9. */
import { sayNumber } from './docx-number-words.ts';
import type { Styles } from './docx-styles.ts';
import { child, type Element, isOn, readValue } from './docx-xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  isLegal: boolean;
  /** Begins again after a level below this number, 0 for never. */
  restart: number | undefined;
  style: string | undefined;
}

interface List {
  abstract: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

/** A number as it is shown: empty where none is. */
export interface ShownNumber {
  label: string;
  level: number;
  isBullet: boolean;
}

/** Counts through the text: each call is the next paragraph of that list and level. */
export interface Numbering {
  next(numId: string, level: number | undefined, style: string | undefined): ShownNumber | undefined;
}

/** Reads numbering.xml. */
export function createNumbering(root: Element | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(numId, given, style) {
      const list = lists.get(numId);
      if (!list) return undefined;
      const tied = [...list.levels].find(([, one]) => style !== undefined && one.style === style)?.[0];
      const level = Math.min(8, Math.max(0, given ?? tied ?? 0));
      const one = list.levels.get(level);
      if (!one) return undefined;
      const counted = counts.get(list.abstract) ?? [];
      counts.set(list.abstract, counted);
      if (!begun.has(numId)) {
        begun.add(numId);
        for (const at of list.starts.keys()) for (let deeper = at; deeper <= 8; deeper++) delete counted[deeper];
      }
      const startOf = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
      for (let above = 0; above < level; above++) counted[above] ??= startOf(above);
      counted[level] = (counted[level] ?? startOf(level) - 1) + 1;
      for (let deeper = level + 1; deeper <= 8; deeper++) {
        const restart = list.levels.get(deeper)?.restart;
        if (restart === undefined || (restart > 0 && level < restart)) delete counted[deeper];
      }
      return { label: writeLabel(list, one, counted), level, isBullet: one.format === 'bullet' };
    },
  };
}

function writeLabel(list: List, { text, format, isLegal }: Level, counted: number[]): string {
  if (format === 'bullet') return '•';
  return text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const own = list.levels.get(at);
      return sayNumber(counted[at] ?? own?.start ?? 1, isLegal ? 'decimal' : (own?.format ?? 'decimal'));
    })
    .replace(/\s+/g, ' ')
    .trim();
}

function readLists(root: Element | undefined, styles: Styles): Map<string, List> {
  const abstracts = new Map<string, Element>();
  const nums = new Map<string, Element>();
  for (const one of root?.children ?? []) {
    if (one.name === 'abstractNum') abstracts.set(one.attributes.abstractNumId ?? '', one);
    if (one.name === 'num') nums.set(one.attributes.numId ?? '', one);
  }
  const lists = new Map<string, List>();
  for (const [numId, num] of nums) {
    const abstract = followLink(readValue(num, 'abstractNumId') ?? '', abstracts, nums, styles);
    const levels = new Map<number, Level>();
    for (const one of abstracts.get(abstract)?.children ?? []) if (one.name === 'lvl') addLevel(levels, one);
    const starts = new Map<number, number>();
    for (const over of num.children.filter((one) => one.name === 'lvlOverride')) {
      const start = readValue(over, 'startOverride');
      const own = child(over, 'lvl');
      if (own) addLevel(levels, own);
      if (start !== undefined) starts.set(Number(over.attributes.ilvl ?? 0), Number(start));
    }
    lists.set(numId, { abstract, levels, starts });
  }
  return lists;
}

/** A list may say that a style of lists holds its levels. */
function followLink(id: string, abstracts: Map<string, Element>, nums: Map<string, Element>, styles: Styles): string {
  const link = readValue(abstracts.get(id), 'numStyleLink');
  if (link === undefined) return id;
  const byStyle = [...abstracts].find(([, one]) => readValue(one, 'styleLink') === link)?.[0];
  return byStyle ?? readValue(nums.get(styles.listNumId(link) ?? ''), 'abstractNumId') ?? id;
}

function addLevel(levels: Map<number, Level>, level: Element): void {
  const format = readValue(level, 'numFmt') ?? readValue(child(child(level, 'AlternateContent'), 'Fallback'), 'numFmt');
  const restart = readValue(level, 'lvlRestart');
  levels.set(Number(level.attributes.ilvl ?? 0), {
    start: Number(readValue(level, 'start') ?? 0),
    format: format ?? 'decimal',
    text: readValue(level, 'lvlText') ?? '',
    isLegal: isOn(level, 'isLgl') ?? false,
    restart: restart === undefined ? undefined : Number(restart),
    style: readValue(level, 'pStyle'),
  });
}
