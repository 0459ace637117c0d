/** Publishes a meeting, its minutes or a supplement: checks it, prints it for its page numbers, and writes the lock. */
import { join } from 'node:path';
import print, { type PrintedMeeting } from '../editions/print.ts';
import { type Finding, findings } from '../findings.ts';
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { FrozenPack, Lock, Stamp } from '../model/lock.ts';
import type { PageMap } from '../model/page-map.ts';
import { listChangedLeaves } from '../paginate/lock-leaves.ts';
import { readLockPaper } from '../paginate/lock-papers.ts';
import { checkLock, freezeMeeting } from '../paginate/lock-problems.ts';
import { findLockedStarts, papersOf } from '../paginate/lock-series.ts';
import type { Problem } from '../problem.ts';
import { comparePages } from '../publish/compare-pages.ts';
import { findChanged } from '../publish/find-changed.ts';
import { freezePublication } from '../publish/freeze-publication.ts';
import { addCorrections, writeCorrections } from '../publish/write-corrections.ts';
import { writeLock } from '../publish/write-lock.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { digestText } from '../read/digest-source.ts';
import { digestOfPdf } from '../read/pdf-of-paper.ts';
import { readCorrections } from '../read/read-corrections.ts';
import { buildLookup } from '../render/lookup.ts';
import { enforceLaw } from '../statutory.ts';
import { comparePublished } from './compare-published.ts';
import { type CompiledFolder, compileFolder } from './compile-folder.ts';
import { drawPdfPapers, keepInMemory } from './draw-pdf-papers.ts';
import { press } from './print-press.ts';
import { createPrintTools } from './print-tools.ts';
import { countPages, readPrivate } from './private-texts.ts';
import { readContent } from './read-content.ts';
import { openShape } from './shape.ts';
import { leavesPath, writeLeaves } from './write-leaves.ts';
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
  /** The private folder, by which the pages of Part 2 papers are counted. */
  private?: string | undefined;
}

/** What came of it; `lock` is undefined where an error stands in the way, and `changed` false where all of it was published already. */
export interface PublishResult {
  found: Finding[];
  /** Problems in the private folder, by paths relative to it. */
  foundPrivate: Finding[];
  path: string;
  lock: Lock | undefined;
  changed: boolean;
  /** What was published or corrected by this run. */
  stamps: Stamp[];
  /** Papers that were changed since they were published and were not corrected, for want of a reason. */
  unsaid: string[];
  /** Corrected papers of which git has no copy as it was published. */
  uncompared: string[];
  /** Files written, relative to the content folder. */
  written: string[];
  /** After a correction, the labels of pages to print again. */
  leaves: string[];
  /** PDFs of these pages. */
  leafFiles: string[];
}

