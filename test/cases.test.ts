/**
 * One folder for each message a clerk can see: test/cases/<rule>/in/ is laid over the sample council, and problems.txt is every
 * message that comes of it, and nothing else. `npm test -- -u` writes problems.txt anew.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/rules.ts';
import { sample } from './harness.ts';

const cases = join(import.meta.dirname, 'cases');
const names = readdirSync(cases).sort();

/** Rules that only `import` reports: their cases are sources in test/import/. */
const importOnly = /^import-/;

describe('the sample council', () => {
  it('has no problem at all', async () => {
    expect(await sample().check()).toEqual([]);
  });
});

describe('a council with one fault', () => {
  it.each(names)('is told of it: %s', async (name) => {
    const lines = await lay(name).check();
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(cases, name, 'problems.txt'));
    expect(lines.join('\n')).toContain(`[${name}]`);
  });
});

describe('every rule', () => {
  it('has a case', () => {
    const untested = Object.keys(rules).filter((id) => !names.includes(id) && !importOnly.test(id));
    expect(untested).toEqual([]);
  });

  it('has a case only while it is a rule', () => {
    expect(names.filter((name) => !(name in rules))).toEqual([]);
  });
});

/** What stands in `in/`; a file named `removed.txt` beside it lists files of the sample to take away. */
function lay(name: string) {
  const folder = join(cases, name, 'in');
  if (!existsSync(folder)) throw new Error(`test/cases/${name}/ has no folder in/.`);
  return sample().withFolder(folder);
}
