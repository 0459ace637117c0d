/** What is a reference: the cases of test/tables/references.yaml, how many are found and how many found ones are right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Mention, NamedDay } from '../../src/model/reference.ts';
import { type KnownNames, prepareVocabulary } from '../../src/references/reading.ts';
import { readTokens, recognise } from '../../src/references/recognise.ts';
import { tokenise } from '../../src/references/tokens.ts';

const table = parse(readFileSync(join(import.meta.dirname, '../tables/references.yaml'), 'utf8')) as Record<
  string,
  unknown
>;
const { committees, series, titles, ...families } = table;
const vocabulary = prepareVocabulary({ committees, series, titles } as KnownNames);
const cases = Object.entries(families as Record<string, Record<string, string[]>>);

/** Words that say no more than the kind does. */
const plain: Record<string, string[]> = { paper: ['report', ''], act: [], meeting: ['meeting'] };

/** A mention as the table writes it. */
function describeMention(mention: Mention, inner = false): string {
  const { kind, word, number, day, committee, title, direction, legislation, of } = mention;
  if (kind === 'act') return `act ${legislation?.replace('https://www.legislation.gov.uk/', '') ?? ''}`.trim();
  if (kind === 'paper') return `paper ${title && !inner ? title : title ? '' : word}`.trim();
  const isPlain = inner || word === kind || plain[kind]?.includes(word);
  const parts = [isPlain ? kind : `${kind}(${word})`, number, day && describeDay(day), committee, direction];
  const words = parts.filter(Boolean).join(' ');
  return of ? `${words} < ${describeMention(of, true)}` : words;
}

function describeDay({ year, month, day }: NamedDay): string {
  const pad = (value?: number) => (value === undefined ? '--' : String(value).padStart(2, '0'));
  return `${year ?? '--'}-${pad(month)}-${pad(day)}`;
}

for (const [family, texts] of cases) {
  describe(family, () => {
    for (const [text, expected] of Object.entries(texts)) {
      it(text, () => {
        expect(recognise(text, vocabulary).map((one) => describeMention(one))).toEqual(expected);
      });
    }
  });
}

describe('reading', () => {
  it('finds what is there and nothing else: prints how much', () => {
    let [expectedCount, foundCount, right] = [0, 0, 0];
    for (const [, texts] of cases) {
      for (const [text, expected] of Object.entries(texts)) {
        const found = recognise(text, vocabulary).map((one) => describeMention(one));
        const left = [...expected];
        for (const one of found) {
          const index = left.indexOf(one);
          if (index >= 0) left.splice(index, 1);
          if (index >= 0) right++;
        }
        expectedCount += expected.length;
        foundCount += found.length;
      }
    }
    const [recall, precision] = [right / expectedCount, right / foundCount];
    console.log(`references: ${expectedCount} labelled, found ${recall.toFixed(3)}, right ${precision.toFixed(3)}`);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.99);
  });

  it('gives offsets of the words themselves', () => {
    const text = 'See paragraphs 4.1 to 4.3 of Appendix 2 (page 61).';
    const words = recognise(text, vocabulary).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(['paragraphs 4.1', '4.3', 'Appendix 2', 'page 61']);
  });

  it.each([
    ['paragraph 1 of ', ''],
    ['paragraphs 1, 2, 3, ', ''],
    ['meeting of the ', ''],
    ['the meeting held on 1 and 2 and ', ''],
    ['Local and of the ', 'Act 1987'],
    ['Planning Planning Committee ', ''],
    ['1.1.1.', ''],
    ['((', ''],
    ["'A'", ''],
    ['section 1 of Part 2 of Schedule 3 of ', ''],
    ['exempt paragraph 3 ', ''],
  ])('looks at each token of %j a bounded number of times, however often it is repeated', (part, end) => {
    const looks = (times: number) => countLooks(part.repeat(times) + end);
    expect(looks(2000)).toBeLessThan(looks(200) * 11);
  });
});

/** How often reading a text asks for a token. */
function countLooks(text: string): number {
  let looks = 0;
  const tokens = new Proxy(tokenise(text), {
    get(target, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) looks++;
      return Reflect.get(target, name, receiver);
    },
  });
  readTokens({ text, tokens, vocabulary });
  return looks;
}
