import { describe, expect, it } from 'vitest';
import { itemSchema } from '../../src/model/meeting.ts';
import { keysOf } from '../../src/read/item-keys.ts';

const items = (...given: Record<string, unknown>[]) =>
  given.map((one) => itemSchema.parse({ title: 'Something to decide', ...one }));

describe('keys of agenda items', () => {
  it('come from the numbers, in the letters of an address', () => {
    expect(keysOf(items({ number: 1 }, { number: '5A' }, { number: '12.1' }, { key: 'budget', number: 6 }))).toEqual([
      '1',
      '5a',
      '12-1',
      'budget',
    ]);
  });

  it('say Part 2 where its numbers start again, of all its items', () => {
    const agenda = items(
      { number: 1 },
      { number: 2 },
      { number: 1, part: 2 },
      { number: 2, part: 2 },
      { number: 3, part: 2 },
    );
    expect(keysOf(agenda)).toEqual(['1', '2', 'part-2-1', 'part-2-2', 'part-2-3']);
  });

  it('do not say so where the numbers carry on', () => {
    expect(keysOf(items({ number: 1 }, { number: 2, part: 2 }, { number: 3, part: 2 }))).toEqual(['1', '2', '3']);
  });

  it('leave a key that an item has as it is', () => {
    expect(keysOf(items({ number: 1 }, { number: 1, part: 2, key: 'sale' }))).toEqual(['1', 'sale']);
  });
});
