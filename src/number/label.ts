/** A number as an author wrote it at the start of a paragraph, read. */

/** How a label counts: decimals 4.3.1, letters, roman numerals; and the sort of brackets it has. */
export interface Label {
  kind: 'decimal' | 'letter' | 'roman';
  /** [4, 3, 1] for decimals, where 12a counts as 12.01; the place in the alphabet or the roman value otherwise. */
  path: number[];
  /** "4-3-1", "a", "iv": the end of an anchor. */
  id: string;
  /** Series with other brackets are other series. */
  style: 'plain' | 'closed' | 'enclosed';
  /** Without brackets and stops at its end: "4.3.1", "a". */
  text: string;
}

const romans: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

/** Reads a label such as "12.", "4.1.1", "a)", "(iv)". `before` is the label above it in the same list: after h) comes the letter i). */
export function readLabel(written: string, before?: Label): Label {
  const style = written.startsWith('(') ? 'enclosed' : written.endsWith(')') ? 'closed' : 'plain';
  const text = written.replace(/^\(|[.)]+$/g, '');
  const low = text.toLowerCase();
  if (/^\d/.test(text)) {
    const added = /[a-z]$/.exec(low)?.[0];
    const path = low
      .replace(/[a-z]$/, '')
      .split('.')
      .map(Number);
    const id = `${path.join('-')}${added ?? ''}`;
    if (added) path.push((path.pop() ?? 0) + placeOf(added) / 100);
    return { kind: 'decimal', path, id, style, text };
  }
  const letter = low.length === 1 || !/^[ivxl]+$/.test(low) ? placeOf(low) : 0;
  const followsLetter = before?.kind === 'letter' && before.path[0] === letter - 1;
  const startsLetters = !before && letter > 0 && low !== 'i';
  if (/^[ivxl]+$/.test(low) && !followsLetter && !startsLetters) {
    return { kind: 'roman', path: [romanValue(low)], id: low, style, text };
  }
  return { kind: 'letter', path: [letter], id: low, style, text };
}

/** Place in the alphabet; after z comes aa. */
function placeOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}

function romanValue(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const value = romans[text.charAt(index)] ?? 0;
    sum += value < (romans[text.charAt(index + 1)] ?? 0) ? -value : value;
  }
  return sum;
}
