import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCouncil } from '../../src/compile.ts';
import { readContent } from '../../src/io/read-content.ts';
import { damage } from './random-faults.ts';

const runs = 30;

describe('a content folder with faults anywhere', () => {
  it('compiles without a crash, with every problem at a place that is in the file', async () => {
    const whole = await readContent(join(import.meta.dirname, '..', 'sample'));
    for (let seed = 1; seed <= runs; seed++) {
      const folder = damage(whole, seed);
      const { findings } = compileCouncil(folder, { today: '2026-03-10', drafts: seed % 2 === 0 });
      for (const { problem } of findings) {
        const lines = folder.texts.get(problem.file)?.split('\n') ?? [''];
        const line = lines[problem.line - 1];
        expect(line, JSON.stringify(problem)).toBeDefined();
        expect(problem.column, JSON.stringify(problem)).toBeGreaterThanOrEqual(1);
        expect(problem.column, JSON.stringify(problem)).toBeLessThanOrEqual((line as string).length + 1);
      }
    }
  });
});
