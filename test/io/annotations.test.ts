import { expect, it } from 'vitest';
import { problemAsAnnotation } from '../../src/io/print-problems.ts';
import { problem } from '../../src/problem.ts';

it('says a problem to GitHub Actions, with the signs that mean something there escaped', () => {
  const place = { file: 'content/a,b.md', line: 4, column: 2 };
  expect(problemAsAnnotation(problem('placeholder', place, { found: '50%' }))).toBe(
    '::warning file=content/a%2Cb.md,line=4,col=2,title=placeholder::“50%25” holds a place for words that are still missing. Put them in.',
  );
});
