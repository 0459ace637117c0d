import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledPaper } from '../../src/model/compiled.ts';
import type { FrozenPack, FrozenPaper, Lock } from '../../src/model/lock.ts';
import type { PageMap } from '../../src/model/page-map.ts';
import { freezeAnchors } from '../../src/paginate/lock-anchors.ts';
import { makeLock } from '../../src/paginate/lock-make.ts';
import { readLockPaper } from '../../src/paginate/lock-papers.ts';
import { findStarts, type LockedStarts } from '../../src/paginate/lock-starts.ts';
import { writeLock } from '../../src/publish/write-lock.ts';
import { readLock } from '../../src/read/read-lock.ts';
import { compileFake, type FakePaper, home, printLocked, printPack } from './fake-pack.ts';
import { editPack, randomEdit, randomPack } from './random-packs.ts';

const numRuns = process.env.AGENDAPACK_LONG === undefined ? 100 : 600;
/** Hundreds of packs, each edited and published several times, take minutes on a busy machine. */
const longest = 900_000;
const settings = { numRuns, seed: 2026 };
const size = 30;
const stamped: Lock = { format: 1, published: [{ what: 'pack', on: '2026-03-10' }] };

describe('the lock of any pack', () => {
  it('gives the same pages again, and the same text when it is published twice', () => {
    fc.assert(
      fc.property(randomPack, (papers) => {
        const { lock, map, made } = publish(papers);
        const again = startsIn(lock, papers);
        expect(pagesOf(printLocked(anchored(papers, lock), size, again.starts))).toEqual(pagesOf(map));
        expect(again.changed).toEqual([]);
        expect(writeLock(freeze(lock, made, map))).toBe(writeLock(lock));
        const text = writeLock(lock);
        expect(readLock('pages.lock.json', text)).toEqual({ lock, problems: [] });
      }),
      settings,
    );
  });

  it('holds no word of the papers but those that are anchors', () => {
    fc.assert(
      fc.property(randomPack, (papers) => {
        const { lock, made } = publish(papers);
        const text = writeLock(lock);
        const anchors = made.flatMap(({ targets }) => targets.map(({ id }) => id)).join(' ');
        const words = papers.flatMap(({ blocks }) => blocks.flatMap((one) => one.text.split(' ')));
        expect(words.filter((word) => !anchors.includes(word) && text.includes(word))).toEqual([]);
      }),
      settings,
    );
  });
});

describe('any edit of a paper', { timeout: longest }, () => {
  it('moves no page of another paper, and no page that starts with a block that was not edited', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomPack, randomEdit, (papers, edit) => {
        const { lock, map } = publish(papers);
        const { papers: after, paper: edited, touched } = editPack(papers, edit);
        const found = startsIn(lock, after);
        for (const { label, start } of map.pages) {
          const now = found.starts.find(({ page }) => String(page) === label)?.place;
          const index = papers.findIndex(({ name }) => start?.paper.endsWith(`/${name}.md`));
          if (!start) expect(now).toBeUndefined();
          else if (index !== edited) expect(now).toEqual(start);
          else {
            const before = papers[index]?.blocks[start.block];
            const same = papers[index]?.blocks.filter((one) => one.text === before?.text) ?? [];
            // Where the first page of a paper starts is tested below; which of equal blocks one is cannot always be told.
            if (start.block === 0 || before?.key === touched || (same.length > 1 && edit.sort !== 'rename')) continue;
            // Of two neighbours that change places either may be the one that moved.
            if (edit.sort === 'move' && isNextTo(papers[index] as FakePaper, after[index] as FakePaper, touched))
              continue;
            const block = now && after[index]?.blocks[now.block];
            expect([block?.key, now?.offset]).toEqual([before?.key, start.offset]);
            compared += 1;
          }
        }
      }),
      settings,
    );
    expect(compared).toBeGreaterThan(numRuns);
  });

  it('leaves a page with its block when a letter in that is changed', () => {
    fc.assert(
      fc.property(randomPack, randomEdit, (papers, any) => {
        const { lock, map } = publish(papers);
        const edit = { ...any, sort: 'typo' as const };
        const { papers: after, paper, touched } = editPack(papers, edit);
        const found = startsIn(lock, after);
        for (const { label, start } of map.pages) {
          const name = papers[paper]?.name;
          const before = start?.paper.endsWith(`/${name}.md`) ? papers[paper]?.blocks[start.block] : undefined;
          if (!before || before.key !== touched || before.text.length < 12) continue;
          if ((papers[paper]?.blocks.filter((one) => one.text === before.text).length ?? 0) > 1) continue;
          const now = found.starts.find(({ page }) => String(page) === label)?.place;
          expect([now?.block, now?.offset]).toEqual([start?.block, start?.offset]);
        }
      }),
      settings,
    );
  });

  it('leaves every number exactly once and in order, however many there are, and so does publishing them', () => {
    fc.assert(
      fc.property(randomPack, fc.array(randomEdit, { minLength: 1, maxLength: 8 }), (papers, edits) => {
        const first = publish(papers);
        let lock = first.lock;
        let after = papers;
        const numbers = first.map.pages.map(({ label }) => label);
        for (const edit of edits) {
          after = editPack(after, edit).papers;
          const made = anchored(after, lock);
          const found = startsIn(lock, after);
          expectOrder(found);
          const map = printLocked(made, size, found.starts);
          expect(map.pages.map(({ label }) => label).filter((label) => /^\d+$/.test(label))).toEqual(numbers);
          expect(map.pages.length % 2).toBe(first.map.pages.length % 2);
          lock = freeze(lock, made, map);
          expect(readLock('pages.lock.json', writeLock(lock)).problems).toEqual([]);
          expect(pagesOf(printLocked(anchored(after, lock), size, startsIn(lock, after).starts))).toEqual(pagesOf(map));
          expect(writeLock(freeze(lock, anchored(after, lock), map))).toBe(writeLock(lock));
        }
      }),
      settings,
    );
  });

  it('gives no published anchor to other words, and keeps that of every block that was not edited', () => {
    fc.assert(
      fc.property(randomPack, randomEdit, (papers, edit) => {
        const { lock, made } = publish(papers);
        const { papers: after, touched } = editPack(papers, edit);
        const now = anchored(after, lock);
        for (const [index, paper] of now.entries()) {
          const idsBefore = idsByKey(papers[index] as FakePaper, made[index] as CompiledPaper);
          const ids = idsByKey(after[index] as FakePaper, paper);
          expect(new Set(ids.values()).size).toBe(ids.size);
          const words = new Map((papers[index]?.blocks ?? []).map(({ key, text }) => [idsBefore.get(key), text]));
          for (const { key, text, number } of after[index]?.blocks ?? []) {
            const id = ids.get(key) as string;
            const isEdited = key === touched || key === 'half';
            if (number === undefined && words.has(id) && !isEdited) expect(text).toBe(words.get(id));
            const alone = after[index]?.blocks.filter((one) => one.text === text).length === 1;
            if (number === undefined && idsBefore.has(key) && !isEdited && alone) expect(id).toBe(idsBefore.get(key));
          }
        }
      }),
      settings,
    );
  });
});

