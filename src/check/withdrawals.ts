/** Papers that were published and are not open any more, and the days until which papers are shown and kept. */
import { type Finding, findings } from '../findings.ts';
import { type Problem, problem } from '../problem.ts';
import type { ListedPaper } from '../read/agenda-papers.ts';
import { digestSource } from '../read/digest-source.ts';
import { findPaper } from '../read/find-paper.ts';
import type { Gathered } from '../read/gather.ts';
import { papersOfMeeting } from '../read/listed-papers.ts';
import { digestOfPdf } from '../read/pdf-of-paper.ts';
import type { MeetingListing } from '../read/showing.ts';
import { sayDate } from '../render/dates.ts';
import { wasPublished } from './open-papers.ts';

/** Reports them at their files. */
export function checkWithdrawals(all: Gathered, listings: MeetingListing[]): Finding[] {
  return listings.flatMap(({ source, listed, showing }) => {
    const own = papersOfMeeting(listed).filter(({ home }) => home === source.key);
    return findings(
      own.flatMap((paper) => [
        ...checkDays(paper, showing.published),
        ...checkReplaced(paper, all),
        ...(showing.published ? [...checkPart(paper, source.lock), ...checkWords(paper, source.lock, all)] : []),
      ]),
      showing.published,
    );
  });
}

function checkPart({ openness, address, sheet }: ListedPaper, lock: MeetingListing['source']['lock']): Problem[] {
  const isShut = openness === 'closed' || openness === 'unclear';
  if (!isShut || !wasPublished(address, lock)) return [];
  return [problem('published-part-2', { file: sheet.path, line: 1, column: 1 }, { name: nameOf(sheet.path) })];
}

/** The paper that another says it replaces. */
function checkReplaced({ openness, sheet, home }: ListedPaper, all: Gathered): Problem[] {
  const name = sheet.facts?.replaces;
  const meeting = all.meetings.get(home);
  if (openness !== 'open' || typeof name !== 'string' || !meeting) return [];
  const written = name.replace(/\.md$/, '');
  if (findPaper(written, meeting, undefined, all)) return [];
  return [problem('replaces-unknown', sheet.split.placeOf(['replaces']), { name })];
}

/** Words that were changed without a correction. */
function checkWords(
  { openness, address, sheet, pack }: ListedPaper,
  lock: MeetingListing['source']['lock'],
  { pdfs }: Gathered,
): Problem[] {
  const frozen = lock?.frozen?.find(({ papers }) => papers.some((one) => one.address === address));
  const source = frozen?.papers.find((one) => one.address === address)?.source;
  const pdf = digestOfPdf(sheet.path, sheet.facts, pdfs);
  if (openness !== 'open' || source === undefined || source === digestSource(sheet.split, pdf)) return [];
  const name = frozen?.what.startsWith('supplement-') ? `${pack}/${frozen.what}` : pack;
  return [problem('changed-since-publication', { file: sheet.path, line: 1, column: 1 }, { name })];
}

function checkDays({ openness, sheet, withdrawal }: ListedPaper, isPublic: boolean) {
  const day = sheet.facts?.['withdraw-on'];
  const until = sheet.facts?.['keep-until'];
  if (typeof day !== 'string' || openness === 'closed') return [];
  const found: Problem[] = [];
  if (typeof until === 'string' && day < until)
    found.push(
      problem('retention-days', sheet.split.placeOf(['withdraw-on']), { day: sayDate(day), until: sayDate(until) }),
    );
  if (withdrawal?.isDue && isPublic)
    found.push(
      problem('withdraw-due', sheet.split.placeOf(['withdraw-on']), { day: sayDate(day), name: nameOf(sheet.path) }),
    );
  return found;
}

/** A paper as `withdraw` is told of it: "cabinet/2026-03-18/budget". */
function nameOf(path: string): string {
  return path.replace(/^committees\//, '').replace(/\.md$/, '');
}
