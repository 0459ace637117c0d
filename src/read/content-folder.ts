/** A content folder as it was read from disk, before anything is made of it. */
import type { ReadPdf } from '../model/pdf-paper.ts';
import type { Problem } from '../problem.ts';

/** The files of a content folder. Paths are relative to it, with forward slashes. */
export interface ContentFolder {
  /** Markdown files and locks, as text. */
  texts: Map<string, string>;
  /** Every other file: pictures and files beside papers. */
  files: Set<string>;
  /** What was read of PDFs that papers name as their pages, by path. */
  pdfs?: ReadonlyMap<string, ReadPdf> | undefined;
  /** Files that are not text though they should be, links, names that cannot be addresses. */
  problems: Problem[];
}
