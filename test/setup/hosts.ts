/** The Nodes of this machine: the one that runs the tests and, where it is another, the one the machine itself has. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Node by its version, "20.20.2", and where it lies. */
export interface Host {
  version: string;
  path: string;
}

/** The Nodes found, newest first, one of each major version. */
export function findHosts(): Host[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin'];
  const paths = [process.execPath, ...folders.map((folder) => join(folder, 'node')).filter((path) => existsSync(path))];
  const byMajor = new Map<string, Host>();
  for (const path of paths) {
    const version = execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
    const major = version.split('.')[0] ?? '';
    if (Number(major) >= 20 && !byMajor.has(major)) byMajor.set(major, { version, path });
  }
  return [...byMajor.values()].sort((a, b) => Number.parseInt(b.version, 10) - Number.parseInt(a.version, 10));
}
