/** The forward plan: decisions to come, a page each, and their list. */
import type { PlannedDecision } from '../model/compiled.ts';
import { readMonth, sayDate } from './dates.ts';
import { type Lookup, matterLink, memberLink } from './lookup.ts';
import { siteName } from './meeting-view.ts';
import { type PageView, type Row, row, type Tag } from './view.ts';

/** What the page of one decision to come shows. */
export interface PlanEntryView extends PageView {
  tags: Tag[];
  details: Row[];
  date: string;
  iso: string;
  year: string;
  maker: string | undefined;
  /** Whether a committee will decide, which readers can then filter by. */
  byCommittee: boolean;
}

/** Decisions that are to be taken at the same time. */
interface PlanGroup {
  title: string;
  decisions: { text: string; href: string; maker: string | undefined; tags: Tag[] }[];
}

/** The forward plan as a list, by when the decision is to be taken; those whose day has passed stand apart. */
export interface PlanView extends PageView {
  groups: PlanGroup[];
  past: PlanGroup[];
}

/** The view of one decision to come. */
export function renderPlanEntry(planned: PlannedDecision, lookup: Lookup): PlanEntryView {
  const { entry } = planned;
  const iso = entry.on ?? planned.plans[0]?.date ?? '';
  return {
    address: planned.address,
    title: `${entry.title} – Forward plan – ${siteName(lookup)}`,
    heading: entry.title,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Forward plan', href: '/forward-plan/' },
    ],
    section: 'forward-plan',
    tags: tagsOf(planned),
    details: [
      ...row('Reference', entry.ref),
      ...row('To be decided', sayWhen(planned)),
      ...row('Decision-maker', entry['decision-maker']),
      ...row('Further information', entry.details),
      ...row('Cabinet members responsible', ...entry.members.map((name) => memberLink(lookup, name))),
      ...row('Wards affected', entry.wards.join(', ')),
      ...row('Final decision by full Council', entry['full-council']),
      ...row('Officer to ask', entry.officer),
      ...row('Consultation', entry.consultation),
      ...row('Papers to be considered', ...entry.documents),
      ...row('Why it is to be taken in private', entry['private-reason']),
      ...row(
        'In these plans',
        ...planned.plans.map((plan) => ({ text: plan.title, href: plan.href, note: sayDate(plan.date) })),
      ),
      ...row('Follow this matter', matterLink(lookup, entry.matter)),
    ],
    date: iso && sayDate(iso),
    iso,
    year: iso.slice(0, 4),
    maker: entry['decision-maker'],
    byCommittee: lookup.council.committees.some(({ facts }) => facts.title === entry['decision-maker']),
  };
}

/** The view of the forward plan. */
export function renderPlan(lookup: Lookup): PlanView {
  const { plan, today } = lookup.council;
  return {
    address: '/forward-plan/',
    title: `Forward plan – ${siteName(lookup)}`,
    heading: 'Forward plan',
    breadcrumbs: [{ text: 'Home', href: '/' }],
    section: 'forward-plan',
    groups: groupByTime(plan.filter((one) => whenKey(one) >= today)),
    past: groupByTime(plan.filter((one) => whenKey(one) < today)),
  };
}

function groupByTime(plan: PlannedDecision[]): PlanGroup[] {
  const groups = new Map<string, PlannedDecision[]>();
  for (const planned of [...plan].sort((a, b) => whenKey(a).localeCompare(whenKey(b)))) {
    const when = sayWhen(planned);
    groups.set(when, [...(groups.get(when) ?? []), planned]);
  }
  return [...groups].map(([title, planned]) => ({
    title,
    decisions: planned.map((one) => ({
      text: one.entry.title,
      href: one.address,
      maker: one.entry['decision-maker'],
      tags: tagsOf(one),
    })),
  }));
}

function sayWhen({ entry }: PlannedDecision): string {
  return entry.period ?? (entry.on ? sayDate(entry.on) : 'Date to be settled');
}

/** Puts decisions in order: by their day, or the month that the words name (after its days); without either, last. */
function whenKey({ entry }: PlannedDecision): string {
  return entry.on ?? readMonth(entry.period ?? '') ?? '9999';
}

function tagsOf({ entry }: PlannedDecision): Tag[] {
  return [
    ...(entry.key ? [{ text: 'Key decision', tone: 'blue' } as const] : []),
    ...(entry.new ? [{ text: 'New', tone: 'green' } as const] : []),
    ...(entry.standing ? [{ text: 'Every month', tone: 'grey' } as const] : []),
    ...(entry.part === 2 ? [{ text: 'In private', tone: 'red' } as const] : []),
  ];
}
