/** Problems as they are found, each with whether what it is about is public: only those stop a build. */
import type { Problem } from './problem.ts';

/** A problem, and whether it stands in something that is published. */
export interface Finding {
  problem: Problem;
  published: boolean;
}

/** Marks problems. */
export function findings(problems: readonly Problem[], published: boolean): Finding[] {
  return problems.map((problem) => ({ problem, published }));
}
