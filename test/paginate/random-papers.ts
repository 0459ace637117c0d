/** Random papers as Markdown, several pages long when printed, and random edits of them, for tests with real pages. */
import fc from 'fast-check';

/** A block of a paper. `key` is who it is, whatever becomes of its words. */
export interface WrittenBlock {
  key: string;
  kind: 'heading' | 'numbered' | 'plain' | 'item' | 'row' | 'resolution';
  text: string;
}

/** A paper: its name and its blocks. */
export interface WrittenPaper {
  name: string;
  blocks: WrittenBlock[];
  /** Background papers, listed at its end. */
  background: string[];
}

/** A random edit; numbers that are too large are taken as the rest of a division. */
export interface WrittenEdit {
  sort: (typeof sorts)[number];
  paper: number;
  block: number;
  to: number;
  text: string;
  /** Of the blocks that a page starts with, rather than of all. */
  opens: boolean;
}

const sorts = [
  'typo',
  'insert',
  'delete',
  'move',
  'duplicate',
  'split',
  'merge',
  'retitle',
  'shorten',
  'unlist',
  'swell',
  'empty',
] as const;
const subjects =
  'allotments bridge cycle depot estate footpath garden harbour inspection junction kiosk lighting'.split(' ');
const verbs = 'needs serves replaces joins leaves funds reviews opens closes repairs'.split(' ');
const word = fc.oneof(fc.constantFrom(...subjects), fc.constantFrom(...verbs), fc.nat(9999).map(String));
const text = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most, size: 'max' }).map((words) => `The ${words.join(' ')}.`);
const kind = <Kind extends WrittenBlock['kind']>(name: Kind, words: fc.Arbitrary<string>) =>
  fc.record({ kind: fc.constant(name), text: words });

const block: fc.Arbitrary<Omit<WrittenBlock, 'key'>> = fc.oneof(
  { weight: 4, arbitrary: kind('numbered', text(20, 120)) },
  { weight: 3, arbitrary: kind('plain', text(20, 160)) },
  { weight: 2, arbitrary: kind('item', text(5, 60)) },
  { weight: 2, arbitrary: kind('row', text(4, 40)) },
  { weight: 1, arbitrary: kind('row', text(300, 900)) },
  { weight: 1, arbitrary: kind('plain', text(500, 900)) },
  { weight: 1, arbitrary: kind('heading', text(1, 4)) },
  { weight: 1, arbitrary: kind('resolution', text(5, 40)) },
  // The same words again and again.
  {
    weight: 1,
    arbitrary: fc.constant({ kind: 'plain' as const, text: 'There are no implications for the budget of this year.' }),
  },
);

const background = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[]>([]) },
  { weight: 2, arbitrary: fc.array(text(2, 12), { minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.array(text(10, 60), { minLength: 20, maxLength: 40, size: 'max' }) },
);

/** One to three papers. */
export const randomPapers: fc.Arbitrary<WrittenPaper[]> = fc
  .array(fc.record({ blocks: fc.array(block, { minLength: 0, maxLength: 14, size: 'max' }), background }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((papers) =>
    papers.map(({ blocks, background: listed }, index) => ({
      name: `report-${index + 1}`,
      blocks: blocks.map((one, place) => ({ ...one, key: `${index}-${place}` })),
      background: listed,
    })),
  );

/** A random edit of one paper. */
const randomChange: fc.Arbitrary<WrittenEdit> = fc.record({
  sort: fc.constantFrom(...sorts),
  paper: fc.nat(100),
  block: fc.nat(100),
  to: fc.nat(100),
  text: text(5, 200),
  opens: fc.boolean(),
});

/** One to four edits, of any of the papers. */
export const randomChanges: fc.Arbitrary<WrittenEdit[]> = fc.array(randomChange, { minLength: 1, maxLength: 4 });

/** Edits papers; says which. `openings` are the texts that pages start with. */
export function editPapers(
  papers: WrittenPaper[],
  edits: WrittenEdit[],
  openings: ReadonlySet<string>,
): { papers: WrittenPaper[]; edited: number[] } {
  const changed = [...papers];
  const edited = edits.map((edit) => {
    const at = edit.paper % papers.length;
    const one = changed[at] as WrittenPaper;
    const listed = edit.sort === 'unlist' ? [] : one.background;
    changed[at] = { ...one, blocks: editBlocks(one.blocks, edit, openings), background: listed };
    return at;
  });
  return { papers: changed, edited };
}

function editBlocks(
  blocks: WrittenBlock[],
  { sort, block: place, to, text: words, opens }: WrittenEdit,
  openings: ReadonlySet<string>,
): WrittenBlock[] {
  const first = opens ? blocks.flatMap((each, index) => (openings.has(each.text) ? [index] : [])) : [];
  const at = first[place % first.length] ?? place % Math.max(1, blocks.length);
  const one = blocks[at];
  const made: WrittenBlock = { key: 'new', kind: 'plain', text: words };
  if (!one) return [made];
  const parts = one.text.split(' ');
  const half = Math.ceil(parts.length / 2);
  const next = blocks[at + 1];
  switch (sort) {
    case 'typo':
      return blocks.with(at, { ...one, text: parts.with(to % parts.length, 'typing').join(' ') });
    case 'insert':
      return blocks.toSpliced(at, 0, made);
    case 'delete':
      return blocks.toSpliced(at, 1);
    case 'move':
      return blocks.toSpliced(at, 1).toSpliced(to % blocks.length, 0, one);
    case 'duplicate':
      return blocks.toSpliced(at, 0, { ...one, key: 'new' });
    case 'split':
      return blocks.toSpliced(
        at,
        1,
        { ...one, text: parts.slice(0, half).join(' ') },
        { ...one, key: 'half', text: parts.slice(half).join(' ') },
      );
    case 'merge':
      return next ? blocks.toSpliced(at, 2, { ...one, text: `${one.text} ${next.text}` }) : blocks;
    case 'retitle':
      return blocks.map((each) => (each.kind === 'heading' ? { ...each, text: words.slice(0, 40) } : each));
    case 'unlist':
      return blocks;
    case 'swell':
      return blocks.with(at, { ...one, text: [one.text, ...Array(6).fill(words)].join(' ') });
    case 'empty':
      return [];
    case 'shorten':
      return blocks.slice(0, at + 1);
  }
}

/** The file of a paper. */
export function writePaper({ name, blocks, background: listed }: WrittenPaper): string {
  let number = 0;
  let last: WrittenBlock['kind'] | undefined;
  const lines = blocks.flatMap(({ kind, text: words }) => {
    const opens = kind !== last;
    last = kind;
    if (kind === 'heading') return ['', `## ${words}`];
    if (kind === 'numbered') return ['', `${++number}. ${words}`];
    if (kind === 'item') return [...(opens ? [''] : []), `- ${words}`];
    if (kind === 'row') return [...(opens ? ['', '| What | Who |', '| --- | --- |'] : []), `| ${words} | Officer |`];
    return ['', kind === 'resolution' ? `RESOLVED: ${words}` : words];
  });
  return `---\ntype: report\ntitle: ${name}\nbackground-papers: ${listed.length > 0 ? JSON.stringify(listed) : 'none'}\n---\n${lines.join('\n')}\n`;
}
