/** Rows of a Markdown table with more cells than its head: Markdown drops them, and a clerk who forgot to write `\|` would lose words. */
import type { Root } from 'mdast';
import { eachOf } from '../walk.ts';

/** Widens such tables, so that every cell is shown. */
export function mendTables(tree: Root): void {
  eachOf(tree, 'table', (table) => {
    const widest = Math.max(...table.children.map((row) => row.children.length));
    const align = table.align ?? [];
    table.align = [...align, ...Array.from({ length: Math.max(0, widest - align.length) }, () => null)];
  });
}
