/**
 * A file that a public paper refers to, as it may be published: without anything in it that is not shown.
 * ICO, "Disclosing documents to the public securely" (2025): hidden sheets, comments, earlier versions and metadata have been published.
 */
import { BrokenFile } from './broken-file.ts';
import { checkText } from './check-text.ts';
import { cleanGif } from './clean-gif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPdf, type PdfFault } from './clean-pdf.ts';
import { cleanPng } from './clean-png.ts';
import { cleanSvg } from './clean-svg.ts';
import { cleanWebp } from './clean-webp.ts';

/** Rules a file can break; rows of the table in rules.ts. */
export type FileFault = 'file-kind' | 'file-hidden-content' | 'file-broken' | 'file-mismatch' | PdfFault;

/** The bytes to publish, or the rule that says why not, with the values of its message. */
export type CleanedFile = { bytes: Uint8Array } | { rule: FileFault; values: { name: string; kind: string } };

type Clean = (bytes: Uint8Array, title: string) => Uint8Array | Promise<{ bytes: Uint8Array } | { rule: PdfFault }>;

const kinds: Record<string, { kind: string; clean: Clean }> = {
  png: { kind: 'PNG picture', clean: cleanPng },
  jpg: { kind: 'JPEG picture', clean: cleanJpeg },
  jpeg: { kind: 'JPEG picture', clean: cleanJpeg },
  gif: { kind: 'GIF picture', clean: cleanGif },
  webp: { kind: 'WebP picture', clean: cleanWebp },
  svg: { kind: 'SVG drawing', clean: cleanSvg },
  pdf: { kind: 'PDF', clean: cleanPdf },
  csv: { kind: 'CSV table', clean: checkText },
  txt: { kind: 'text', clean: checkText },
};

/** Files that carry earlier words, comments, hidden rows and sheets with them. */
const office =
  /^(docx?|docm|dotx?|rtf|odt|pages|xlsx?|xlsm|xlsb|ods|numbers|pptx?|pptm|odp|key|msg|eml|pub|vsdx?|mdb|accdb)$/;

/** Takes the metadata out of a file, losing nothing that is shown; `name` is its file name, whose ending says the kind. */
export async function cleanFile(name: string, bytes: Uint8Array): Promise<CleanedFile> {
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  const found = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  const values = { name, kind: found?.kind ?? ending };
  if (!found) return { rule: office.test(ending) ? 'file-hidden-content' : 'file-kind', values };
  try {
    const cleaned = await found.clean(bytes, titleOf(name));
    if (cleaned instanceof Uint8Array) return { bytes: cleaned };
    return 'bytes' in cleaned ? cleaned : { rule: cleaned.rule, values };
  } catch (error) {
    return { rule: error instanceof BrokenFile && error.isMismatch ? 'file-mismatch' : 'file-broken', values };
  }
}

/** Whether a file of this name is of a kind that can be published at all. */
export function isPublishable(name: string): boolean {
  return Object.hasOwn(kinds, name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/** "site-plan.pdf" as a title: "Site plan". Titles inside files are the author's notes to self as often as not. */
function titleOf(name: string): string {
  const words = name
    .slice(name.lastIndexOf('/') + 1, name.lastIndexOf('.'))
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
