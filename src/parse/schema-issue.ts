/** Turns what zod finds into words for a clerk, at the line of the key. */
import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Split } from './front-matter.ts';

type Issue = z.core.$ZodIssue;

/** One or more problems for an issue: unknown keys one by one with the nearest known key, others with what was expected. */
export function describeIssue(issue: Issue, schema: z.ZodType, split: Split): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const guess = nearest(key, known);
      return problem('unknown-key', split.placeOf([...issue.path, key]), {
        key,
        hint: guess
          ? `Did you mean ${guess}?`
          : known.length > 0
            ? `Keys that may stand here: ${known.join(', ')}.`
            : '',
      });
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
    if (deepest && deepest.path.length > 0) {
      return describeIssue({ ...deepest, path: [...issue.path, ...deepest.path] } as Issue, schema, split);
    }
  }
  const key = issue.path.filter((step) => typeof step === 'string').join(' → ') || 'This block';
  const found = valueAt(split.raw, issue.path);
  if (found === undefined) {
    return [about(issue, problem('missing-key', split.placeOf(issue.path), { key }))];
  }
  const values = { key, found: quote(found), expected: expectation(issue) + straighten(found) };
  return [about(issue, problem('bad-value', split.placeOf(issue.path), values))];
}

/** Notes which fact a problem is about: the outermost key, which is the schema’s own word. */
function about(issue: Issue, found: Problem): Problem {
  const key = issue.path[0];
  return typeof key === 'string' ? { ...found, fact: key } : found;
}

function straighten(found: unknown): string {
  return typeof found === 'string' && /^[“”‘’]/.test(found)
    ? '; put straight quotation marks, ", round it, or none'
    : '';
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return `should be one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type' && !/^should|^needs|^is not/.test(issue.message)) {
    const words: Record<string, string> = {
      array: 'a list, each line beginning with a hyphen',
      object: 'a group of keys, indented below it',
      boolean: 'true or false',
      number: 'a number',
      int: 'a whole number',
      string: 'text',
      record: 'a group of keys, indented below it',
    };
    return `should be ${words[issue.expected] ?? issue.expected}`;
  }
  return /^should|^needs|^is not/.test(issue.message) ? issue.message : `is not right: ${issue.message.toLowerCase()}`;
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], raw);
}

/** The keys a schema knows at a path, looking through optional, default, list and union wrappers. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) {
    const definition = unwrap(at);
    if (typeof step === 'number') at = (definition as { element?: unknown } | undefined)?.element;
    else at = (definition as { shape?: Record<string, unknown> } | undefined)?.shape?.[String(step)];
  }
  return Object.keys((unwrap(at) as { shape?: Record<string, unknown> } | undefined)?.shape ?? {});
}

interface Definition {
  type?: string;
  innerType?: unknown;
  in?: unknown;
  options?: unknown[];
  element?: unknown;
  shape?: Record<string, unknown>;
}

function unwrap(schema: unknown): Definition | undefined {
  const definition = (schema as { def?: Definition } | undefined)?.def;
  if (!definition) return undefined;
  if (definition.innerType) return unwrap(definition.innerType);
  if (definition.in) return unwrap(definition.in);
  if (definition.options) return definition.options.map(unwrap).find((option) => option?.shape);
  return definition;
}
