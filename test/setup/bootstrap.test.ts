import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFakeClone, writeLock } from './fake-clone.ts';
import { findHosts, type Host } from './hosts.ts';

let clone = '';
afterEach(() => rmSync(clone, { recursive: true, force: true }));

function start(host: Host, ...args: string[]): ChildProcess {
  return spawn(host.path, [join(clone, 'scripts', 'agendapack.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function finish(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => (out += data));
  child.stderr?.on('data', (data) => (err += data));
  return await new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe.each(findHosts())('the command in a clone, on Node $version', (host) => {
  it('installs on the first run only, and again when the lock file has changed', async () => {
    clone = makeFakeClone();
    const first = await finish(start(host));
    expect(first.err).toContain('Installing what Agendapack needs');
    const second = await finish(start(host));
    expect(second.err).toBe('');
    writeLock(clone, '1.0.1');
    const third = await finish(start(host));
    expect(third.err).toContain('Installing what Agendapack needs');
    expect(await finish(start(host))).toMatchObject({ code: 0, err: '' });
  });

  it('keeps stdout for data', async () => {
    clone = makeFakeClone();
    const { out } = await finish(start(host, '0', 'a b'));
    expect(JSON.parse(out).args).toEqual(['0', 'a b']);
  });

  it('runs on a Node that knows TypeScript', async () => {
    clone = makeFakeClone();
    const { out } = await finish(start(host));
    const [major = 0] = JSON.parse(out).version.split('.').map(Number);
    expect(major).toBeGreaterThanOrEqual(22);
  });

  it('passes the exit code through', async () => {
    clone = makeFakeClone();
    expect((await finish(start(host, '1'))).code).toBe(1);
  });

  it('passes a signal through', async () => {
    clone = makeFakeClone();
    const child = start(host, 'wait');
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    expect((await finish(child)).code).toBe(7);
  });

  it('lets two start at once', async () => {
    clone = makeFakeClone();
    const both = await Promise.all([finish(start(host)), finish(start(host))]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ err }) => err.includes('Installing what'))).toHaveLength(1);
  });
});

it('asks for the Node that package.json promises', () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(engines.node).toBe('>=20.11');
});
