import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findMissing } from '../../scripts/complete-lock.mjs';

it('has a lock file that names the packages of every system: run `npm run lock`', () => {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'));
  expect(Object.keys(findMissing(lock))).toEqual([]);
});

it('says of a package of another system which one it is for', () => {
  const parent = { dev: true, optionalDependencies: { '@a/b-linux-x64-musl': '2.6.8', '@a/b-win32-arm64': '^1.0.0' } };
  expect(findMissing({ packages: { 'node_modules/@a/b': parent } })).toEqual({
    'node_modules/@a/b-linux-x64-musl': {
      version: '2.6.8',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
    'node_modules/@a/b-win32-arm64': { version: '1.0.0', cpu: ['arm64'], dev: true, optional: true, os: ['win32'] },
  });
});
