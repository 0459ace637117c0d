/** What minutes are said to be, at home and in the pack of the meeting that they were put to. */
import { expect, it } from 'vitest';
import type { CompiledPaper } from '../../src/model/compiled.ts';
import { buildLookup } from '../../src/render/lookup.ts';
import { renderPaperHead } from '../../src/render/report-head.ts';
import { council, item, meeting, paper } from './fixture.ts';

const canonical = '/committees/planning/2026-03-18/minutes/';

function minutes(status: string, address = canonical): CompiledPaper {
  return paper('minutes', { type: 'minutes', address, canonical, facts: { type: 'minutes', status } });
}

function statusOf(one: CompiledPaper, at: number, meetings: ReturnType<typeof meeting>[]) {
  const head = renderPaperHead(
    one,
    meetings[at] as ReturnType<typeof meeting>,
    undefined,
    buildLookup(council(meetings)),
  );
  return head.find(({ key }) => key === 'Status')?.values[0];
}

function later(copy: CompiledPaper) {
  const held = meeting([item({ number: '1', title: 'Minutes' }, [copy])]);
  const address = '/committees/planning/2026-04-15/';
  return { ...held, folder: '2026-04-15', address, papers: [copy], facts: { ...held.facts, date: '2026-04-15' } };
}

it.each(['draft', 'agreed'])(
  'in the pack of the meeting that agrees them they stay a draft, when they are %s',
  (status) => {
    const copy = minutes(status, '/committees/planning/2026-04-15/minutes-of-2026-03-18/');
    expect(statusOf(copy, 1, [meeting([]), later(copy)])).toEqual({ text: 'Draft, as put to this meeting' });
  },
);

it('at home they are agreed on the day of that meeting, with a link to it', () => {
  const copy = minutes('agreed', '/committees/planning/2026-04-15/minutes-of-2026-03-18/');
  const meetings = [meeting([]), later(copy)];
  expect(statusOf(minutes('agreed'), 0, meetings)).toEqual({
    text: 'Agreed as a correct record on 15 April 2026',
    href: '/committees/planning/2026-04-15/',
  });
  expect(statusOf(minutes('draft'), 0, meetings)).toEqual({ text: 'Draft, until a later meeting agrees them' });
});

it('where no pack held here has them only that they are agreed is said', () => {
  expect(statusOf(minutes('agreed'), 0, [meeting([])])).toEqual({ text: 'Agreed as a correct record' });
});
