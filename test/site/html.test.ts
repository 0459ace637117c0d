import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { listFiles, readPages, site } from './pages.ts';

/** What the Nu HTML checker says about one place. */
interface Finding {
  type: string;
  url: string;
  lastLine: number;
  message: string;
  extract?: string;
}

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar');

it('has no error that the Nu HTML checker finds, on any page', async () => {
  const args = [
    '-Xss2m',
    '-jar',
    jar,
    '--format',
    'json',
    '--errors-only',
    '--exit-zero-always',
    '--skip-non-html',
    '--stdout',
    site,
  ];
  const { stdout } = await promisify(execFile)('java', args, { maxBuffer: 256 * 2 ** 20 });
  const findings = (JSON.parse(stdout).messages as Finding[]).filter(({ type }) => type !== 'info');
  const lines = findings.map((one) => `${one.url}:${one.lastLine} ${one.message} ${one.extract ?? ''}`);
  expect(lines.slice(0, 40)).toEqual([]);
});

it('has every id once on each page', () => {
  const repeated = readPages().flatMap(({ address, elements }) => {
    const ids = elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]));
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${address}#${id}`);
  });
  expect(repeated).toEqual([]);
});

it('has pages to check', () => {
  expect(listFiles('.html').length).toBeGreaterThan(10);
});
