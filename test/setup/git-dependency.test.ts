/** A council’s repository whose package comes from a git address: npm makes the JavaScript when it installs it. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'agendapack-git-'));
const run = promisify(execFile);
const made = ['node_modules', '.git', '.cache', '_site', 'dist', 'coverage'];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// It installs everything twice over, as npm does for a git address.
describe.runIf(process.env.AGENDAPACK_LONG === '1')('a council whose package comes from a git address', () => {
  it('is made, installed and built', async () => {
    const repository = join(folder, 'agendapack');
    cpSync(root, repository, { recursive: true, filter: (path) => !made.includes(basename(path)) });
    const identity = ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@thornmere.example'];
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
      [...identity, 'commit', '-qm', 'All'],
    ])
      await run('git', args, { cwd: repository });
    const bin = join(root, 'scripts', 'agendapack.mjs');
    const from = `git+${pathToFileURL(repository).href}`;
    await run(process.execPath, [bin, 'new', 'council', 'ours', '--name', 'Exampleton', '--from', from], {
      cwd: folder,
    });
    const council = join(folder, 'ours');
    expect(JSON.parse(readFileSync(join(council, 'package.json'), 'utf8')).dependencies).toEqual({ agendapack: from });
    await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: council });
    expect(existsSync(join(council, 'node_modules', 'agendapack', 'src'))).toBe(false);
    await run('npx', ['agendapack', 'build', '--today', '2026-03-10'], { cwd: council });
    expect(existsSync(join(council, '_site', 'index.html'))).toBe(true);
  }, 600_000);
});
