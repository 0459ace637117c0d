/** A picture held inside another as a `data:` address. */
import { cleanGif } from './clean-gif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';

const cleaners: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  png: cleanPng,
  jpeg: cleanJpeg,
  jpg: cleanJpeg,
  gif: cleanGif,
  webp: cleanWebp,
};

/** The same `data:` address with the picture's metadata removed; undefined when it is no picture of a kind we publish. */
export function cleanEmbedded(address: string): string | undefined {
  const [, kind = '', data = ''] = address.match(/^data:image\/(\w+);base64,([\sA-Za-z0-9+/=]*)$/i) ?? [];
  const clean = cleaners[kind.toLowerCase()];
  if (!clean) return undefined;
  const bytes = Uint8Array.from(atob(data.replace(/\s/g, '')), (character) => character.charCodeAt(0));
  let text = '';
  for (const byte of clean(bytes)) text += String.fromCharCode(byte);
  return `data:image/${kind.toLowerCase()};base64,${btoa(text)}`;
}
