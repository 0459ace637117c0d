/** Where import puts its questions: at lines of the source file. */
import { type Problem, problem } from '../problem.ts';
import type { RuleId } from '../rules.ts';

/** Notes a question or warning about a line of the source. */
export type Ask = (rule: RuleId, line: number, values?: Record<string, string | number>) => void;

/** A list of problems and the function that adds to it. `lineOf` says what is printed as the line: in a PDF its page. */
export function collectProblems(
  file: string,
  lineOf: (line: number) => number = (line) => line,
): { problems: Problem[]; ask: Ask } {
  const problems: Problem[] = [];
  return {
    problems,
    ask: (rule, line, values = {}) =>
      void problems.push(problem(rule, { file, line: lineOf(line), column: 1 }, values)),
  };
}
