/**
 * Which block of a paper is which published one: by what they say, not by where they stand. The alignment keeps the order and is the heaviest
 * there is: the same words weigh most, like words less, and between equal blocks the neighbours decide.
 */
import type { FrozenBlock } from '../model/lock.ts';
import { compareLikeness, describeBoth } from './lock-likeness.ts';

/** A block as it is now: the digest of its words, and the words. */
export interface BlockNow {
  digest: string;
  words: string;
}

interface Pair {
  before: number;
  now: number;
  weight: number;
  total: number;
  /** The pair before this one in the heaviest alignment that ends here. */
  back: Pair | undefined;
}

const sameWeight = 10_000;
/** Above this many pairs of one text (hundreds of equal rows) only those are tried that stand equally far from the first or the last. */
const mostPairs = 10_000;

/** For each published block the place of the block that it is now, ascending; undefined where it is gone. Of two equal ones a favoured is kept. */
export function matchBlocks(
  before: readonly FrozenBlock[],
  now: readonly BlockNow[],
  favoured: ReadonlySet<number>,
): (number | undefined)[] {
  const pairs = [...samePairs(before, now), ...likePairs(before, now)];
  for (const pair of pairs) pair.weight += contextWeight(before, now, pair) + (favoured.has(pair.before) ? 15 : 0);
  const found = new Array<number | undefined>(before.length).fill(undefined);
  for (let pair = heaviest(pairs, now.length); pair; pair = pair.back) found[pair.before] = pair.now;
  return found;
}

function samePairs(before: readonly FrozenBlock[], now: readonly BlockNow[]): Pair[] {
  const places = placesBy(now.map((one) => one.digest));
  return [...placesBy(before.map((one) => one.words))].flatMap(([text, left]) => {
    const right = places.get(text) ?? [];
    const every = left.length * right.length <= mostPairs;
    return left.flatMap((one, index) => {
      const fromEnd = right.length - left.length + index;
      const tried = every ? right : [...new Set([right[index], right[fromEnd]])].filter((at) => at !== undefined);
      return tried.map((other) => makePair(one, other, sameWeight));
    });
  });
}

/** Pairs of blocks whose words changed: published ones that are not all there any more, with ones that were not there before. */
function likePairs(before: readonly FrozenBlock[], now: readonly BlockNow[]): Pair[] {
  const old = placesBy(before.map((one) => one.words));
  const current = placesBy(now.map((one) => one.digest));
  const count = (places: Map<string, number[]>, text: string) => places.get(text)?.length ?? 0;
  const changed = now.flatMap((one, index) =>
    count(current, one.digest) > count(old, one.digest) ? [{ index, both: describeBoth(one.words) }] : [],
  );
  if (changed.length === 0) return [];
  return before.flatMap((one, index) => {
    if (count(old, one.words) <= count(current, one.words)) return [];
    return changed.flatMap((other) => {
      const like = compareLikeness(one.like, other.both);
      return like > 0 ? [makePair(index, other.index, 1000 + Math.round(like * 7000))] : [];
    });
  });
}

/** A little more where the neighbours are the same: enough to choose between equal blocks, never between different ones. */
function contextWeight(before: readonly FrozenBlock[], now: readonly BlockNow[], pair: Pair): number {
  const same = (distance: number, weight: number) => {
    const text = before[pair.before + distance]?.words;
    return text !== undefined && text === now[pair.now + distance]?.digest ? weight : 0;
  };
  return same(-1, 30) + same(1, 20) + same(-2, 3) + same(2, 2);
}

/** The last pair of the heaviest run of pairs in which both places ascend; a Fenwick tree holds the heaviest run up to each place. */
function heaviest(pairs: Pair[], size: number): Pair | undefined {
  const tree = new Array<Pair | undefined>(size + 1).fill(undefined);
  const upTo = (place: number): Pair | undefined => {
    let best: Pair | undefined;
    for (let at = place; at > 0; at -= at & -at) if ((tree[at]?.total ?? 0) > (best?.total ?? 0)) best = tree[at];
    return best;
  };
  // Of one published block the later places first, so that it is never followed by itself.
  for (const pair of pairs.sort((a, b) => a.before - b.before || b.now - a.now)) {
    pair.back = upTo(pair.now);
    pair.total = pair.weight + (pair.back?.total ?? 0);
    for (let at = pair.now + 1; at <= size; at += at & -at) {
      if (pair.total > (tree[at]?.total ?? 0)) tree[at] = pair;
    }
  }
  return upTo(size);
}

function makePair(before: number, now: number, weight: number): Pair {
  return { before, now, weight, total: 0, back: undefined };
}

function placesBy(texts: string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  return places;
}
