/** Problems to the terminal, or as JSON or SARIF for other tools. */
import { join, relative } from 'node:path';
import type { Finding } from '../findings.ts';
import { formatProblem, type Problem, sortProblems } from '../problem.ts';
import { rules } from '../rules.ts';

/** Problems with their files as seen from where the user stands, in order, without repeats. */
export function localProblems(found: Finding[], content: string, cwd: string): Problem[] {
  const local = (file: string) => relative(cwd, join(content, file)).replaceAll('\\', '/');
  return sortProblems(found.map(({ problem }) => ({ ...problem, file: local(problem.file) })));
}

/** Prints problems a line each, then how many there are of each severity. */
export function printProblems(problems: Problem[], err: (line: string) => void): void {
  for (const one of problems) err(formatProblem(one));
  if (problems.length > 0) err(countProblems(problems));
}

/** “2 errors, 1 warning, 3 questions”. */
export function countProblems(problems: Problem[]): string {
  const say = (severity: Problem['severity']) => {
    const count = problems.filter((one) => one.severity === severity).length;
    return count > 0 ? [`${count} ${severity}${count === 1 ? '' : 's'}`] : [];
  };
  return [...say('error'), ...say('warning'), ...say('question')].join(', ') || 'No problems';
}

/** Problems as an array of `{file, line, column, severity, rule, message}`. */
export function problemsAsJson(problems: Problem[]): string {
  return JSON.stringify(
    problems.map(({ file, line, column, severity, rule, message }) => ({
      file,
      line,
      column,
      severity,
      rule,
      message,
    })),
    null,
    2,
  );
}

const annotations = { error: 'error', warning: 'warning', question: 'notice' } as const;

/** A problem as GitHub Actions takes it up from what a step prints, and shows it beside the line of a change. */
export function problemAsAnnotation({ file, line, column, severity, rule, message }: Problem): string {
  const text = escapeText(message);
  const place = [`file=${escapeValue(file)}`, `line=${line}`, `col=${column}`, `title=${rule}`].join(',');
  return `::${annotations[severity]} ${place}::${text}`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeValue(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const levels = { error: 'error', warning: 'warning', question: 'note' } as const;

/** Problems as SARIF 2.1.0, which code hosts show beside the lines of a change. */
export function problemsAsSarif(problems: Problem[]): string {
  const used = [...new Set(problems.map((one) => one.rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Agendapack',
            rules: used.map((id) => ({ id, help: { text: rules[id].help } })),
          },
        },
        results: problems.map((one) => ({
          ruleId: one.rule,
          level: levels[one.severity],
          message: { text: one.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: one.file },
                region: { startLine: one.line, startColumn: one.column },
              },
            },
          ],
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}
