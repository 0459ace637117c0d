/** What an import is given and what it gives back. */
import type { Problem } from '../problem.ts';
import type { Block } from './blocks.ts';
import type { Ask } from './problems.ts';
import type { ReadExisting, WrittenFiles } from './written-files.ts';

/** What the user says about the file. */
export interface ImportOptions {
  /** The file as messages name it. */
  file: string;
  committee: string;
  date?: string | undefined;
  /** "committee/date" or "committee/date/supplement-1". */
  into?: string | undefined;
  /** Key of the item a report belongs to. */
  item?: string | undefined;
  /** Day it was published, where the file does not say. */
  published?: string | undefined;
  existing: ReadExisting;
}

/** What an import does: files by their path in the content folder, the questions, and the folder of the meeting. */
export interface ImportResult {
  files: Map<string, string>;
  /** Pictures and other files that lie beside the papers. */
  beside: Map<string, Uint8Array>;
  problems: Problem[];
  folder: string;
}

/** What every kind of file is imported with. */
export interface Task {
  options: ImportOptions;
  text: string;
  blocks: Block[];
  written: WrittenFiles;
  ask: Ask;
}

/** Thrown when nothing can be made of a file; the message is for the user. */
export class ImportRefused extends Error {}

/** Comment over the facts of a meeting that is known only from its minutes or a supplement; its own pack may take its place. */
export const skeletonMark =
  'Made before the agenda was here. Importing this meeting’s own pack puts the printed agenda here.';

/** The committee, the meeting’s folder name and the supplement that a call names, or that the file’s date gives. */
export function placeOf({ into, committee, date }: ImportOptions, printed: string | undefined) {
  const [first, folder, supplement] = (into ?? '').split('/').filter(Boolean);
  const name = folder ?? date ?? printed;
  const slug = first ?? committee;
  return { slug, name, supplement, folder: `committees/${slug}/${name}`, date: name?.slice(0, 10) ?? '' };
}
