/** Links of a printed pack whose target did not come into print, and anchors that stand twice: Typst refuses both. */
import type { Inline, PrintBlock, PrintSheet } from '../model/print-tree.ts';

/** Makes plain words of links that lead nowhere, and keeps the first of equal anchors, in place. */
export function dropLostLinks(sheets: PrintSheet[]): PrintSheet[] {
  const seen = new Set<string>();
  const take = (label: string) => !seen.has(label) && seen.add(label) !== undefined;
  for (const sheet of sheets) {
    if (sheet.label !== undefined) seen.add(sheet.label);
    eachBlock(sheet.c, (block) => {
      if ('labels' in block && block.labels) block.labels = block.labels.filter(take);
      eachLine(block, (parts) => {
        for (const part of parts) {
          if (typeof part === 'object' && part.k === 'anchor' && !take(part.label)) part.label = '';
        }
      });
    });
  }
  for (const sheet of sheets) {
    eachBlock(sheet.c, (block) =>
      eachLine(block, (parts) => {
        for (const part of parts) {
          if (typeof part !== 'object' || part.k !== 'link' || part.to === undefined || seen.has(part.to)) continue;
          Object.assign(part, { k: 'span', to: undefined });
        }
      }),
    );
  }
  return sheets;
}

function eachBlock(blocks: PrintBlock[], visit: (block: PrintBlock | { labels?: string[] | undefined }) => void): void {
  for (const block of blocks) {
    visit(block);
    if (block.k === 'group') eachBlock(block.c, visit);
    else if (block.k === 'list') for (const item of block.items) eachBlock(item.c, visit);
    else if (block.k === 'table') {
      for (const row of [...block.head, ...block.rows]) {
        visit(row);
        for (const cell of row.cells) eachBlock(cell.c, visit);
      }
    }
  }
}

function eachLine(block: object, visit: (parts: Inline[]) => void): void {
  const inner = (parts: Inline[]) => {
    visit(parts);
    for (const part of parts) if (typeof part === 'object' && 'c' in part) inner(part.c);
  };
  const kind = 'k' in block ? block.k : undefined;
  if ((kind === 'paragraph' || kind === 'heading') && 'c' in block) inner(block.c as Inline[]);
  if (kind === 'figure' && 'caption' in block) inner(block.caption as Inline[]);
}
