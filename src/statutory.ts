/** Rules of law are errors in `publish`, and in what was published here; elsewhere a warning or a question (design, section 3). */
import type { Finding } from './findings.ts';
import { type RuleId, rules } from './rules.ts';

/** Meetings not published yet, as "committee/date", with the rules of law that `publish` will stop at and `check` only warns of. */
export function listWhatStops(found: Finding[]): Map<string, Map<RuleId, number>> {
  const stops = new Map<string, Map<RuleId, number>>();
  for (const { problem } of found) {
    const key = /^committees\/([^/]+\/[^/]+)\//.exec(problem.file)?.[1];
    if (key === undefined || problem.severity === 'error' || !rules[problem.rule].statutory) continue;
    const counts = stops.get(key) ?? new Map<RuleId, number>();
    stops.set(key, counts.set(problem.rule, (counts.get(problem.rule) ?? 0) + 1));
  }
  return stops;
}

/** Makes errors of the findings that are matters of law, where `isHere` says that their file was, or is being, published here. */
export function enforceLaw(found: Finding[], isHere: (file: string) => boolean): Finding[] {
  return found.map((one) =>
    rules[one.problem.rule].statutory && isHere(one.problem.file)
      ? { ...one, problem: { ...one.problem, severity: 'error' as const } }
      : one,
  );
}
