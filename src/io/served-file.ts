/** Which file below a folder answers an address. Nothing outside the folder ever does, by whatever way it is asked for. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** An answer: a file, the address of the same page with its closing slash, or nothing. */
export type Answer =
  | { kind: 'file'; name: string; bytes: Buffer }
  | { kind: 'redirect'; to: string }
  | { kind: 'missing' };

const missing: Answer = { kind: 'missing' };

/** Finds the answer to a path as it stands in the request line ("/meetings/?year=2026"), for a site below `base` ("/" or "/democracy/"). */
export async function findServedFile(folder: string, base: string, target: string): Promise<Answer> {
  const [path = '', query] = splitOnce(target, '?');
  const search = query === undefined ? '' : `?${query}`;
  if (base !== '/' && (path === '/' || `${path}/` === base)) return { kind: 'redirect', to: `${base}${search}` };
  if (!path.startsWith(base)) return missing;
  const segments = readSegments(path.slice(base.length));
  if (!segments) return missing;
  const found = await locate(folder, segments);
  if (found?.isFolder && !path.endsWith('/')) {
    return { kind: 'redirect', to: `${base}${segments.map(encodeURIComponent).join('/')}/${search}` };
  }
  if (found?.isFolder) return readAnswer(folder, [...segments, 'index.html']);
  return found && !path.endsWith('/') ? readAnswer(folder, segments) : missing;
}

/** Reads a file below the folder, or says that there is none. */
export async function readAnswer(folder: string, segments: string[]): Promise<Answer> {
  const found = await locate(folder, segments);
  if (!found || found.isFolder) return missing;
  return { kind: 'file', name: segments.at(-1) ?? '', bytes: await readFile(found.path) };
}

/** Parts of the path, decoded; undefined when one of them could lead out of the folder or is no file name at all. */
function readSegments(path: string): string[] | undefined {
  try {
    const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
    return segments.some((one) => one === '.' || one === '..' || /[/\\\0]/.test(one)) ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** The real path of a file, when links have been followed, if it is still below the folder. */
async function locate(folder: string, segments: string[]): Promise<{ path: string; isFolder: boolean } | undefined> {
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...segments));
    if (path !== root && !path.startsWith(root + sep)) return undefined;
    const facts = await stat(path);
    return facts.isDirectory() || facts.isFile() ? { path, isFolder: facts.isDirectory() } : undefined;
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
