/** The columns of a forward plan: those that at least one entry fills. */
import type { ElementContent } from 'hast';
import { ownLink } from '../elements.ts';
import type { ForwardPlanEntry } from '../model/forward-plan.ts';
import type { Words } from './plan-tables.ts';

/** A column: its heading and what stands in it for an entry. */
export interface PlanColumn {
  title: string;
  cell(entry: ForwardPlanEntry): (ElementContent | string)[];
}

/** The columns for a set of entries. */
export function planColumns(entries: ForwardPlanEntry[], { sayDate, inline, people }: Words): PlanColumn[] {
  const columns: PlanColumn[] = [
    { title: 'Ref', cell: (one) => text(one.ref ?? (one.standing ? 'SI' : '')) },
    { title: 'Decision', cell: (one) => [ownLink(`/forward-plan/${one.slug}/`, [one.title])] },
    { title: 'Further information', cell: (one) => (one.details ? inline(one.details) : []) },
    { title: 'Wards', cell: (one) => text(one.wards.join(', ')) },
    { title: 'Decided by', cell: (one) => text(one['decision-maker']) },
    { title: 'Date', cell: (one) => text(one.on && one.period ? sayDate(one.on) : undefined) },
    { title: 'Final decision by full Council', cell: (one) => text(one['full-council']) },
    {
      title: 'Cabinet Members responsible',
      cell: (one) => text(one.members.map((name) => people(name).name).join(', ')),
    },
    { title: 'Officer to ask', cell: (one) => text(one.officer) },
    { title: 'Consultation', cell: (one) => text(one.consultation) },
    { title: 'Papers', cell: (one) => text(one.documents.join('; ')) },
    { title: 'Key decision', cell: (one) => text(one.key ? 'Yes' : '') },
    { title: 'New', cell: (one) => text(one.new ? 'New' : '') },
    { title: 'Private', cell: (one) => text(one.part === 2 ? `Yes. ${one['private-reason'] ?? ''}`.trim() : '') },
  ];
  return columns.filter((column) => entries.some((entry) => column.cell(entry).length > 0));
}

function text(value: string | undefined): string[] {
  return value ? [value] : [];
}
