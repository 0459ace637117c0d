import { expect, it } from 'vitest';
import { findMeeting } from '../../src/commands/meeting-name.ts';
import { sample } from '../harness.ts';

it.each([
  ['planing/2026-03-11', 'planning/2026-03-11'],
  ['planning/2026-03-12', 'planning/2026-03-11'],
])('asks of %s whether %s was meant', async (written, meant) => {
  const content = sample().write();
  await expect(findMeeting(written, content, content)).rejects.toThrow(`Did you mean ${meant}?`);
});
