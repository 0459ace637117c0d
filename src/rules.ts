/**
 * THE table of rules: every message a clerk can see about a paper, its severity, and what to do about it; a file of rows a family.
 * Ids are kebab-case, name the fault, and are never used again for something else. docs/rules.md is generated from this table.
 */
import { agendaRules } from './rules/agenda.ts';
import { datesRules } from './rules/dates.ts';
import { factsRules } from './rules/facts.ts';
import { filesRules } from './rules/files.ts';
import { folderRules } from './rules/folder.ts';
import { importsRules } from './rules/imports.ts';
import { lawRules } from './rules/law.ts';
import { linksRules } from './rules/links.ts';
import { minutesRules } from './rules/minutes.ts';
import { papersRules } from './rules/papers.ts';
import { part2Rules } from './rules/part-2.ts';
import { peopleRules } from './rules/people.ts';
import { personalDataRules } from './rules/personal-data.ts';
import { publishedRules } from './rules/published.ts';
import type { Rule } from './rules/rule.ts';

const table = {
  ...factsRules,
  ...folderRules,
  ...agendaRules,
  ...peopleRules,
  ...datesRules,
  ...publishedRules,
  ...part2Rules,
  ...linksRules,
  ...papersRules,
  ...minutesRules,
  ...lawRules,
  ...personalDataRules,
  ...filesRules,
  ...importsRules,
} as const satisfies Record<string, Rule>;

/** Id of a rule. */
export type RuleId = keyof typeof table;
/** The table of rules by id. */
export const rules: Record<RuleId, Rule> = table;
