import { describe, expect, it } from 'vitest';
import { buildLookup } from '../../src/render/lookup.ts';
import { readPages, sayPages } from '../../src/render/pages.ts';
import { renderPages } from '../../src/render/pages-view.ts';
import { council, item, meeting, paper, supplement } from './fixture.ts';

describe('pages in words', () => {
  it('says one page or a range', () => {
    expect(sayPages({ first: '34', last: '34' })).toBe('page 34');
    expect(sayPages(readPages('9-114'))).toBe('pages 9 to 114');
    expect(sayPages(readPages('34'))).toBe('page 34');
    expect(sayPages(undefined)).toBeUndefined();
  });
});

describe('the page list of a meeting', () => {
  const report = paper('report', { pages: [{ label: '9', id: 'page-9' }], range: { first: '9', last: '10' } });
  const stub = {
    kind: 'stub' as const,
    withdrawn: undefined,
    title: 'Sale of a depot',
    label: undefined,
    paragraphs: [3],
    publicInterest: undefined,
    pages: 2,
    range: { first: '11', last: '12' },
  };
  const six = item({ number: '6', title: 'Libraries' }, [report, stub]);
  const late = paper('late', {
    address: '/committees/planning/2026-03-18/supplement-1/late/',
    pages: [{ label: '9', id: 'page-9' }],
  });

  function view(series: 'own' | 'continues') {
    const held = meeting([six], { supplements: [supplement(six, [late], series)], papers: [report, late] });
    return renderPages(held, buildLookup(council([held])));
  }

  it('has the pages that the lock keeps for papers of Part 2, without saying more of them than the agenda does', () => {
    const unsaid = { ...stub, range: undefined };
    const held = meeting([item({ number: '6', title: 'Depot' }, [report, stub, unsaid])], { papers: [report] });
    const pages = [
      { first: 11, last: 12 },
      { first: 13, last: 15 },
    ];
    const frozen = [{ what: 'pack', check: '', items: [], pages, papers: [] }];
    const made = renderPages({ ...held, lock: { format: 1, published: [], frozen } }, buildLookup(council([held])));
    const groups = made?.packs[0]?.groups ?? [];
    expect(groups.map(({ lines }) => lines.map(({ id }) => id))).toEqual([
      ['page-9'],
      ['page-11', 'page-12'],
      ['page-13', 'page-14', 'page-15'],
    ]);
    expect(groups[2]?.lines.every(({ href }) => href === undefined)).toBe(true);
    expect(groups[2]?.note).toMatch(/^Pages 13 to 15: not for publication/);
  });

  it('links each known page to where it starts', () => {
    const lines = view('own')?.packs[0]?.groups[0]?.lines;
    expect(lines).toEqual([{ id: 'page-9', text: 'Page 9', href: '/committees/planning/2026-03-18/report/#page-9' }]);
  });

  it('answers for pages that are not for publication without a link', () => {
    const group = view('own')?.packs[0]?.groups[1];
    expect(group?.note).toBe('Pages 11 to 12: not for publication, paragraph 3');
    expect(group?.lines.map((line) => [line.id, line.href])).toEqual([
      ['page-11', undefined],
      ['page-12', undefined],
    ]);
  });

  it('names the supplement where its pages have numbers of their own', () => {
    expect(view('own')?.packs[1]?.groups[0]?.lines[0]).toEqual({
      id: 'supplement-1-page-9',
      text: 'Supplement 1, page 9',
      href: '/committees/planning/2026-03-18/supplement-1/late/#page-9',
    });
  });

  it('has each anchor once', () => {
    expect(view('continues')?.packs).toHaveLength(1);
  });

  it('is not there when no page is known', () => {
    const held = meeting([item({ number: '1', title: 'Apologies' })]);
    expect(renderPages(held, buildLookup(council([held])))).toBeUndefined();
  });
});
