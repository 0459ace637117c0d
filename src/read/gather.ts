/** A content folder sorted into council, members, committees, meetings and decisions. Nothing is left out yet. */

import type { Committee } from '../model/committee.ts';
import { committeeSchema } from '../model/committee.ts';
import type { Correction } from '../model/corrections.ts';
import { type Council, councilSchema } from '../model/council.ts';
import { type Decision, decisionSchema } from '../model/decision.ts';
import type { Lock } from '../model/lock.ts';
import { type Meeting, meetingSchema } from '../model/meeting.ts';
import { type Member, memberSchema } from '../model/member.ts';
import { paperSchemas } from '../model/paper-types.ts';
import type { ReadPdf } from '../model/pdf-paper.ts';
import { type Supplement, supplementSchema } from '../model/supplement.ts';
import { type Problem, problem } from '../problem.ts';
import type { ContentFolder } from './content-folder.ts';
import { locate } from './locate.ts';
import { readCorrections } from './read-corrections.ts';
import { readLock } from './read-lock.ts';
import { readPaperSheet, readSheet, type Sheet } from './sheets.ts';

/** A paper’s file. */
export type PaperSheet = Sheet<Record<string, unknown> & { type: string }>;

/** A supplement’s folder. */
export interface SupplementSource {
  number: number;
  index: Sheet<Supplement> | undefined;
  papers: Map<string, PaperSheet>;
}

/** A meeting’s folder. `key` is "committee/date". */
export interface MeetingSource {
  key: string;
  committee: string;
  date: string;
  index: Sheet<Meeting> | undefined;
  papers: Map<string, PaperSheet>;
  supplements: Map<number, SupplementSource>;
  lock: Lock | undefined;
  lockProblems: Problem[];
  /** What corrections of its papers changed. */
  corrections: Correction[];
}

/** Everything in a content folder, sorted. */
export interface Gathered {
  council: Sheet<Council> | undefined;
  members: Map<string, Sheet<Member>>;
  committees: Map<string, Sheet<Committee>>;
  meetings: Map<string, MeetingSource>;
  decisions: Map<string, Sheet<Decision>>;
  /** PDFs that papers name as their pages, by path. */
  pdfs: ReadonlyMap<string, ReadPdf>;
  /** Paths of files that are there and could not be read as text. */
  unreadable: Set<string>;
  /** Problems of files that belong to nothing else. */
  problems: Problem[];
}

const reserved = /^(?:index|pages|all|history|data|tables|part-2|supplement-.*|pack|large-print(?:-\d+)?|paper)$/;

/** Sorts a content folder. */
export function gather(folder: ContentFolder): Gathered {
  const found: Gathered = {
    council: undefined,
    members: new Map(),
    committees: new Map(),
    meetings: new Map(),
    decisions: new Map(),
    pdfs: folder.pdfs ?? new Map(),
    unreadable: new Set(folder.problems.map((one) => one.file)),
    problems: [],
  };
  for (const path of [...folder.texts.keys()].sort()) take(path, folder.texts.get(path) as string, found);
  return found;
}

function take(path: string, text: string, found: Gathered): void {
  const at = locate(path);
  switch (at.kind) {
    case 'council':
      found.council = readSheet(path, text, councilSchema);
      return;
    case 'member':
      found.members.set(at.slug, readSheet(path, text, memberSchema));
      return;
    case 'decision':
      found.decisions.set(at.slug, readSheet(path, text, decisionSchema));
      return;
    case 'committee':
      found.committees.set(at.committee, readSheet(path, text, committeeSchema));
      return;
    case 'meeting':
      meetingAt(found, at).index = readSheet(path, text, meetingSchema);
      return;
    case 'lock':
      takeLock(path, text, meetingAt(found, at));
      return;
    case 'corrections':
      takeCorrections(path, text, meetingAt(found, at), found);
      return;
    case 'paper':
      meetingAt(found, at).papers.set(at.name, checkName(readPaperSheet(path, text, paperSchemas), at.name));
      return;
    case 'supplement':
      supplementAt(meetingAt(found, at), at.supplement).index = readSheet(path, text, supplementSchema);
      return;
    case 'supplement-paper':
      supplementAt(meetingAt(found, at), at.supplement).papers.set(
        at.name,
        checkName(readPaperSheet(path, text, paperSchemas), at.name),
      );
      return;
    case 'misplaced':
      found.problems.push(
        problem('misplaced-file', { file: path, line: 1, column: 1 }, { reason: whyMisplaced(path) }),
      );
      return;
    case 'file':
      return;
  }
}

function takeLock(path: string, text: string, meeting: MeetingSource): void {
  const { lock, problems } = readLock(path, text);
  meeting.lock = lock;
  meeting.lockProblems = problems;
}

function takeCorrections(path: string, text: string, meeting: MeetingSource, found: Gathered): void {
  const corrections = readCorrections(text);
  if (corrections) meeting.corrections = corrections;
  else found.problems.push(problem('corrections-broken', { file: path, line: 1, column: 1 }));
}

function checkName(sheet: PaperSheet, name: string): PaperSheet {
  if (reserved.test(name))
    sheet.problems.push(problem('reserved-name', { file: sheet.path, line: 1, column: 1 }, { name }));
  return sheet;
}

function meetingAt(found: Gathered, at: { committee: string; date: string }): MeetingSource {
  const key = `${at.committee}/${at.date}`;
  const known = found.meetings.get(key);
  if (known) return known;
  const made: MeetingSource = {
    key,
    committee: at.committee,
    date: at.date,
    index: undefined,
    papers: new Map(),
    supplements: new Map(),
    lock: undefined,
    lockProblems: [],
    corrections: [],
  };
  found.meetings.set(key, made);
  return made;
}

function supplementAt(meeting: MeetingSource, number: number): SupplementSource {
  const known = meeting.supplements.get(number);
  if (known) return known;
  const made: SupplementSource = { number, index: undefined, papers: new Map() };
  meeting.supplements.set(number, made);
  return made;
}

function whyMisplaced(path: string): string {
  if (/[A-Z_ ]|[^\x20-\x7e]/.test(path)) {
    return 'names of files and folders are lower-case letters, figures and hyphens, since they become addresses.';
  }
  if (/^committees\/[^/]+\/[^/]+\//.test(path) && !/^committees\/[^/]+\/\d{4}-\d{2}-\d{2}/.test(path)) {
    return 'a meeting’s folder is named by its date, such as 2026-03-18.';
  }
  return 'papers lie in committees/<committee>/<date>/, members in members/, decisions in decisions/.';
}
