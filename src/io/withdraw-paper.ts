/** Takes a paper back in every pack that it stands in: its record in the locks, and of one that is withheld the words on this machine. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { forgetImported } from '../import/imported-record.ts';
import type { CompiledMeeting, CompiledPaper } from '../model/compiled.ts';
import type { Lock, Withdrawal } from '../model/lock.ts';
import { nameInLock } from '../paginate/lock-papers.ts';
import { stubText } from '../publish/stub-text.ts';
import { withdrawPaper } from '../publish/withdraw-paper.ts';
import { writeCorrections } from '../publish/write-corrections.ts';
import { writeLock } from '../publish/write-lock.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { gather, type MeetingSource } from '../read/gather.ts';
import { hasStamp } from '../read/publication.ts';
import { sayPages } from '../render/pages.ts';
import { compileFolder } from './compile-folder.ts';
import { printCacheFolder } from './print-cache.ts';
import { removeLeaves } from './write-leaves.ts';
import { writeTogether } from './write-together.ts';

/** What to take back: of a meeting, "cabinet/2026-03-18", the paper "budget" or "supplement-1/letter". */
export interface WithdrawRequest {
  content: string;
  folder: ContentFolder;
  key: string;
  name: string;
  reason: string;
  withhold: boolean;
  today: string;
  now: Date;
}

/** What came of it. */
export interface WithdrawResult {
  /** Why it could not be done, where it could not. */
  refused: 'not-published' | 'unknown' | 'lock-broken' | undefined;
  changed: boolean;
  /** Files written, relative to the content folder. */
  written: string[];
  /** Files taken away or emptied, of a paper that is withheld. */
  removed: string[];
  /** Files that this paper alone showed or linked to. */
  attached: string[];
  /** Every place it was published at. */
  withdrawals: { meeting: string; withdrawal: Withdrawal }[];
  /** Printed pages that people hold: “pages 3 to 5 of cabinet/2026-03-18”. */
  held: string[];
  /** Day until which the council said the paper must be kept. */
  keepUntil: string | undefined;
}

/** Withdraws. */
export async function withdrawFromPacks(request: WithdrawRequest): Promise<WithdrawResult> {
  const { content, folder, key, name, reason, withhold, today, now } = request;
  const all = gather(folder);
  const home = all.meetings.get(key);
  const result: WithdrawResult = {
    refused: undefined,
    changed: false,
    written: [],
    removed: [],
    attached: [],
    withdrawals: [],
    held: [],
    keepUntil: undefined,
  };
  const path = `committees/${key}/${name}.md`;
  if (home?.lockProblems.length) return { ...result, refused: 'lock-broken' };
  const { council } = await compileFolder({ content, today, now, drafts: true });
  const places = listPlaces(path, key, name, [...all.meetings.values()], council.meetings);
  const sheet = sheetOf(home, name);
  if (places.length === 0) return { ...result, refused: sheet ? 'not-published' : 'unknown' };

  const files = new Map<string, string>();
  for (const { source, lock, address, pages } of places) {
    const paper = nameInLock(path, source.key);
    const known = lock.withdrawn?.find((one) => one.paper === paper);
    const done = known && (known.withheld || !withhold);
    const withdrawal: Withdrawal = done
      ? known
      : { paper, address, on: today, reason, ...(withhold ? { withheld: true } : {}), ...(pages ? { pages } : {}) };
    result.withdrawals.push({ meeting: source.key, withdrawal });
    const { first, last } = withdrawal.pages ?? {};
    if (first) result.held.push(`${sayPages({ first: `${first}`, last: `${last}` })} of ${source.key}`);
    if (!done) files.set(`committees/${source.key}/pages.lock.json`, writeLock(withdrawPaper(lock, withdrawal)));
  }
  const record = `committees/${key}/corrections.json`;
  const left = home?.corrections.filter((one) => one.paper !== name) ?? [];
  if (withhold && left.length !== home?.corrections.length) files.set(record, writeCorrections(left));
  const imported = `committees/${key}/imported.json`;
  const remembered = folder.texts.get(imported);
  if (withhold && remembered?.includes(JSON.stringify(`${name}.md`)))
    files.set(imported, forgetImported(remembered, `${name}.md`));
  const keep = sheet?.facts?.['keep-until'];
  result.keepUntil = typeof keep === 'string' && keep > today ? keep : undefined;
  const stub = sheet && withhold ? stubText(sheet) : undefined;
  if (stub !== undefined && stub !== '' && stub !== folder.texts.get(path)) files.set(path, stub);
  result.written = [...files.keys()].filter((file) => file !== path);
  result.removed = stub === '' || files.has(path) ? [path] : [];
  result.attached = withhold ? attachedOnlyTo(path, council.meetings) : [];
  result.changed = files.size > 0 || result.removed.length > 0;
  writeTogether(content, files);
  if (stub === '') rmSync(join(content, path));
  // Layouts kept from one build to the next, and leaves printed after a correction, hold its words too.
  if (withhold) {
    rmSync(printCacheFolder(content), { recursive: true, force: true });
    removeLeaves(content);
  }
  return result;
}

