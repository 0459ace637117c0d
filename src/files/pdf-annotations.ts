/** What lies on top of a PDF's pages: links, form fields and drawn marks stay; comments, sounds, films and hidden things go. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPageLeaf, PDFRef } from 'pdf-lib';

const annotationsKey = PDFName.of('Annots');
const hiddenFlag = 2;
const noViewFlag = 32;

/** Kinds that everybody sees on the page. */
const shown = new Set(
  `Link Widget FreeText Stamp Line Square Circle Polygon PolyLine Highlight Underline StrikeOut Squiggly Ink Caret
  Watermark PrinterMark`.split(/\s+/),
);
/** What a mark says about who made it, when, and what they thought. */
const remarks = 'T RC Subj CreationDate M NM IRT RT Popup State StateModel'.split(' ').map((key) => PDFName.of(key));

/** Whether words on the page were marked for redaction and never taken out: they are still in the file. */
export function hasRedactions(page: PDFPageLeaf): boolean {
  return readAnnotations(page).some(({ dict }) => kindOf(dict) === 'Redact');
}

/** Takes from a page what is not shown on it, and from the marks that stay what was said about them. */
export function dropAnnotations(page: PDFPageLeaf): void {
  const annotations = readAnnotations(page);
  const kept = annotations.filter(({ dict }) => shown.has(kindOf(dict)) && !isHidden(dict));
  for (const { item, dict } of annotations) {
    if (kept.some((one) => one.dict === dict)) dropRemarks(dict);
    else if (item instanceof PDFRef) page.context.delete(item);
  }
  if (kept.length > 0) page.set(annotationsKey, page.context.obj(kept.map(({ item }) => item)));
  else page.delete(annotationsKey);
}

function readAnnotations(page: PDFPageLeaf): { item: PDFRef | PDFDict; dict: PDFDict }[] {
  const annotations = page.lookup(annotationsKey);
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((item) => {
    const dict = page.context.lookup(item);
    return dict instanceof PDFDict && (item instanceof PDFRef || item instanceof PDFDict) ? [{ item, dict }] : [];
  });
}

/** Names a form field keeps (T is its own there); a link keeps its words for screen readers, a text box its text. */
function dropRemarks(dict: PDFDict): void {
  const kind = kindOf(dict);
  if (kind === 'Widget') return;
  for (const key of remarks) dict.delete(key);
  if (kind !== 'Link' && kind !== 'FreeText') dict.delete(PDFName.of('Contents'));
}

function kindOf(dict: PDFDict): string {
  const kind = dict.lookup(PDFName.of('Subtype'));
  return kind instanceof PDFName ? kind.decodeText() : '';
}

function isHidden(dict: PDFDict): boolean {
  const flags = dict.lookup(PDFName.of('F'));
  return flags instanceof PDFNumber && (flags.asNumber() & (hiddenFlag | noViewFlag)) !== 0;
}
