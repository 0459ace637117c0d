/** A matter’s page: one subject with its whole history, oldest first; and the list of matters. */
import type { Matter, MatterEvent } from '../model/matter.ts';
import { sayDate } from './dates.ts';
import { committeeLink, type Lookup } from './lookup.ts';
import { siteName } from './meeting-view.ts';
import type { PageView } from './view.ts';

/** What a matter’s page shows. */
export interface MatterView extends PageView {
  days: {
    day: string;
    iso: string;
    events: { kind: string; text: string; href: string; committee: string | undefined }[];
  }[];
}

/** The list of matters. */
export interface MatterListView extends PageView {
  matters: { text: string; href: string; note: string }[];
}

const kinds: Record<MatterEvent['kind'], string> = {
  item: 'Agenda item',
  paper: 'Paper',
  'forward-plan': 'Forward plan',
  decision: 'Decision',
};

/** The view of a matter. */
export function renderMatter(matter: Matter, lookup: Lookup): MatterView {
  const days = new Map<string, MatterView['days'][number]>();
  for (const event of [...matter.events].sort((a, b) => a.date.localeCompare(b.date))) {
    const day = days.get(event.date) ?? { day: sayDate(event.date), iso: event.date, events: [] };
    days.set(event.date, day);
    day.events.push({
      kind: kinds[event.kind],
      text: event.text,
      href: event.href,
      committee: event.committee && committeeLink(lookup, event.committee).text,
    });
  }
  return {
    address: matter.address,
    title: `${matter.title} – Matter – ${siteName(lookup)}`,
    heading: matter.title,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Matters', href: '/matters/' },
    ],
    section: 'matters',
    days: [...days.values()],
  };
}

/** The view of the list of matters. */
export function renderMatterList(lookup: Lookup): MatterListView {
  const last = (matter: Matter) =>
    matter.events
      .map((event) => event.date)
      .sort()
      .at(-1) ?? '';
  return {
    address: '/matters/',
    title: `Matters – ${siteName(lookup)}`,
    heading: 'Matters',
    breadcrumbs: [{ text: 'Home', href: '/' }],
    section: 'matters',
    matters: [...lookup.council.matters]
      .sort((a, b) => last(b).localeCompare(last(a)) || a.title.localeCompare(b.title))
      .map((matter) => ({
        text: matter.title,
        href: matter.address,
        note: last(matter) ? `last came up on ${sayDate(last(matter))}` : '',
      })),
  };
}
