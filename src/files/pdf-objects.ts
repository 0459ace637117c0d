/** One object of a PDF without its metadata, scripts and attachments. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import { cleanJpeg } from './clean-jpeg.ts';

const names = (text: string): PDFName[] => text.split(' ').map((name) => PDFName.of(name));

/** Keys that go wherever they stand: metadata, programs' own data, small copies of pages, scripts, attachments. */
const droppedKeys = names('Metadata PieceInfo LastModified Thumb AA AF EF JS XFA SigFlags');
/** Keys that hold actions, and the actions that stay: to go to a place, to open an address, to turn a page. */
const actionKeys = names('A PA OpenAction Next');
const allowedActions = new Set(names('GoTo URI Named'));

/** Cleans a dictionary where it stands; gives a picture's stream anew, without the picture's own metadata. */
export function cleanObject(object: PDFObject, isNameMap: boolean): PDFObject {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return object;
  if (!isNameMap) cleanDict(dict);
  return object instanceof PDFRawStream && isJpeg(dict) ? cleanPicture(object) : object;
}

function cleanDict(dict: PDFDict): void {
  for (const key of droppedKeys) dict.delete(key);
  for (const key of actionKeys) if (!isAllowedAction(dict.lookup(key))) dict.delete(key);
  if (dict.lookup(PDFName.of('FT')) === PDFName.of('Sig')) dict.delete(PDFName.of('V'));
}

/** Whether it is no action at all, or one that only leads somewhere. */
function isAllowedAction(value: PDFObject | undefined): boolean {
  if (value instanceof PDFArray) return value.asArray().every((_, at) => isAllowedAction(value.lookup(at)));
  if (!(value instanceof PDFDict)) return true;
  const kind = value.lookup(PDFName.of('S'));
  if (!(kind instanceof PDFName)) return true;
  if (!allowedActions.has(kind)) return false;
  const address = value.lookup(PDFName.of('URI'));
  const text = address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
  return kind !== PDFName.of('URI') || /^(https?|mailto|tel):|^[^:]*$/i.test(text.trim());
}

function isJpeg(dict: PDFDict): boolean {
  const filter = dict.lookup(PDFName.of('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return only === PDFName.of('DCTDecode');
}

function cleanPicture(stream: PDFRawStream): PDFRawStream {
  const cleaned = cleanJpeg(stream.getContents());
  stream.dict.set(PDFName.of('Length'), PDFNumber.of(cleaned.length));
  return PDFRawStream.of(stream.dict, cleaned);
}
