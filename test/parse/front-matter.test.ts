import { describe, expect, it, vi } from 'vitest';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';

const split = (facts: string) => splitFrontMatter('paper.md', `---\n${facts}\n---\n\nText.\n`);

describe('the block between the --- lines', () => {
  it('may call up nothing: a word that begins with * is a problem at its line', () => {
    for (const facts of ['title: x\nkind: *urgent', 'title: &a x\nkind: *a']) {
      const { raw, problems } = split(facts);
      expect(raw).toBeUndefined();
      expect(problems).toMatchObject([{ rule: 'yaml-broken', line: 3, column: 7 }]);
    }
  });

  it('has its problems at places that are there, also inside a broken list', () => {
    const facts = 'items: [a,\n  b: c: d,\n[x](y.md#z)\n[x](y.md#z)';
    const lines = facts.split('\n');
    for (const { line, column } of split(facts).problems) {
      expect(column).toBeLessThanOrEqual((lines[line - 2] as string).length + 1);
    }
  });

  it('is never quoted by the parser itself, on any stream', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    split('[secret word]: x');
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
