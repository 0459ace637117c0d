import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildSchema, combineSchemas } from '../../src/docs/json-schema.ts';
import { type FileTypeName, fileTypes } from '../../src/model/types.ts';

const root = join(import.meta.dirname, '../..');
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);

const names = Object.keys(fileTypes) as FileTypeName[];
const checks = new Map(names.map((name) => [name, ajv.compile(buildSchema(name))]));

/** What an editor would say about the block at the top of a file. */
function validate(type: string, facts: unknown): string[] {
  const check = checks.get(type as FileTypeName);
  if (!check) return [`no schema for ${type}`];
  check(facts);
  return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** The kind of file that a path in content/ makes it. */
function findType(path: string, facts: { type?: string }): string {
  if (facts.type) return facts.type;
  if (path === 'council.md') return 'council';
  if (path.startsWith('members/')) return 'member';
  if (path.startsWith('decisions/')) return 'decision';
  if (/supplement-\d+\/index/.test(path)) return 'supplement';
  return /^committees\/[^/]+\/index/.test(path) ? 'committee' : 'meeting';
}

describe.each(['content', 'test/sample'])('the JSON Schemas, for the files of %s', (folder) => {
  it('take every one of them', () => {
    const problems = globSync('**/*.md', { cwd: join(root, folder) }).flatMap((path) => {
      const [, block = ''] = /^---\n(.*?)^---$/ms.exec(readFileSync(join(root, folder, path), 'utf8')) ?? [];
      const facts = parse(block);
      return validate(findType(path, facts), facts).map((error) => `${path}: ${error}`);
    });
    expect(problems).toEqual([]);
  });
});

describe('the JSON Schemas', () => {
  it.each(names)('have a title, a dialect and a description for each key: %s', (name) => {
    const schema = buildSchema(name);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: fileTypes[name].label,
    });
    for (const [key, value] of Object.entries(schema.properties ?? {})) expect(value.description, key).toBeTruthy();
  });

  it('let what has a default be left out', () => {
    expect(validate('meeting', { date: '2026-03-18' })).toEqual([]);
  });

  it('refuse a key that nobody knows, and a day that is not in the calendar', () => {
    expect(validate('meeting', { date: '2026-06-31', chair: 'Anna' })).toEqual([
      ' must NOT have additional properties',
      '/date must match format "date"',
    ]);
  });

  it('are all in the combined one', () => {
    const check = ajv.compile(combineSchemas());
    expect(check({ type: 'notice', given: '2026-03-18' })).toBe(true);
    expect(check({ type: 'leaflet' })).toBe(false);
  });
});
