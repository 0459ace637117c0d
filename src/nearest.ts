/** “Did you mean …?”: the nearest word among known ones. */

/** The known word with the fewest letters changed, when that is few enough to be a slip: at least half stand. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.min(Math.max(2, Math.floor(word.length / 3)), Math.floor(word.length / 2)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** The known name that shares most words with a name, half of them at least: “mill-lane-limes” for “trees-in-mill-lane”. */
export function nearestByWords(name: string, known: readonly string[]): string | undefined {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
  const wanted = wordsOf(name);
  let best: string | undefined;
  let most = 0;
  for (const candidate of known) {
    const words = wordsOf(candidate);
    const shared =
      [...words].filter((word) => wanted.has(word)).length / Math.max(1, Math.min(words.size, wanted.size));
    if (shared >= 0.5 && shared > most) {
      most = shared;
      best = candidate;
    }
  }
  return best;
}

/** Letters to insert, delete or change to make one word of the other; stops counting at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
