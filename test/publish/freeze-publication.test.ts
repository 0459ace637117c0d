import { describe, expect, it } from 'vitest';
import type { CompiledMeeting } from '../../src/model/compiled.ts';
import type { PageMap } from '../../src/model/page-map.ts';
import { checkLock, freezeMeeting } from '../../src/paginate/lock-problems.ts';
import { papersOf } from '../../src/paginate/lock-series.ts';
import { freezePublication, type PublishRun } from '../../src/publish/freeze-publication.ts';
import { writeLock } from '../../src/publish/write-lock.ts';
import { readLock } from '../../src/read/read-lock.ts';
import { sample } from '../harness.ts';
import { printPack } from '../paginate/fake-pack.ts';

const committee = 'planning';
const folder = '2026-03-11';
const shed = `committees/${committee}/${folder}/cycle-shed.md`;
const now: PublishRun = { what: ['pack'], on: '2026-03-03', reason: undefined, sources: new Map() };

describe('a publication', () => {
  it('freezes pages, anchors, addresses and item keys, and twice changes nothing', async () => {
    const first = await meeting();
    const lock = freezePublication(undefined, first, print(first, 'pack'), now);
    const [pack] = lock.frozen ?? [];
    expect(pack?.items).toEqual(first.items.map(({ key }) => key));
    expect(pack?.papers.map(({ address }) => address).sort()).toEqual(
      papersOf(first, 'pack')
        .map(({ address }) => address)
        .sort(),
    );
    expect(pack?.pages[0]).toMatchObject({ page: 1 });
    const again = await meeting({ 'pages.lock.json': writeLock(lock) });
    expect(again.lock).toEqual(lock);
    expect(freezePublication(again.lock, again, print(again, 'pack'), { ...now, on: '2026-03-04' })).toBe(again.lock);
    expect(checkLock(again)).toEqual([]);
  });

  it('adds a supplement after the pack and leaves the pack’s lines alone', async () => {
    const first = await meeting();
    const pack = freezePublication(undefined, first, print(first, 'pack'), now);
    const second = await meeting({ 'pages.lock.json': writeLock(pack) });
    const run = { ...now, what: ['supplement-1'], on: '2026-03-09' };
    const both = freezePublication(second.lock, second, print(second, 'supplement-1', 20), run);
    expect(both.frozen?.[0]).toEqual(pack.frozen?.[0]);
    expect(both.frozen?.[1]).toMatchObject({ what: 'supplement-1', items: [], pages: [{ page: 21 }] });
    expect(readLock('pages.lock.json', writeLock(both)).problems).toEqual([]);
  });

  it('with a reason freezes the words of now under the numbers of then', async () => {
    const first = await meeting();
    const lock = freezePublication(undefined, first, print(first, 'pack'), now);
    const longer = await meeting({
      'pages.lock.json': writeLock(lock),
      'cycle-shed.md': `${report}\n\nOne paragraph more than before.\n`,
    });
    const unchanged = freezePublication(longer.lock, longer, print(longer, 'pack'), now);
    expect(unchanged).toBe(longer.lock);
    const corrected = freezePublication(longer.lock, longer, print(longer, 'pack'), {
      ...now,
      on: '2026-03-05',
      reason: 'A line was missing.',
    });
    expect(corrected.published.at(-1)).toEqual({
      what: 'pack',
      on: '2026-03-05',
      reason: 'A line was missing.',
      papers: ['cycle-shed'],
    });
    const numbers = (one: typeof lock) =>
      one.frozen?.[0]?.pages.map((page) => ('first' in page ? page.first : page.page));
    expect(numbers(corrected)).toEqual(numbers(lock));
    expect(readLock('pages.lock.json', writeLock(corrected)).problems).toEqual([]);
  });

  it('does not take the marks of its pages for anchors when it is corrected', async () => {
    const first = await meeting();
    const lock = freezePublication(undefined, first, print(first, 'pack'), now);
    const { council } = await sample()
      .with({ [`committees/${committee}/${folder}/pages.lock.json`]: writeLock(lock) })
      .compile({ drafts: true });
    const placed = council.meetings.find((one) => one.folder === folder) as CompiledMeeting;
    expect(placed.papers.some(({ pages }) => pages.length > 0)).toBe(true);
    const run = { ...now, on: '2026-03-05', reason: 'A line was missing.' };
    const corrected = freezePublication(lock, placed, print(placed, 'pack'), run);
    expect(corrected.frozen).toEqual(lock.frozen);
  });

  it('keeps pages known from elsewhere as anchors: one that is taken out is reported', async () => {
    const known = `${report}\n\n::page[34]\n\nIt has a green roof.`;
    const first = await meeting({ 'cycle-shed.md': known });
    const lock = freezePublication(undefined, first, print(first, 'pack'), now);
    expect(lock.frozen?.[0]?.pages).toEqual([]);
    expect(lock.frozen?.[0]?.papers.flatMap(({ others }) => others)).toContain('page-34');
    const files = (text: string) => ({ 'pages.lock.json': writeLock(lock), 'cycle-shed.md': text });
    const again = await meeting(files(known));
    expect(freezePublication(lock, again, new Map(), { ...now, reason: 'Again.' }).frozen).toEqual(lock.frozen);
    const below = (text: string) =>
      Object.fromEntries(
        Object.entries(files(text)).map(([name, one]) => [`committees/${committee}/${folder}/${name}`, one]),
      );
    const lines = await sample()
      .with(below(known.replace('::page[34]', '')))
      .check();
    expect(lines.filter((line) => line.includes('[anchor-gone]')).join()).toContain('page-34');
  });

  it('is protected: all anchors of a paper that are gone are one problem, which counts them and names the first few', async () => {
    const paragraphs = Array.from({ length: 9 }, (_, index) => `## Part called ${'abcdefghi'[index]}\n\nWords.`);
    const long = `${report}\n\n${paragraphs.join('\n\n')}`;
    const lock = freezePublication(undefined, await meeting({ 'cycle-shed.md': long }), new Map(), now);
    const files = { 'pages.lock.json': writeLock(lock), 'cycle-shed.md': report };
    const at = (name: string) => `committees/${committee}/${folder}/${name}`;
    const lines = await sample()
      .with(Object.fromEntries(Object.entries(files).map(([name, text]) => [at(name), text])))
      .check();
    const gone = lines.filter((line) => line.includes('[anchor-gone]'));
    expect(gone).toHaveLength(1);
    expect(gone[0]).toMatch(/\((9|1\d|2\d)\): (#[^,]+, ){5}…\./);
  });

  it('is protected: what is gone is reported with its file', async () => {
    const first = await meeting();
    const lock = freezePublication(undefined, first, print(first, 'pack'), now);
    const after = await meeting({
      'pages.lock.json': writeLock(lock),
      'cycle-shed.md': report.replace(/\n\n[^\n]*$/, ''),
    });
    after.items = after.items.slice(0, -1);
    after.papers = after.papers.filter(({ path }) => path !== shed);
    expect(checkLock(after).map(({ rule }) => rule)).toContain('item-gone');
    expect(checkLock(after).map(({ message }) => message)).toContainEqual(
      expect.stringContaining(`/committees/${committee}/${folder}/cycle-shed/ was published and is gone`),
    );
    after.withdrawn = [{ ...notice, address: `/committees/${committee}/${folder}/cycle-shed/` }];
    expect(checkLock(after).map(({ rule }) => rule)).not.toContain('address-gone');
  });
});

const notice = {
  path: shed,
  name: 'cycle-shed',
  title: undefined,
  on: '2026-03-05',
  reason: 'It was the wrong plan.',
  withheld: false,
  pages: [],
  range: undefined,
  anchors: [],
};
const report =
  '---\ntype: report\ntitle: A cycle shed\nbackground-papers: none\n---\n\nThe shed has room for twelve bicycles.\n\nIt stands behind the library.';

async function meeting(overlay: Record<string, string> = {}): Promise<CompiledMeeting> {
  const below = Object.fromEntries(
    Object.entries(overlay).map(([name, text]) => [`committees/${committee}/${folder}/${name}`, text]),
  );
  const { council } = await sample().with(below).compile({ drafts: true });
  const found = council.meetings.find((one) => one.committee === committee && one.folder === folder) as CompiledMeeting;
  const known = found.lock?.frozen === undefined ? { ...found, lock: undefined } : found;
  freezeMeeting(known);
  return known;
}

function print(of: CompiledMeeting, what: string, after = 0): Map<string, PageMap> {
  return new Map([[what, printPack(papersOf(of, what), 40, what, after)]]);
}
