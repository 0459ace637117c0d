/** What Typst leaves out of a PDF, put in after it is made: page labels such as 34a, and header cells of rows. The same bytes each time. */
import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import type { RowHeads } from '../model/typeset.ts';

/** Sets labels of pages, in order, and the scope of cells that head rows. */
export async function finishPdf(bytes: Uint8Array, labels: string[], heads: RowHeads): Promise<Uint8Array> {
  // In one go: the library would otherwise wait for a timer after every hundred objects.
  const options = { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: ParseSpeeds.Fastest };
  const pdf = await PDFDocument.load(bytes, options);
  labelPages(pdf, labels);
  headRows(pdf, heads);
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

/** ISO 32000-1, 12.4.2: runs of whole numbers are ranges; each other label is a prefix without a number. */
function labelPages(pdf: PDFDocument, labels: string[]): void {
  const numbers = pdf.context.obj([]);
  let expected = '';
  for (const [index, label] of labels.entries()) {
    const isNumber = /^[1-9]\d*$/.test(label);
    if (!isNumber || label !== expected) {
      numbers.push(PDFNumber.of(index));
      numbers.push(pdf.context.obj(isNumber ? { S: 'D', St: Number(label) } : { P: PDFHexString.fromText(label) }));
    }
    expected = isNumber ? String(Number(label) + 1) : '';
  }
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: numbers }));
}

/** ISO 14289-1, 7.5. Cells of such tables lose their lists of headers, which name columns alone and would hide those of the rows. */
function headRows(pdf: PDFDocument, heads: RowHeads): void {
  const tables = findAll(pdf.catalog.lookup(PDFName.of('StructTreeRoot')), 'Table');
  if (tables.length !== heads.length)
    throw new Error(`The PDF has ${tables.length} tables, its papers ${heads.length}.`);
  for (const [index, table] of tables.entries()) {
    const rows = heads[index] ?? [];
    if (!rows.some((row) => row.includes(true))) continue;
    const body = kidsOf(table).filter((part) => typeOf(part) !== 'THead');
    const found = body.flatMap((part) => (typeOf(part) === 'TR' ? [part] : kidsOf(part)));
    for (const [y, row] of found.entries()) {
      for (const [x, cell] of kidsOf(row).entries()) setScope(pdf, cell, rows[y]?.[x] === true);
    }
  }
}

function setScope(pdf: PDFDocument, cell: PDFDict, heads: boolean): void {
  const key = PDFName.of('A');
  const owned = cell.lookup(key);
  const all = owned instanceof PDFArray ? owned.asArray() : owned instanceof PDFDict ? [owned] : [];
  const dicts = all.map((one) => pdf.context.lookup(one, PDFDict));
  for (const dict of dicts) if (dict.get(PDFName.of('O')) === PDFName.of('Table')) dict.delete(PDFName.of('Headers'));
  if (!heads) return;
  cell.set(PDFName.of('S'), PDFName.of('TH'));
  const table = dicts.find((dict) => dict.get(PDFName.of('O')) === PDFName.of('Table'));
  if (table) table.set(PDFName.of('Scope'), PDFName.of('Row'));
  else cell.set(key, pdf.context.obj([...all, pdf.context.obj({ O: 'Table', Scope: 'Row' })]));
}

function findAll(from: PDFObject | undefined, type: string): PDFDict[] {
  if (!(from instanceof PDFDict)) return [];
  return [...(typeOf(from) === type ? [from] : []), ...kidsOf(from).flatMap((kid) => findAll(kid, type))];
}

function typeOf(item: PDFDict): string {
  const type = item.get(PDFName.of('S'));
  return type instanceof PDFName ? type.decodeText() : '';
}

/** The structure elements right below one; content and references to objects are none. */
function kidsOf(item: PDFDict): PDFDict[] {
  const kids = item.lookup(PDFName.of('K'));
  const all = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  return all
    .map((kid) => item.context.lookup(kid))
    .filter((kid): kid is PDFDict => kid instanceof PDFDict && (kid.has(PDFName.of('S')) || kid.has(PDFName.of('K'))));
}
