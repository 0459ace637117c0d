/**
 * npm run lock: names in package-lock.json the packages for other systems that npm left out of it.
 * npm leaves them out where the registry it asks does not hold them, and then `npm ci` refuses the lock file everywhere.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './bootstrap.mjs';

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
};
const processors = ['arm64', 'arm', 'ia32', 'x64', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];
const libraries = { musl: 'musl', gnu: 'glibc' };

/** The entries that a lock file lacks, by their path in it. */
export function findMissing(lock) {
  const missing = {};
  for (const about of Object.values(lock.packages)) {
    for (const [name, range] of Object.entries(about.optionalDependencies ?? {})) {
      if (!lock.packages[`node_modules/${name}`]) missing[`node_modules/${name}`] = describe(name, range, about);
    }
  }
  return missing;
}

function describe(name, range, { dev }) {
  const words = name.split(/[^a-z0-9]+/);
  const find = (known) => words.filter((word) => word in known).map((word) => known[word]);
  const cpu = words.filter((word) => processors.includes(word));
  const [os, libc] = [find(systems), find(libraries)];
  return {
    version: range.replace(/^[^0-9]+/, ''),
    ...(cpu.length ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length ? { libc } : {}),
    optional: true,
    ...(os.length ? { os } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = findMissing(lock);
  const all = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')));
  if (Object.keys(missing).length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  for (const name of Object.keys(missing)) process.stdout.write(`${name}\n`);
}
