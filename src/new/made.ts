/** What `new` makes: files that are to be written, and what to tell the clerk. */

/** Files by their path below the content folder. `changed` are those that were there already, with a line put in. */
export interface Made {
  files: Map<string, string>;
  changed: Map<string, string>;
  /** Sentences for the clerk: what comes next, what to look at. */
  notes: string[];
}

/** Thrown where something cannot be made as asked; the message is for the clerk. */
export class CannotMake extends Error {}

/** One new file and nothing else. */
export function makeFile(path: string, text: string, ...notes: string[]): Made {
  return { files: new Map([[path, text]]), changed: new Map(), notes };
}
