/** A listed paper becomes a finished paper, or the stub of one that is not for publication. */

import { element } from '../elements.ts';
import { findings } from '../findings.ts';
import type { CompiledPaper, PageRange, PaperType, Stub } from '../model/compiled.ts';
import type { ForwardPlanEntry } from '../model/forward-plan.ts';
import type { Motion } from '../model/minutes.ts';
import { parseText } from '../parse/paper.ts';
import { problem } from '../problem.ts';
import type { ListedPaper } from '../read/agenda-papers.ts';
import { isFullText } from '../read/full-text.ts';
import { withoutWords } from '../read/publication.ts';
import { makePdfPages } from './pdf-pages.ts';
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
  const { pdf, pages } = makePdfPages(listed, shop.all);
  text.body.children.push(...pages);
  return {
    path: sheet.path,
    name: listed.name,
    address: listed.address,
    canonical: listed.canonical,
    type: facts.type as PaperType,
    title: (facts.title as string | undefined) ?? text.title ?? titleFromName(listed),
    facts,
    reason:
      typeof facts.reason === 'string' ? { type: 'root', children: [element('p', {}, [facts.reason])] } : undefined,
    body: text.body,
    contents: text.contents,
    targets: text.targets,
    pages: text.pages,
    range: undefined,
    matter: facts.matter as string | undefined,
    files: [],
    pdf,
    motions: (facts.motions as Motion[] | undefined) ?? [],
    entries: (facts.entries as ForwardPlanEntry[] | undefined) ?? [],
    corrections: [],
    lang: (shop.all.council?.facts?.languages ?? ['en-GB'])[0] as string,
  };
}

/**
 * What the public may know of a paper that is not for publication. Of a stub that is its public title, grounds and pages; of a full text
 * found in the wrong place only figures: no word of it is taken.
 */
export function makeStub(listed: ListedPaper, reserved?: ReadonlyMap<string, number>): Stub {
  const { facts } = listed.sheet;
  const { withdrawal } = listed;
  const isShut = listed.openness === 'closed' || withdrawal?.withheld === true;
  const isStub = isShut && facts !== undefined && !isFullText(listed.sheet.split);
  const exempt = isShut
    ? (facts?.exempt as { paragraphs: number[]; 'public-interest'?: string } | undefined)
    : undefined;
  const isTakenBack = withdrawal !== undefined && !withdrawal.withheld;
  const title = isStub || isTakenBack ? (facts?.title as string | undefined) : undefined;
  return {
    kind: 'stub',
    withdrawn: undefined,
    title: title ?? (isTakenBack ? parseText(listed.sheet.path, listed.sheet.split.body).title : undefined),
    label: isStub || isTakenBack ? (facts?.label as string | undefined) : undefined,
    paragraphs: exempt?.paragraphs ?? [],
    publicInterest: isStub ? exempt?.['public-interest'] : undefined,
    pages: reserved?.get(listed.sheet.path) ?? (facts?.pages as number | undefined),
    range: undefined,
  };
}

/** Notes what is wrong with a paper’s facts; of one that is not open, without its words. */
export function notePaperProblems(listed: ListedPaper, published: boolean, shop: Workshop): void {
  const { sheet, openness } = listed;
  const start = { file: sheet.path, line: 1, column: 1 };
  // Nothing of a paper that was taken back is shown, so that its faults are nobody’s.
  const problems = openness === 'open' ? sheet.problems : openness === 'withdrawn' ? [] : withoutWords(sheet.problems);
  if (listed.withdrawal?.withheld && isFullText(sheet.split)) problems.push(problem('withheld-text', start));
  if (openness === 'unclear') problems.push(problem('part-unclear', start));
  if (openness === 'closed' && sheet.split.raw !== undefined && isFullText(listed.sheet.split))
    problems.push(problem('part-2-text', start));
  if (openness === 'open') problems.push(...makePdfPages(listed, shop.all).problems);
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
