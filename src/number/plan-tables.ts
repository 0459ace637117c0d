/** `::forward-plan` and `::programme`: tables made from the facts at the top of a paper. */
import type { Element, ElementContent, Root } from 'hast';
import { element, elementsOf, property } from '../elements.ts';
import type { ForwardPlan, ForwardPlanEntry } from '../model/forward-plan.ts';
import type { WorkProgramme } from '../model/work-programme.ts';
import type { FindPerson } from './motions.ts';
import { planColumns } from './plan-columns.ts';

/** How facts are put into words. */
export interface Words {
  sayDate(iso: string): string;
  inline(text: string): ElementContent[];
  people: FindPerson;
}

/** Puts the tables where the text asks for them. Entries link to /forward-plan/<slug>/. */
export function placePlans(tree: Root, facts: Record<string, unknown>, words: Words): void {
  for (const block of elementsOf(tree)) {
    const made =
      property(block, 'dataBlock') === 'forward-plan'
        ? forwardPlanTables(facts as unknown as ForwardPlan, words)
        : property(block, 'dataBlock') === 'programme'
          ? [programmeTable(facts as unknown as WorkProgramme, words)]
          : undefined;
    if (made) tree.children.splice(tree.children.indexOf(block), 1, ...made);
  }
}

function forwardPlanTables(plan: ForwardPlan, words: Words): Element[] {
  const { sayDate } = words;
  const groups = new Map<string, ForwardPlanEntry[]>();
  for (const entry of plan.entries ?? []) {
    const period = entry.period ?? (entry.on ? sayDate(entry.on) : 'Date to be agreed');
    groups.set(period, [...(groups.get(period) ?? []), entry]);
  }
  const legend = Object.entries(plan.departments ?? {});
  const made: Element[] = legend.length > 0 ? [legendList(legend)] : [];
  const columns = planColumns(plan.entries ?? [], words);
  for (const [period, entries] of groups) {
    const rows = entries.map((entry) =>
      element(
        'tr',
        { id: `entry-${entry.slug}` },
        columns.map(({ cell }) => element('td', {}, cell(entry))),
      ),
    );
    made.push(
      tableBlock(
        period,
        columns.map(({ title }) => title),
        rows,
        'landscape',
      ),
    );
  }
  return made;
}

function legendList(legend: [string, string][]): Element {
  const pairs = legend.flatMap(([short, long]) => [element('dt', {}, [short]), element('dd', {}, [long])]);
  return element('dl', { className: ['legend'] }, pairs);
}

function programmeTable(plan: WorkProgramme, { sayDate, inline }: Words): Element {
  const rows = (plan.meetings ?? []).map((meeting) => {
    const items = meeting.items.map((item) => (typeof item === 'string' ? item : item.title));
    const when = meeting.date ? sayDate(meeting.date) : (meeting.when ?? 'Date to be agreed');
    const venue: ElementContent[] = meeting.venue
      ? [element('br', {}), { type: 'text', value: `Venue: ${meeting.venue}` }]
      : [];
    return element('tr', {}, [
      element('td', {}, [when, ...venue]),
      element('td', {}, [
        element(
          'ul',
          {},
          items.map((item) => element('li', {}, inline(item))),
        ),
      ]),
    ]);
  });
  return tableBlock('Meetings and what they will take', ['Meeting', 'Items'], rows, '');
}

function tableBlock(caption: string, titles: string[], rows: Element[], classes: string): Element {
  const head = element('thead', {}, [
    element(
      'tr',
      {},
      titles.map((title) => element('th', {}, [title])),
    ),
  ]);
  return element('div', { dataBlock: 'table', dataClasses: classes }, [
    element('p', { dataBlock: 'label' }, [caption]),
    element('table', {}, [head, element('tbody', {}, rows)]),
  ]);
}
