/** Text and tables of figures: published as they are, once it is sure that text is what they are. */
import { BrokenFile, startsWith } from './broken-file.ts';

/** The same bytes. Text has no zero bytes, unless it is UTF-16 and says so with its first two; other files have. */
export function checkText(bytes: Uint8Array): Uint8Array {
  const isWide = startsWith(bytes, '\xff\xfe') || startsWith(bytes, '\xfe\xff');
  const isOther = ['%PDF-', 'PK\x03\x04', '{\\rtf', '\xd0\xcf\x11\xe0'].some((start) => startsWith(bytes, start));
  if (isOther || (!isWide && bytes.includes(0))) throw new BrokenFile(true);
  return bytes;
}
