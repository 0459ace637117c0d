/** A number in the form a Word list asks for: figures, letters, roman numerals, words. */

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Says a number. Forms that English councils do not print are said in figures. */
export function sayNumber(number: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return sayLetters(number);
    case 'upperLetter':
      return sayLetters(number).toUpperCase();
    case 'lowerRoman':
      return sayRoman(number);
    case 'upperRoman':
      return sayRoman(number).toUpperCase();
    case 'ordinal':
      return `${number}${ordinalEnd(number)}`;
    case 'cardinalText':
      return capitalised(sayWords(number));
    case 'ordinalText':
      return capitalised(sayOrdinal(number));
    default:
      return String(number);
  }
}

/** a to z, then aa, bb: Word doubles the letter. */
function sayLetters(number: number): string {
  if (number < 1) return '';
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(30, Math.floor((number - 1) / 26) + 1));
}

function sayRoman(number: number): string {
  let rest = Math.min(number, 3999);
  let said = '';
  for (const [value, letters] of romans) {
    while (rest >= value) {
      said += letters;
      rest -= value;
    }
  }
  return said;
}

function ordinalEnd(number: number): string {
  if (number % 100 > 10 && number % 100 < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

function sayWords(number: number): string {
  if (number < 20) return ones[number] ?? String(number);
  if (number > 99) return String(number);
  const unit = number % 10;
  return `${tens[Math.floor(number / 10)]}${unit > 0 ? `-${ones[unit]}` : ''}`;
}

function sayOrdinal(number: number): string {
  if (number > 99) return `${number}${ordinalEnd(number)}`;
  return sayWords(number).replace(
    /[a-z]+$/,
    (last) => ordinals[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