interface Place {
  source: MeetingSource;
  lock: Lock;
  address: string;
  pages: Withdrawal['pages'] | undefined;
}

/** Every published pack that a paper stands in, its own meeting’s first. */
function listPlaces(
  path: string,
  key: string,
  name: string,
  sources: MeetingSource[],
  meetings: CompiledMeeting[],
): Place[] {
  const what = /^supplement-\d+(?=\/)/.exec(name)?.[0] ?? (name === 'minutes' ? 'minutes' : 'pack');
  const found = sources.flatMap((source): Place[] => {
    const { lock } = source;
    if (!lock) return [];
    const meeting = meetings.find((one) => one.address === `/committees/${source.key}/`);
    const inLock = nameInLock(path, source.key);
    const frozen = (lock.frozen ?? []).flatMap((pack) => pack.papers.filter(({ paper }) => paper === inLock))[0];
    const shown = meeting?.papers.find((one) => one.path === path);
    const notice = meeting?.withdrawn.find((one) => one.path === path);
    const isStamped = source.key !== key || what === 'minutes' ? meeting?.public : hasStamp(source, what);
    const address = frozen?.address ?? (isStamped ? (shown ?? notice)?.address : undefined);
    if (address === undefined) return [];
    const own = frozenPages(lock, inLock);
    return [{ source, lock, address, pages: own ?? (lock.frozen ? undefined : pagesOf(shown ?? notice)) }];
  });
  return found.sort((a, b) => Number(b.source.key === key) - Number(a.source.key === key));
}

function frozenPages({ frozen = [] }: Lock, paper: string): Withdrawal['pages'] | undefined {
  const pages = frozen.flatMap((pack) =>
    pack.pages.flatMap((page) => ('paper' in page && page.paper === paper ? page.page : [])),
  );
  return pages.length > 0 ? { first: Math.min(...pages), last: Math.max(...pages) } : undefined;
}

function pagesOf(paper: Pick<CompiledPaper, 'range'> | undefined): Withdrawal['pages'] | undefined {
  const [first, last] = [Number(paper?.range?.first), Number(paper?.range?.last)];
  return Number.isInteger(first) && Number.isInteger(last) ? { first, last } : undefined;
}

function sheetOf(home: MeetingSource | undefined, name: string) {
  const [, number, own = name] = /^supplement-(\d+)\/(.+)$/.exec(name) ?? [];
  return (number === undefined ? home : home?.supplements.get(Number(number)))?.papers.get(own);
}

function attachedOnlyTo(path: string, meetings: CompiledMeeting[]): string[] {
  const papers = meetings.flatMap((meeting) => meeting.papers);
  const elsewhere = new Set(
    papers.filter((one) => one.path !== path).flatMap(({ files }) => files.map((file) => file.path)),
  );
  const own = papers.filter((one) => one.path === path).flatMap(({ files }) => files.map((file) => file.path));
  return [...new Set(own)].filter((file) => !elsewhere.has(file));
}
