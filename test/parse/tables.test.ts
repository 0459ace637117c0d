import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/elements.ts';
import { parseText } from '../../src/parse/paper.ts';

describe('a Markdown table', () => {
  it('keeps the words of a row that has more cells than its head', () => {
    const { tree } = parseText('paper.md', '| A | B |\n| - | - |\n| one | two | three | four |\n');
    expect(textOf(tree)).toMatch(/one\s+two\s+three\s+four/);
  });
});
