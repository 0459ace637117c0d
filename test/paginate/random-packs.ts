/** Random packs and random edits of them, for property tests. Words are made of letters that no digest has, so that one in a lock shows. */
import fc from 'fast-check';
import type { Fake, FakePaper } from './fake-pack.ts';

const syllables = [
  'gri',
  'hol',
  'jum',
  'kos',
  'lin',
  'mor',
  'nup',
  'oth',
  'pry',
  'qui',
  'rost',
  'sul',
  'tiv',
  'vor',
  'wyn',
  'zumpt',
];

/** A word: two to four syllables. */
const word = fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
const text = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));

const block = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('p' as const), text: text(40) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('li' as const), text: text(15) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tr' as const), text: text(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('h2' as const), text: text(3) }) },
  // Longer than a page, and one that every paper may repeat.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('p' as const), text: text(150) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'p' as const, text: 'holmor zumptvor thrymos' }) },
);

/** Papers of a pack: some blocks stand in them twice, some have printed numbers. */
export const randomPack: fc.Arbitrary<FakePaper[]> = fc
  .array(
    fc.record({
      blocks: fc.array(block, { minLength: 4, maxLength: 30, size: 'max' }),
      twice: fc.array(fc.nat(), { maxLength: 3 }),
      numbered: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((papers) =>
    papers.map(({ blocks, twice, numbered }, index) => {
      const all = [...blocks];
      for (const [count, at] of twice.entries()) {
        const from = all[at % all.length] as (typeof all)[number];
        all.splice((at * 7 + count) % (all.length + 1), 0, from);
      }
      let number = 0;
      const made = all.map((one, place): Fake => {
        const isNumbered = numbered && one.kind === 'p';
        return { ...one, key: `${index}-${place}`, ...(isNumbered ? { number: `${++number}` } : {}) };
      });
      return { name: `paper-${index + 1}`, blocks: made };
    }),
  );

/** An edit of one paper of a pack. Numbers that are too large are taken as the rest of a division. */
export interface Edit {
  sort: 'typo' | 'insert' | 'delete' | 'move' | 'split' | 'duplicate' | 'rename';
  paper: number;
  block: number;
  to: number;
  text: string;
}

/** A random edit. */
export const randomEdit: fc.Arbitrary<Edit> = fc.record({
  sort: fc.constantFrom('typo', 'insert', 'delete', 'move', 'split', 'duplicate', 'rename'),
  paper: fc.nat(100),
  block: fc.nat(100),
  to: fc.nat(100),
  text: text(30),
});

/** What an edit made of a pack: the papers, and the key of the block that was edited. */
export interface Edited {
  papers: FakePaper[];
  paper: number;
  touched: string;
}

/** Edits a pack. */
export function editPack(papers: FakePaper[], edit: Edit): Edited {
  const index = edit.paper % papers.length;
  const from = papers[index] as FakePaper;
  const at = edit.block % Math.max(1, from.blocks.length);
  const touched = from.blocks[at]?.key ?? '';
  const edited =
    edit.sort === 'rename'
      ? { ...from, name: `${from.name}-new`, facts: { was: [from.name] } }
      : { ...from, blocks: editBlocks(from.blocks, at, edit) };
  return { papers: papers.map((one, place) => (place === index ? edited : one)), paper: index, touched };
}

function editBlocks(blocks: Fake[], at: number, { sort, to, text: words }: Edit): Fake[] {
  const one = blocks[at];
  if (!one) return sort === 'insert' ? [{ key: 'new', kind: 'p', text: words }] : blocks;
  const made = [...blocks];
  if (sort === 'typo') made[at] = { ...one, text: mistype(one.text, to) };
  if (sort === 'insert') made.splice(at, 0, { key: 'new', kind: 'p', text: words });
  if (sort === 'delete') made.splice(at, 1);
  if (sort === 'duplicate') made.splice(at, 0, { ...one, key: 'new' });
  if (sort === 'move') {
    made.splice(at, 1);
    made.splice(to % (made.length + 1), 0, one);
  }
  const parts = one.text.split(' ');
  if (sort === 'split' && parts.length > 1) {
    const cut = 1 + (to % (parts.length - 1));
    const { number: _, ...rest } = one;
    made.splice(
      at,
      1,
      { ...one, text: parts.slice(0, cut).join(' ') },
      { ...rest, key: 'half', text: parts.slice(cut).join(' ') },
    );
  }
  return made;
}

/** One letter of a text changed. */
function mistype(before: string, at: number): string {
  const place = before.length <= 1 ? 0 : at % before.length;
  const letter = before[place] === 'y' ? 'u' : 'y';
  return before[place] === ' ' ? mistype(before, at + 1) : before.slice(0, place) + letter + before.slice(place + 1);
}
