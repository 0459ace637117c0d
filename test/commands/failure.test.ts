import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeFailure } from '../../src/commands/failure.ts';

function catchError(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

it('says in plain words which file is not there', () => {
  const error = catchError(() => readFileSync('/nowhere/council.md'));
  expect(describeFailure(error, false)).toBe('Agendapack failed: there is no file or folder /nowhere/council.md');
});

it('puts everything else on one line', () => {
  expect(describeFailure(new Error('first\n  second'), false)).toBe('Agendapack failed: first second');
  expect(describeFailure('thrown text', false)).toBe('Agendapack failed: thrown text');
  expect(describeFailure(new Error(''), false)).toBe('Agendapack failed: no reason was given');
});

it('shows where it happened only to those who look for it', () => {
  expect(describeFailure(new Error('x'), false)).not.toContain(' at ');
  expect(describeFailure(new Error('x'), true)).toMatch(/^Agendapack failed: x\nError: x\n +at /);
});
