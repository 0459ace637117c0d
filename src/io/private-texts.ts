/** Checks the full texts of the private folder and counts their pages. Nothing that it makes of them is kept or shown. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import print from '../editions/print.ts';
import { type Finding, findings } from '../findings.ts';
import type { PageMap } from '../model/page-map.ts';
import { type Problem, problem } from '../problem.ts';
import { matchPrivate, type PrivateTexts } from '../read/private-texts.ts';
import { buildLookup } from '../render/lookup.ts';
import { rules } from '../rules.ts';
import { type CompiledFolder, compileRead } from './compile-folder.ts';
import { drawPdfPapers, keepInMemory } from './draw-pdf-papers.ts';
import { press } from './print-press.ts';
import { createPrintTools } from './print-tools.ts';
import { readContent } from './read-content.ts';
import { findToday } from './today.ts';

/** Where the papers and their private texts lie, and when it is. */
export interface PrivateRequest {
  content: string;
  private: string;
  today: string | undefined;
  now: Date;
}

/** What was found: problems by paths relative to the private folder, and the council as those see it who may read Part 2. */
export interface PrivatePapers {
  found: Finding[];
  taken: PrivateTexts['taken'];
  compiled: CompiledFolder;
}

/** Says which files of the private folder have no stub, by their names alone: no text is looked into. */
export async function listStray(request: PrivateRequest): Promise<Finding[]> {
  return findings((await match(request)).problems, false);
}

/** Reads and checks the private texts. */
export async function readPrivate(request: PrivateRequest): Promise<PrivatePapers> {
  const { filled, taken, problems } = await match(request);
  const fileAt = (path: string) => {
    const own = join(request.private, path);
    return existsSync(own) ? own : join(request.content, path);
  };
  const compiled = await compileRead(filled, fileAt, { today: request.today, now: request.now, drafts: true });
  const inside = compiled.findings
    .map((one) => one.problem)
    .filter(({ file, rule }) => taken.has(file) && concerns(rule));
  const silent = inside.map((one) => withoutWords(one, taken.get(one.file)));
  return { found: findings([...problems, ...silent], false), taken, compiled };
}

/** Counts the pages that the private texts of one meeting have in print, by path. */
export async function countPages(
  { taken, compiled }: PrivatePapers,
  key: string,
  shape: string,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const meeting = compiled.council.meetings.find(({ address }) => address === `/committees/${key}/`);
  if (!meeting?.papers.some(({ path }) => taken.has(path))) return counts;
  let maps: PageMap[];
  try {
    await drawPdfPapers({ meetings: [meeting] }, compiled.files, keepInMemory());
    const shop = {
      lookup: buildLookup(compiled.council),
      files: compiled.files,
      tools: createPrintTools(press, shape),
    };
    maps = (await print.render({ meeting, ...shop, locked: new Map(), elsewhere: new Set() })).maps;
  } catch {
    // What the layout says may hold words of the papers.
    throw new Error(
      `The private papers of ${key} could not be laid out. Leave --private out, and give pages: in their stubs.`,
    );
  }
  for (const { start } of maps.flatMap(({ pages }) => pages)) {
    if (start && taken.has(start.paper)) counts.set(start.paper, (counts.get(start.paper) ?? 0) + 1);
  }
  return counts;
}

async function match(request: PrivateRequest): Promise<PrivateTexts> {
  const [content, secret] = [await readContent(request.content), await readContent(request.private)];
  return matchPrivate(content, secret, findToday(request.today, request.now, content));
}

/** What must not be said of a paper that is read by few: personal data may be why it is exempt, and the law asks of open papers. */
function concerns(rule: Problem['rule']): boolean {
  return !/^(?:personal-|unlisted-)/.test(rule) && rules[rule].statutory !== true;
}

function withoutWords(one: Problem, added: number | undefined): Problem {
  const line = added !== undefined && one.line >= added ? Math.max(1, one.line - 1) : one.line;
  return { ...problem('private-fault', { ...one, line }, { rule: one.rule }), severity: one.severity };
}
