import { describe, expect, it } from 'vitest';
import type { CompiledPaper } from '../../src/model/compiled.ts';
import type { FrozenPack, Lock } from '../../src/model/lock.ts';
import { freezeAnchors } from '../../src/paginate/lock-anchors.ts';
import { listChangedLeaves } from '../../src/paginate/lock-leaves.ts';
import { forgetPapers, makeLock } from '../../src/paginate/lock-make.ts';
import { readLockPaper } from '../../src/paginate/lock-papers.ts';
import { reportStarts } from '../../src/paginate/lock-problems.ts';
import { findStarts } from '../../src/paginate/lock-starts.ts';
import { compileFake, type Fake, type FakePaper, home, printLocked, printPack } from './fake-pack.ts';

const stamped: Lock = { format: 1, published: [{ what: 'pack', on: '2026-03-10' }] };
const sentences = [
  'The bridge at Mill Street was closed in January after the winter floods',
  'Officers met the contractor twice and agreed a programme of repairs',
  'Residents of Quay Row asked for a crossing nearer to the school gate',
  'The cost is within the sum that the Council set aside last February',
  'A further survey of the embankment will be carried out before the summer',
  'Bus services are diverted along Castle Street while the works go on',
  'Traders were offered help with signs and a week of free parking',
  'The insurers have accepted the claim for the parapet and the lamps',
];

