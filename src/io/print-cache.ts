/**
 * What was set before, so that a meeting that has not changed is not set again. Entries are named by a digest of all that a layout reads,
 * lie in .cache/ beside the content folder, and hold nothing but what is public: only `build` keeps any. What cannot be read or written, or
 * is damaged, is as if it were not there.
 */
import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFonts } from './fonts.ts';
import type { PagesJob } from './typst.ts';

/** Entries by name. */
export interface PrintCache {
  read(name: string): Promise<Buffer | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Takes away what this build neither read nor wrote, so that no word stays that is published no more. */
  prune(): Promise<void>;
}

/** Where the cache of a council lies. */
export function printCacheFolder(content: string): string {
  return join(dirname(content), '.cache', 'agendapack', basename(content));
}

/** The cache of a council: of its content folder’s absolute path. */
export function openPrintCache(content: string): PrintCache {
  const folder = printCacheFolder(content);
  const used = new Set<string>();
  return {
    async read(name) {
      used.add(name);
      const bytes = await readFile(join(folder, name)).catch(() => undefined);
      if (!bytes) return undefined;
      const inside = bytes.subarray(sumLength);
      return bytes.subarray(0, sumLength).equals(sum(inside)) ? inside : undefined;
    },
    async write(name, bytes) {
      used.add(name);
      const path = join(folder, name);
      try {
        await mkdir(folder, { recursive: true });
        // Git takes no notice of a folder that says so itself, whatever the council’s own .gitignore says.
        await writeFile(join(dirname(folder), '.gitignore'), '*\n');
        await writeFile(`${path}.${process.pid}`, Buffer.concat([sum(bytes), bytes]));
        await rename(`${path}.${process.pid}`, path);
      } catch {
        await rm(`${path}.${process.pid}`, { force: true }).catch(() => undefined);
      }
    },
    async prune() {
      const names = await readdir(folder).catch((): string[] => []);
      const old = names.filter((name) => !used.has(name));
      await Promise.all(old.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
    },
  };
}

/** The name of what comes of a job, by all that it depends on; `ending` is what a finished PDF depends on beside the pages. */
export function nameEntry({ layouts, layout, json, files }: PagesJob, ending?: unknown): string {
  const hash = createHash('sha256').update(describeTools(layouts));
  add(hash, layout, json, JSON.stringify(ending) ?? '');
  for (const name of [...files.keys()].sort()) add(hash, name, files.get(name) ?? '');
  return hash.digest('hex');
}

const sumLength = 32;

function sum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Parts with their lengths, so that no two lists of parts are the same bytes. */
function add(hash: Hash, ...parts: (string | Uint8Array)[]): void {
  for (const part of parts) {
    const bytes = Buffer.from(part);
    hash.update(`${bytes.length}:`).update(bytes);
  }
}

const described = new Map<string, Buffer>();

/** Digest of what makes PDFs: layouts, fonts, the code beside this file that touches them, and the packages under it. */
function describeTools(layouts: string): Buffer {
  const known = described.get(layouts);
  if (known) return known;
  const hash = createHash('sha256');
  // Beside those in Typst, a council’s own layouts may have pictures.
  const all = readdirSync(layouts, { recursive: true, withFileTypes: true });
  const read = all
    .filter((one) => one.isFile() && !one.name.endsWith('.njk'))
    .map((one) => join(one.parentPath, one.name));
  for (const path of read.sort()) add(hash, path.slice(layouts.length), readFileSync(path));
  for (const font of loadFonts().files) add(hash, font);
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  for (const name of ['typst', 'finish-pdf']) {
    add(hash, readFileSync(fileURLToPath(new URL(`./${name}${ending}`, import.meta.url))));
  }
  const require = createRequire(import.meta.url);
  for (const name of ['@myriaddreamin/typst-ts-node-compiler', 'pdf-lib']) {
    add(hash, readFileSync(require.resolve(`${name}/package.json`)));
  }
  const made = hash.digest();
  described.set(layouts, made);
  return made;
}
