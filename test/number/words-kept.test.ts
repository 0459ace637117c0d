import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { numberPaper } from '../../src/number/number-paper.ts';
import { parseText } from '../../src/parse/paper.ts';

/** Numbers stand in odd places as well; wherever they stand, the reader sees them. */
const places = {
  'a motion': ':::motion{number=1}\nThat:\n\n1) one\n\n- a) two\n- iii) three\n:::',
  'a quotation': '> 4.1 A quoted paragraph.\n>\n> - (b) a quoted item',
  'a list with and without numbers': '- no number\n- 3 three\n- none',
  'a list inside bullets': '- bullet\n  - i) first\n  - ii) second',
  'a minute': '1) one\n\n2) two\n\n- 7. seven',
};

describe('numbers that authors write', () => {
  it.each(Object.entries(places))('are kept in %s', (_, text) => {
    const { tree } = parseText('paper.md', text);
    const written = text.match(/(?<=^[> -]*)(?:\(?[a-z0-9.]+\)|\d[\d.]*)(?= )/gm) ?? [];
    numberPaper(tree, {
      file: 'paper.md',
      type: 'minutes',
      facts: { motions: [{ number: '1', kind: 'motion' }] },
      home: 'council/2026-03-18',
      pack: undefined,
      people: (name) => ({ name, href: undefined }),
      sayDate: (iso) => iso,
      inline: () => [],
    });
    expect(written.length).toBeGreaterThan(0);
    for (const label of written) expect(textOf(tree)).toContain(label);
  });
});
