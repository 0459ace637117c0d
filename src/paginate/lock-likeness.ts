/**
 * How alike two texts are, from 20 bytes each, of which no text can be made again. The first 16 are a MinHash signature (Broder 1997) of one
 * byte a hash (Li and König 2010, b-bit minwise hashing) over runs of letters; then digests of the first and of the last three words.
 */
import { digest } from '../digest.ts';

const hashes = 16;
/** Runs are short in a short text, so that a typo in a heading of one word leaves most of them. */
const shortText = 48;
const seeds = Array.from({ length: hashes }, (_, index) => mix(0x9e3779b9 * (index + 1)));

/** The likeness of a text: 40 hexadecimal figures. */
export function describeLikeness(text: string): string {
  const plain = plainWords(text);
  return signWith(plain, plain.length <= shortText ? 3 : 5);
}

/** A text that others are compared with: signed with short and with long runs, since an edit may make either of it. */
export function describeBoth(text: string): string[] {
  const plain = plainWords(text);
  return [signWith(plain, 3), signWith(plain, 5)];
}

/**
 * How alike, 0 to 1, two texts are; that they open alike counts for much, since of a block cut in two the first half stays it. 0 where they are too
 * different to be one.
 */
export function compareLikeness(before: string, now: readonly string[]): number {
  let best = 0;
  for (const one of now) {
    let same = 0;
    for (let at = 0; at < hashes * 2; at += 2) if (before[at] === one[at] && before[at + 1] === one[at + 1]) same++;
    const opens = before.slice(32, 36) === one.slice(32, 36);
    const closes = before.slice(36, 40) === one.slice(36, 40);
    const enough = same >= 6 || (same >= 5 && (opens || closes));
    if (enough) best = Math.max(best, (same / hashes) * 0.65 + (opens ? 0.3 : 0) + (closes ? 0.05 : 0));
  }
  return best;
}

function signWith(plain: string, run: number): string {
  const padded = ` ${plain} `.padEnd(run, ' ');
  const least = new Array<number>(hashes).fill(0xffffffff);
  for (let start = 0; start + run <= padded.length; start++) {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + run; at++) hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193);
    for (let each = 0; each < hashes; each++) {
      const value = mix(hash ^ (seeds[each] as number));
      if (value < (least[each] as number)) least[each] = value;
    }
  }
  const words = plain.split(' ');
  const signature = least.map((value) => (value & 255).toString(16).padStart(2, '0')).join('');
  return signature + digest(words.slice(0, 3).join(' '), 4) + digest(words.slice(-3).join(' '), 4);
}

/** MurmurHash3’s finishing step. */
function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
