import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { element } from '../../src/elements.ts';
import type { CompiledPaper } from '../../src/model/compiled.ts';
import type { FrozenPack, Lock } from '../../src/model/lock.ts';
import { freezeAnchors } from '../../src/paginate/lock-anchors.ts';
import { makeLock } from '../../src/paginate/lock-make.ts';
import { readLockPaper } from '../../src/paginate/lock-papers.ts';
import { compileFake, type Fake, type FakePaper, home, printPack } from './fake-pack.ts';

const stamped: Lock = { format: 1, published: [{ what: 'pack', on: '2026-03-10' }] };
const report: FakePaper = {
  name: 'trees',
  blocks: [
    { key: 'h1', kind: 'h2', text: 'Risks' },
    { key: 'a', kind: 'p', text: 'The oak by the library leans over the road' },
    { key: 'n1', kind: 'p', text: 'The surveyor looked at it in May', number: '1' },
    { key: 'h2', kind: 'h2', text: 'Risks' },
    { key: 'b', kind: 'li', text: 'It could fall in a high wind' },
    { key: 'n2', kind: 'p', text: 'Felling it costs nine hundred pounds', number: '2' },
    { key: 'r', kind: 'tr', text: 'Oak Library 2026' },
  ],
};

describe('an anchor', () => {
  it('is given to every paragraph, item, row and heading without a number, and only once', () => {
    const { paper } = freeze(report);
    const ids = idsOf(report, paper);
    expect(ids).toMatchObject({ h1: 'risks', h2: 'risks--2', n1: 'para-1', n2: 'para-2' });
    expect([ids.a, ids.b, ids.r].every((id) => /^p-[0-9a-f]{6}$/.test(id ?? ''))).toBe(true);
    expect(new Set(Object.values(ids)).size).toBe(7);
  });

  it('stays with a block whose words are mended', () => {
    const { paper, pack } = freeze(report);
    const before = idsOf(report, paper);
    let after = change(report, 'a', { text: 'The oak beside the library leans over the road' });
    after = change(after, 'h1', { text: 'Risk' });
    after = change(after, 'r', { text: 'Oak Library 2027' });
    const now = freeze(after, pack);
    expect(idsOf(after, now.paper)).toEqual(before);
    expect(now.kept.gone).toEqual([]);
    expect(now.paper.contents.map(({ id }) => id)).toEqual(['risks', 'risks--2']);
  });

  it('of a repeated heading stays with it when a third one like it is put before', () => {
    const { pack } = freeze(report);
    const after = { ...report, blocks: [fake('new', 'h2', 'Risks'), fake('x', 'p', 'A word first'), ...report.blocks] };
    const { paper } = freeze(after, pack);
    expect(idsOf(after, paper)).toMatchObject({ new: 'risks--3', h1: 'risks', h2: 'risks--2' });
    expect(paper.targets.filter(({ kind }) => kind === 'heading').map(({ id }) => id)).toEqual([
      'risks--3',
      'risks',
      'risks--2',
    ]);
  });

  it('goes with a block that is moved, and back to one that is put back', () => {
    const { paper, pack } = freeze(report);
    const before = idsOf(report, paper);
    const moved = { ...report, blocks: [...report.blocks.filter(({ key }) => key !== 'a'), report.blocks[1] as Fake] };
    const now = freeze(moved, pack);
    expect(idsOf(moved, now.paper)).toEqual(before);
    expect(now.kept.gone).toEqual([]);
  });

  it('stays as a second one when a paragraph is given a number, also after that is published', () => {
    const { paper, pack } = freeze(report);
    const before = idsOf(report, paper).a as string;
    const numbered = change(report, 'a', { number: '7' });
    const second = freeze(numbered, pack);
    expect(idsOf(numbered, second.paper).a).toBe('para-7');
    expect(allIds(second.paper)).toContain(before);
    const third = freeze(numbered, second.pack);
    expect(allIds(third.paper)).toContain(before);
    expect(third.kept.gone).toEqual([]);
  });

  it('that is gone is reported until the paper says where it moved, on this page or another', () => {
    const { paper, pack } = freeze(report);
    const id = idsOf(report, paper).a as string;
    const after = { ...report, blocks: report.blocks.filter(({ key }) => key !== 'a') };
    expect(freeze(after, pack).kept.gone).toEqual([id]);
    const here = freeze({ ...after, facts: { moved: { [id]: 'para-1' } } }, pack);
    expect(here.kept).toEqual({ gone: [], elsewhere: [] });
    expect(allIds(here.paper)).toContain(id);
    const there = freeze({ ...after, facts: { moved: { [id]: 'bridge#para-3' } } }, pack);
    expect(there.kept).toEqual({ gone: [], elsewhere: [{ id, to: 'bridge#para-3' }] });
    expect(freeze({ ...after, facts: { moved: { [id]: 'para-99' } } }, pack).kept.gone).toEqual([id]);
    expect(freeze(after, here.pack).kept.gone).toEqual([]);
  });

  it('of a table or a motion is reported when it is gone', () => {
    const made = compileFake(report);
    made.body.children.push(element('div', { id: 'table-8a' }));
    made.targets.push({ kind: 'table', id: 'table-8a', number: '8a', text: '' });
    const { pack } = finish(made, undefined);
    expect(freeze(report, pack).kept.gone).toEqual(['table-8a']);
  });
});

function fake(key: string, kind: Fake['kind'], text: string): Fake {
  return { key, kind, text };
}

function change(from: FakePaper, key: string, facts: Partial<Fake>): FakePaper {
  return { ...from, blocks: from.blocks.map((one) => (one.key === key ? { ...one, ...facts } : one)) };
}

function freeze(from: FakePaper, before?: FrozenPack) {
  return finish(compileFake(from), before);
}

function finish(paper: CompiledPaper, before: FrozenPack | undefined) {
  const frozen = before?.papers[0];
  const kept = freezeAnchors(paper, home, before && frozen && { paper: frozen, pack: before });
  const lock = before ? { ...stamped, frozen: [before] } : stamped;
  const map = printPack([paper], 20);
  const made = makeLock(lock, { what: 'pack', map, papers: [readLockPaper(paper, home)], items: [] });
  return { paper, kept, pack: made.frozen?.[0] as FrozenPack };
}

function idsOf(from: FakePaper, paper: CompiledPaper): Record<string, string | undefined> {
  const { blocks } = readLockPaper(paper, home);
  return Object.fromEntries(from.blocks.map(({ key }, index) => [key, String(blocks[index]?.element.properties.id)]));
}

function allIds(paper: CompiledPaper): string[] {
  const ids: string[] = [];
  visit(paper.body, 'element', (item) => {
    if (item.properties.id !== undefined) ids.push(String(item.properties.id));
  });
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}
