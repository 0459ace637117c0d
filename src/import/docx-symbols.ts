/** Letters of symbol typefaces: Word keeps their places in the typeface, not what they mean. */

const wingdings: Record<string, string> = {
  '6c': '●',
  '6e': '■',
  '6f': '☐',
  '71': '❑',
  '75': '◆',
  '76': '❖',
  '9f': '•',
  a1: '○',
  a7: '▪',
  a8: '☐',
  d8: '➢',
  e0: '→',
  df: '←',
  e8: '➔',
  f0: '⇨',
  fb: '✗',
  fc: '✓',
  fd: '☒',
  fe: '☑',
  '4a': '☺',
  '28': '☎',
  '2a': '✉',
  '46': '☞',
  '52': '☒',
  '50': '✓',
  '54': '☒',
};
const symbol: Record<string, string> = {
  a3: '≤',
  b3: '≥',
  b1: '±',
  b0: '°',
  b4: '×',
  b8: '÷',
  b7: '•',
  b9: '≠',
  bb: '≈',
  ae: '→',
  ac: '←',
  ad: '↑',
  af: '↓',
  a5: '∞',
  d6: '√',
  e5: '∑',
  '61': 'α',
  '62': 'β',
  '67': 'γ',
  '64': 'δ',
  '6d': 'μ',
  '70': 'π',
  '73': 'σ',
  '57': 'Ω',
  '44': 'Δ',
  '2d': '−',
  a2: '′',
  b2: '″',
  d2: '®',
  d3: '©',
  d4: '™',
};

/** What a symbol means; undefined where it is not known. */
export function symbolOf(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16);
  if (Number.isNaN(number)) return undefined;
  const place = (number & 0xff).toString(16).padStart(2, '0');
  if (/^wingdings/i.test(font)) return wingdings[place];
  if (/^symbol/i.test(font)) return symbol[place];
  return number >= 0xf000 ? undefined : String.fromCodePoint(number);
}
