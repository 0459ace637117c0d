/** The numbering of one paper, step by step; what each step marks, the next ones build on. */
import type { ElementContent, Root } from 'hast';
import type { Heading, PageStart, PaperType, Target } from '../model/compiled.ts';
import type { Motion } from '../model/minutes.ts';
import type { Problem } from '../problem.ts';
import { createAnchors } from './anchors.ts';
import { numberFigures } from './figures.ts';
import { finishBlocks } from './forms.ts';
import { numberHeadings } from './headings.ts';
import { type FindPerson, numberMotions } from './motions.ts';
import { numberNotes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import { markPages, type PackName } from './page-marks.ts';
import { numberParagraphs, showOtherNumbers } from './paragraphs.ts';
import { placePlans } from './plan-tables.ts';
import { numberMeasures } from './series.ts';
import { numberTables } from './tables.ts';

/** What numbering needs to know of a paper’s surroundings. */
export interface Surroundings {
  file: string;
  type: PaperType;
  facts: Record<string, unknown>;
  /** Its meeting as "committee/date". */
  home: string;
  pack: PackName;
  people: FindPerson;
  /** A date in words. */
  sayDate(iso: string): string;
  /** Markdown in front matter, such as an item of a work programme, as a tree. */
  inline(text: string): ElementContent[];
}

/** A numbered paper. */
export interface NumberedPaper {
  contents: Heading[];
  targets: Target[];
  pages: PageStart[];
  problems: Problem[];
}

/** Numbers a tree in place. */
export function numberPaper(tree: Root, around: Surroundings): NumberedPaper {
  const to: Numbering = {
    file: around.file,
    type: around.type,
    anchors: createAnchors(),
    targets: [],
    problems: [],
    containers: new WeakMap(),
  };
  // Pages first: a marker inside a list or paragraph must not be taken for its text.
  const pages = markPages(tree, around.home, around.pack, to.anchors);
  placePlans(tree, around.facts, around);
  // Footnotes before headings, so that their section’s heading stands in the contents.
  numberNotes(tree, to);
  const { flow, contents } = numberHeadings(tree, to);
  numberParagraphs(flow, to);
  showOtherNumbers(tree);
  numberMotions(flow, (around.facts.motions as Motion[] | undefined) ?? [], around.people, to);
  // Tables after paragraphs: notes below a table may begin with letters or numbers.
  numberTables(tree, to);
  numberFigures(tree, to);
  numberMeasures(tree, to);
  finishBlocks(tree);
  return { contents, targets: to.targets, pages, problems: to.problems };
}
