/** Reads a content folder from disk. Links are refused: they could lead to what is not for publication (standards 122). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../problem.ts';
import type { ContentFolder } from '../read/content-folder.ts';

/** Reads every Markdown file, lock, list of corrections and record of imports, and lists all other files. Hidden files and folders are passed over. */
export async function readContent(root: string): Promise<ContentFolder> {
  const folder: ContentFolder = { texts: new Map(), files: new Set(), problems: [] };
  await readFolder(root, '', folder);
  return folder;
}

async function readFolder(root: string, below: string, folder: ContentFolder): Promise<void> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  for (const one of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (one.name.startsWith('.')) continue;
    const path = below === '' ? one.name : `${below}/${one.name}`;
    if (one.isSymbolicLink()) folder.problems.push(problem('link-file', { file: path, line: 1, column: 1 }));
    else if (one.isDirectory()) await readFolder(root, path, folder);
    else if (
      one.isFile() &&
      (path.endsWith('.md') || path.endsWith('.lock.json') || /\/(?:corrections|imported)\.json$/.test(path))
    )
      await readText(root, path, folder);
    else if (one.isFile()) folder.files.add(path);
  }
}

async function readText(root: string, path: string, folder: ContentFolder): Promise<void> {
  const bytes = await readFile(join(root, path));
  const bad = firstBadByte(bytes);
  if (bad === undefined) {
    folder.texts.set(
      path,
      bytes
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n'),
    );
    return;
  }
  folder.problems.push(notText(path, bytes, bad));
}

function notText(path: string, bytes: Buffer, at: number): Problem {
  const before = bytes.subarray(0, at).toString('latin1');
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  return problem('not-text', { file: path, line, column }, { byte: at + 1 });
}

/** Offset of the first byte that is not UTF-8 text (or is a NUL), or undefined. */
function firstBadByte(bytes: Buffer): number | undefined {
  const nul = bytes.indexOf(0);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(nul === -1 ? bytes : bytes.subarray(0, nul));
    return nul === -1 ? undefined : nul;
  } catch {
    let low = 0;
    let high = nul === -1 ? bytes.length : nul;
    // The longest prefix that decodes as a stream ends just before the bad byte.
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
        low = middle;
      } catch {
        high = middle - 1;
      }
    }
    return low;
  }
}
