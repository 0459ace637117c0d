import { deflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFile } from '../../src/files/clean-file.ts';
import { findPictureFault } from '../../src/io/decode-picture.ts';
import { buildGif, buildPng, pngPart } from '../files/pictures.ts';

const isLong = process.env.AGENDAPACK_LONG !== undefined;
const settings = { numRuns: isLong ? 4000 : 150, seed: Number(process.env.AGENDAPACK_SEED ?? 2026) };

const canvas = createCanvas(60, 40);
const pen = canvas.getContext('2d');
pen.fillStyle = 'teal';
pen.fillRect(5, 5, 20, 20);
pen.arc(40, 20, 15, 0, 7);
pen.fill();
const jpeg = canvas.toBuffer('image/jpeg');
const webp = canvas.toBuffer('image/webp');

const typst = NodeCompiler.create({ workspace: import.meta.dirname });

/** Whether Typst takes a picture into a PDF/UA-1 file. */
function isPrinted(name: string, bytes: Uint8Array): boolean {
  const path = `${import.meta.dirname}/${name}`;
  typst.mapShadow(path, Buffer.from(bytes));
  try {
    const source = `#set document(title: "x")\n#image("/${name}", alt: "x")`;
    const { result } = typst.compile({ mainFileContent: source });
    return result !== null && typst.pdf(result, { pdfStandard: 'ua-1' }).length > 0;
  } catch {
    return false;
  } finally {
    typst.unmapShadow(path);
    typst.evictCache(0);
  }
}

/** Whether `check` finds nothing wrong with a picture; what it finds in the dots comes after what it finds in the parts. */
async function passes(name: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const cleaned = await cleanFile(name, bytes);
  if (!('bytes' in cleaned)) return undefined;
  return (await findPictureFault(name, cleaned.bytes)) ? undefined : cleaned.bytes;
}

/** A PNG of any type and depth, each row under another filter. */
function buildAnyPng(type: number, depth: number, interlace: number, width: number, height: number): Buffer {
  const numbers = [1, 0, 3, 1, 2, 0, 4][type] as number;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, type, 0, 0, interlace], 8);
  const passesOf = interlace
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
      ]
    : [[0, 0, 1, 1]];
  const rows = passesOf.flatMap(([x = 0, y = 0, dx = 1, dy = 1]) => {
    const columns = Math.ceil((width - x) / dx);
    const size = Math.ceil((columns * depth * numbers) / 8);
    const count = columns > 0 ? Math.max(0, Math.ceil((height - y) / dy)) : 0;
    return Array.from({ length: count }, (_, row) => Buffer.alloc(size + 1, 0).fill(row % 5, 0, 1));
  });
  return Buffer.concat([
    buildPng().subarray(0, 8),
    pngPart('IHDR', head),
    ...(type === 3 ? [pngPart('PLTE', Buffer.alloc(3))] : []),
    pngPart('IDAT', deflateSync(Buffer.concat(rows))),
    pngPart('IEND', Buffer.alloc(0)),
  ]);
}

describe('pictures', () => {
  const kinds = [0, 2, 3, 4, 6].flatMap((type) =>
    [1, 2, 4, 8, 16].flatMap((depth) => [0, 1].map((interlace) => [type, depth, interlace] as const)),
  );

  it('are taken where Typst takes them: PNG of every type, depth and order of dots', async () => {
    for (const [type, depth, interlace] of kinds) {
      const bytes = buildAnyPng(type, depth, interlace, 11, 5);
      const says = `type ${type}, depth ${depth}, interlace ${interlace}`;
      expect((await passes('a.png', bytes)) !== undefined, says).toBe(isPrinted('a.png', bytes));
    }
  });

  it.each([
    ['a.png', () => buildPng()],
    ['a.gif', () => buildGif()],
    ['a.jpg', () => jpeg],
    ['a.webp', () => webp],
  ])('are taken when nothing is wrong with them: %s', async (name, build) => {
    const bytes = await passes(name, build());
    expect(bytes && isPrinted(name, bytes)).toBe(true);
  });

  it.each([
    ['a.png', () => buildAnyPng(2, 8, 0, 60, 40)],
    ['a.gif', () => canvas.toBuffer('image/gif' as 'image/png')],
    ['a.jpg', () => jpeg],
    ['a.webp', () => webp],
  ])('are refused, when damaged, where Typst would refuse them: %s', async (name, build) => {
    const whole = build();
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    let slipped = 0;
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const cleaned = await passes(name, name === 'a.png' ? mendSums(bytes) : bytes);
        if (cleaned && !isPrinted(name, cleaned)) slipped += 1;
      }),
      settings,
    );
    // Skia is a little kinder than Typst to some faults of JPEG and WebP: print puts their words in their place.
    expect(slipped / settings.numRuns).toBeLessThanOrEqual(/jpg|webp/.test(name) ? 0.05 : 0);
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" width="0" height="9"><path d="M0 0h5v5z"/></svg>', false],
    ['<svg xmlns="http://www.w3.org/2000/svg" height="-9"><path d="M0 0h5v5z"/></svg>', false],
    ['<svg xmlns="http://www.w3.org/2000/svg" width="12pt"><path d="M0 0h5v5z"/></svg>', true],
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5"><path d="M0 0h5v5z"/></svg>', true],
  ])('are drawings of some size: %s', async (svg, isSound) => {
    const bytes = Buffer.from(svg);
    expect((await passes('a.svg', bytes)) !== undefined).toBe(isSound);
    expect(isPrinted('a.svg', bytes)).toBe(isSound);
  });

  it('are refused when they have more dots than can be printed', async () => {
    const bytes = buildAnyPng(0, 1, 0, 10_001, 2);
    expect(await findPictureFault('plan.png', bytes)).toEqual({
      rule: 'picture-large',
      values: { name: 'plan.png', width: 10_001, height: 2 },
    });
  });
});

/** The check sums of the parts, as if the picture had been written so. */
function mendSums(png: Buffer): Buffer {
  const parts: Buffer[] = [png.subarray(0, 8)];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    if (at + length + 12 > png.length) return png;
    parts.push(pngPart(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)));
    at += length + 12;
  }
  return Buffer.concat(parts);
}
