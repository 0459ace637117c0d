/** Rules of law are errors in `publish`, and in what was published here; elsewhere a warning or a question (design, section 3). */
import type { Finding } from './findings.ts';
import { rules } from './rules.ts';

/** Makes errors of the findings that are matters of law, where `isHere` says that their file was, or is being, published here. */
export function enforceLaw(found: Finding[], isHere: (file: string) => boolean): Finding[] {
  return found.map((one) =>
    rules[one.problem.rule].statutory && isHere(one.problem.file)
      ? { ...one, problem: { ...one.problem, severity: 'error' as const } }
      : one,
  );
}
