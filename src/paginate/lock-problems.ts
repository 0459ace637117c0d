/** What an edit did to what was published: pages that start elsewhere, anchors, addresses and items that are gone. */
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { Lock } from '../model/lock.ts';
import { type Problem, problem } from '../problem.ts';
import { type FrozenRecord, freezeAnchors, type KeptAnchors } from './lock-anchors.ts';
import { isSameAddress, nameInLock } from './lock-papers.ts';
import { findAllStarts } from './lock-series.ts';
import type { LockedStarts } from './lock-starts.ts';

/** Gives every paper of a meeting its lasting anchors, in place; what is gone is a problem of the paper. */
export function freezeMeeting(meeting: CompiledMeeting): {
  problems: Problem[];
  elsewhere: Map<CompiledPaper, KeptAnchors['elsewhere']>;
} {
  const problems: Problem[] = [];
  const elsewhere = new Map<CompiledPaper, KeptAnchors['elsewhere']>();
  const home = `${meeting.committee}/${meeting.folder}`;
  for (const paper of meeting.papers) {
    const kept = freezeAnchors(paper, home, findRecord(meeting.lock, paper, home));
    problems.push(...reportAnchors(paper, kept.gone));
    if (kept.elsewhere.length > 0) {
      elsewhere.set(paper, kept.elsewhere);
      paper.movedAnchors = kept.elsewhere.map((one) => ({ ...one }));
    }
  }
  return { problems, elsewhere };
}

/** One problem a paper, with the first few of its anchors that are gone: a heading taken out may take a hundred with it. */
function reportAnchors(paper: CompiledPaper, gone: readonly string[]): Problem[] {
  const [anchor] = gone;
  if (anchor === undefined) return [];
  const first = gone.slice(0, 5).map((one) => `#${one}`);
  const anchors = [...first, ...(gone.length > first.length ? ['…'] : [])].join(', ');
  return [problem('anchor-gone', { file: paper.path, line: 1, column: 1 }, { count: gone.length, anchors, anchor })];
}

/** A paper’s record in a lock: by its name, or by an old address that it names. */
function findRecord(lock: Lock | undefined, paper: CompiledPaper, home: string): FrozenRecord | undefined {
  const name = nameInLock(paper.path, home);
  const was = (paper.facts.was as string[] | undefined) ?? [];
  const records = (lock?.frozen ?? []).flatMap((pack) => pack.papers.map((one) => ({ paper: one, pack })));
  return (
    records.find((one) => one.paper.paper === name) ??
    records.find((one) => was.some((old) => isSameAddress(old, one.paper)))
  );
}

/** Problems of the pages of a publication, "pack" or "supplement-1". */
export function reportStarts({ changed, unnumbered }: LockedStarts, what: string): Problem[] {
  const said = what === 'pack' ? 'the pack' : what.replace('-', ' ');
  const moved = changed.map(({ page, paper, block }) => {
    const start = block === undefined ? undefined : paper.blocks[block]?.element.position?.start;
    const place = { file: paper.path, line: start?.line ?? 1, column: start?.column ?? 1 };
    return problem(block === undefined ? 'page-empty' : 'page-start-moved', place, { page });
  });
  const added = unnumbered.map(({ path }) =>
    problem('paper-after-publication', { file: path, line: 1, column: 1 }, { what: said }),
  );
  return [...moved, ...added];
}

/** Everything that an edit did to what was published of a meeting, but for anchors, which freezeMeeting reports. Before pages are placed. */
export function checkLock(meeting: CompiledMeeting, starts = findAllStarts(meeting)): Problem[] {
  const pages = [...starts].flatMap(([what, found]) => reportStarts(found, what));
  return [...pages, ...reportGone(meeting)];
}

/** Published addresses and items that are gone. Papers that were taken back, or became Part 2, answer with a notice. */
export function reportGone(meeting: CompiledMeeting): Problem[] {
  const place = { file: meeting.path, line: 1, column: 1 };
  const packs = meeting.lock?.frozen ?? [];
  const here = new Set(
    [...meeting.papers, ...meeting.withdrawn].map(({ address }) => address).concat(meeting.unreadable),
  );
  const said = meeting.papers.flatMap((paper) => (paper.facts.was as string[] | undefined) ?? []);
  const addresses = packs
    .flatMap(({ papers }) => papers)
    .flatMap((paper) => {
      const published = [paper.address, ...(paper.was ?? [])];
      return published.filter(
        (address) => !here.has(address) && !said.some((old) => isSameAddress(old, { ...paper, address, was: [] })),
      );
    });
  const keys = new Set(meeting.items.map(({ key }) => key));
  const items = packs.flatMap((pack) => pack.items).filter((key) => !keys.has(key));
  return [
    ...addresses.map((address) => problem('address-gone', place, { address })),
    ...items.map((key) => problem('item-gone', place, { key })),
  ];
}
