import { describe, expect, it } from 'vitest';
import type { CompiledPaper } from '../../src/model/compiled.ts';
import { renderContents } from '../../src/render/contents.ts';
import { buildLookup } from '../../src/render/lookup.ts';
import { placePapers, renderPaper } from '../../src/render/paper-view.ts';
import { makeTitlesUnique } from '../../src/render/unique-titles.ts';
import { body, council, item, meeting, paper } from './fixture.ts';

function view(one: CompiledPaper) {
  const held = meeting([item({ number: '6', title: 'Libraries' }, [one])]);
  const place = placePapers(held).get(one);
  if (!place) throw new Error('the paper has no place');
  return renderPaper(one, place, buildLookup(council([held])));
}

describe('the page of a paper', () => {
  it('is titled by paper, committee, day and council', () => {
    expect(view(paper('hours')).title).toBe('Library opening hours – Planning Committee, 18 March 2026 – Thornmere');
  });

  it('leads back to its item', () => {
    expect(view(paper('hours')).item).toEqual({
      text: 'Item 6: Libraries',
      href: '/committees/planning/2026-03-18/#item-6',
    });
  });

  it('has whom to ask and why the item is there at its head', () => {
    const facts = {
      type: 'report',
      contact: { name: 'Dan Lowe', telephone: '01632 960111' },
    };
    const reason = body('<p>To agree new hours (<a href="#para-2">paragraph 2</a>).</p>');
    const { head } = view(paper('hours', { facts, reason }));
    expect(head).toContainEqual({
      key: 'Contact officer',
      values: [
        { text: 'Dan Lowe', note: undefined },
        { text: '01632 960111', href: 'tel:01632960111', note: 'telephone' },
      ],
    });
    const parts = [
      { text: 'To agree new hours (' },
      { text: 'paragraph 2', href: '/committees/planning/2026-03-18/hours/#para-2' },
      { text: ').' },
    ];
    expect(head).toContainEqual({
      key: 'Reason for item',
      values: [{ text: 'To agree new hours (paragraph 2).', parts }],
    });
  });

  it('names the home of a copy and points search engines there', () => {
    const copy = paper('minutes-of-2026-03-18', { canonical: '/committees/planning/2026-03-18/minutes/' });
    expect(view(copy).canonical).toBe('/committees/planning/2026-03-18/minutes/');
    expect(view(copy).home?.text).toBe('Planning Committee, 18 March 2026');
  });

  it('lists who was at the meeting, with links, before the first minute', () => {
    const facts = {
      type: 'minutes',
      status: 'draft',
      attendance: { present: [{ member: 'anna-brook', role: 'Chair' }] },
    };
    const minutes = paper('minutes', { type: 'minutes', facts });
    expect(view(minutes).attendance?.present).toEqual([
      { key: 'Present', values: [{ text: 'Cllr Anna Brook', href: '/members/anna-brook/', note: 'Chair' }] },
    ]);
    const printed = { ...minutes, body: body('<div class="attendance"><p>Councillor Brook</p></div>') };
    expect(view(printed).attendance).toBeUndefined();
  });

  it('says none when no background papers were relied on', () => {
    expect(view(paper('a', { facts: { 'background-papers': 'none' } })).background).toEqual([]);
    expect(view(paper('b')).background).toBeUndefined();
  });
});

describe('the contents list', () => {
  const heading = (level: number, text: string, id = text.toLowerCase()) => ({ level, text, id });

  it('nests the second level below the first, whatever the levels are', () => {
    const lines = renderContents(paper('a', { contents: [heading(3, 'One'), heading(4, 'Two'), heading(3, 'Three')] }));
    expect(lines.map((line) => [line.text, line.below.map((one) => one.text)])).toEqual([
      ['One', ['Two']],
      ['Three', []],
    ]);
  });

  it('leaves out headings that stand in section after section', () => {
    const contents = [1, 2, 3].flatMap((n) => [heading(2, `Issue ${n}`), heading(3, 'Diagnosis', `diagnosis-${n}`)]);
    expect(renderContents(paper('a', { contents })).flatMap((line) => line.below)).toEqual([]);
  });

  it('is left out for a single heading', () => {
    expect(renderContents(paper('a', { contents: [heading(2, 'One')] }))).toEqual([]);
  });
});

describe('titles of pages', () => {
  it('are made different where they are the same', () => {
    const page = (title: string) => ({ address: '/', title, heading: '', breadcrumbs: [], section: '' });
    const pages = [page('Appendix 1 – Cabinet'), page('Appendix 1 – Cabinet'), page('Appendix 1 – Cabinet')];
    makeTitlesUnique(pages);
    expect(pages.map((one) => one.title)).toEqual([
      'Appendix 1 – Cabinet',
      'Appendix 1 (2) – Cabinet',
      'Appendix 1 (3) – Cabinet',
    ]);
  });
});
