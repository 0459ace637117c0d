/** Papers as the lock knows them: by name, address, and their blocks with digests. */

import { type Block, listBlocks } from '../blocks.ts';
import { digest } from '../digest.ts';
import { isPdfPage, pictureOf } from '../elements.ts';
import type { CompiledPaper } from '../model/compiled.ts';
import type { FrozenPack, FrozenPaper } from '../model/lock.ts';
import { type BlockNow, matchBlocks } from './lock-match.ts';
import { wordsOf } from './lock-words.ts';

/** A block, with what the lock needs of it. */
export interface LockBlock extends Block, BlockNow {}

/** A paper, with what the lock needs of it. */
export interface LockPaper {
  /** Path of its source, relative to the content folder; what a BlockPlace calls it. */
  path: string;
  /** Name in the lock: "budget", "supplement-1/letter", or "cabinet/2026-02-18/minutes" for one from elsewhere. */
  name: string;
  address: string;
  /** Digest of its file, where it is being published. */
  source?: string | undefined;
  /** Old addresses, as its front matter says them. */
  was: string[];
  blocks: LockBlock[];
  /** Anchors of things that are not one block: tables, motions, a whole resolution. */
  others: string[];
}

/** Reads a finished paper for the lock of a meeting, "cabinet/2026-03-18"; before pages are placed in it, so that those it has are known ones. */
export function readLockPaper(paper: CompiledPaper, meeting: string): LockPaper {
  const blocks = listBlocks(paper.body).map(describeBlock);
  const own = new Set(blocks.map(({ element }) => element.properties.id));
  // Pages are not among them: their numbers are kept by the lock's own lines, and marks are placed only after it is read.
  const others = paper.targets.filter(({ id }) => id !== '' && !own.has(id));
  return {
    path: paper.path,
    name: nameInLock(paper.path, meeting),
    address: paper.address,
    was: (paper.facts.was as string[] | undefined) ?? [],
    blocks,
    others: [...new Set(others.map(({ id }) => id))].sort(),
  };
}

/** The name of a paper in the lock of a meeting, "cabinet/2026-03-18". */
export function nameInLock(path: string, meeting: string): string {
  const name = path.replace(/^committees\//, '').replace(/\.md$/, '');
  return name.startsWith(`${meeting}/`) ? name.slice(meeting.length + 1) : name;
}

/**
 * The published paper that a paper is now: of the same name; or its old one, as `was` says; or else, where its file was renamed, of the same
 * words. `names` are those of all papers there are now, so that a published paper is not taken for another’s.
 */
export function findFrozen(paper: LockPaper, names: ReadonlySet<string>, pack: FrozenPack): FrozenPaper | undefined {
  const named = pack.papers.find((one) => one.paper === paper.name);
  if (named) return named;
  const free = pack.papers.filter((one) => !names.has(one.paper));
  const said = free.find((one) => paper.was.some((old) => isSameAddress(old, one)));
  if (said) return said;
  const words = new Set(paper.blocks.map((one) => one.digest));
  return free.find((one) => {
    const kept = one.blocks.filter((block) => words.has(block.words)).length;
    return kept > 0 && kept * 2 >= one.blocks.length;
  });
}

/** Whether an old address, as people write it, is one a paper was published at: whole, or only its last part. */
export function isSameAddress(written: string, paper: FrozenPaper): boolean {
  const plain = (address: string) => address.replace(/^\/+|\/+$/g, '').replace(/\.md$/, '');
  const old = plain(written);
  return (
    old === paper.paper || [paper.address, ...(paper.was ?? [])].some((one) => `/${plain(one)}`.endsWith(`/${old}`))
  );
}

/** For each published block of a paper the place of the block that it is now; blocks that start a page are kept rather than their equals. */
export function matchPaper(paper: LockPaper, frozen: FrozenPaper, pack: FrozenPack): (number | undefined)[] {
  const starts = new Set(
    pack.pages.flatMap((page) => ('paper' in page && page.paper === frozen.paper ? page.start : [])),
  );
  const favoured = frozen.blocks.flatMap((block, index) => (starts.has(block.id) ? [index] : []));
  return matchBlocks(frozen.blocks, paper.blocks, new Set(favoured));
}

function describeBlock(block: Block): LockBlock {
  const words = wordsOf(block);
  // A page of a PDF is what it looks like, whatever is said of it.
  const known = isPdfPage(block.element) ? pictureOf(block.element) : words;
  return { ...block, words, digest: digest(known, 12) };
}
