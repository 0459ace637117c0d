/** Whether two printings of a title are the same title. */
import { bareWords } from './inline.ts';

const weak = new Set(['the', 'a', 'an', 'of', 'to', 'and', 'in', 'for', 'on']);

/** How alike two titles are, 0 to 1, by the words they share. */
export function compareTitles(one: string, other: string): number {
  const [a, b] = [significant(one), significant(other)];
  if (a.length === 0 || b.length === 0) return 0;
  if (bareWords(one).replace(/ /g, '') === bareWords(other).replace(/ /g, '')) return 1;
  const rest = [...b];
  let shared = 0;
  for (const word of a) {
    const at = rest.findIndex(
      (candidate) =>
        candidate === word ||
        (word.length > 4 &&
          (candidate.startsWith(word.slice(0, -1)) || (word.startsWith(candidate) && candidate.length > 4))),
    );
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

function significant(title: string): string[] {
  return bareWords(title)
    .split(' ')
    .filter((word) => word !== '' && !weak.has(word));
}
