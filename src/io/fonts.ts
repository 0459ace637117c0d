/** The fonts of printed editions, from npm packages: the same on every machine. Which characters they can show is read from their cmap tables. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Files by package. Atkinson Hyperlegible Next is the text; Noto shows the letters and signs it has not. */
const packages = {
  'atkinson-hyperlegible-next': ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  'noto-sans': ['400Regular', '700Bold'],
  'noto-sans-math': ['400Regular'],
  'noto-sans-symbols-2': ['400Regular'],
};

/** The fonts, and which characters at least one of them shows. */
export interface Fonts {
  files: Buffer[];
  shows(codePoint: number): boolean;
}

let loaded: Fonts | undefined;

/** Reads the fonts, once a process. */
export function loadFonts(): Fonts {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const files = Object.entries(packages).flatMap(([name, faces]) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
    const family = name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
    return faces.map((face) => readFileSync(join(folder, face, `${family}_${face}.ttf`)));
  });
  const shown = new Set<number>();
  for (const file of files) for (const one of readCharacters(file)) shown.add(one);
  loaded = { files, shows: (codePoint) => shown.has(codePoint) };
  return loaded;
}

/** The characters of a TrueType font (OpenType specification, cmap, formats 4 and 12). */
function* readCharacters(font: Buffer): Generator<number> {
  const table = findTable(font, 'cmap');
  for (let index = 0; index < font.readUInt16BE(table + 2); index++) {
    const at = table + font.readUInt32BE(table + 4 + index * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 12) yield* readGroups(font, at);
    else if (format === 4) yield* readSegments(font, at);
  }
}

function* readGroups(font: Buffer, at: number): Generator<number> {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const start = at + 16 + group * 12;
    for (let one = font.readUInt32BE(start); one <= font.readUInt32BE(start + 4); one++) yield one;
  }
}

function* readSegments(font: Buffer, at: number): Generator<number> {
  const bytes = font.readUInt16BE(at + 6);
  for (let segment = 0; segment < bytes; segment += 2) {
    const end = font.readUInt16BE(at + 14 + segment);
    const start = font.readUInt16BE(at + 16 + bytes + segment);
    if (start === 0xffff) continue;
    const delta = font.readUInt16BE(at + 16 + bytes * 2 + segment);
    const offsetAt = at + 16 + bytes * 3 + segment;
    const offset = font.readUInt16BE(offsetAt);
    for (let one = start; one <= end; one++) {
      const glyph = offset === 0 ? (one + delta) & 0xffff : font.readUInt16BE(offsetAt + offset + (one - start) * 2);
      if (glyph !== 0) yield one;
    }
  }
}

function findTable(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`A font of the printed editions has no ${name} table.`);
}
