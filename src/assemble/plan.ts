/** The forward plan of the whole council: every entry of its published plans, as the newest plan has it. */
import type { CompiledMeeting, PlannedDecision } from '../model/compiled.ts';
import type { ForwardPlan } from '../model/forward-plan.ts';

/** Gathers entries by slug over all published forward plans. */
export function gatherPlan(meetings: CompiledMeeting[]): PlannedDecision[] {
  const plans = meetings
    .flatMap((meeting) =>
      meeting.papers
        .filter((paper) => paper.type === 'forward-plan' && paper.address === paper.canonical)
        .map((paper) => ({ paper, date: (paper.facts as unknown as ForwardPlan).published ?? meeting.facts.date })),
    )
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const found = new Map<string, PlannedDecision>();
  for (const { paper, date } of plans) {
    for (const entry of paper.entries) {
      const known = found.get(entry.slug);
      const plan = { title: paper.title, href: `${paper.address}`, date };
      if (known) known.plans.push(plan);
      else found.set(entry.slug, { slug: entry.slug, address: `/forward-plan/${entry.slug}/`, entry, plans: [plan] });
    }
  }
  return [...found.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
