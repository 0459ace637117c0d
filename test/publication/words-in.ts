/** Marked words in the bytes of a file, also inside what is compressed, and in what a PDF says; and in every file of a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Finds them by a pattern that matches globally, in whatever case. A PDF's letters are codes of its fonts, so that it has to be read as well. */
export async function wordsIn(bytes: Buffer, marked: RegExp): Promise<string[]> {
  const texts = [bytes.toString('latin1')];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) texts.push(gunzipSync(bytes).toString('latin1'));
  if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004') {
    for (const inside of Object.values(unzipSync(bytes))) texts.push(Buffer.from(inside).toString('latin1'));
  }
  // What is kept between builds has a digest before it.
  const pdf = bytes.subarray(0, 64).indexOf('%PDF');
  if (pdf >= 0) texts.push(...unpackStreams(bytes), ...(await readText(bytes.subarray(pdf))));
  return texts.flatMap((text) => text.toLowerCase().match(marked) ?? []);
}

/** Every file below a folder with marked words in its name or its bytes, and these words; git’s own files aside. */
export async function searchFolder(folder: string, marked: RegExp): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(one.parentPath, one.name).slice(folder.length + 1);
    if (!one.isFile() || path.startsWith('.git/')) continue;
    const words = [...(path.match(marked) ?? []), ...(await wordsIn(readFileSync(join(folder, path)), marked))];
    if (words.length > 0) found.set(path, words);
  }
  return found;
}

/** The streams of a PDF, unpacked: metadata, tags, bookmarks. */
function unpackStreams(bytes: Buffer): string[] {
  return [...bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    } catch {
      return [];
    }
  });
}

/** The words of each page: as they stand, and with a word that runs over the end of a line put together. */
async function readText(bytes: Buffer): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).filter(Boolean);
    texts.push(words.join(' '), words.join('').replace(/[\u00ad-]/g, ''));
  }
  await task.destroy();
  return texts;
}
