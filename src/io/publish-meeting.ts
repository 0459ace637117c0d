/** Publishes a meeting, its minutes or a supplement: checks it, prints it for its page numbers, and writes the lock. */
import { join } from 'node:path';
import print from '../editions/print.ts';
import { type Finding, findings } from '../findings.ts';
import type { CompiledMeeting } from '../model/compiled.ts';
import type { FrozenPack, Lock } from '../model/lock.ts';
import type { PageMap } from '../model/page-map.ts';
import { listChangedLeaves } from '../paginate/lock-leaves.ts';
import { readLockPaper } from '../paginate/lock-papers.ts';
import { checkLock, freezeMeeting } from '../paginate/lock-problems.ts';
import { findLockedStarts, papersOf } from '../paginate/lock-series.ts';
import type { Problem } from '../problem.ts';
import { freezePublication } from '../publish/freeze-publication.ts';
import { writeLock } from '../publish/write-lock.ts';
import { buildLookup } from '../render/lookup.ts';
import { enforceLaw } from '../statutory.ts';
import { type CompiledFolder, compileFolder } from './compile-folder.ts';
import { finishPdf } from './finish-pdf.ts';
import { typeset } from './typst.ts';
import { writeTogether } from './write-together.ts';

/** What to publish: a meeting by its key, "cabinet/2026-03-18", and of it one supplement, or else the pack and minutes that are there. */
export interface PublishRequest {
  content: string;
  key: string;
  supplement: string | undefined;
  /** ISO date. */
  today: string;
  now: Date;
  reason: string | undefined;
}

/** What came of it; `lock` is undefined where an error stands in the way, and `changed` false where all of it was published already. */
export interface PublishResult {
  found: Finding[];
  path: string;
  lock: Lock | undefined;
  changed: boolean;
  /** After a correction, the labels of pages to print again. */
  leaves: string[];
}

/** Publishes. */
export async function publishMeeting(request: PublishRequest): Promise<PublishResult> {
  const { content, key, supplement, today, now, reason } = request;
  const compiled = await compileFolder({ content, today, now, drafts: true });
  const below = `committees/${key}/`;
  const result: PublishResult = {
    found: [],
    path: join(content, below, 'pages.lock.json'),
    lock: undefined,
    changed: false,
    leaves: [],
  };
  const meeting = compiled.council.meetings.find((one) => one.address === `/${below}`);
  const anchors = meeting ? freezeMeeting(meeting).problems : [];
  const gone = meeting ? checkLock(meeting) : [];
  const isAbout = ({ problem: { file } }: Finding) => file.startsWith(below) || !file.startsWith('committees/');
  const found = [...compiled.findings.filter(isAbout), ...findings([...anchors, ...gone], meeting?.public ?? false)];
  result.found = enforceLaw(found, (file) => file.startsWith(below));
  if (!meeting || result.found.some(({ problem }) => isInTheWay(problem))) return result;

  const what = supplement ? [supplement] : ['pack', ...(meeting.minutes ? ['minutes'] : [])];
  const before = meeting.lock;
  const isNew = what.some((one) => !before?.frozen?.some((pack) => pack.what === one));
  const maps = isNew || reason !== undefined ? await printMaps(meeting, compiled) : new Map<string, PageMap>();
  result.lock = freezePublication(before, meeting, maps, { what, on: today, reason });
  result.changed = result.lock !== before;
  if (!result.changed) return result;
  writeTogether(join(content, below), new Map([['pages.lock.json', writeLock(result.lock)]]));
  result.leaves = what.flatMap((one) =>
    leavesOf(
      meeting,
      before?.frozen?.find((pack) => pack.what === one),
      maps.get(one),
    ),
  );
  return result;
}

/** What was open once is withheld first, by a command that says where its copies are. */
function isInTheWay({ severity, rule }: Problem): boolean {
  return severity === 'error' || rule === 'published-part-2';
}

async function printMaps(meeting: CompiledMeeting, { council, files }: CompiledFolder): Promise<Map<string, PageMap>> {
  const series = (meeting.lock?.frozen ?? []).flatMap(({ what }) => {
    const starts = findLockedStarts(meeting, what);
    return starts ? [[what, starts] as const] : [];
  });
  const tools = { typeset, finish: finishPdf };
  const { maps } = await print.render({ meeting, lookup: buildLookup(council), files, locked: new Map(series), tools });
  return new Map(maps.map((map) => [map.series, map]));
}

function leavesOf(meeting: CompiledMeeting, pack: FrozenPack | undefined, map: PageMap | undefined): string[] {
  if (!pack || pack.pages.length === 0 || !map) return [];
  const home = `${meeting.committee}/${meeting.folder}`;
  return listChangedLeaves(
    pack,
    papersOf(meeting, pack.what).map((paper) => readLockPaper(paper, home)),
    map,
  );
}
