/** `agendapack new council DIR`: writes a council’s own repository into an empty folder. */
import { chmodSync, copyFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readVersion } from '../io/package-root.ts';
import { writeTogether } from '../io/write-together.ts';
import { makeCouncil } from '../new/council.ts';
import { readSource } from '../new/package-source.ts';
import { type Context, UsageError } from './command.ts';

/** Writes the repository. Never touches a folder that holds anything but .git. */
export function writeCouncil({ values, cwd, out, err }: Context, where: string): number {
  const folder = resolve(cwd, where);
  refuseFolder(folder, where);
  const { name, from } = values as Record<string, string | undefined>;
  if (name?.trim() === '') throw new UsageError('--name needs the council’s name: --name "Exampleton Town Council".');
  const { dependency, tarball } = from === undefined ? unknownPackage() : findPackage(from, cwd);
  const files = makeCouncil({ name: name?.replace(/\s+/g, ' ').trim(), dependency, folder: basename(folder) });
  writeTogether(folder, files);
  // git passes over a hook that may not be run.
  chmodSync(join(folder, 'hooks', 'pre-commit'), 0o755);
  const written = [...files.keys()];
  if (tarball) {
    copyFileSync(tarball, join(folder, basename(tarball)));
    written.push(basename(tarball));
  }
  for (const path of written) out(relative(cwd, join(folder, path)));
  const shown = relative(cwd, folder) || '.';
  if (from === undefined)
    err(
      `Agendapack is on no package registry. In Agendapack’s own folder run “npm pack”, and put the file ${dependency.slice(5)} into ${shown}; or put the address of its git repository in place of “${dependency}” into package.json.`,
    );
  const begin = existsSync(join(folder, '.git')) ? '' : 'git init, ';
  err(`Next: cd ${shown}, ${begin}npm install, and read README.md there.`);
  return 0;
}

function refuseFolder(folder: string, where: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new UsageError(`${where} is a file. Give a folder that is empty or not there yet.`);
  const others = readdirSync(folder).filter((name) => name !== '.git');
  if (others.length === 0) return;
  const some = others.slice(0, 3).join(', ') + (others.length > 3 ? ', …' : '');
  throw new UsageError(
    `${where} holds other files already (${some}), and nothing is written over them. Give a folder that is empty or not there yet.`,
  );
}

function unknownPackage(): { dependency: string; tarball: undefined } {
  return { dependency: `file:agendapack-${readVersion()}.tgz`, tarball: undefined };
}

/** A tarball is copied into the council’s folder, so that the repository is whole on every machine. */
function findPackage(from: string, cwd: string): { dependency: string; tarball: string | undefined } {
  const source = readSource(from);
  if ('spec' in source) return { dependency: source.spec, tarball: undefined };
  const path = resolve(cwd, source.file);
  if (!existsSync(path)) {
    if (/^[\w-]+\/[\w.-]+(#\S+)?$/.test(from)) return { dependency: `github:${from}`, tarball: undefined };
    throw new UsageError(
      `There is no file ${from}. --from is the file that “npm pack” makes in Agendapack’s own folder, or the address of its git repository.`,
    );
  }
  if (statSync(path).isDirectory()) {
    if (existsSync(join(path, '.git'))) return { dependency: `git+${pathToFileURL(path).href}`, tarball: undefined };
    throw new UsageError(`${from} is a folder. Run “npm pack” in it, and give the file that makes.`);
  }
  if (!/\.(tgz|tar\.gz)$/.test(path))
    throw new UsageError(`${from} is not a package: “npm pack” makes one that ends in .tgz.`);
  return { dependency: `file:${basename(path)}`, tarball: path };
}
