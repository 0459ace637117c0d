/** A paper that is a PDF: a scanned plan, a drawing. Its pages are shown as pictures. */
import { line } from './words.ts';

/** Facts of a paper whose pages are those of a PDF. */
export const pdfKeys = {
  pdf: line
    .optional()
    .describe('PDF beside it whose pages are the paper, such as site-plan.pdf: a scanned plan, a drawing'),
  alt: line.optional().describe('What the pages of the PDF show, for those who cannot see them; needed with pdf'),
};

/** One page of a PDF as it was read. */
export interface PdfPage {
  /** Size of its picture, in dots. */
  width: number;
  height: number;
  /** Format of its picture: jpg where the page itself holds pictures, as a scan does. */
  format: 'png' | 'jpg';
  /** Its text layer, a line each; empty where it has none. */
  lines: string[];
  /** Whether there is nothing on it at all, as on the back of a scanned sheet. */
  isBlank: boolean;
  /** Digest of what it looks like. */
  digest: string;
}

/** A PDF that was read, or the rule that says why it could not be, with the values of its message. */
export type ReadPdf =
  | { digest: string; pages: PdfPage[] }
  | { rule: PdfFileFault; values: Record<string, string | number> };

/** Rules that a PDF can break before any of its pages is read; rows of the table in rules.ts. */
export type PdfFileFault =
  | 'file-kind'
  | 'file-hidden-content'
  | 'file-broken'
  | 'file-mismatch'
  | 'file-locked'
  | 'file-redaction'
  | 'file-hidden-layers'
  | 'pdf-unreadable'
  | 'pdf-long';

/** What a finished paper has of its PDF. */
export interface PdfOfPaper {
  /** Path of the file, relative to the content folder, and the address it is published at. */
  path: string;
  address: string;
  /** Addresses of the pictures of its pages, in order. */
  pictures: string[];
}