describe('a supplement to any pack', () => {
  it('changes no earlier line', () => {
    fc.assert(
      fc.property(randomPack, randomPack, (papers, late) => {
        const { lock, map } = publish(papers);
        const before = writeLock(lock).split('\n');
        const made = anchored(
          late.map((one) => ({ ...one, name: `supplement-1/${one.name}` })),
          undefined,
        );
        const last = map.pages.length + (map.pages.length % 2);
        const published = [...lock.published, { what: 'supplement-1', on: '2026-03-16' }];
        const after = makeLock({ ...lock, published }, publication(made, printPack(made, size, 'supplement-1', last)));
        const lines = writeLock(after).split('\n');
        let at = -1;
        for (const line of before) {
          at = lines.indexOf(line, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
        expect(after.frozen?.[0]).toEqual(lock.frozen?.[0]);
        expect(readLock('pages.lock.json', writeLock(after)).problems).toEqual([]);
        expect(after.frozen?.[1]?.own).toBeUndefined();
      }),
      settings,
    );
  });
});

describe('a hand edit of any lock', () => {
  it('is found: a figure changed, or a line lost', () => {
    fc.assert(
      fc.property(randomPack, fc.nat(), fc.boolean(), (papers, chosen, isLost) => {
        const lines = writeLock(publish(papers).lock).split('\n');
        const places = lines.flatMap((line, index) => (/"(page|words|first)":/.test(line) ? [index] : []));
        const at = places[chosen % places.length] as number;
        const line = lines[at] as string;
        if (isLost) lines.splice(at, 1);
        else lines[at] = line.replace(/\d(?=\D*$)/, (figure) => String((Number(figure) + 1) % 10));
        if (lines[at] === line) return;
        const { problems, lock } = readLock('pages.lock.json', lines.join('\n'));
        expect(problems.map(({ rule }) => rule)).toEqual(['lock-broken']);
        expect(lock).toBeUndefined();
      }),
      settings,
    );
  });
});

function publish(papers: FakePaper[]) {
  const made = anchored(papers, undefined);
  const map = printPack(made, size);
  return { lock: freeze(stamped, made, map), map, made };
}

function freeze(before: Lock, made: CompiledPaper[], map: PageMap): Lock {
  return makeLock(before, publication(made, map));
}

function publication(made: CompiledPaper[], map: PageMap) {
  const papers = made.map((one) => readLockPaper(one, home));
  return { what: map.series, map, papers, items: ['5', '6'] };
}

/** Papers with their lasting anchors. */
function anchored(papers: FakePaper[], lock: Lock | undefined): CompiledPaper[] {
  const pack = lock?.frozen?.[0];
  return papers.map((one) => {
    const made = compileFake(one);
    const was = (one.facts?.was as string[] | undefined) ?? [];
    const paper = pack?.papers.find((old: FrozenPaper) => old.paper === one.name || was.includes(old.paper));
    freezeAnchors(made, home, pack && paper && { paper, pack });
    return made;
  });
}

function startsIn(lock: Lock, papers: FakePaper[]): LockedStarts {
  return findStarts(
    lock.frozen?.[0] as FrozenPack,
    anchored(papers, lock).map((one) => readLockPaper(one, home)),
  );
}

function pagesOf(map: PageMap) {
  return map.pages.map(({ label, start }) => ({ label, start }));
}

/** Numbers ascend, and so do the places in each paper. */
function expectOrder({ starts }: LockedStarts): void {
  const last = new Map<string, [number, number]>();
  for (const [index, { page, place }] of starts.entries()) {
    expect(page).toBe(index + 1);
    if (!place) continue;
    const [block, offset] = last.get(place.paper) ?? [-1, 0];
    expect(place.block > block || (place.block === block && place.offset > offset)).toBe(true);
    last.set(place.paper, [place.block, place.offset]);
  }
}

function idsByKey(fake: FakePaper, paper: CompiledPaper): Map<string, string> {
  const { blocks } = readLockPaper(paper, home);
  return new Map(fake.blocks.map(({ key }, index) => [key, String(blocks[index]?.element.properties.id)]));
}

function isNextTo(before: FakePaper, after: FakePaper, key: string): boolean {
  const place = (paper: FakePaper) => paper.blocks.findIndex((one) => one.key === key);
  return Math.abs(place(before) - place(after)) <= 1;
}
