/** The one thing a picture's Exif block says that changes how it is shown: which way up it is. Exif 2.3, tag 0x0112. */
import { viewOf } from './broken-file.ts';

const tag = 0x0112;

/** Orientation from a TIFF block: 2 to 8, or 1 (upright) when it says nothing that can be used. */
export function readOrientation(tiff: Uint8Array): number {
  try {
    const view = viewOf(tiff);
    const little = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, little);
    const count = view.getUint16(first, little);
    for (let n = 0; n < count; n += 1) {
      const field = first + 2 + n * 12;
      if (view.getUint16(field, little) !== tag) continue;
      const value = view.getUint16(field + 8, little);
      return value >= 2 && value <= 8 ? value : 1;
    }
  } catch {
    // A block that cannot be read turns nothing.
  }
  return 1;
}

/** A TIFF block that holds the orientation and nothing else. */
export function writeOrientation(orientation: number): Uint8Array {
  const tiff = new Uint8Array(26);
  const view = viewOf(tiff);
  view.setUint32(0, 0x4d4d002a);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, tag);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return tiff;
}