describe('a locked page', () => {
  it('stays with its words when a typo is mended in the block it starts with', () => {
    const before = paper(sentences);
    const pack = publish([before], 28);
    expect(startOf(pack, [before], 2)).toEqual(['p3', 0]);
    const mended = change(before, 'p3', (text) =>
      text.replace('Residents', 'The residents').replace('nearer', 'closer'),
    );
    expect(startOf(pack, [mended], 2)).toEqual(['p3', 0]);
  });

  it('stays when a heading of one word is mended', () => {
    const blocks = paper(sentences).blocks;
    const before: FakePaper = {
      name: 'bridge',
      blocks: [...blocks.slice(0, 2), heading('Backgroud'), ...blocks.slice(2)],
    };
    const pack = publish([before], 24);
    expect(startOf(pack, [before], 2)).toEqual(['Backgroud', 0]);
    expect(startOf(pack, [change(before, 'Backgroud', () => 'Background')], 2)).toEqual(['Backgroud', 0]);
  });

  it('stays when a figure changes in the row it starts with, and when paragraphs are numbered anew', () => {
    const rows = sentences.map(
      (_, index): Fake => ({ key: `r${index}`, kind: 'tr', text: `Ward${index} 2024 ${index}1 9${index}` }),
    );
    const table: FakePaper = { name: 'table', blocks: rows };
    const pack = publish([table], 3);
    const key = startOf(pack, [table], 2)?.[0] as string;
    expect(startOf(pack, [change(table, key, (text) => `${text.slice(0, -1)}7`)], 2)).toEqual([key, 0]);

    const numbered: FakePaper = {
      name: 'bridge',
      blocks: paper(sentences).blocks.map((one, index) => ({ ...one, number: `${index + 1}` })),
    };
    const lock = publish([numbered], 26);
    const more = [fake('new', 'A paragraph that nobody had before'), ...numbered.blocks];
    const again: FakePaper = { name: 'bridge', blocks: more.map((one, index) => ({ ...one, number: `${index + 1}` })) };
    expect(startOf(lock, [again], 2)).toEqual(startOf(lock, [numbered], 2));
  });

  it('moves to the next block that is left when its own is deleted, and check says on which line', () => {
    const before = paper(sentences);
    const pack = publish([before], 28);
    const after = without(before, 'p3');
    expect(startOf(pack, [after], 2)).toEqual(['p4', 0]);
    expect(report(pack, [after])).toEqual(['page-start-moved']);
  });

  it('stays with the title of its paper when all words of that are gone, and so do the numbers after it', () => {
    const before = paper(sentences);
    const pack = publish([before], 28);
    const { starts } = findStarts(pack, [lockPaper({ ...before, blocks: [] })]);
    const [first, ...rest] = starts.map(({ page, place, holds, state }) => [page, place?.block, holds, state]);
    expect(first).toEqual([1, 0, 'title', undefined]);
    expect(rest).toEqual(pack.pages.slice(1).map((_, index) => [index + 2, undefined, undefined, 'empty']));
  });

  it('stays with the title of its paper when the next one starts with the first words that are left', () => {
    const long = fake('long', Array.from({ length: 40 }, (_, index) => `word${index}`).join(' '));
    const before: FakePaper = { name: 'bridge', blocks: [long, ...paper(sentences).blocks] };
    const pack = publish([before], 30);
    expect(startOf(pack, [before], 2)?.[0]).toBe('long');
    const { starts } = findStarts(pack, [lockPaper(paper(sentences))]);
    const [first, second] = starts.map(({ page, place, holds, state }) => [page, place?.block, holds, state]);
    expect(first).toEqual([1, 0, 'title', undefined]);
    expect(second).toEqual([2, 0, undefined, undefined]);
  });

  it('keeps its number when nothing is left of it', () => {
    const before = paper(sentences);
    const pack = publish([before], 28);
    const after = without(without(before, 'p3'), 'p4');
    expect(startOf(pack, [after], 2)).toBeUndefined();
    expect(startOf(pack, [after], 3)).toEqual(['p5', 0]);
    expect(report(pack, [after])).toEqual(['page-empty']);
  });

  it('counts a block that was moved out of order as deleted', () => {
    const before = paper(sentences);
    const pack = publish([before], 28);
    const moved = before.blocks.filter(({ key }) => key !== 'p3');
    const after = { ...before, blocks: [...moved, ...before.blocks.filter(({ key }) => key === 'p3')] };
    expect(startOf(pack, [after], 2)).toEqual(['p4', 0]);
    expect(startOf(pack, [after], 3)).toEqual(['p5', 0]);
  });

  it('tells equal paragraphs apart by their neighbours', () => {
    const same = 'The Committee noted the report and asked for another in six months';
    const [a, b, c] = sentences as [string, string, string];
    const before: FakePaper = {
      name: 'bridge',
      blocks: [fake('a', a), fake('x1', same), fake('b', b), fake('x2', same), fake('c', c)],
    };
    const pack = publish([before], 36);
    expect(startOf(pack, [before], 2)).toEqual(['x2', 0]);
    expect(startOf(pack, [without(before, 'x1')], 2)).toEqual(['x2', 0]);
    expect(startOf(pack, [without(before, 'x2')], 2)).toEqual(['c', 0]);
    const both = change(
      change(before, 'a', (text) => `${text}!`),
      'b',
      (text) => `${text} again`,
    );
    expect(startOf(pack, [both], 2)).toEqual(['x2', 0]);
  });

  it('stays with the first of two equals when its block is written twice, and with the first half when it is cut', () => {
    const before = paper(sentences);
    const pack = publish([before], 28);
    const twice = before.blocks.flatMap((one) => (one.key === 'p3' ? [one, { ...one, key: 'copy' }] : [one]));
    expect(startOf(pack, [{ ...before, blocks: twice }], 2)).toEqual(['p3', 0]);
    const halves = before.blocks.flatMap((one) => {
      const words = one.text.split(' ');
      if (one.key !== 'p3') return [one];
      return [{ ...one, text: words.slice(0, 7).join(' ') }, fake('half', words.slice(7).join(' '))];
    });
    expect(startOf(pack, [{ ...before, blocks: halves }], 2)).toEqual(['p3', 0]);
  });

  it('keeps its place inside a long block, also when words are added before it or the block is cut in two', () => {
    const long = fake('long', sentences.join(' '));
    const before: FakePaper = { name: 'bridge', blocks: [long, fake('after', 'And so it was agreed')] };
    const pack = publish([before], 40);
    const words = long.text.split(' ');
    const offset = words.slice(0, 40).join(' ').length + 1;
    expect(startOf(pack, [before], 2)).toEqual(['long', offset]);
    const longer = change(before, 'long', (text) => `In that year ${text}`);
    expect(startOf(pack, [longer], 2)).toEqual(['long', offset + 'In that year '.length]);
    const cut: FakePaper = {
      name: 'bridge',
      blocks: [
        fake('long', words.slice(0, 30).join(' ')),
        fake('rest', words.slice(30).join(' ')),
        ...before.blocks.slice(1),
      ],
    };
    expect(startOf(pack, [cut], 2)).toEqual(['rest', words.slice(30, 40).join(' ').length + 1]);
  });

  it('is the first of a paper also when words are put before the old first ones', () => {
    const before = paper(sentences);
    const pack = publish([before], 28);
    const after = { ...before, blocks: [fake('new', 'This report replaces an earlier one'), ...before.blocks] };
    expect(startOf(pack, [after], 1)).toEqual(['new', 0]);
    expect(report(pack, [after])).toEqual([]);
  });
});

describe('a correction', () => {
  const before = paper([...sentences, ...sentences.map((text) => `${text} again`)]);

  it('changes both sides of each leaf whose words changed, and no other', () => {
    const pack = publish([before], 28);
    expect(leaves(pack, before)).toEqual([]);
    expect(
      leaves(
        pack,
        change(before, 'p3', (text) => text.replace('nearer', 'closer')),
      ),
    ).toEqual(['1', '2']);
    expect(
      leaves(
        pack,
        change(before, 'p5', (text) => text.replace('survey', 'look')),
      ),
    ).toEqual(['3', '4']);
  });

  it('adds leaves where a page runs on', () => {
    const pack = publish([before], 28);
    expect(
      leaves(
        pack,
        change(before, 'p3', (text) => `${text} ${text} ${text}`),
      ),
    ).toEqual(['1', '2', '2a', '2b']);
  });

  function leaves(pack: FrozenPack, after: FakePaper): string[] {
    const made = anchored(after);
    const papers = [readLockPaper(made, home)];
    return listChangedLeaves(pack, papers, printLocked([made], 28, findStarts(pack, papers).starts));
  }
});

