/** The parts of a meeting that are printed, each a PDF of its own: the pack and its supplements. */
import type { CompiledMeeting, CompiledSupplement } from '../model/compiled.ts';
import type { PrintItemPapers } from './print-pack.ts';

/** A pack or supplement. */
export interface PrintPart {
  /** "pack" or "supplement-1". */
  series: string;
  /** Address of its front sheet. */
  address: string;
  supplement: CompiledSupplement | undefined;
  items: PrintItemPapers[];
}

/** Lists the parts of a meeting, in the order of their pages. Items without papers are not printed. */
export function listPrintParts(meeting: CompiledMeeting): PrintPart[] {
  const withPapers = (items: PrintItemPapers[]) => items.filter(({ papers }) => papers.length > 0);
  return [
    {
      series: 'pack',
      address: meeting.address,
      supplement: undefined,
      items: withPapers(meeting.items.map((item) => ({ item, papers: item.papers }))),
    },
    ...meeting.supplements.map((supplement) => ({
      series: `supplement-${supplement.number}`,
      address: supplement.address,
      supplement,
      items: withPapers(supplement.items),
    })),
  ];
}
