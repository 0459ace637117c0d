/** What is killed, or meets a full disk, at any moment leaves the old output and the old lock, or the new ones; never a mixture. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../harness.ts';

const root = join(import.meta.dirname, '..', '..');
const bin = join(root, 'scripts', 'agendapack.mjs');
const isLong = process.env.AGENDAPACK_LONG !== undefined;
const longest = 1_800_000;
const shed = 'committees/planning/2026-03-11/cycle-shed.md';
const lockOf = 'committees/planning/2026-03-11/pages.lock.json';

/** Moments from 0 to 1, the same in every run. */
const moments = (count: number) =>
  fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: count, seed: 2026 });

describe('a build that is killed', () => {
  it(
    'leaves the old output or the new one',
    async () => {
      const { content, before, after, change, output, build } = twoBuilds();
      change();
      const took = await time(build());
      restore(output, before);
      const found = { old: 0, new: 0 };
      for (const moment of moments(isLong ? 100 : 4)) {
        await killAt(build(), moment * took);
        const left = existsSync(output) ? digestOf(output) : 'nothing';
        expect([before.digest, after]).toContain(left);
        found[left === after ? 'new' : 'old'] += 1;
        restore(output, before);
      }
      await time(build());
      expect(digestOf(output)).toBe(after);
      // Nothing that was killed is left beside it.
      expect(readdirSync(dirname(content)).filter((name) => name.startsWith('_site'))).toEqual(['_site']);
      tell(
        `build killed at ${found.old + found.new} moments: ${found.old} left the old output, ${found.new} the new one`,
      );
    },
    longest,
  );
});

describe('a build on a full disk', () => {
  it(
    'fails with the old output as it was, whichever write it is that fails',
    async () => {
      const { content, before, after, change, output, args } = twoBuilds();
      let found = 0;
      change();
      // The first run writes the layouts into the cache as well, which those after it find there.
      countWrites(args);
      restore(output, before);
      const writes = countWrites(args);
      expect(writes).toBeGreaterThan(10);
      restore(output, before);
      for (const moment of moments(isLong ? 100 : 3)) {
        const number = 1 + Math.floor(moment * writes);
        const { status, stderr } = runFull(args, number);
        // Builds differ by a few writes, as workers share the layouts out: a disk that never was full leaves the new output.
        if (status === 0 && mostWrites(stderr) < number) {
          expect(digestOf(output)).toBe(after);
          restore(output, before);
          continue;
        }
        found += 1;
        expect([status, stderr]).toEqual([2, expect.stringContaining('the disk is full')]);
        expect(digestOf(output)).toBe(before.digest);
      }
      expect(found).toBeGreaterThan(isLong ? 80 : 1);
      tell(`build on a disk full at ${found} writes: each left the old output`);
      expect(readdirSync(dirname(content)).filter((name) => /^_site\./.test(name))).toEqual([]);
    },
    longest,
  );
});

describe('a publication that is killed', () => {
  it(
    'leaves the old lock or the new one',
    async () => {
      const { content, lock, before, after, args } = correction();
      const took = await time(start(args));
      const found = { old: 0, new: 0 };
      for (const moment of moments(isLong ? 100 : 6)) {
        writeFileSync(lock, before);
        await killAt(start(args), moment * took);
        const left = readFileSync(lock, 'utf8');
        expect([before, after]).toContain(left);
        found[left === after ? 'new' : 'old'] += 1;
      }
      writeFileSync(lock, before);
      await time(start(args));
      expect(readFileSync(lock, 'utf8')).toBe(after);
      expect(readdirSync(dirname(join(content, lockOf))).filter((name) => name.includes('.part'))).toEqual([]);
      tell(
        `publish killed at ${found.old + found.new} moments: ${found.old} left the old lock, ${found.new} the new one`,
      );
    },
    longest,
  );
});

