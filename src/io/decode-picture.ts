/** What is wrong with a picture although its parts are whole: said by `check`, before the picture is to be printed. */
import { createHash } from 'node:crypto';
import { loadImage } from '@napi-rs/canvas';
import { canDecodeGif } from '../files/decode-gif.ts';
import { canDecodePng } from './decode-png.ts';

/** A rule of src/rules/files.ts, with the values of its message. */
export interface PictureFault {
  rule: 'file-broken' | 'picture-large';
  values: { name: string; width: number; height: number };
}

/** Dots on a side: 85 cm at 300 a inch. Typst takes no more than 16,384, and needs four bytes for each dot of a page. */
const most = 10_000;

/** Digests of pictures that are sound: under `serve` they are looked at once. */
const sound = new Set<string>();

/** Finds it. Files that are no pictures have none. */
export async function findPictureFault(name: string, bytes: Uint8Array): Promise<PictureFault | undefined> {
  const decode = decoders[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (!decode) return undefined;
  const digest = createHash('sha256').update(bytes).digest('base64');
  if (sound.has(digest)) return undefined;
  const size = await decode(bytes);
  if (!size) return { rule: 'file-broken', values: { name, width: 0, height: 0 } };
  if (Math.max(size.width, size.height) > most) return { rule: 'picture-large', values: { name, ...size } };
  sound.add(digest);
  return undefined;
}

interface Size {
  width: number;
  height: number;
}

/** Each gives the size, or undefined where a dot cannot be read. */
const decoders: Record<string, (bytes: Uint8Array) => Size | undefined | Promise<Size | undefined>> = {
  png: (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = { width: view.getUint32(16), height: view.getUint32(20) };
    return Math.max(size.width, size.height) > most || canDecodePng(bytes) ? size : undefined;
  },
  gif: (bytes) => {
    const [low = 0, high = 0, lower = 0, higher = 0] = bytes.subarray(6, 10);
    return canDecodeGif(bytes) ? { width: low + high * 256, height: lower + higher * 256 } : undefined;
  },
  jpg: load,
  jpeg: load,
  webp: load,
  svg: readDrawing,
};

/** A drawing has no dots, and any size but none. */
function readDrawing(bytes: Uint8Array): Size | undefined {
  const root = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes))?.[0] ?? '';
  const sides = [...root.matchAll(/\s(?:width|height)="([^"]*)"/g)].map(([, side = '']) => Number.parseFloat(side));
  return sides.every((side) => side > 0) ? { width: 1, height: 1 } : undefined;
}

async function load(bytes: Uint8Array): Promise<Size | undefined> {
  try {
    const { width, height } = await loadImage(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
