/** The pictures of a page as files: strips of a scan put together, what is there twice written once. */
import { createHash } from 'node:crypto';
import type { PdfFile, PdfPicture } from '../import/pdf-page.ts';
import type { PaintedPicture } from './pdf-drawing.ts';
import { type Pixels, writePng } from './write-png.ts';

/** A picture smaller than this on a side is an ornament, in points. */
const leastPicture = 36;

/** What is known of a file’s pictures while its pages are read. */
export interface Kept {
  /** What the names of its pictures begin with. */
  name: string;
  file: PdfFile;
  /** Names by the digest of the bytes. */
  seen: Map<string, string>;
}

interface Found extends PaintedPicture {
  data: Pixels | undefined;
}

/** Keeps the pictures that were painted. `find` gives the pixels of one by its key. */
export async function keepPictures(
  painted: PaintedPicture[],
  find: (key: string) => Promise<Pixels | null>,
  page: number,
  kept: Kept,
): Promise<{ pictures: PdfPicture[]; small: number }> {
  const found: Found[] = [];
  for (const one of painted) {
    const data = typeof one.pixels === 'string' ? await find(one.pixels) : one.pixels;
    found.push({ ...one, data: data?.data ? { ...data, kind: one.isMask ? 1 : data.kind } : undefined });
  }
  const whole = joinStrips(found);
  const large = whole.filter(
    ({ width, height, data, isMask }) =>
      width >= leastPicture && height >= leastPicture && (isMask || data === undefined || !isBlank(data)),
  );
  const pictures = large.map(({ x, y, width, height, isArtifact, mark, data }, at): PdfPicture => {
    const name = data && keep(data, `${kept.name}-page-${page}-${at + 1}.png`, kept);
    return { x, y, width, height, name, isArtifact, mark };
  });
  return { pictures, small: whole.length - large.length };
}

/** Whether nothing of a picture can be seen on paper: all of it is white or transparent, as what is left of rubbed-out ink. */
function isBlank({ data, kind }: Pixels): boolean {
  const channels = kind === 2 ? 3 : kind === 3 ? 4 : 0;
  if (channels === 0) return false;
  for (let at = 0; at < data.length; at += channels)
    if (data[at + 3] !== 0 || channels === 3)
      if (data[at] !== 255 || data[at + 1] !== 255 || data[at + 2] !== 255) return false;
  return true;
}

function keep(data: Pixels, name: string, { file, seen }: Kept): string | undefined {
  const png = writePng(data);
  if (!png) return undefined;
  const digest = createHash('sha256').update(png).digest('base64');
  const there = seen.get(digest);
  if (there) return there;
  seen.set(digest, name);
  file.files.set(name, png);
  return name;
}

/** Scanners write a page as strips, each below the one before and as wide. */
function joinStrips(found: Found[]): Found[] {
  const made: Found[] = [];
  for (const one of found) {
    const above = made.at(-1);
    if (above?.data && one.data && isBelow(above, one) && isAlike(above.data, one.data)) {
      const data = new Uint8Array(above.data.data.length + one.data.data.length);
      data.set(above.data.data);
      data.set(one.data.data, above.data.data.length);
      above.data = { ...above.data, height: above.data.height + one.data.height, data };
      above.height = one.y + one.height - above.y;
    } else made.push({ ...one });
  }
  return made;
}

function isBelow(above: Found, one: Found): boolean {
  const isAsWide = Math.abs(above.x - one.x) < 1 && Math.abs(above.width - one.width) < 1;
  return isAsWide && Math.abs(above.y + above.height - one.y) < 1.5;
}

function isAlike(one: Pixels, other: Pixels): boolean {
  const rows = [one, other].map(({ data, height }) => data.length / height);
  return one.width === other.width && one.kind === other.kind && rows[0] === rows[1];
}
