/** The contents list of a paper. */
import type { CompiledPaper, Heading } from '../model/compiled.ts';

/** A heading with those one level below it. */
export interface ContentsLine {
  id: string;
  text: string;
  below: ContentsLine[];
}

/** Two levels of headings; none when the paper has fewer than two headings. Levels the paper leaves out do not count. */
export function renderContents(paper: CompiledPaper): ContentsLine[] {
  if (paper.contents.length < 2) return [];
  const [top, next] = [...new Set(paper.contents.map((heading) => heading.level))].sort((a, b) => a - b);
  const lines: ContentsLine[] = [];
  for (const heading of paper.contents) {
    const under = lines.at(-1);
    if (heading.level === top || (!under && heading.level === next)) lines.push(line(heading));
    else if (heading.level === next) under?.below.push(line(heading));
  }
  return lines;
}

function line(heading: Heading): ContentsLine {
  return { id: heading.id, text: heading.text, below: [] };
}
