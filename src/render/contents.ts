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
  const repeated = findRepeated(lines);
  for (const one of lines) one.below = one.below.filter((below) => !repeated.has(below.text));
  return lines;
}

/** Headings such as “Diagnosis” that stand in section after section say nothing in a list of contents. */
function findRepeated(lines: ContentsLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines.flatMap((one) => one.below)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 2).map(([text]) => text));
}

function line(heading: Heading): ContentsLine {
  return { id: heading.id, text: heading.text, below: [] };
}
