/**
 * THE table of rules: every message a clerk can see about a paper, its severity, and what to do about it.
 * Ids are kebab-case, name the fault, and are never used again for something else. docs/rules.md is generated from this table.
 */
import type { Severity } from './problem.ts';

/** One row: severity, the message with {values}, and help for docs/rules.md. */
interface Rule {
  severity: Severity;
  message: string;
  help: string;
}

const table = {
  'not-text': {
    severity: 'error',
    message: 'This file is not text in UTF-8: byte {byte} cannot be read. Save it again as UTF-8 text.',
    help: 'Papers are plain text files. A Word file or PDF is taken in with `agendapack import`.',
  },
} as const satisfies Record<string, Rule>;

/** Id of a rule. */
export type RuleId = keyof typeof table;
/** The table of rules by id. */
export const rules: Record<RuleId, Rule> = table;
