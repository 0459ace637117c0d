import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const bin = join(import.meta.dirname, '../../scripts/agendapack.mjs');
const folder = mkdtempSync(join(tmpdir(), 'agendapack-main-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function agendapack(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('agendapack', () => {
  it('lists its commands', () => {
    for (const args of [['--help'], ['-h'], []]) {
      const { status, stdout, stderr } = agendapack(...args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^ {2}schema +Print the JSON Schema/m);
      expect(stdout).toContain('--today YYYY-MM-DD');
    }
  });

  it('says its version', () => {
    expect(agendapack('--version')).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it('says how one command is used', () => {
    const { status, stdout } = agendapack('schema', '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: agendapack schema \[council\|/);
  });

  it('refuses a command that is not there, in words', () => {
    expect(agendapack('bild')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no command “bild”.\nagendapack --help says more.\n',
    });
  });

  it('does not take a file of its own for a command', () => {
    for (const name of ['main', 'help', 'command', '../commands/schema', 'constructor']) {
      expect(agendapack(name).stderr).toContain(`There is no command “${name}”.`);
    }
  });

  it('refuses an option that is not there, and shows the usage', () => {
    const { status, stderr } = agendapack('schema', '--colour');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Unknown option --colour\.\nUsage: agendapack schema /);
  });

  it('refuses a day that is not in the calendar', () => {
    const { status, stderr } = agendapack('schema', '--today', '2026-02-30');
    expect(status).toBe(2);
    expect(stderr).toContain('--today should be a day of the calendar such as 2026-03-18, not “2026-02-30”.');
  });

  it('takes the shared options before the command too', () => {
    mkdirSync(join(folder, 'papers'), { recursive: true });
    const { status, stdout } = agendapack('--content', 'papers', 'schema', 'notice');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).title).toBe('Notice');
  });

  it('never shows a stack trace', () => {
    for (const args of [['schema', 'x', 'y'], ['--content'], ['schema', '--today']]) {
      const { status, stderr } = agendapack(...args);
      expect(status).toBe(2);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });
});
