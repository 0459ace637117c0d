import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFile } from '../../src/files/clean-file.ts';
import { startChromium } from '../chromium.ts';
import { buildGif, buildPng, canary, plantInJpeg, plantInWebp } from './pictures.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startChromium();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** A picture of 4 by 2 dots as Chromium itself writes it. */
async function draw(type: string): Promise<Buffer> {
  const script = `(() => { const c = document.createElement('canvas'); c.width = 4; c.height = 2;
    const p = c.getContext('2d'); p.fillStyle = 'red'; p.fillRect(0, 0, 4, 2); return c.toDataURL('${type}'); })()`;
  const address: string = await page.evaluate(script);
  expect(address).toContain(`data:${type}`);
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

/** Width and height as Chromium shows the picture, or "broken". */
function measure(bytes: Uint8Array, type: string): Promise<string> {
  const address = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  return page.evaluate(`new Promise((resolve) => { const i = new Image();
    i.onload = () => resolve(i.naturalWidth + 'x' + i.naturalHeight); i.onerror = () => resolve('broken'); i.src = '${address}'; })`);
}

async function clean(name: string, bytes: Uint8Array): Promise<Buffer> {
  const cleaned = await cleanFile(name, bytes);
  if (!('bytes' in cleaned)) throw new Error(cleaned.rule);
  return Buffer.from(cleaned.bytes);
}

async function ruleFor(name: string, bytes: Uint8Array | string): Promise<string> {
  const cleaned = await cleanFile(name, Buffer.from(bytes));
  return 'rule' in cleaned ? cleaned.rule : 'published';
}

describe('cleanFile on pictures', () => {
  it('takes the words out of a PNG and leaves the picture', async () => {
    const planted = buildPng();
    const cleaned = await clean('Plan.PNG', planted);
    expect(planted.toString('latin1')).toContain(canary);
    expect(cleaned.toString('latin1')).not.toContain(canary);
    expect(cleaned.toString('latin1')).toMatch(/IHDR.*pHYs.*IDAT.*IEND.{4}$/s);
    expect(cleaned.toString('latin1')).not.toMatch(/tEXt|zTXt|iTXt|tIME|eXIf|prVt/);
    expect(await measure(cleaned, 'image/png')).toBe('4x2');
  });

  it.each([1, 6])('takes the words out of a JPEG and keeps which way up it is (%d)', async (orientation) => {
    const planted = plantInJpeg(await draw('image/jpeg'), orientation);
    const cleaned = await clean('photo.jpg', planted);
    expect(cleaned.toString('latin1')).not.toContain(canary);
    expect(cleaned.includes('Exif')).toBe(orientation !== 1);
    expect(await measure(planted, 'image/jpeg')).toBe(orientation === 1 ? '4x2' : '2x4');
    expect(await measure(cleaned, 'image/jpeg')).toBe(orientation === 1 ? '4x2' : '2x4');
    expect(await clean('photo.jpg', cleaned)).toEqual(cleaned);
  });

  it('takes the words out of a GIF and leaves its pictures and their repeating', async () => {
    const cleaned = await clean('signs.gif', buildGif());
    expect(cleaned.toString('latin1')).not.toContain(canary);
    expect(cleaned.includes('NETSCAPE2.0')).toBe(true);
    expect(cleaned.toString('latin1').split('\x21\xf9').length).toBe(3);
    expect(await measure(cleaned, 'image/gif')).toBe('1x1');
  });

  it.each([1, 6])('takes the words out of a WebP and keeps which way up it is (%d)', async (orientation) => {
    const planted = plantInWebp(await draw('image/webp'), 4, 2, orientation);
    const cleaned = await clean('map.webp', planted);
    expect(cleaned.toString('latin1')).not.toContain(canary);
    expect(cleaned.toString('latin1')).not.toMatch(/XMP |JUNK/);
    expect(await measure(cleaned, 'image/webp')).toBe(await measure(planted, 'image/webp'));
  });

  it('does not publish a picture that is cut short, changed or empty', async () => {
    const png = buildPng();
    expect(await ruleFor('a.png', png.subarray(0, 150))).toBe('file-broken');
    expect(await ruleFor('a.png', Buffer.concat([png.subarray(0, 20), Buffer.from('x'), png.subarray(21)]))).toBe(
      'file-broken',
    );
    const jpeg = await draw('image/jpeg');
    expect(await ruleFor('a.jpg', jpeg.subarray(0, 300))).toBe('file-broken');
    expect(await ruleFor('a.jpg', jpeg.subarray(0, -10))).toBe('file-broken');
    expect(await ruleFor('a.gif', buildGif().subarray(0, 60))).toBe('file-broken');
    expect(await ruleFor('a.webp', (await draw('image/webp')).subarray(0, 30))).toBe('file-broken');
    for (const name of ['a.png', 'a.jpeg', 'a.gif', 'a.webp', 'a.svg', 'a.pdf'])
      expect(await ruleFor(name, '')).toBe('file-mismatch');
  });

  it('does not publish a file that is not what its name says', async () => {
    expect(await ruleFor('a.png', await draw('image/jpeg'))).toBe('file-mismatch');
    expect(await ruleFor('a.jpg', buildPng())).toBe('file-mismatch');
    expect(await ruleFor('a.pdf', buildPng())).toBe('file-mismatch');
    expect(await ruleFor('a.svg', '<p>Hello</p>')).toBe('file-mismatch');
    expect(await ruleFor('a.csv', 'PK\x03\x04rest')).toBe('file-mismatch');
    expect(await ruleFor('a.txt', 'one\0two')).toBe('file-mismatch');
  });

  it('publishes text and tables of figures as they are', async () => {
    expect((await clean('figures.csv', Buffer.from('Ward,Votes\nNorth,£4\n'))).toString()).toBe(
      'Ward,Votes\nNorth,£4\n',
    );
    expect((await clean('note.txt', Buffer.from('Naïve'))).toString()).toBe('Naïve');
  });

  it('refuses kinds of file that carry more than they show', async () => {
    expect(await ruleFor('report.docx', 'PK')).toBe('file-hidden-content');
    expect(await ruleFor('Figures.XLSX', 'PK')).toBe('file-hidden-content');
    expect(await ruleFor('film.mp4', 'x')).toBe('file-kind');
    expect(await ruleFor('page.html', '<p>')).toBe('file-kind');
    expect(await ruleFor('constructor', 'x')).toBe('file-kind');
    expect(await ruleFor('a.constructor', 'x')).toBe('file-kind');
  });
});
