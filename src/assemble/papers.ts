/** A listed paper becomes a finished paper, or the stub of one that is not for publication. */

import { findings } from '../findings.ts';
import type { CompiledPaper, PageRange, PaperType, Stub } from '../model/compiled.ts';
import type { ForwardPlanEntry } from '../model/forward-plan.ts';
import type { Motion } from '../model/minutes.ts';
import { problem } from '../problem.ts';
import type { ListedPaper } from '../read/agenda-papers.ts';
import { withoutWords } from '../read/publication.ts';
import { finishText, type Workshop } from './workshop.ts';

/** Compiles a paper that may be shown. Undefined where its facts could not be understood. */
export function compilePaper(listed: ListedPaper, published: boolean, shop: Workshop): CompiledPaper | undefined {
  const { sheet } = listed;
  const facts = sheet.facts;
  if (!facts) return undefined;
  const text = finishText(
    {
      path: sheet.path,
      body: sheet.split.body,
      type: facts.type as PaperType,
      facts,
      home: listed.home,
      pack: listed.home === listed.pack ? undefined : listed.pack,
      published,
    },
    shop,
  );
  return {
    path: sheet.path,
    name: listed.name,
    address: listed.address,
    canonical: listed.canonical,
    type: facts.type as PaperType,
    title: (facts.title as string | undefined) ?? text.title ?? titleFromName(listed),
    facts,
    body: text.body,
    contents: text.contents,
    targets: text.targets,
    pages: text.pages,
    range: undefined,
    matter: facts.matter as string | undefined,
    files: [],
    motions: (facts.motions as Motion[] | undefined) ?? [],
    entries: (facts.entries as ForwardPlanEntry[] | undefined) ?? [],
    lang: (shop.all.council?.facts?.languages ?? ['en-GB'])[0] as string,
  };
}

/**
 * What the public may know of a paper that is not for publication. Of a stub that is its public title, grounds and pages; of a full text
 * found in the wrong place only figures: no word of it is taken.
 */
export function makeStub(listed: ListedPaper): Stub {
  const { facts } = listed.sheet;
  const isStub = listed.openness === 'closed' && facts !== undefined && !isFullText(listed);
  const exempt = facts?.exempt as { paragraphs: number[]; 'public-interest'?: string } | undefined;
  return {
    kind: 'stub',
    title: isStub ? (facts.title as string | undefined) : undefined,
    paragraphs: exempt?.paragraphs ?? [],
    publicInterest: isStub ? exempt?.['public-interest'] : undefined,
    pages: facts?.pages as number | undefined,
    range: undefined,
  };
}

/** Facts that are a paper’s text in another form: a stub has none of them. */
const telling = [
  'attendance',
  'interests',
  'minutes',
  'motions',
  'entries',
  'meetings',
  'states',
  'reasons',
  'alternatives',
];

function isFullText({ sheet }: ListedPaper): boolean {
  return sheet.split.body.trim() !== '' || telling.some((key) => sheet.split.raw?.[key] !== undefined);
}

/** Notes what is wrong with a paper’s facts; of one that is not open, without its words. */
export function notePaperProblems(listed: ListedPaper, published: boolean, shop: Workshop): void {
  const { sheet, openness } = listed;
  const start = { file: sheet.path, line: 1, column: 1 };
  const problems = openness === 'open' ? sheet.problems : withoutWords(sheet.problems);
  if (openness === 'unclear') problems.push(problem('part-unclear', start));
  if (openness === 'closed' && sheet.split.raw !== undefined && isFullText(listed))
    problems.push(problem('part-2-text', start));
  shop.findings.push(...findings(problems, published));
}

/** "9-114" as the agenda prints it. */
export function readRange(written: string | undefined): PageRange | undefined {
  const found = /^(\d+)(?:\s*[-–]\s*(\d+))?$/.exec(written ?? '');
  return found ? { first: found[1] as string, last: found[2] ?? (found[1] as string) } : undefined;
}

function titleFromName(listed: ListedPaper): string {
  const words = listed.name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
