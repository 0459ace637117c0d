/** Where Agendapack itself lies: in a clone the repository, in a council’s folder the installed package. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the folder that holds layouts/ and site/. The sources lie in src/, the emitted code in dist/src/. */
export function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (readManifest(folder)?.name !== 'agendapack') {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The package.json of Agendapack was not found above its own code.');
    folder = parent;
  }
  return folder;
}

/** Agendapack’s own version: "0.1.0". */
export function readVersion(): string {
  return readManifest(findPackageRoot())?.version ?? '';
}

function readManifest(folder: string): { name?: string; version?: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
