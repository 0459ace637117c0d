/** The blocks of a paper as sheets: runs of upright pages, pages on their side, and the pages of a PDF, each alone. */
import type { PrintBlock } from '../model/print-tree.ts';

/** Blocks that start on a new page; `flat` on its side. */
export interface Sheet {
  flat: boolean;
  c: PrintBlock[];
}

/** Divides blocks; a heading goes with the wide table that follows it, and a paper’s title and facts with the page of a PDF. */
export function divideSheets(blocks: PrintBlock[]): Sheet[] {
  const sheets: Sheet[] = [];
  let open: PrintBlock[] = [];
  const end = () => {
    if (open.length > 0) sheets.push({ flat: false, c: open });
    open = [];
  };
  for (const block of blocks) {
    if (block.k === 'figure' && block.fills) {
      // Words of introduction have pages of their own, since nobody knows here how many they fill.
      const lead = open.every((one) => isLead(one) || one.k === 'facts') ? open.splice(0) : [];
      end();
      sheets.push({ flat: block.fills === 'flat', c: [...lead, block] });
      continue;
    }
    if (block.k !== 'group' || block.sort !== 'landscape') {
      open.push(block);
      continue;
    }
    let from = open.length;
    while (from > 0 && isLead(open[from - 1])) from--;
    const lead = open.splice(from);
    end();
    const before = sheets.at(-1);
    if (before?.flat && lead.length === 0 && !isPicture(before)) before.c.push(...block.c);
    else sheets.push({ flat: true, c: [...lead, ...block.c] });
  }
  end();
  return sheets;
}

function isLead(block: PrintBlock | undefined): boolean {
  return block?.k === 'heading' || block?.k === 'mark' || (block?.k === 'paragraph' && block.sort !== undefined);
}

function isPicture({ c }: Sheet): boolean {
  const last = c.at(-1);
  return last?.k === 'figure' && last.fills !== undefined;
}
