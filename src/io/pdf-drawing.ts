/** What a page draws beside its words: ruled lines, pictures, words that are not seen. */
import type { PdfRule } from '../import/pdf-page.ts';
import { multiply, OPS } from './pdfjs.ts';
import type { Pixels } from './write-png.ts';

/** A picture where it was painted; `pixels` are its pixels or the key they are found by. A mask has one bit a pixel. */
export interface PaintedPicture {
  x: number;
  y: number;
  width: number;
  height: number;
  pixels: string | Pixels | undefined;
  isMask: boolean;
  /** The file marks it as no part of the text. */
  isArtifact: boolean;
  /** Number of the marked content it belongs to. */
  mark: number | undefined;
}

/** Steps of a page, as pdf.js lists them. */
export interface Steps {
  fnArray: number[];
  argsArray: unknown[];
}

/** What was found. `hidden` of `shown` pieces of text are drawn unseen; `curves` are lines that are not straight. */
export interface Drawing {
  rules: PdfRule[];
  pictures: PaintedPicture[];
  shown: number;
  hidden: number;
}

/** A filled shape thinner than this is a line, in points. */
const thin = 2.5;

/** Follows the steps of a page. `base` turns points of the page into points from its top left. */
export function readDrawing({ fnArray, argsArray }: Steps, base: number[]): Drawing {
  const drawing: Drawing = { rules: [], pictures: [], shown: 0, hidden: 0 };
  const saved: { matrix: number[]; mode: number }[] = [];
  let matrix = base;
  let mode = 0;
  const marks: { name: string; id: unknown }[] = [];
  for (const [at, step] of fnArray.entries()) {
    const values = (argsArray[at] ?? []) as unknown[];
    if (step === OPS.save || step === OPS.paintFormXObjectBegin) saved.push({ matrix, mode });
    if (step === OPS.restore || step === OPS.paintFormXObjectEnd)
      ({ matrix, mode } = saved.pop() ?? { matrix: base, mode: 0 });
    if (step === OPS.transform) matrix = multiply(matrix, values as number[]);
    if (step === OPS.paintFormXObjectBegin && Array.isArray(values[0]))
      matrix = multiply(matrix, values[0] as number[]);
    if (step === OPS.beginMarkedContent || step === OPS.beginMarkedContentProps)
      marks.push({ name: nameOf(values[0]), id: values[1] });
    if (step === OPS.endMarkedContent) marks.pop();
    if (step === OPS.setTextRenderingMode) mode = Number(values[0]);
    if (step === OPS.showText) {
      drawing.shown++;
      if (mode === 3 || mode === 7) drawing.hidden++;
    }
    if (step === OPS.constructPath) readPath(values, matrix, drawing.rules);
    if (step === OPS.paintImageXObject || step === OPS.paintImageMaskXObject || step === OPS.paintInlineImageXObject) {
      const box = boxOf(
        [
          [0, 0],
          [1, 1],
        ],
        matrix,
      );
      drawing.pictures.push({
        x: box[0],
        y: box[1],
        width: box[2] - box[0],
        height: box[3] - box[1],
        pixels: pixelsOf(values[0]),
        isMask: step === OPS.paintImageMaskXObject,
        isArtifact: marks.some(({ name }) => name === 'Artifact'),
        mark: marks.map(({ id }) => id).findLast((id) => typeof id === 'number'),
      });
    }
  }
  return drawing;
}

function nameOf(tag: unknown): string {
  return typeof tag === 'string' ? tag : ((tag as { name?: string } | null)?.name ?? '');
}

/** What a step paints: the key of an image, pixels of its own, or a mask whose data are a key. */
function pixelsOf(value: unknown): PaintedPicture['pixels'] {
  if (typeof value === 'string') return value;
  const { data } = (value ?? {}) as { data?: unknown };
  if (typeof data === 'string') return data;
  return data ? (value as Pixels) : undefined;
}

/** Straight lines of a path, and thin filled shapes, as rules. Paths that only clip are no lines. */
function readPath([kind, data]: unknown[], matrix: number[], rules: PdfRule[]): void {
  if (kind === OPS.endPath || kind === OPS.clip || kind === OPS.eoClip) return;
  const path = (Array.isArray(data) ? data[0] : data) as ArrayLike<number> | null;
  if (!path) return;
  const isFill = kind === OPS.fill || kind === OPS.eoFill;
  for (const points of shapesOf(path)) {
    const [left, top, right, bottom] = boxOf(points, matrix);
    if (right - left <= thin || bottom - top <= thin) addRule(rules, left, top, right, bottom);
    else if (!isFill) {
      for (const [index, point] of points.slice(1).entries())
        addRule(rules, ...boxOf([points[index] ?? point, point], matrix));
    } else if (points.length === 4 || points.length === 5) {
      addRule(rules, left, top, right, top);
      addRule(rules, left, bottom, right, bottom);
    }
  }
}

function addRule(rules: PdfRule[], left: number, top: number, right: number, bottom: number): void {
  const [width, height] = [right - left, bottom - top];
  if (Math.max(width, height) < 6 || Math.min(width, height) > thin) return;
  if (width > height) rules.push({ x1: left, y1: (top + bottom) / 2, x2: right, y2: (top + bottom) / 2 });
  else rules.push({ x1: (left + right) / 2, y1: top, x2: (left + right) / 2, y2: bottom });
}

/** Points of each part of a path; pdf.js writes 0 move, 1 line, 2 and 3 curves, 4 close. Parts with curves are left out. */
function shapesOf(path: ArrayLike<number>): number[][][] {
  const shapes: number[][][] = [];
  let points: number[][] = [];
  let isStraight = true;
  const close = () => {
    if (points.length > 1 && isStraight) shapes.push(points);
    points = [];
    isStraight = true;
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at++];
    if (step === 0) close();
    if (step === 0 || step === 1) points.push([path[at] ?? 0, path[at + 1] ?? 0]);
    else if (step === 4) {
      if (points[0]) points.push(points[0]);
    } else isStraight = false;
    at += step === 2 ? 6 : step === 3 ? 4 : step === 4 ? 0 : 2;
  }
  close();
  return shapes;
}

/** Left, top, right, bottom of points after a transformation. */
export function boxOf(
  points: number[][],
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[],
): [number, number, number, number] {
  const xs = points.map(([x = 0, y = 0]) => a * x + c * y + e);
  const ys = points.map(([x = 0, y = 0]) => b * x + d * y + f);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
