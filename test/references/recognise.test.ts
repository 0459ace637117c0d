/** What is a reference: the cases of test/tables/references.yaml, how many are found and how many found ones are right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Mention, NamedDay } from '../../src/model/reference.ts';
import { type KnownNames, prepareVocabulary } from '../../src/references/reading.ts';
import { recognise } from '../../src/references/recognise.ts';

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
