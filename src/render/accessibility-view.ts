/** The accessibility statement. SI 2018/952, regulation 8: the model statement’s headings and wording, in its order. */
import { sayDate } from './dates.ts';
import type { Lookup } from './lookup.ts';
import { siteName } from './meeting-view.ts';
import type { PageView } from './view.ts';

/** What the statement says of this council’s website. */
export interface AccessibilityView extends PageView {
  name: string;
  /** “partially compliant”; undefined while the council has not said. */
  status: string | undefined;
  due: string | undefined;
  problems: string[];
  prepared: string | undefined;
  reviewed: string | undefined;
  enforcement: string;
}

const statuses = {
  fully: 'This website is fully compliant',
  partially: 'This website is partially compliant',
  not: 'This website is not compliant',
};

/** The view of the statement. */
export function renderAccessibility(lookup: Lookup): AccessibilityView {
  const said = lookup.council.facts.accessibility;
  return {
    address: '/accessibility/',
    title: `Accessibility statement – ${siteName(lookup)}`,
    heading: `Accessibility statement for ${lookup.council.facts.name}’s meetings and papers`,
    breadcrumbs: [{ text: 'Home', href: '/' }],
    section: 'accessibility',
    name: lookup.council.facts.name,
    status: said && statuses[said.status],
    due: said && said.status !== 'fully' ? 'due to the non-compliances listed below' : undefined,
    problems: said?.problems ?? [],
    prepared: said && sayDate(said.prepared),
    reviewed: said && sayDate(said.reviewed),
    enforcement:
      said?.enforcement ??
      (lookup.council.facts.notice === 'northern-ireland'
        ? 'Equality Commission for Northern Ireland (ECNI)'
        : 'Equality and Human Rights Commission (EHRC)'),
  };
}
