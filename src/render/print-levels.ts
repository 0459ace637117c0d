/** Levels of headings in a PDF: none may be left out on the way down (PDF/UA-1, 7.4.2). */
import type { PrintBlock, PrintHeading, PrintSheet } from '../model/print-tree.ts';

/** Mends the levels of headings in place, in reading order: each is at most one deeper than the one above it. */
export function mendLevels(sheets: PrintSheet[]): PrintSheet[] {
  let paper: number | undefined;
  let title = 0;
  let open: { written: number; level: number }[] = [];
  const mend = (heading: PrintHeading) => {
    if (heading.sort !== undefined) {
      title = Math.min(heading.level, title + 1);
      heading.level = title;
      open = [];
      return;
    }
    while ((open.at(-1)?.written ?? 0) >= heading.level) open.pop();
    const level = (open.at(-1)?.level ?? title) + 1;
    open.push({ written: heading.level, level });
    heading.level = level;
    heading.rank = level - title;
  };
  const walk = (blocks: PrintBlock[]) => {
    for (const block of blocks) {
      if (block.k === 'heading') mend(block);
      else if (block.k === 'group') walk(block.c);
      else if (block.k === 'list') for (const item of block.items) walk(item.c);
    }
  };
  for (const sheet of sheets) {
    if (sheet.paper !== paper) open = [];
    paper = sheet.paper;
    walk(sheet.c);
  }
  return sheets;
}
