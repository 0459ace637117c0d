/** What a rule is: one row of the table in src/rules.ts. */

/** error: nothing of that meeting can be published; warning: published; question: a person must look. */
export type Severity = 'error' | 'warning' | 'question';

/** One row: severity, the message with {values}, and help for docs/rules.md. */
export interface Rule {
  severity: Severity;
  message: string;
  help: string;
  /** A rule of law: an error in `publish`, and in what was published here; elsewhere the severity stands (design, section 3). */
  statutory?: true;
}
