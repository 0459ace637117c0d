/**
 * Turns the problems that `agendapack check --format json` lists into the report that GitLab shows in a merge request
 * (Code Quality): from stdin to stdout. The workflow of a council's repository calls it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const severities = { error: 'critical', warning: 'minor', question: 'info' };
const problems = JSON.parse(readFileSync(0, 'utf8')).map(({ file, line, severity, rule, message }) => ({
  description: message,
  check_name: rule,
  fingerprint: createHash('sha256').update([file, line, rule, message].join('\n')).digest('hex'),
  severity: severities[severity],
  location: { path: file, lines: { begin: line } },
}));
process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`);
