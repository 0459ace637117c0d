/** What setting type asks for and gives back; src/io/print-tools.ts does it with Typst. */

/** What is to be set: a layout in layouts/, its data, and the files it opens, by the names the data has for them. */
export interface TypesetJob {
  layout: 'print.typ' | 'large-print.typ';
  data: unknown;
  files: ReadonlyMap<string, Uint8Array>;
}

/** Pages that are set. `facts` is what the layout says of itself in its metadata <facts>. */
export interface Typeset {
  facts: unknown;
  /** Characters that no font shows; a sign of their absence stands for each. */
  missing: string[];
  /** Name of a file that is no picture that can be shown; nothing else is set then. */
  broken: string | undefined;
  /** The PDF, with the labels of its pages, in order, and the scope of cells that head rows. */
  pdf(labels: string[], heads: RowHeads): Promise<Uint8Array>;
}

/** Which cells of each row head it: tables in order, then rows below the header, then cells. */
export type RowHeads = boolean[][][];

/** The tools of printed editions. */
export interface PrintTools {
  typeset(job: TypesetJob): Promise<Typeset>;
}

/** The layout engine refused what the papers’ own checks let through. */
export class LayoutError extends Error {
  readonly reason: string;
  readonly paper: string | undefined;

  /** `what` is what was to be laid out; `paper` the path of the paper that is at fault, where it is known. */
  constructor(reason: string, what = 'A pack', paper?: string) {
    super(`${paper ?? what} cannot be laid out for print: ${reason}`);
    this.reason = reason;
    this.paper = paper;
  }
}
