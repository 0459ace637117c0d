/** What setting type asks for and gives back; src/io/typst.ts does it with Typst. */

/** What is to be set: a layout in layouts/, its data, and the files it opens, by the names the data has for them. */
export interface TypesetJob {
  layout: 'print.typ' | 'large-print.typ';
  data: unknown;
  files: Map<string, Uint8Array>;
}

/** Pages that are set. `facts` is what the layout says of itself in its metadata <facts>. */
export interface Typeset {
  facts: unknown;
  /** Characters that no font shows; a sign of their absence stands for each. */
  missing: string[];
  /** Name of a file that is no picture that can be shown; nothing else is set then. */
  broken: string | undefined;
  /** PDF/UA-1 (ISO 14289-1). */
  pdf(): Uint8Array;
}

/** Which cells of each row head it: tables in order, then rows below the header, then cells. */
export type RowHeads = boolean[][][];

/** The tools of printed editions. */
export interface PrintTools {
  typeset(job: TypesetJob): Typeset;
  /** Sets the labels of a PDF’s pages, in order, and the scope of cells that head rows. */
  finish(bytes: Uint8Array, labels: string[], heads: RowHeads): Promise<Uint8Array>;
}
