import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateDocs } from '../../src/docs/generate.ts';
import { rules } from '../../src/rules.ts';

const docs = join(import.meta.dirname, '../../docs');
const generated = generateDocs();

describe('the generated pages in docs/', () => {
  it.each([...generated])('has %s up to date: run `npm run docs`', (path, text) => {
    expect(readFileSync(join(docs, path), 'utf8'), `docs/${path} is out of date. Run: npm run docs`).toBe(text);
  });

  it('has no schema that nothing generates', () => {
    const known = [...generated.keys()].filter((path) => path.startsWith('schema/'));
    expect(readdirSync(join(docs, 'schema')).map((name) => `schema/${name}`)).toEqual(known.sort());
  });
});

describe('docs/front-matter.md', () => {
  const page = generated.get('front-matter.md') ?? '';

  it('has a row for a key with what it is for, whether it is needed and what may stand there', () => {
    expect(page).toContain(
      '| `date` | Day the meeting was first called for; the folder’s name | needed | a date, such as `2026-03-18` |',
    );
    expect(page).toContain(
      '| `kind` | Kind of meeting | `ordinary` unless given | `ordinary`, `extraordinary`, `annual` or `hearing` |',
    );
  });

  it('says what every key is for', () => {
    expect(page.match(/^\| `[^`]+` \| +\|/gm)).toBeNull();
  });

  it('has a table of its own for keys inside a key', () => {
    expect(page).toMatch(/^### `items` › `urgent`$/m);
  });
});

describe('docs/rules.md', () => {
  it('says what every message means', () => {
    const page = generated.get('rules.md') ?? '';
    for (const id of Object.keys(rules)) expect(page).toContain(`\n### ${id}\n`);
  });
});