describe('a published pack', () => {
  const first = paper(sentences.slice(0, 4), 'first');
  const second = paper(sentences.slice(4), 'second');

  it('keeps the pages of a paper that is taken away, and says that a new one belongs in a supplement', () => {
    const pack = publish([first, second], 28);
    const found = findStarts(pack, [lockPaper(second), lockPaper(paper(['Something quite new'], 'late'))]);
    expect(found.starts.map(({ page, place }) => [page, place?.paper ?? ''])).toEqual([
      [1, ''],
      [2, ''],
      [3, `committees/${home}/second.md`],
      [4, `committees/${home}/second.md`],
    ]);
    expect(reportStarts(found, 'pack').map(({ rule, file }) => [rule, file])).toEqual([
      ['paper-after-publication', `committees/${home}/late.md`],
    ]);
  });

  it('follows a paper whose file has another name, by `was` or by its words', () => {
    const pack = publish([first, second], 28);
    for (const facts of [{ was: ['second'] }, {}]) {
      const renamed = { ...second, name: 'another', facts };
      const found = findStarts(pack, [lockPaper(first), lockPaper(renamed)]);
      expect(found.starts.map(({ place }) => place?.paper)).toEqual([
        `committees/${home}/first.md`,
        `committees/${home}/first.md`,
        `committees/${home}/another.md`,
        `committees/${home}/another.md`,
      ]);
    }
  });

  it('keeps of a Part 2 paper the first and the last number and nothing else', () => {
    const map = printPack([compileFake(first), compileFake(second)], 28);
    const lock = makeLock(stamped, {
      what: 'pack',
      map: {
        ...map,
        pages: map.pages.map((page) =>
          Number(page.label) > 2 ? { ...page, start: undefined, state: 'kept', sheet: 3 } : page,
        ),
      },
      papers: [lockPaper(first)],
      items: [],
    });
    expect(lock.frozen?.[0]?.pages.slice(2)).toEqual([{ first: 3, last: 4 }]);
    const found = findStarts(lock.frozen?.[0] as FrozenPack, [lockPaper(first)]);
    expect(found.kept).toEqual([{ first: 3, last: 4 }]);
    expect(found.starts.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
  });

  it('forgets all of a paper that becomes Part 2 but its address and numbers', () => {
    const pack = forgetPapers(publish([first, second], 28), ['second']);
    expect(pack.pages[2]).toEqual({ first: 3, last: 4 });
    expect(pack.papers.find(({ paper }) => paper === 'second')).toMatchObject({ blocks: [], others: [] });
    const again = makeLock(
      { ...stamped, frozen: [pack] },
      { what: 'pack', map: printPack([compileFake(first)], 28), papers: [lockPaper(first)], items: [] },
    );
    expect(again.frozen).toEqual([pack]);
  });
});

function paper(texts: string[], name = 'bridge'): FakePaper {
  return { name, blocks: texts.map((text, index) => fake(`p${index + 1}`, text)) };
}

function fake(key: string, text: string): Fake {
  return { key, kind: 'p', text };
}

function heading(text: string): Fake {
  return { key: text, kind: 'h2', text };
}

function change(from: FakePaper, key: string, edit: (text: string) => string): FakePaper {
  return { ...from, blocks: from.blocks.map((one) => (one.key === key ? { ...one, text: edit(one.text) } : one)) };
}

function without(from: FakePaper, key: string): FakePaper {
  return { ...from, blocks: from.blocks.filter((one) => one.key !== key) };
}

function lockPaper(from: FakePaper) {
  return readLockPaper(anchored(from), home);
}

function anchored(from: FakePaper): CompiledPaper {
  const made = compileFake(from);
  freezeAnchors(made, home, undefined);
  return made;
}

function publish(papers: FakePaper[], size: number): FrozenPack {
  const made = papers.map(anchored);
  const lock = makeLock(stamped, {
    what: 'pack',
    map: printPack(made, size),

    papers: made.map((one) => readLockPaper(one, home)),
    items: [],
  });
  return lock.frozen?.[0] as FrozenPack;
}

/** The key of the block that a page starts with, and the place in it. */
function startOf(pack: FrozenPack, papers: FakePaper[], page: number): [string, number] | undefined {
  const { starts } = findStarts(pack, papers.map(lockPaper));
  const place = starts.find((one) => one.page === page)?.place;
  const paper = papers.find(({ name }) => place?.paper.endsWith(`/${name}.md`));
  return place && [paper?.blocks[place.block]?.key ?? '', place.offset];
}

function report(pack: FrozenPack, papers: FakePaper[]): string[] {
  return reportStarts(findStarts(pack, papers.map(lockPaper)), 'pack').map(({ rule }) => rule);
}
