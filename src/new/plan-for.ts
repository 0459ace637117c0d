/** What the newest forward plan says that a body will decide on a day. */
import type { ForwardPlan } from '../model/forward-plan.ts';
import type { Gathered, MeetingSource } from '../read/gather.ts';
import type { Target } from './find-place.ts';
import type { NewItem } from './meeting.ts';

/** Items for the decisions that the plan gives to this committee, by its name or slug, on this day. */
export function planFor(target: Target, title: string, all: Gathered): NewItem[] {
  const day = target.date.slice(0, 10);
  const plans = [...all.meetings.values()]
    .filter((one) => one.date.slice(0, 10) <= day)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .flatMap(plansOf);
  const names = [title, target.committee].map(plainName);
  return (plans[0]?.entries ?? [])
    .filter((one) => one.on === day && one['decision-maker'] && names.includes(plainName(one['decision-maker'])))
    .map((one) => ({
      title: one.title,
      for: 'decision',
      matter: one.matter,
      isPrivate: one.part === 2,
    }));
}

function plansOf(meeting: MeetingSource): ForwardPlan[] {
  return [...meeting.papers.values()].flatMap(({ facts }) =>
    facts?.type === 'forward-plan' ? [facts as unknown as ForwardPlan] : [],
  );
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/^the /, '').replaceAll('-', ' ').trim();
}
