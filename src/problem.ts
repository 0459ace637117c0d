/**
 * What is wrong with a paper, for the clerk who can mend it.
 * The table of rules — id, severity, words — is in rules.ts; callers name the rule and give the values.
 */
import type { Severity } from './rules/rule.ts';
import { type RuleId, rules } from './rules.ts';

export type { Severity };

/** Where something stands in a source file. Lines and columns start at 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One problem, as `check` reports it. */
export interface Problem extends Place {
  severity: Severity;
  rule: RuleId;
  message: string;
  /** The key of the facts it is about, one that the schema knows and that may be said of any paper. */
  fact?: string;
}

/** Builds a problem from the table: the message’s {names} are filled from `values`. */
export function problem(rule: RuleId, place: Place, values: Record<string, string | number> = {}): Problem {
  const { severity, message } = rules[rule];
  const text = message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { file: place.file, line: place.line, column: place.column, severity, rule, message: text };
}

/** `file:line:column severity message [rule-id]`, the one form messages take in text. */
export function formatProblem(found: Problem): string {
  return `${found.file}:${found.line}:${found.column} ${found.severity} ${found.message} [${found.rule}]`;
}

/** Orders problems by file, line, column, then rule, and drops exact repeats. */
export function sortProblems(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .filter((one) => {
      const key = formatProblem(one);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
