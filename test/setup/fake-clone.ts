/** A clone with nothing in it but the set-up scripts and a main.ts that says how it was run. */
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

const mainSource = `
export async function main(args: string[]): Promise<void> {
  if (args[0] === 'wait') {
    process.on('SIGTERM', () => process.exit(7));
    console.log('waiting');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  }
  console.log(JSON.stringify({ args, version: process.versions.node }));
  process.exitCode = Number(args[0] ?? 0);
}
`;

/** Makes one in a new temporary folder and gives the folder. */
export function makeFakeClone(): string {
  const clone = mkdtempSync(join(tmpdir(), 'agendapack-clone-'));
  mkdirSync(join(clone, 'src', 'commands'), { recursive: true });
  mkdirSync(join(clone, 'scripts', 'node'), { recursive: true });
  for (const script of ['agendapack.mjs', 'bootstrap.mjs', 'run.mjs']) {
    cpSync(join(root, 'scripts', script), join(clone, 'scripts', script));
  }
  for (const file of ['package.json', 'package-lock.json']) {
    cpSync(join(root, 'scripts', 'node', file), join(clone, 'scripts', 'node', file));
  }
  symlinkSync(join(root, 'scripts', 'node', 'node_modules'), join(clone, 'scripts', 'node', 'node_modules'));
  writeFileSync(join(clone, 'src', 'commands', 'main.ts'), mainSource);
  writeLock(clone, '1.0.0');
  return clone;
}

/** Writes a package.json and lock file without dependencies, of the given version. */
export function writeLock(clone: string, version: string): void {
  const about = { name: 'agendapack', version, type: 'module', bin: { agendapack: 'scripts/agendapack.mjs' } };
  writeFileSync(join(clone, 'package.json'), JSON.stringify(about));
  const lock = { name: 'agendapack', version, lockfileVersion: 3, requires: true, packages: { '': about } };
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(lock));
}
