import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';
import { compareLines } from '../../src/publish/compare-papers.ts';
import { digestSource } from '../../src/read/digest-source.ts';

describe('a comparison of a paper with what it was', () => {
  const lines = (...texts: string[]) => texts.map((text, index) => ({ at: `para-${index + 1}`, text }));

  it('is empty where nothing that readers see was changed', () => {
    expect(compareLines(lines('One.', 'Two.'), lines('One.', 'Two.'))).toEqual([]);
  });

  it('has the words around what was changed, and where they stand', () => {
    const [change, ...others] = compareLines(
      lines('One.', 'It costs £40 a year.'),
      lines('One.', 'It costs £400 a year.'),
    );
    expect(others).toEqual([]);
    expect(change?.at).toBe('para-2');
    expect(
      change?.parts
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe('It costs £40 a year.');
    expect(
      change?.parts
        .filter(({ kind }) => kind !== 'taken-out')
        .map(({ text }) => text)
        .join(''),
    ).toBe('It costs £400 a year.');
  });

  it('shows a paragraph that was added or taken out whole, and one written anew as both', () => {
    expect(compareLines(lines('One.', 'Three.'), lines('One.', 'Two.', 'Three.'))).toEqual([
      { at: 'para-2', parts: [{ kind: 'added', text: 'Two.' }] },
    ]);
    expect(compareLines(lines('One.', 'Two.', 'Three.'), lines('One.', 'Three.'))).toEqual([
      { at: 'para-1', parts: [{ kind: 'taken-out', text: 'Two.' }] },
    ]);
    const [rewritten] = compareLines(lines('The bridge is closed to lorries.'), lines('Nobody opposed this.'));
    expect(rewritten?.parts.map(({ kind }) => kind)).toEqual(['taken-out', 'added']);
  });

  it('leaves out most of a long stretch that stayed as it was', () => {
    const long = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
    const [change] = compareLines(lines(`${long} old`), lines(`${long} new`));
    expect(change?.parts[0]?.text).toMatch(/^… word188 .*word199 $/);
  });
});

describe('the digest of a file', () => {
  const of = (text: string) => digestSource(splitFrontMatter('a.md', text));

  it('is of what readers are told: not of order, white space at the ends of lines, or housekeeping', () => {
    const plain = of('---\ntype: report\ntitle: Trees\n---\n\nElms.\n');
    expect(of('---\ntitle: Trees\ntype: report\nmoved: { a: b }\nwithdraw-on: 2030-01-01\n---\nElms.  \n\n')).toBe(
      plain,
    );
    expect(of('---\ntype: report\ntitle: Trees\n---\n\nLimes.\n')).not.toBe(plain);
    expect(of('---\ntype: report\ntitle: Hedges\n---\n\nElms.\n')).not.toBe(plain);
  });
});
