/** PDF (ISO 32000): keeps pages, tags, bookmarks and links; who made it, scripts, attachments, comments and old versions go. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from 'pdf-lib';
import { BrokenFile } from './broken-file.ts';
import { dropAnnotations, hasRedactions } from './pdf-annotations.ts';
import { cleanObject } from './pdf-objects.ts';
import { walkPdf } from './pdf-walk.ts';

/** Why a PDF that can be read is not published: a password, words only marked for redaction, layers that are hidden. */
export type PdfFault = 'file-locked' | 'file-redaction' | 'file-hidden-layers';

/** What a reader needs of the catalog; the rest (attachments, forms in XFA, programs' own data) is not published. */
const catalogKeys = new Set(
  `Type Version Pages PageLabels Names Dests ViewerPreferences PageLayout Outlines OpenAction URI AcroForm StructTreeRoot
  MarkInfo Lang OutputIntents OCProperties`.split(/\s+/),
);

/** The same pages without metadata, under this title; the same bytes each time. */
export async function cleanPdf(bytes: Uint8Array, title: string): Promise<{ bytes: Uint8Array } | { rule: PdfFault }> {
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) throw new BrokenFile(true);
  const pdf = await PDFDocument.load(bytes, {
    ignoreEncryption: true,
    updateMetadata: false,
    throwOnInvalidObject: true,
  });
  if (pdf.isEncrypted) return { rule: 'file-locked' };
  if (pdf.getPageCount() === 0) throw new BrokenFile();
  if (hasHiddenLayers(pdf)) return { rule: 'file-hidden-layers' };
  if (pdf.getPages().some((page) => hasRedactions(page.node))) return { rule: 'file-redaction' };
  cleanCatalog(pdf.catalog);
  dropLostPages(pdf);
  for (const page of pdf.getPages()) dropAnnotations(page.node);
  sweep(pdf);
  const { context } = pdf;
  context.trailerInfo.Info = context.register(context.obj({ Title: PDFHexString.fromText(title) }));
  return { bytes: await pdf.save({ updateFieldAppearances: false, addDefaultPage: false }) };
}

/** Whether a layer is switched off: its words are in the file, and anybody can switch it on. */
function hasHiddenLayers({ catalog }: PDFDocument): boolean {
  const layers = catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict)?.lookupMaybe(PDFName.of('D'), PDFDict);
  const off = layers?.lookup(PDFName.of('OFF'));
  const isListed = off !== undefined && 'size' in off && typeof off.size === 'function' && off.size() > 0;
  return isListed || layers?.lookup(PDFName.of('BaseState')) === PDFName.of('OFF');
}

function cleanCatalog(catalog: PDFDict): void {
  for (const key of catalog.keys()) if (!catalogKeys.has(key.decodeText())) catalog.delete(key);
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  for (const key of names?.keys() ?? []) if (key !== PDFName.of('Dests')) names?.delete(key);
}

/** Takes out pages that were deleted by an editor but are still pointed at, by tags or links. */
function dropLostPages(pdf: PDFDocument): void {
  const shown = new Set(pdf.getPages().map((page) => page.ref));
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    const isPage = object instanceof PDFDict && object.lookup(PDFName.of('Type')) === PDFName.of('Page');
    if (isPage && !shown.has(ref)) pdf.context.delete(ref);
  }
}

/** Cleans each object that the pages lead to, and takes out every other: what earlier versions of the file left behind. */
function sweep({ context }: PDFDocument): void {
  const root = context.trailerInfo.Root;
  if (!(root instanceof PDFRef)) throw new BrokenFile();
  context.trailerInfo = { Root: root };
  const reached = walkPdf(context, root, cleanObject);
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
