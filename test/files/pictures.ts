/** Pictures for tests, with words planted in every place where metadata can stand. */
import { crc32, deflateSync } from 'node:zlib';

/** The planted word; it must be nowhere in what is published. */
export const canary = 'CANARYWORD';

const exifOrientation = (value: number) =>
  Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08\0\x02', 'latin1'),
    Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]),
    Buffer.from([1, 0x0e, 0, 2, 0, 0, 0, canary.length, 0, 0, 0, 38]),
    Buffer.from(`\0\0\0\0${canary}`, 'latin1'),
  ]);

export function pngPart(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const part = Buffer.alloc(data.length + 12);
  part.writeUInt32BE(data.length);
  body.copy(part, 4);
  part.writeUInt32BE(crc32(body), part.length - 4);
  return part;
}

/** 4 by 2 dots, with text, time, Exif, an unknown part, and words after the end. */
export function buildPng(): Buffer {
  const header = Buffer.from([0, 0, 0, 4, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const text = Buffer.from(`Author\0${canary}`, 'latin1');
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngPart('IHDR', header),
    pngPart('tEXt', text),
    pngPart('zTXt', Buffer.concat([Buffer.from(`${canary}\0\0`), deflateSync(text)])),
    pngPart('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${canary}`, 'latin1')),
    pngPart('tIME', Buffer.from([7, 234, 1, 1, 0, 0, 0])),
    pngPart('eXIf', exifOrientation(1)),
    pngPart('prVt', Buffer.from(canary)),
    pngPart('pHYs', Buffer.from([0, 0, 11, 19, 0, 0, 11, 19, 1])),
    pngPart('IDAT', deflateSync(Buffer.alloc(26, 0x7f).fill(0, 0, 1).fill(0, 13, 14))),
    pngPart('IEND', Buffer.alloc(0)),
    Buffer.from(canary),
  ]);
}

const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** A JPEG picture with Exif, XMP, IPTC, a comment, a thumbnail's block, and words after the end. */
export function plantInJpeg(plain: Buffer, orientation: number): Buffer {
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOrientation(orientation)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${canary}`, 'latin1')),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${canary}`, 'latin1')),
    segment(0xe0, Buffer.from(`JFXX\0${canary}`, 'latin1')),
    segment(0xe2, Buffer.from(`MPF\0${canary}`, 'latin1')),
    segment(0xfe, Buffer.from(canary)),
    plain.subarray(2),
    Buffer.from(canary),
  ]);
}

/** One dot, twice, for ever; with a comment, hidden text, a program's block, and words after the end. */
export function buildGif(): Buffer {
  const blocks = (text: string) =>
    Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1'), Buffer.from([0])]);
  const frame = Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([
    Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1'),
    Buffer.from('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', 'latin1'),
    Buffer.concat([Buffer.from([0x21, 0xfe]), blocks(canary)]),
    frame,
    Buffer.concat([Buffer.from('!\xff\x0bXMP DataXMP', 'latin1'), blocks(canary)]),
    Buffer.concat([Buffer.from([0x21, 1, 12]), Buffer.alloc(12), blocks(canary)]),
    frame,
    Buffer.from([0x3b]),
    Buffer.from(canary),
  ]);
}

/** A WebP picture made to the longer form, with Exif, XMP and an unknown part. */
export function plantInWebp(plain: Buffer, width: number, height: number, orientation: number): Buffer {
  const part = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const header = Buffer.alloc(10);
  header[0] = 0x0c;
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  let at = 12;
  while (!/VP8[ L]/.test(plain.toString('latin1', at, at + 4)))
    at += 8 + plain.readUInt32LE(at + 4) + (plain.readUInt32LE(at + 4) % 2);
  const picture = plain.subarray(at, at + 8 + plain.readUInt32LE(at + 4) + (plain.readUInt32LE(at + 4) % 2));
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    part('VP8X', header),
    picture,
    part('EXIF', exifOrientation(orientation)),
    part('XMP ', Buffer.from(canary)),
    part('JUNK', Buffer.from(canary)),
  ]);
  return part('RIFF', body);
}
