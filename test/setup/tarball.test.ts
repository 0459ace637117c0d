import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHosts } from './hosts.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'agendapack-tarball-'));
const run = promisify(execFile);
let tarball = '';
let packed: string[] = [];

beforeAll(async () => {
  const { stdout } = await run('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', folder], {
    cwd: root,
  });
  const [about] = JSON.parse(stdout);
  tarball = join(folder, about.filename);
  packed = about.files.map(({ path }: { path: string }) => path);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('carries JavaScript, layouts and the website, and neither TypeScript nor tests', () => {
    expect(packed).toContain('dist/src/commands/main.js');
    expect(packed).toContain('LICENSE');
    expect(packed.some((path) => path.startsWith('layouts/'))).toBe(true);
    expect(packed.some((path) => path.startsWith('site/'))).toBe(true);
    expect(packed.filter((path) => /^(src|test|content)\/|\.ts$/.test(path))).toEqual([]);
  });
});

describe.each(findHosts())('the package, installed in a council’s folder on Node $version', ({ version, path }) => {
  const council = join(folder, `council-${version}`);
  const options = { cwd: council, env: { ...process.env, PATH: `${dirname(path)}${delimiter}${process.env.PATH}` } };

  beforeAll(async () => {
    cpSync(join(root, 'test', 'sample'), join(council, 'content'), { recursive: true });
    await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], options);
  });

  it('builds the content folder that lies there', async () => {
    const { stderr } = await run('npx', ['agendapack', 'build', '--today', '2026-03-10'], options);
    expect(stderr).not.toMatch(/^\s+at |ExperimentalWarning/m);
    const sheet = join(council, '_site', 'committees', 'planning', '2026-03-11', 'index.html');
    expect(readFileSync(sheet, 'utf8')).toContain('A cycle shed at the station');
    expect(existsSync(join(council, '_site', 'pagefind'))).toBe(true);
  });

  it('finds the folder from below', async () => {
    const below = { ...options, cwd: join(council, 'content', 'committees') };
    const { stdout } = await run('npx', ['agendapack', 'check', '--format', 'json'], below);
    expect(JSON.parse(stdout)).toEqual([]);
  });
});
