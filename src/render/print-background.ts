/** The list of background papers at a printed report’s end (Local Government Act 1972, section 100D). */
import type { PrintBlock } from '../model/print-tree.ts';

/**
 * Adds the list to the blocks of a paper, `count` of them. The paper’s last block stays with it where it can, so that no page starts with words that
 * are none of the paper’s; where one does, the list’s heading is known as what comes after the last block.
 */
export function addBackground(blocks: PrintBlock[], count: number, papers: string[] | undefined): PrintBlock[] {
  if (papers === undefined) return blocks;
  const text = (words: string): PrintBlock => ({ k: 'paragraph', whole: true, c: [words] });
  return [
    ...keepLast(blocks),
    { k: 'heading', n: count, level: 2, c: ['Background papers'] },
    papers.length === 0
      ? text('None.')
      : { k: 'list', loose: false, items: papers.map((paper) => ({ c: [text(paper)] })) },
  ];
}

function keepLast(blocks: PrintBlock[]): PrintBlock[] {
  const last = blocks.at(-1);
  const keep = (c: PrintBlock): PrintBlock => ({ k: 'group', sort: 'keep', c: [c] });
  if (last?.k === 'list') {
    const rest = { ...last, items: last.items.slice(0, -1) };
    const kept = keep({ ...last, items: last.items.slice(-1) });
    return [...blocks.slice(0, -1), ...(rest.items.length > 0 ? [rest] : []), kept];
  }
  if (last?.k !== 'paragraph' && last?.k !== 'figure') return blocks;
  return [...blocks.slice(0, -1), keep(last)];
}
