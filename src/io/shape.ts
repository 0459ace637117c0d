/**
 * The shape of pages: site/ and layouts/ of the package, or, where a council has such folders beside its content folder, both put together,
 * a file of the council in the place of that of the same name. What is put together lies in .cache/ and is named by a digest of all of it.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../problem.ts';
import { checkOwnShape } from '../read/own-shape.ts';
import { findPackageRoot } from './package-root.ts';

const folders = ['layouts', 'site'];

type Files = Map<string, Buffer>;

/** The folder that holds site/ and layouts/ for a council: of its content folder’s absolute path. */
export async function openShape(content: string): Promise<string> {
  const root = findPackageRoot();
  const own = await readOwn(content);
  if (own.size === 0) return root;
  const files = new Map([...(await readShape(root)), ...own]);
  const all = join(dirname(content), '.cache', 'agendapack', 'shapes');
  const folder = join(all, nameShape(files));
  const known = await readdir(all).catch((): string[] => []);
  if (!known.includes(nameShape(files))) {
    const made = `${folder}.${process.pid}`;
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(made, path)), { recursive: true });
      await writeFile(join(made, path), bytes);
    }
    await writeFile(join(dirname(all), '.gitignore'), '*\n');
    // Another build may have put the same files there in the meantime.
    await rename(made, folder).catch(() => rm(made, { recursive: true }));
    // A few earlier ones stay, for what is being printed with them at this moment.
    const old = known.length > 4 ? known : [];
    await Promise.all(old.map((name) => rm(join(all, name), { recursive: true, force: true })));
  }
  return folder;
}

/** A digest of all files of a shape. */
export async function digestShape(folder: string): Promise<string> {
  return nameShape(await readShape(folder));
}

/** What is odd about the council’s own files; their paths are seen from the content folder. */
export async function findShapeProblems(content: string): Promise<Problem[]> {
  const own = await readOwn(content);
  if (own.size === 0) return [];
  const texts = new Map([...own].map(([path, bytes]) => [path, bytes.toString()]));
  return checkOwnShape(texts, [...(await readShape(findPackageRoot())).keys()]);
}

/** The council’s own files; none in a clone, whose content lies beside the package’s own. */
async function readOwn(content: string): Promise<Files> {
  const council = dirname(content);
  return council === findPackageRoot() ? new Map() : readShape(council);
}

async function readShape(root: string): Promise<Files> {
  const files: Files = new Map();
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const one of entries) {
      const path = join(one.parentPath, one.name);
      const name = path.slice(root.length + 1).replaceAll('\\', '/');
      // Hidden files and editors’ spare copies do not count.
      if (one.isFile() && !/(^|\/)\.|~$/.test(name)) files.set(name, await readFile(path));
    }
  }
  return files;
}

function nameShape(files: Files): string {
  const hash = createHash('sha256');
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path) ?? Buffer.of();
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}
