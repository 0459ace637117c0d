/**
 * Estimates of how much room text takes, before it is set: which blocks are long enough to be divided between pages, and how wide the
 * columns of a table should be. Points are 1/72 inch; widths of letters are those of Atkinson Hyperlegible Next, as shares of its size.
 */

/** Width of the text on an upright A4 page, in points: 210 mm less margins of 22 mm on both sides. */
export const uprightWidth = 470;
/** Width of the text on an A4 page on its side. */
export const flatWidth = 745;
/** Size of running text, in points. */
export const bodySize = 11;
/** Blocks of no more lines than these are kept whole on one page. */
export const longestWhole = 12;

const letter = 0.52;
/** Space left and right of the words in a cell, in points. */
const cellSpace = 9;

/** Lines that text of so many characters fills. */
export function estimateLines(characters: number, width: number, size: number): number {
  return Math.ceil((characters * size * letter) / Math.max(width, size * 3));
}

const widths: [RegExp, number][] = [
  [/[ijl.,:;'’|!]/, 0.27],
  [/[ ftrJI()/-]/, 0.38],
  [/[mwMW%@]/, 0.9],
  [/[A-Z0-9£&☐]/, 0.65],
];

/** How wide words are on one line, as a share of the size of type. Bold is a little wider. */
export function textWidth(text: string, isBold = false): number {
  let width = 0;
  for (const character of text) width += widths.find(([like]) => like.test(character))?.[1] ?? 0.54;
  return isBold ? width * 1.06 : width;
}

/** The pieces of text that are never broken: words, and their parts at a hyphen or a stroke that no figure follows. */
export function splitWords(text: string): string[] {
  return text.split(/\s+|(?<=[–—])|(?<=[-/])(?!\d)/);
}

/** What a column holds: its longest word and its longest line if unbroken, as shares of the size of type, and all its characters. */
export interface ColumnText {
  word: number;
  line: number;
  total: number;
}

/** How a table is set. */
export interface TableMeasure {
  size: number;
  /** Shares of the width; undefined where the columns fit as wide as their lines are. */
  shares: number[] | undefined;
  /** Widths in points, estimated. */
  widths: number[];
}

/** Chooses the size of type and the widths of the columns of a table. */
export function measureTable(columns: ColumnText[], width: number): TableMeasure {
  const room = width - columns.length * cellSpace;
  const size = [9.5, 9, 8.5, 8, 7.5, 7].find((one) => sum(columns.map(({ word }) => word * one)) <= room) ?? 7;
  const unbroken = columns.map(({ line }) => line * size + cellSpace);
  if (sum(unbroken) <= width * 0.95) return { size, shares: undefined, widths: unbroken };
  const least = columns.map(({ word, line }) => Math.min(word, line) * size + cellSpace);
  const scale = Math.min(1, width / sum(least));
  const spare = Math.max(0, width - sum(least));
  // The root of a column’s text: twice as much text wants more width, but not twice as much.
  const wants = columns.map(({ line, total }, index) =>
    Math.min(Math.sqrt(total) * 10, Math.max(0, (unbroken[index] ?? 0) - (least[index] ?? 0)), line * 12),
  );
  const share = sum(wants) > 0 ? spare / sum(wants) : 0;
  const widths = least.map((one, index) => one * scale + (wants[index] ?? 0) * share);
  return { size, shares: widths.map((one) => Math.max(1, Math.round((one / sum(widths)) * 1000))), widths };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
