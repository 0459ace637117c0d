/** Pictures of a PDF in its text, and what is said of those that are not there. */
import type { Block } from './blocks.ts';
import type { LaidPage } from './pdf-layout.ts';
import type { PdfPage } from './pdf-page.ts';
import type { Piece } from './pdf-tags.ts';
import type { Ask } from './problems.ts';

/** Writes pictures; `finish` says what was left out. */
export interface PictureWriter {
  write(piece: Extract<Piece, { kind: 'picture' }>, line: number): Block[];
  finish(): void;
}

/** On so many pages in one place a picture is part of the paper it is printed on. */
const many = 3;

/** Starts on a file. `lineOf` gives the first line of a page by its place. */
export function createPictures(laid: LaidPage[], lineOf: (at: number) => number, ask: Ask): PictureWriter {
  const pages = new Map<string, number>();
  for (const { page } of laid)
    for (const name of new Set(page.pictures.map((one) => one.name)))
      if (name) pages.set(name, (pages.get(name) ?? 0) + 1);
  const written = new Set<string>();
  let repeats = 0;
  return {
    write({ name, alt }, line) {
      const words = alt.replace(/[[\]\\]/g, '\\$&');
      if (!name) {
        ask('import-pdf-drawing', line);
        return alt === '' ? [] : [{ kind: 'text', lines: [{ text: words, line }], line, head: 0 }];
      }
      if ((pages.get(name) ?? 0) >= many && written.has(name)) {
        repeats++;
        return [];
      }
      if (alt === '' && !written.has(name)) ask('import-picture-alt', line, { name });
      written.add(name);
      return [{ kind: 'raw', text: `![${words}](${name})`, line }];
    },
    finish() {
      const left = laid.map(({ page }) => countLeft(page));
      const count = left.reduce((sum, one) => sum + one, repeats);
      const at = left.findIndex((one) => one > 0);
      if (count > 0) ask('import-pictures-left', lineOf(Math.max(0, at)), { count });
    },
  };
}

function countLeft({ small, pictures, tree }: PdfPage): number {
  return small + (tree ? pictures.filter((one) => one.isArtifact).length : 0);
}
