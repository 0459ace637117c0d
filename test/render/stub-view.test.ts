/** Why a paper is not for publication is said in the words of the law that the council goes by. */
import { describe, expect, it } from 'vitest';
import type { Stub } from '../../src/model/compiled.ts';
import { exemptInformation, type LawName } from '../../src/model/exempt-information.ts';
import { jurisdictions } from '../../src/notice/jurisdictions.ts';
import { renderStub, sayWhyNot } from '../../src/render/stub-view.ts';

const stub = (paragraphs: number[]): Stub => ({
  kind: 'stub',
  withdrawn: undefined,
  title: 'Lease of the depot',
  label: undefined,
  paragraphs,
  publicInterest: undefined,
  pages: undefined,
  range: undefined,
});

describe('the grounds of a stub', () => {
  it.each<[LawName, number, string, string]>([
    ['england', 3, 'Paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972', 'financial or business'],
    ['wales', 14, 'Paragraph 14 of Part 4 of Schedule 12A to the Local Government Act 1972', 'financial or business'],
    [
      'scotland',
      9,
      'Paragraph 9 of Part 1 of Schedule 7A to the Local Government (Scotland) Act 1973',
      'negotiations for a',
    ],
    [
      'northern-ireland',
      4,
      'Paragraph 4 of Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014',
      'government department',
    ],
    ['us-sample', 3, 'Closed session (California Government Code, section 54956.9)', 'litigation'],
  ])('are those of %s', (law, number, name, words) => {
    const [only] = renderStub(stub([number]), law).paragraphs;
    expect(only?.name).toBe(name);
    expect(only?.words).toContain(words);
  });

  it('name a paragraph in lists of pages where the law has numbered ones', () => {
    expect(sayWhyNot(stub([13, 14]), 'wales')).toBe('not for publication, paragraphs 13 and 14');
    expect(sayWhyNot(stub([3]), 'us-sample')).toBe('not for publication');
  });
});

describe('the descriptions of exempt information', () => {
  it('are there for every number that is allowed, and for every law that can be chosen', () => {
    expect(Object.keys(exemptInformation)).toEqual(Object.keys(jurisdictions));
    for (const [law, { first, last, source }] of Object.entries(jurisdictions).map(
      ([name, one]) => [name, one.exemptions] as const,
    )) {
      const { grounds, source: own } = exemptInformation[law as LawName];
      expect(source).toBe(own);
      expect(Object.keys(grounds).map(Number)).toEqual(Array.from({ length: last - first + 1 }, (_, at) => first + at));
    }
  });
});
