/** Cuts lines of text at a word, also inside a link or words in other type. */
import type { Inline } from '../model/print-tree.ts';

/** Places in lines of text, in order. */
export function placesInLine(parts: Inline[]): { o: number; word?: number }[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    if (part.k === 'place') return [part];
    return 'c' in part ? placesInLine(part.c) : [];
  });
}

/** The parts before a place and those from it on; undefined where it is not there. */
export function cutLine(parts: Inline[], o: number): [Inline[], Inline[]] | undefined {
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') continue;
    if (part.k === 'place' && part.o === o) return [parts.slice(0, index), parts.slice(index)];
    const inner = 'c' in part ? cutLine(part.c, o) : undefined;
    if (!inner || !('c' in part)) continue;
    const [before, after] = inner;
    const first = before.length > 0 ? [{ ...part, c: before }] : [];
    return [
      [...parts.slice(0, index), ...first],
      [{ ...part, c: after }, ...parts.slice(index + 1)],
    ];
  }
  return undefined;
}
