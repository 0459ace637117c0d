/** Appendices that are attached and that nothing at their item speaks of. */
import type { CompiledCouncil } from '../model/compiled.ts';
import type { Reference } from '../model/reference.ts';
import { type Problem, problem } from '../problem.ts';
import { groupOf } from './council-index.ts';
import { labelOf } from './find-attached.ts';

/** What is wrong, at the first line of each such appendix. */
export function checkAttached(council: CompiledCouncil, references: readonly Reference[]): Problem[] {
  const led = new Map<string, Set<string>>();
  for (const { target, file } of references) {
    const address = target?.split('#')[0] ?? '';
    led.set(address, (led.get(address) ?? new Set()).add(file));
  }
  return council.meetings.flatMap((meeting) =>
    meeting.items.flatMap((item) => {
      const group = groupOf(item).flatMap((one) => ('body' in one ? [one] : []));
      const reports = group.filter((one) => one.type !== 'appendix');
      return group
        .filter((one) => one.type === 'appendix' && one.address === one.canonical && reports.length > 0)
        .filter((one) => labelOf(one) !== undefined)
        .filter(({ address, path }) => ![...(led.get(address) ?? [])].some((file) => file !== path))
        .map((one) => {
          const place = { file: one.path, line: 1, column: 1 };
          return problem('appendix-not-mentioned', place, { title: one.title, report: reports[0]?.title ?? '' });
        });
    }),
  );
}