describe('a publication on a full disk', () => {
  it(
    'fails with the old lock as it was',
    () => {
      const { content, lock, before, args } = correction();
      const writes = countWrites(args);
      for (let number = 1; number <= writes; number++) {
        writeFileSync(lock, before);
        const { status, stderr } = runFull(args, number);
        expect([status, stderr]).toEqual([2, expect.stringContaining('the disk is full')]);
        expect(readFileSync(lock, 'utf8')).toBe(before);
      }
      expect(readdirSync(dirname(join(content, lockOf))).filter((name) => name.includes('.part'))).toEqual([]);
    },
    longest,
  );
});

/** A built site, what a change of one paper makes of it, and the old one laid aside. */
function twoBuilds() {
  const content = sample().write();
  const output = join(dirname(content), '_site');
  const args = ['build', '--content', content, '--today', '2026-03-10'];
  const text = readFileSync(join(content, shed), 'utf8');
  const change = () => writeFileSync(join(content, shed), `${text}\nOne paragraph more than before.\n`);
  change();
  finish(args);
  const after = digestOf(output);
  writeFileSync(join(content, shed), text);
  finish(args);
  const aside = join(dirname(content), 'aside');
  cpSync(output, aside, { recursive: true });
  const before = { digest: digestOf(output), aside };
  expect(after).not.toBe(before.digest);
  return { content, output, before, after, change, args, build: () => start(args) };
}

/** A published meeting whose paper has changed, its lock before and after the correction. */
function correction() {
  const content = sample()
    .with({ [lockOf]: null })
    .write();
  const lock = join(content, lockOf);
  finish(['publish', 'planning/2026-03-11', '--content', content, '--today', '2026-03-03']);
  const before = readFileSync(lock, 'utf8');
  const text = readFileSync(join(content, shed), 'utf8');
  writeFileSync(join(content, shed), `${text}\nOne paragraph more than before.\n`);
  const words = ['--reason', 'A paragraph was missing.', '--today', '2026-03-05'];
  const args = ['publish', 'planning/2026-03-11', '--content', content, ...words];
  finish(args);
  const after = readFileSync(lock, 'utf8');
  expect(after).not.toBe(before);
  writeFileSync(lock, before);
  return { content, lock, before, after, args };
}

function restore(output: string, { digest, aside }: { digest: string; aside: string }): void {
  if (existsSync(output) && digestOf(output) === digest) return;
  rmSync(output, { recursive: true, force: true });
  cpSync(aside, output, { recursive: true });
}

function finish(args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, expect.any(String)]);
}

/** In a process group of its own, so that all of it can be killed. */
function start(args: string[]) {
  return spawn(process.execPath, [bin, ...args], { stdio: 'ignore', detached: true });
}

async function time(child: ReturnType<typeof start>): Promise<number> {
  const began = performance.now();
  await ended(child);
  expect(child.exitCode).toBe(0);
  return performance.now() - began;
}

async function killAt(child: ReturnType<typeof start>, after: number): Promise<void> {
  const killer = setTimeout(() => process.kill(-(child.pid as number), 'SIGKILL'), after);
  await ended(child);
  clearTimeout(killer);
}

async function ended(child: ReturnType<typeof start>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((done) => child.once('exit', done));
}

function runFull(args: string[], from: number) {
  const hook = join(import.meta.dirname, 'full-disk.ts');
  const env = { ...process.env, FULL_FROM: String(from), NODE_OPTIONS: `--import ${JSON.stringify(hook)}` };
  return spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env });
}

/** How many writes a whole run takes. */
function countWrites(args: string[]): number {
  const { status, stderr } = runFull(args, Number.MAX_SAFE_INTEGER);
  expect(status).toBe(0);
  return mostWrites(stderr);
}

/** Each thread says its own. */
function mostWrites(stderr: string): number {
  return Math.max(...[...stderr.matchAll(/writes: (\d+)/g)].map(([, count]) => Number(count)));
}

/** Of all files with their paths and bytes. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  for (const path of files.sort()) hash.update(`${relative(folder, path)}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function tell(words: string): void {
  if (isLong) process.stdout.write(`${words}\n`);
}