/** Publishes. */
export async function publishMeeting(request: PublishRequest): Promise<PublishResult> {
  const { content, key, supplement, today, now, reason } = request;
  const secret = await countPrivate(request);
  const compiled = await compileFolder({ content, today, now, drafts: true, reserved: secret.counts });
  const below = `committees/${key}/`;
  const result: PublishResult = {
    found: [],
    foundPrivate: secret.found,
    path: join(content, below, 'pages.lock.json'),
    lock: undefined,
    changed: false,
    stamps: [],
    unsaid: [],
    uncompared: [],
    written: [],
    leaves: [],
    leafFiles: [],
  };
  const meeting = compiled.council.meetings.find((one) => one.address === `/${below}`);
  const anchors = meeting ? freezeMeeting(meeting).problems : [];
  const gone = meeting ? checkLock(meeting) : [];
  // Whether a change is a correction is what is being asked here, or answered by the reason.
  const isAbout = ({ problem: { file, rule } }: Finding) =>
    rule !== 'changed-since-publication' && (file.startsWith(below) || !file.startsWith('committees/'));
  const found = [...compiled.findings.filter(isAbout), ...findings([...anchors, ...gone], meeting?.public ?? false)];
  const doubts = comparePages(secret.counts, (await readContent(content)).texts);
  result.found = enforceLaw([...found, ...findings(doubts, false)], (file) => file.startsWith(below));
  if (!meeting || result.found.some(({ problem }) => isInTheWay(problem))) return result;

  const what = supplement ? [supplement] : ['pack', ...(meeting.minutes ? ['minutes'] : [])];
  const before = meeting.lock;
  const isNew = what.some((one) => !before?.frozen?.some((pack) => pack.what === one));
  const printed = isNew || reason !== undefined ? await printPacks(meeting, compiled, content) : undefined;
  const maps = new Map(printed?.maps.map((map) => [map.series, map]));
  const folder = await readContent(content);
  const sources = digestPapers(meeting, folder, compiled.pdfs);
  result.lock = freezePublication(before, meeting, maps, { what, on: today, reason, sources });
  result.changed = result.lock !== before;
  if (reason === undefined) result.unsaid = what.flatMap((one) => findChanged(before, meeting, one, sources));
  if (!result.changed) return result;
  result.stamps = result.lock.published.slice(before?.published.length ?? 0);
  const corrected = result.stamps.flatMap(({ papers = [] }) => papers);
  const compared = await comparePublished(corrected, meeting, compiled.council, {
    content,
    folder: { ...folder, pdfs: compiled.pdfs },
    today,
  });
  result.uncompared = compared.flatMap(({ name, changes }) => (changes ? [] : [name]));
  const added = compared.flatMap(({ name, changes }) =>
    changes && reason !== undefined ? [{ paper: name, on: today, reason, changes }] : [],
  );
  const files = new Map<string, string>();
  const known = readCorrections(folder.texts.get(`${below}corrections.json`) ?? '') ?? [];
  if (added.length > 0) files.set(`${below}corrections.json`, writeCorrections(addCorrections(known, added)));
  files.set(`${below}pages.lock.json`, writeLock(result.lock));
  for (const one of what) {
    const map = maps.get(one);
    const old = before?.frozen?.find((pack) => pack.what === one);
    const leaves = leavesOf(meeting, old, map, sources);
    const pdf = printed?.files.get(`${meeting.address}${one === 'pack' ? '' : `${one}/`}pack.pdf`);
    if (!map || !pdf || leaves.length === 0) continue;
    result.leaves.push(...leaves);
    const count = result.lock.published.filter((stamp) => stamp.what === one && stamp.reason !== undefined).length;
    const path = leavesPath(content, `${key.replace('/', '-')}-${one}-correction-${count}`);
    await writeLeaves(path, pdf, map, leaves);
    result.leafFiles.push(path);
  }
  // Last, since the record is what says that it was published: leaves without it are written over the next time.
  writeTogether(content, files);
  result.written = [...files.keys()];
  return result;
}

/** The pages of the meeting’s private texts, and what is wrong with those; nothing without a private folder. */
async function countPrivate({ content, key, today, now, private: secret }: PublishRequest): Promise<{
  counts: Map<string, number>;
  found: Finding[];
}> {
  if (secret === undefined) return { counts: new Map(), found: [] };
  const papers = await readPrivate({ content, private: secret, today, now });
  const isAbout = ({ problem: { file } }: Finding) => file.startsWith(`committees/${key}/`);
  return { counts: await countPages(papers, key, await openShape(content)), found: papers.found.filter(isAbout) };
}

/** Digests of the files of a meeting’s papers, by path. */
function digestPapers(
  meeting: CompiledMeeting,
  folder: ContentFolder,
  pdfs: CompiledFolder['pdfs'],
): Map<string, string> {
  const digest = ({ path, facts }: CompiledPaper) =>
    digestText(path, folder.texts.get(path) ?? '', digestOfPdf(path, facts, pdfs));
  return new Map(meeting.papers.map((paper) => [paper.path, digest(paper)]));
}

/** What was open once is withheld first, by a command that says where its copies are. */
function isInTheWay({ severity, rule }: Problem): boolean {
  return severity === 'error' || rule === 'published-part-2';
}

async function printPacks(
  meeting: CompiledMeeting,
  { council, files }: CompiledFolder,
  content: string,
): Promise<PrintedMeeting> {
  const series = (meeting.lock?.frozen ?? []).flatMap(({ what }) => {
    const starts = findLockedStarts(meeting, what);
    return starts ? [[what, starts] as const] : [];
  });
  await drawPdfPapers({ meetings: [meeting] }, files, keepInMemory());
  const tools = createPrintTools(press, await openShape(content));
  return print.render({
    meeting,
    lookup: buildLookup(council),
    files,
    locked: new Map(series),
    elsewhere: new Set(),
    tools,
  });
}

function leavesOf(
  meeting: CompiledMeeting,
  pack: FrozenPack | undefined,
  map: PageMap | undefined,
  sources: ReadonlyMap<string, string>,
): string[] {
  if (!pack || pack.pages.length === 0 || !map) return [];
  const home = `${meeting.committee}/${meeting.folder}`;
  return listChangedLeaves(
    pack,
    papersOf(meeting, pack.what).map((paper) => ({ ...readLockPaper(paper, home), source: sources.get(paper.path) })),
    map,
  );
}
