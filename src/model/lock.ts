/** pages.lock.json: what was published. Written by `publish`, `withdraw` and `import`, never by hand. Text is known by digests alone. */
import { z } from 'zod';
import { isoDate, line } from './words.ts';

const hex = (figures: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${figures}}$`), `should be ${figures} hexadecimal figures`);
const pageNumber = z.number().int().min(1);

/** A block of a paper as it was published: its anchor, and digests by which it is recognised after an edit. */
const frozenBlock = z.strictObject({
  id: line.describe('Anchor'),
  also: z.array(line).min(1).optional().describe('Earlier anchors that lead here'),
  words: hex(12).describe('SHA-256 of its words, the first 48 bits'),
  like: hex(40).describe('Likeness: see paginate/lock-likeness.ts'),
});

/** A paper as it was published. */
const frozenPaper = z.strictObject({
  paper: line.describe(
    'Its file without .md, from the meeting’s folder; committee/date/name for one included from elsewhere',
  ),
  address: line.describe('Address it was published at, root-relative'),
  was: z.array(line).min(1).optional().describe('Addresses it was published at before'),
  check: hex(12).describe('Digest of all that stands about this paper'),
  source: hex(12).optional().describe('Digest of its file: see read/digest-source.ts'),
  others: z.array(line).describe('Published anchors that are not of one block: tables, motions; and those that moved'),
  blocks: z.array(frozenBlock).describe('In reading order'),
});

/** A numbered page: the block it starts with, or what else it holds. Without either nothing is left of what stood on it. */
const frozenPage = z.strictObject({
  page: pageNumber,
  paper: line,
  start: line.optional().describe('Anchor of the block it starts with'),
  holds: z
    .enum(['title', 'more', 'end'])
    .optional()
    .describe('What it holds where no block starts on it: see model/page-map.ts'),
  inside: z
    .strictObject({
      word: z.number().int().min(1).describe('Number of the word of the block, from 0'),
      near: z.string().describe('Digests of words near it: see paginate/lock-inside.ts'),
    })
    .optional()
    .describe('Place in a long block'),
  check: hex(6).describe('Digest of this line'),
});

const blankPage = z.strictObject({ page: pageNumber, blank: z.literal(true) });

/** Pages kept for a paper of Part 2: the first and the last number and nothing else (design, section 5). */
const keptPages = z.strictObject({ first: pageNumber, last: pageNumber });

/** What one publication froze. */
const frozenPack = z.strictObject({
  what: line.describe('pack, minutes, or supplement-1'),
  own: z.literal(true).optional().describe('Its page numbers are a series of their own'),
  references: z
    .literal('numbered')
    .optional()
    .describe('In print its references say the page they lead to; those of locks of before do not'),
  check: hex(12).describe('Digest of its item keys and page numbers'),
  items: z.array(line).describe('Keys of agenda items first published with it'),
  pages: z.array(z.union([frozenPage, blankPage, keptPages])).describe('In order; empty for minutes'),
  papers: z.array(frozenPaper).describe('By name'),
});

/** A paper that was taken back. Of one that is withheld nothing else is known any more. */
const withdrawal = z.strictObject({
  paper: line.describe('Its name in this lock'),
  address: line.describe('Address that answers with a notice'),
  on: isoDate.describe('Day it was taken back'),
  reason: line.describe('Reason, shown to readers'),
  withheld: z.literal(true).optional().describe('None of its words may be anywhere'),
  pages: z.strictObject({ first: pageNumber, last: pageNumber }).optional().describe('Pages kept for it'),
});

/** The whole file. */
export const lockSchema = z.strictObject({
  format: z.literal(1).describe('Format of this file'),
  published: z
    .array(
      z.strictObject({
        what: line.describe('pack, minutes, or supplement-1'),
        on: isoDate.describe('Day of publication, in the council’s time zone'),
        reason: line.optional().describe('Reason of a correction'),
        papers: z.array(line).min(1).optional().describe('Papers that a correction changed'),
      }),
    )
    .describe('Publications in order'),
  withdrawn: z.array(withdrawal).min(1).optional().describe('Papers taken back, by name'),
  frozen: z.array(frozenPack).optional().describe('What each froze: the pack’s first, supplements by number'),
});

/** What a meeting’s lock says. */
export type Lock = z.infer<typeof lockSchema>;
/** A paper that was taken back. */
export type Withdrawal = z.infer<typeof withdrawal>;
/** One publication of something. */
export type Stamp = Lock['published'][number];
/** What one publication froze: "pack", "minutes", "supplement-1". */
export type FrozenPack = z.infer<typeof frozenPack>;
/** A paper as it was published. */
export type FrozenPaper = z.infer<typeof frozenPaper>;
/** A block of a paper as it was published. */
export type FrozenBlock = z.infer<typeof frozenBlock>;
/** A line about a page: what it starts with, that it is blank, or the pages kept for Part 2. */
export type FrozenPage = FrozenPack['pages'][number];
