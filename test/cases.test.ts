/**
 * One folder for each message a clerk can see: test/cases/<rule>/in/ is laid over the sample council, and problems.txt is every
 * message that comes of it, and nothing else; removed.txt names files of the sample that are missing. `npm test -- -u` writes problems.txt anew.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/rules.ts';
import { type Overlay, sample } from './harness.ts';

const cases = join(import.meta.dirname, 'cases');
const names = readdirSync(cases).sort();

/** Rules that only `import` and `publish` report: their cases are in test/import/ and test/publication/private.test.ts. */
const elsewhere = /^(?:import-|private-pages$)/;

describe('the sample council', () => {
  it('has no problem at all', async () => {
    expect(await sample().check()).toEqual([]);
  });
});

describe('a council with one fault', () => {
  it.each(names)('is told of it: %s', async (name) => {
    const lines = await lay(name).check(join(cases, name, 'private'));
    expect(lines.join('\n')).toContain(`[${name}]`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(cases, name, 'problems.txt'));
  });
});

describe('every rule', () => {
  it('has a case', () => {
    const untested = Object.keys(rules).filter((id) => !names.includes(id) && !elsewhere.test(id));
    expect(untested).toEqual([]);
  });

  it('has a case only while it is a rule', () => {
    expect(names.filter((name) => !(name in rules))).toEqual([]);
  });
});

/** The sample with what stands in `in/` laid over it; a file named `removed.txt` beside it lists files of the sample to take away, `private/` is a private folder, and `beside/` lies beside the content folder. */
function lay(name: string) {
  const removed = join(cases, name, 'removed.txt');
  const paths = existsSync(removed) ? readFileSync(removed, 'utf8').trim().split('\n') : [];
  const faulty = sample().with(Object.fromEntries(paths.map((path) => [path, null])));
  const whole = faulty.with(readBeside(join(cases, name, 'beside')));
  return existsSync(join(cases, name, 'in')) ? whole.withFolder(join(cases, name, 'in')) : whole;
}

/** What lies beside the content folder: layouts/ and site/ of the council’s own. */
function readBeside(folder: string): Overlay {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(paths.map((path) => [`../${path.slice(folder.length + 1)}`, readFileSync(path)]));
}
