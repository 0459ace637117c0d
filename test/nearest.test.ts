/** Guesses at what was meant by a name that is not known. */
import { describe, expect, it } from 'vitest';
import { nearest } from '../src/nearest.ts';

describe('the nearest known word', () => {
  it('is the one with the fewest letters changed', () => {
    expect(nearest('planing', ['cabinet', 'planning'])).toBe('planning');
    expect(nearest('tpye', ['title', 'type'])).toBe('type');
    expect(nearest('13', ['47', '12'])).toBe('12');
  });

  it('is none where less than half of the letters stand', () => {
    expect(nearest('12', ['47'])).toBeUndefined();
    expect(nearest('9', ['1', '2'])).toBeUndefined();
    expect(nearest('planning', ['cabinet'])).toBeUndefined();
  });
});
