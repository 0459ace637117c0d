/** Rules that do not fit one paper: its facts say so with a reason, under allow:, and what they report of that file is left out. */

import { type Finding, findings } from '../findings.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { Gathered } from '../read/gather.ts';
import { papersOfMeeting } from '../read/listed-papers.ts';
import type { Sheet } from '../read/sheets.ts';
import type { MeetingListing } from '../read/showing.ts';
import { type RuleId, rules } from '../rules.ts';

interface Allowance {
  rule: string;
  because: string;
}

/** Takes out what is allowed, and reports allowances that cannot be or that nothing needs any more. */
export function applyAllowances(found: Finding[], all: Gathered, listings: MeetingListing[]): Finding[] {
  const reported = new Set(found.map(({ problem: one }) => `${one.file}\n${one.rule}`));
  const allowed = new Set<string>();
  const wrong: Finding[] = [];
  for (const { sheet, published } of allowing(all, listings)) {
    const list = (sheet.facts as { allow?: Allowance[] } | undefined)?.allow ?? [];
    for (const [at, { rule }] of list.entries()) {
      const fault = faultOf(rule, sheet, at, reported);
      if (fault) wrong.push(...findings([fault], published));
      else allowed.add(`${sheet.path}\n${rule}`);
    }
  }
  return [
    ...found.filter(({ problem: one }) => one.severity === 'error' || !allowed.has(`${one.file}\n${one.rule}`)),
    ...wrong,
  ];
}

function faultOf(rule: string, sheet: Sheet<unknown>, at: number, reported: Set<string>): Problem | undefined {
  const place = sheet.split.placeOf(['allow', at, 'rule']);
  if (!(rule in rules)) {
    const guess = nearest(rule, Object.keys(rules));
    return problem('allow-unknown', place, { rule, hint: guess ? `Did you mean ${guess}?` : 'See docs/rules.md.' });
  }
  if (rules[rule as RuleId].severity === 'error') return problem('allow-error', place, { rule });
  return reported.has(`${sheet.path}\n${rule}`) ? undefined : problem('allow-unused', place, { rule });
}

/** The files that may allow something: what is not for publication may not, since a message about it quotes nothing. */
function allowing(all: Gathered, listings: MeetingListing[]): { sheet: Sheet<unknown>; published: boolean }[] {
  const seen = new Set<string>();
  const found: { sheet: Sheet<unknown>; published: boolean }[] = [...all.committees.values()].map((sheet) => ({
    sheet,
    published: true,
  }));
  for (const { source, listed, showing } of listings) {
    if (source.index) found.push({ sheet: source.index, published: showing.published });
    const supplements = [...source.supplements.values()].flatMap(({ index }) => (index ? [index] : []));
    found.push(...supplements.map((sheet) => ({ sheet, published: showing.published })));
    for (const { sheet, openness } of papersOfMeeting(listed)) {
      if (openness !== 'open' || seen.has(sheet.path)) continue;
      seen.add(sheet.path);
      found.push({ sheet, published: showing.published });
    }
  }
  return found;
}
