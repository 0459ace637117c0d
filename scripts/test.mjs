/**
 * npm test: installs what the tests need and is missing (Chromium and Java, by apt), then runs them.
 * What follows `npm test --` goes to vitest; --long adds the tests that take long.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareOrExit, root } from './bootstrap.mjs';
import { run } from './run.mjs';

const needed = [
  { name: 'chromium', programs: [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'] },
  { name: 'default-jre-headless', programs: ['java'] },
];

const node = prepareOrExit();
installPrograms();
const args = process.argv.slice(2);
const env = { ...process.env, ...(args.includes('--long') ? { AGENDAPACK_LONG: '1' } : {}) };
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
run(node, [vitest, 'run', ...args.filter((arg) => arg !== '--long')], env);

function installPrograms() {
  const packages = needed.filter(({ programs }) => !programs.some(isProgram)).map(({ name }) => name);
  if (packages.length === 0) return;
  const prefix = findRights();
  const byHand = `The tests need ${packages.join(' and ')}. Install them (on Debian: sudo apt-get install ${packages.join(' ')}) and try again.`;
  if (!prefix) return stop(byHand);
  process.stderr.write(`Installing ${packages.join(' and ')} for the tests, once …\n`);
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  const aptGet = ['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300'];
  const succeeds = (command) => spawnSync(command[0], command.slice(1), { stdio: ['ignore', 2, 2] }).status === 0;
  succeeds([...prefix, ...env, ...aptGet, 'update']);
  const isDone = succeeds([...prefix, ...env, ...aptGet, 'install', '-y', '--no-install-recommends', ...packages]);
  if (!isDone) stop(byHand);
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** What to put before apt-get: nothing for root, sudo where it asks no password; undefined where packages may not be installed. */
function findRights() {
  if (!isProgram('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

function isProgram(name) {
  return Boolean(name) && spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}
